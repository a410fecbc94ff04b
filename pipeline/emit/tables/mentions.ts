/** mentions: every place where a report names something. */
import type { NamedMention } from '../../types.ts'
import { nameEntity } from '../entity-ids.ts'
import { findSectionId } from '../places.ts'
import { defineTable, reportColumn, reportKey, spanColumns } from '../table.ts'

export const mentions = defineTable<NamedMention>({
  name: 'mentions',
  title: { zh: '名称出现处', en: 'Mentions' },
  description: {
    zh: '报告中每处名称一行：人物、地点、机构、活动、文件、项目、政策提法。只取最外层名称，不含引号和书名号。',
    en: 'One row for every place where a report names a person, place, organization, event, document, project or policy. Outermost names only; quote marks and 《》 are outside the span.'
  },
  key: 'mention_id',
  foreignKeys: [
    reportKey,
    { column: 'entity_id', table: 'entities', field: 'entity_id' },
    { column: 'section_id', table: 'sections', field: 'section_id' }
  ],
  items: report => report.naming.mentions,
  columns: [
    {
      name: 'mention_id', type: 'string', cell: ({ start }, report) => `${report.reportId}-m${start}`,
      en: 'The mention\'s stable name: <report_id>-m<start>.', zh: '名称出现处的稳定标识：报告标识-m 加起点。'
    },
    {
      name: 'entity_id', type: 'string', cell: mention => nameEntity(mention),
      en: 'What is named.', zh: '所指的对象。'
    },
    reportColumn,
    {
      name: 'section_id', type: 'string', optional: true, cell: ({ start }, report) => findSectionId(report, start),
      en: 'The innermost section that holds the mention.', zh: '所在的最内层章节。'
    },
    ...spanColumns,
    {
      name: 'text', type: 'string', cell: ({ start, end }, report) => report.source.text.slice(start, end),
      en: 'The name as written.', zh: '名称原文。'
    },
    {
      name: 'rule', type: 'string', cell: ({ rule }) => rule,
      en: 'Name of the rule that found it.', zh: '识别所用规则的名称。'
    }
  ]
})
