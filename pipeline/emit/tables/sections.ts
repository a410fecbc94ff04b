/** sections: the tree of headings. */
import type { Section } from '../../types.ts'
import { sectionRoles } from '../enumerations.ts'
import { nameSection } from '../ids.ts'
import { defineTable, reportColumn, reportKey, spanColumns } from '../table.ts'

export const sections = defineTable<Section>({
  name: 'sections',
  title: { zh: '章节', en: 'Sections' },
  description: {
    zh: '标题构成的层级树，包括段首标题句。同一层级互不重叠，顶层覆盖全文。',
    en: 'The tree of headings, run-in headings among them. Sections of one depth never overlap, and the top ones cover the text.'
  },
  key: 'section_id',
  foreignKeys: [reportKey, { column: 'parent_id', table: 'sections', field: 'section_id' }],
  items: report => report.sections,
  columns: [
    {
      name: 'section_id', type: 'string', cell: (section, report) => nameSection(report.reportId, section.index),
      en: 'The section\'s stable name: <report_id>-s<its place in the report>.', zh: '章节的稳定标识：报告标识-s 加章节在报告中的次序。'
    },
    reportColumn,
    {
      name: 'parent_id', type: 'string', optional: true,
      cell: (section, report) => section.parent === null ? null : nameSection(report.reportId, section.parent),
      en: 'The section that this one stands in; empty at the top.', zh: '上级章节；顶层为空。'
    },
    {
      name: 'ordinal', type: 'integer', cell: section => section.ordinal,
      en: 'Place among the sections of the same parent, counted from 1.', zh: '在同一上级下的次序，从 1 开始。'
    },
    {
      name: 'depth', type: 'integer', cell: section => section.depth,
      en: 'Depth in the tree, 1 at the top.', zh: '层级深度，顶层为 1。'
    },
    {
      name: 'heading', type: 'string', optional: true, cell: section => section.heading,
      en: 'Heading as written; empty for text that stands before any heading.', zh: '标题原文；标题之前的文字为空。'
    },
    {
      name: 'role', type: 'string', choices: sectionRoles, cell: section => section.role,
      en: 'Part that the section plays in the report.', zh: '章节在报告中的作用。'
    },
    ...spanColumns
  ]
})
