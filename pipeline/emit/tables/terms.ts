/** terms: which formulas of policy a report uses, and how often. */
import type { Checked, NamedMention } from '../../types.ts'
import { nameEntity } from '../entity-ids.ts'
import { termKinds } from '../enumerations.ts'
import { defineTable, reportColumn, reportKey } from '../table.ts'

interface TermUse { readonly first: NamedMention; readonly id: string; readonly count: number }

/** The report's terms in the order of their first mention. */
function countTerms (report: Checked): readonly TermUse[] {
  const uses = new Map<string, TermUse>()
  for (const mention of report.naming.mentions) {
    if (mention.type !== 'term') continue
    const id = nameEntity(mention)
    const known = uses.get(id)
    uses.set(id, known === undefined ? { first: mention, id, count: 1 } : { ...known, count: known.count + 1 })
  }
  return [...uses.values()]
}

export const terms = defineTable<TermUse>({
  name: 'terms',
  title: { zh: '政策提法', en: 'Terms' },
  description: {
    zh: '每份报告所用的每个政策提法一行，附使用次数。',
    en: 'One row for each formula of policy that a report uses, with how often it does.'
  },
  key: 'term_use_id',
  foreignKeys: [reportKey, { column: 'entity_id', table: 'entities', field: 'entity_id' }],
  items: countTerms,
  columns: [
    {
      name: 'term_use_id', type: 'string', cell: ({ first }, report) => `${report.reportId}-t${first.start}`,
      en: 'The row\'s stable name: <report_id>-t<start of the first mention>.', zh: '该行的稳定标识：报告标识-t 加首次出现的起点。'
    },
    reportColumn,
    { name: 'entity_id', type: 'string', cell: ({ id }) => id, en: 'The term among the entities.', zh: '该提法在 entities 表中的对象。' },
    { name: 'term', type: 'string', cell: ({ first }) => first.name, en: 'The term as written.', zh: '提法原文。' },
    {
      name: 'kind', type: 'string', choices: termKinds, cell: ({ first }) => first.scope === null ? 'common' : 'own',
      en: 'Whether it is a formula that all reports share or one of this place.', zh: '通行提法，或本地提法。'
    },
    { name: 'count', type: 'integer', cell: ({ count }) => count, en: 'How often the report uses it.', zh: '使用次数。' },
    {
      name: 'first_start', type: 'integer', cell: ({ first }) => first.start,
      en: 'Where it first stands in the source text, in UTF-16 code units, counted from 0.', zh: '首次出现的位置，以 UTF-16 码元计，从 0 开始。'
    }
  ]
})
