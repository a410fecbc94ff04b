/** Named checks of one report, each with a severity; what they find goes to the table of issues. */
import type { Checked, Issue, Severity, Span } from '../types.ts'

interface Finding { readonly table: string; readonly message: string; readonly span: Span | null }

interface Check {
  readonly name: string
  readonly severity: Severity
  readonly find: (report: Checked) => readonly Finding[]
}

const unresolved: Check = {
  name: 'numeral_unresolved',
  severity: 'warning',
  find: ({ statements, source }) => statements.filter(({ role }) => role === 'unresolved').map(({ numeral }) => ({
    table: 'numerals', span: numeral,
    message: `"${source.text.slice(numeral.start, numeral.end)}": the words beside it don't say what it is`
  }))
}
const debris: Check = {
  name: 'numeral_damaged',
  severity: 'info',
  find: ({ statements, source }) => statements.filter(({ role }) => role === 'debris').map(({ numeral }) => ({
    table: 'numerals', span: numeral,
    message: `"${source.text.slice(numeral.start, numeral.end)}" has lost characters and can't be read`
  }))
}
/** A share or rate of more than 100 % is rare: completion rates, coverage by two systems. */
const shareOutOfRange: Check = {
  name: 'share_out_of_range',
  severity: 'info',
  find: ({ observations }) => observations
    .filter(({ measure, unit, value }) => measure === 'ratio' && unit === '%' && (value < 0 || value > 100))
    .map(({ numeral, value, subject }) => ({ table: 'observations', span: numeral, message: `${subject}: a share of ${value} % lies outside 0–100` }))
}
const noSubject: Check = {
  name: 'subject_missing',
  severity: 'warning',
  find: ({ observations }) => observations.filter(({ subject }) => subject === '')
    .map(({ numeral, value, unit }) => ({ table: 'observations', span: numeral, message: `${value} ${unit ?? ''}: the text before and behind it names no subject` }))
}
const noYear: Check = {
  name: 'report_year_unknown',
  severity: 'warning',
  find: ({ masthead, reportId }) => masthead.reportYear === null
    ? [{ table: 'reports', span: null, message: `${reportId}: neither title, date nor headings say the year of delivery` }]
    : []
}

export const checks: readonly Check[] = [unresolved, debris, shareOutOfRange, noSubject, noYear]

export function findIssues (report: Omit<Checked, 'issues'> & { readonly issues: readonly Issue[] }): readonly Issue[] {
  return checks.flatMap(({ name, severity, find }) => find(report).map(({ table, message, span }): Issue => ({
    reportId: report.reportId, table, check: name, severity, message, span,
    rowId: table === 'reports' ? report.reportId : span === null ? null : `${report.reportId}-${table === 'numerals' ? 'n' : 'o'}${span.start}`
  })))
}
