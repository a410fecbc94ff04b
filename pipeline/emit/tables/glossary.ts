/** glossary: the report's own explanation of terms. */
import type { Checked, GlossaryEntry, Span } from '../../types.ts'
import { defineTable, reportColumn, reportKey, spanColumns } from '../table.ts'

const slice = ({ start, end }: Span, report: Checked): string => report.source.text.slice(start, end)

export const glossary = defineTable<GlossaryEntry>({
  name: 'glossary',
  title: { zh: '名词解释', en: 'Glossary' },
  description: { zh: '报告所附名词解释，每条一行。', en: 'The terms that a report explains at its end, one row for one entry.' },
  key: 'term_id',
  foreignKeys: [reportKey],
  items: report => report.naming.glossary,
  columns: [
    {
      name: 'term_id', type: 'string', cell: ({ start }, report) => `${report.reportId}-g${start}`,
      en: 'The entry\'s stable name: <report_id>-g<start>.', zh: '条目的稳定标识：报告标识-g 加起点。'
    },
    reportColumn,
    { name: 'marker', type: 'string', optional: true, cell: ({ marker }) => marker, en: 'The entry\'s number as written.', zh: '条目序号（原文）。' },
    { name: 'term', type: 'string', cell: ({ term }, report) => slice(term, report), en: 'The term, without the marks round it.', zh: '名词，不含两侧标记。' },
    { name: 'definition', type: 'string', optional: true, cell: ({ definition }, report) => slice(definition, report), en: 'What the report says it means.', zh: '报告的解释。' },
    ...spanColumns,
    {
      name: 'first_mention_start', type: 'integer', optional: true, cell: ({ firstMention }) => firstMention,
      en: 'Where the term, or its marker, first stands in the body; empty where it doesn\'t stand there as written.',
      zh: '名词或其标记在正文中首次出现的位置；正文中没有相同写法时为空。'
    }
  ]
})
