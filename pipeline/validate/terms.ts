/** A report's figures as terms of arithmetic: between which values the unrounded figure lies. */
import type { Lexicon } from '../lexicon.ts'
import type { Measure, Observation } from '../types.ts'

export interface Interval { readonly low: number; readonly high: number }

/** A figure and the interval that its last written digit leaves open, or the last before several noughts. */
export interface Term extends Interval {
  readonly figure: Observation
  /** The place among the report's figures. */
  readonly at: number
  readonly value: number
  /** Written exactly: no bound, no range, digits that can be counted. Only these are held against each other. */
  readonly isExact: boolean
}

/** What the finders of relations look at. */
export interface Book {
  readonly text: string
  /** In the order of the text. */
  readonly terms: readonly Term[]
  /** Terms of one sentence, by its start. */
  readonly sentences: ReadonlyMap<number, readonly Term[]>
  readonly ofCode: (code: string) => readonly Term[]
  /** Code of a wording; null where it names none. */
  readonly codeOf: (wording: string) => string | null
}

export interface Reported {
  readonly text: string
  readonly observations: readonly Observation[]
  /** What one in the last written digit of each is worth; null where that can't be said. */
  readonly quanta: ReadonlyArray<number | null>
}

export function openBook ({ text, observations, quanta }: Reported, lexicon: Pick<Lexicon, 'indicator_names'>): Book {
  const terms = observations.map((figure, at) => readTerm({ figure, at, quantum: quanta[at] ?? null, written: text.slice(figure.numeral.start, figure.numeral.end) }))
  const byCode = groupBy(terms, ({ figure }) => figure.indicatorExtended ?? '')
  const names = indexNames(lexicon)
  return {
    text, terms,
    sentences: groupBy(terms, ({ figure }) => figure.sentence.start),
    ofCode: code => code === '' ? [] : byCode.get(code) ?? [],
    codeOf: wording => names.get(bare(wording)) ?? null
  }
}

const nameIndexes = new WeakMap<object, ReadonlyMap<string, string>>()

function indexNames ({ indicator_names: rows }: Pick<Lexicon, 'indicator_names'>): ReadonlyMap<string, string> {
  const known = nameIndexes.get(rows)
  if (known !== undefined) return known
  const made = new Map(rows.map(({ form, code }) => [bare(form), code]))
  nameIndexes.set(rows, made)
  return made
}

const marks = /[\s“”"'《》、，,。；;：:（）()]/gu
/** A wording without blanks and marks. */
export const bare = (text: string): string => text.replace(marks, '')

export function groupBy<T, K> (items: readonly T[], key: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group === undefined) groups.set(key(item), [item])
    else group.push(item)
  }
  return groups
}

/** 26000亿元 is seldom counted to the last of its noughts. */
const ROUND = /^[1-9]\d{1,8}?(?<noughts>0{2,9})$/u

function readTerm ({ figure, at, quantum, written }: { readonly figure: Observation; readonly at: number; readonly quantum: number | null; readonly written: string }): Term {
  const isExact = quantum !== null && figure.bound === 'exact' && figure.valueHigh === null && figure.status !== 'context'
  const half = (quantum ?? 0) * 10 ** (ROUND.exec(written)?.groups?.['noughts']?.length ?? 0) / 2
  return { figure, at, value: figure.value, isExact, low: figure.value - half, high: figure.value + half }
}

// ── which figures may stand in one relation ───────────────────────────────────────────

export const isPlanned = ({ figure }: Term): boolean => figure.status === 'target'

/** Of one time, and both promised or both reported. */
export const isContemporary = (a: Term, b: Term): boolean =>
  a.figure.period !== null && a.figure.period === b.figure.period && isPlanned(a) === isPlanned(b)

export const isOf = (measure: Measure, ...units: ReadonlyArray<string | null>) => ({ figure }: Term): boolean =>
  figure.measure === measure && (units.length === 0 || units.includes(figure.unit))

/** The expression as written, without the words of change before it. */
export const write = (text: string, { figure }: Term): string => text.slice(figure.numeral.start, figure.end)
