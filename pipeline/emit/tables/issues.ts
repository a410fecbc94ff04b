/** issues: what the pipeline found doubtful, and the files that it could not publish. */
import type { Issue, Rejection, Row } from '../../types.ts'
import { severities } from '../enumerations.ts'
import { nameIssues, numberRepeats } from '../ids.ts'
import { defineTable, reportKey } from '../table.ts'

interface Found extends Issue { readonly id: string; readonly path: string }

const finite = (value: number | null): number | null => value !== null && Number.isFinite(value) ? value : null

const columns = [
  {
    name: 'issue_id', type: 'string', cell: (issue: Found) => issue.id,
    en: 'The issue\'s stable name: <report_id>-<check>-<start>, or <source_path>:<check> for a file that was not published.',
    zh: '问题的稳定标识：报告标识-检查名-起点；未发布的文件为源文件路径:检查名。'
  },
  {
    name: 'report_id', type: 'string', optional: true, cell: (issue: Found) => issue.reportId,
    en: 'The report that the issue is about; empty for a file that was not published.', zh: '问题所属的报告；未发布的文件为空。'
  },
  {
    name: 'table', type: 'string', cell: (issue: Found) => issue.table,
    en: 'Table of the row that the issue is about.', zh: '问题所涉行所在的表。'
  },
  {
    name: 'row_id', type: 'string', optional: true, cell: (issue: Found) => issue.rowId,
    en: 'Key of that row; empty where the issue is about the report as a whole, or the row was withheld.',
    zh: '问题所涉行的标识；针对整份报告或该行未发布时为空。'
  },
  {
    name: 'check', type: 'string', cell: (issue: Found) => issue.check,
    en: 'Name of the check that found it.', zh: '发现问题的检查名称。'
  },
  {
    name: 'severity', type: 'string', choices: severities, cell: (issue: Found) => issue.severity,
    en: 'How grave it is.', zh: '严重程度。'
  },
  {
    name: 'message', type: 'string', cell: (issue: Found) => issue.message,
    en: 'What was found, naming the words.', zh: '发现的内容。'
  },
  {
    name: 'start', type: 'integer', optional: true, cell: (issue: Found) => issue.span?.start ?? null,
    en: 'Where the words in question begin in the source text, in UTF-16 code units, counted from 0.',
    zh: '所涉文字在原文中的起点，以 UTF-16 码元计，从 0 开始。'
  },
  {
    name: 'end', type: 'integer', optional: true, cell: (issue: Found) => issue.span?.end ?? null,
    en: 'Where they end in the source text (exclusive).', zh: '所涉文字在原文中的终点（不含）。'
  },
  {
    name: 'expected', type: 'string', optional: true, cell: (issue: Found) => issue.values?.expected ?? null,
    en: 'What the figure should be by the others, or the range it should lie in.', zh: '由其他数据或合理范围推得的应有值。'
  },
  {
    name: 'actual', type: 'string', optional: true, cell: (issue: Found) => issue.values?.actual ?? null,
    en: 'What the figure is.', zh: '实际读得的值。'
  },
  {
    name: 'difference', type: 'number', optional: true, cell: (issue: Found) => finite(issue.values?.difference ?? null),
    en: 'How far the two lie apart.', zh: '二者之差。'
  },
  {
    name: 'source_path', type: 'string', optional: true, cell: (issue: Found) => issue.path === '' ? null : issue.path,
    en: 'The source file, relative to the sources folder; empty where the issue is about the run.', zh: '源文件相对于来源目录的路径；问题针对整次运行时为空。'
  }
] as const

export const issues = defineTable<Found>({
  name: 'issues',
  title: { zh: '问题', en: 'Issues' },
  description: {
    zh: '校验发现的问题，以及未能发布的文件及其原因。',
    en: 'What validation found, and the files that could not be published, with the reason.'
  },
  key: 'issue_id',
  foreignKeys: [reportKey],
  items: report => {
    const ids = nameIssues(report.reportId, report.issues)
    return report.issues.map((issue, index) => ({ ...issue, id: ids[index] ?? '', path: report.source.path }))
  },
  columns
})

/** The rows of what was found between reports, or of the run as a whole, with the sources they are of. */
export function tabulateIssues (found: ReadonlyArray<{ readonly issue: Issue; readonly path: string }>): readonly Row[] {
  const ids = numberRepeats(found.map(({ issue }) => `${issue.rowId ?? issue.reportId ?? issue.table}-${issue.check}`))
  return found.map(({ issue, path }, at) => columns.map(column => column.cell({ ...issue, id: ids[at] ?? '', path })))
}

/** The row of a file that was not published. */
export function tabulateRejection ({ path, check, message }: Rejection): Row {
  const issue: Found = {
    id: `${path}:${check}`, path, reportId: null, table: 'reports', rowId: null, check, severity: 'error', message, span: null
  }
  return columns.map(column => column.cell(issue))
}
