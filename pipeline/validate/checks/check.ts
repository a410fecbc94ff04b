/** What a check is: a name, how grave its findings are, and how it finds them. */
import type { Lexicon } from '../../lexicon.ts'
import type { Checked, Difference, Issue, Severity, Span } from '../../types.ts'

/** A report with all but the findings of these checks. */
export type Unchecked = Omit<Checked, 'issues'> & { readonly issues: readonly Issue[] }

export interface Finding {
  readonly table: 'reports' | 'sections' | 'numerals' | 'observations'
  readonly message: string
  readonly span: Span | null
  readonly values?: Difference
}

export interface Check {
  readonly name: string
  readonly severity: Severity
  /** Words in which it finds something. */
  readonly example: string
  readonly find: (report: Unchecked, lexicon: Lexicon) => readonly Finding[]
}

/** A number for people: as many digits as it needs. */
export const showNumber = (value: number | null): string => value === null ? '' : String(Number(value.toPrecision(12)))
