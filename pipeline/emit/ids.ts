/** Identifiers: made from a report's id and places in its text, never from counters across reports. */
import type { Edit, Issue, LinkedPledge, Span } from '../types.ts'

export const nameSection = (reportId: string, index: number): string => `${reportId}-s${index}`

export const nameNumeral = (reportId: string, numeral: Span): string => `${reportId}-n${numeral.start}`

/** An observation is named after its first numeral, of which there is one only. */
export const nameObservation = (reportId: string, numeral: Span): string => `${reportId}-o${numeral.start}`

export const namePledge = (reportId: string, pledge: LinkedPledge): string => `${reportId}-p${pledge.start}`

/** Two repairs may begin at one place; the later ones say which. */
export function nameEdits (reportId: string, edits: readonly Edit[]): readonly string[] {
  return numberRepeats(edits.map(edit => `${reportId}-e${edit.start}`))
}

/** A finding is named after its check and its place; a file that never became a report, after its path. */
export function nameIssues (reportId: string, issues: readonly Issue[]): readonly string[] {
  return numberRepeats(issues.map(issue => {
    const row = issue.rowId?.replace(reportId, '').replace('-', '') ?? ''
    const place = issue.span === null ? row : String(issue.span.start)
    return place === '' ? `${reportId}-${issue.check}` : `${reportId}-${issue.check}-${place}`
  }))
}

/** `a, a, b` becomes `a, a-2, b`. */
export function numberRepeats (names: readonly string[]): readonly string[] {
  const seen = new Map<string, number>()
  return names.map(name => {
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return count === 1 ? name : `${name}-${count}`
  })
}
