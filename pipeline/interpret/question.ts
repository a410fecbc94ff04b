/** A numeral and what stands beside it: what every rule of its part asks about. */
import type { Mention, NumeralRole } from '../types.ts'
import type { Grammar } from './grammar.ts'

export interface RoleQuestion {
  readonly text: string
  readonly mention: Mention
  readonly next: Mention | null
  readonly grammar: Grammar
  /** The report's year, which two-digit years are near. */
  readonly year: number
}

export interface RoleRule {
  readonly name: string
  readonly match: (question: RoleQuestion) => NumeralRole | null
}

/** At most `length` characters before the numeral. */
export const before = ({ text, mention: { numeral } }: RoleQuestion, length: number): string =>
  text.slice(Math.max(0, numeral.start - length), numeral.start)

/** At most `length` characters behind the numeral, its scale and unit among them. */
export const behind = ({ text, mention: { numeral } }: RoleQuestion, length: number): string =>
  text.slice(numeral.end, numeral.end + length)

export const written = ({ text, mention: { numeral } }: RoleQuestion): string => text.slice(numeral.start, numeral.end)
export const isArabic = ({ mention }: RoleQuestion): boolean => mention.numeral.script === 'arabic'
export const isChinese = ({ mention }: RoleQuestion): boolean => mention.numeral.script === 'chinese'

/** The number as written, without scale and unit. */
export const size = ({ mention: { numeral: { digits, exponent } } }: RoleQuestion): number =>
  exponent === 0 ? Number(digits) : Number(`${digits}e${exponent}`)
