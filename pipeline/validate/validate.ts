/**
 * Stage 7, validate: what is to be published, held against the source.
 *
 * Gives every span its place in the source text, proves that each numeral has exactly one
 * statement, and finds what is doubtful. Sees one report; not other reports, the disk or
 * the clock.
 */
import type { Lexicon } from '../lexicon.ts'
import type { Issue, Named, Outcome } from '../types.ts'
import { proveLedger } from './accounting.ts'
import { findIssues } from './checks.ts'
import { restoreSpans } from './restore.ts'

export function validate (linked: Named, _lexicon: Lexicon): Outcome {
  const report = restoreSpans(linked)
  const { source } = report
  const breach = proveLedger(source.text, report.statements)
  if (breach !== null) {
    return { kind: 'rejected', rejection: { path: source.path, sha256: source.sha256, check: 'ledger_broken', message: `${source.path}: ${breach}; please report this as a mistake of the program` } }
  }
  const issues: readonly Issue[] = [...report.issues, ...findIssues(report)]
  return { kind: 'report', report: { ...report, issues } }
}
