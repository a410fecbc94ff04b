/** edits: what normalisation read otherwise than it stands. */
import type { Edit } from '../../types.ts'
import { repairs } from '../enumerations.ts'
import { nameEdits } from '../ids.ts'
import { defineTable, reportColumn, reportKey, spanColumns } from '../table.ts'

type Named = Edit & { readonly id: string }

export const edits = defineTable<Named>({
  name: 'edits',
  title: { zh: '校读', en: 'Edits' },
  description: {
    zh: '规范化时所作的每处校读。原文从不改动，校读只是对原文的一种读法。',
    en: 'One row per repair that was made for reading. The source text itself is never changed.'
  },
  key: 'edit_id',
  foreignKeys: [reportKey],
  items: report => {
    const ids = nameEdits(report.reportId, report.edits)
    return report.edits.map((edit, index) => ({ ...edit, id: ids[index] ?? '' }))
  },
  columns: [
    {
      name: 'edit_id', type: 'string', cell: edit => edit.id,
      en: 'The edit\'s stable name: <report_id>-e<start>.', zh: '校读的稳定标识：报告标识-e 加起点。'
    },
    reportColumn,
    ...spanColumns,
    {
      name: 'was', type: 'string', optional: true, cell: edit => edit.was,
      en: 'As it stands in the source text.', zh: '原文写法。'
    },
    {
      name: 'became', type: 'string', optional: true, cell: edit => edit.became,
      en: 'As it was read.', zh: '校读后的写法。'
    },
    {
      name: 'repair', type: 'string', choices: repairs, cell: edit => edit.repair,
      en: 'Name of the repair.', zh: '校读的类别。'
    },
    {
      name: 'reason', type: 'string', optional: true, cell: edit => edit.reason,
      en: 'Why it was read so.', zh: '校读的理由。'
    }
  ]
})
