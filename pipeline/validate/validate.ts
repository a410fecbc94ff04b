/**
 * Stage 7, validate: what is to be published, held against the source.
 *
 * Gives every span its place in the source text, proves that each numeral has exactly one
 * statement, does the report's own arithmetic, and finds what is doubtful. Sees one report
 * and the lexicon; not other reports, the disk or the clock.
 */
import type { Lexicon } from '../lexicon.ts'
import type { Named, Outcome } from '../types.ts'
import { proveLedger } from './accounting.ts'
import { findRelations } from './arithmetic.ts'
import { findIssues } from './checks.ts'
import { measureCoverage } from './coverage.ts'
import { measureQuanta } from './quantum.ts'
import { restoreSpans } from './restore.ts'

export function validate (linked: Named, lexicon: Lexicon): Outcome {
  const restored = restoreSpans(linked)
  const { source, statements, observations } = restored
  const breach = proveLedger(source.text, statements)
  if (breach !== null) {
    return { kind: 'rejected', rejection: { path: source.path, sha256: source.sha256, check: 'ledger_broken', message: `${source.path}: ${breach}; please report this as a mistake of the program` } }
  }
  const quanta = measureQuanta(observations, statements)
  const relations = findRelations({ text: source.text, observations, quanta }, lexicon)
  const report = { ...restored, quanta, relations, coverage: measureCoverage(restored, lexicon) }
  return { kind: 'report', report: { ...report, issues: [...report.issues, ...findIssues(report, lexicon)] } }
}
