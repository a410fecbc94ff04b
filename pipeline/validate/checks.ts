/** Named checks of one report, each with a severity; what they find goes to the table of issues. */
import type { Lexicon } from '../lexicon.ts'
import type { Issue } from '../types.ts'
import type { Check, Unchecked } from './checks/check.ts'
import { debris, impossibleValue, noSubject, outOfRange, shareOutOfRange, signAgainstWord, unitAgainstIndicator, unresolved } from './checks/figures.ts'
import { arithmetic, rankBeyondField, repeatDiffers } from './checks/relations.ts'
import { actualInFuture, impossibleDate, noYear, pastDeadline, sectionOrder, yearOutOfReach } from './checks/report.ts'

export const checks: readonly Check[] = [
  unresolved, debris, impossibleValue, shareOutOfRange, outOfRange, unitAgainstIndicator, signAgainstWord, noSubject,
  noYear, yearOutOfReach, impossibleDate, actualInFuture, pastDeadline, sectionOrder, arithmetic, repeatDiffers, rankBeyondField
]

export function findIssues (report: Unchecked, lexicon: Lexicon): readonly Issue[] {
  return checks.flatMap(({ name, severity, find }) => find(report, lexicon).map(({ table, message, span, values }): Issue => ({
    reportId: report.reportId, table, check: name, severity, message, span,
    rowId: table === 'reports' ? report.reportId : span === null ? null : `${report.reportId}-${LETTERS[table] ?? ''}${span.start}`,
    ...(values === undefined ? {} : { values })
  })))
}

/** How the ids of a table's rows are told apart. */
const LETTERS: Readonly<Record<string, string>> = { numerals: 'n', observations: 'o' }
