/** What the rules of one sentence see. */
import type { Mention, NumeralRole, Section, Sentence, Span, Years } from '../types.ts'
import type { Grammar } from './grammar.ts'
import type { Predicate } from './predicate.ts'
import type { Joint } from './series.ts'

/** A mention whose part is known. */
export interface Piece {
  readonly mention: Mention
  readonly joint: Joint | null
  readonly role: NumeralRole
  readonly rule: string
  readonly period: string | null
}

/** One sentence with its numerals and what is known of the part of the report it stands in. */
export interface Scene {
  readonly text: string
  readonly sentence: Sentence
  readonly section: Section
  readonly pieces: readonly Piece[]
  readonly grammar: Grammar
  readonly reviewYears: Years | null
  readonly planYears: Years | null
  /** The time that an earlier sentence of the paragraph opened with. */
  readonly carriedPeriod: string | null
  /** The text has lost characters elsewhere. */
  readonly isDamaged: boolean
}

/** Values that hang together under one predicate: 【10.6%、47.9%、26.8%】. */
export interface Series {
  readonly pieces: readonly Piece[]
  /** The clause before the first value, from its border to the predicate. */
  readonly lead: Span
  readonly predicate: Predicate
  /** What follows the last value up to the next border; empty where a border follows at once. */
  readonly after: Span
  /** How the lead hangs on the figure before: at a 、, or with no border at all. */
  readonly hang: 'clause' | 'item' | 'run-on'
}
