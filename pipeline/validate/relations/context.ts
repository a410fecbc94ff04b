/** The neighbourhood of a figure: its clause, what stands before it, the figures beside it. */
import type { Book, Term } from '../terms.ts'

/** The sentence before a figure's numeral, from the figure before it on. */
export function before (book: Book, term: Term): string {
  const { sentence, numeral } = term.figure
  return book.text.slice(Math.max(sentence.start, previous(book, term)?.figure.end ?? 0), numeral.start)
}

export const previous = (book: Book, { at, figure }: Term): Term | undefined => {
  const other = book.terms[at - 1]
  return other !== undefined && other.figure.sentence.start === figure.sentence.start ? other : undefined
}

export const next = (book: Book, { at, figure }: Term): Term | undefined => {
  const other = book.terms[at + 1]
  return other !== undefined && other.figure.sentence.start === figure.sentence.start ? other : undefined
}

/** What stands between two figures that follow each other, numerals left out. */
export const between = (book: Book, a: Term, b: Term): string => book.text.slice(a.figure.end, b.figure.numeral.start)

/** The last figure of a kind before this one that is still of one subject with all between. */
export function previousOfSubject (book: Book, term: Term, isWanted: (term: Term) => boolean): Term | undefined {
  let subject: string | null = null
  for (let at = previous(book, term); at !== undefined; at = previous(book, at)) {
    subject ??= at.figure.subject
    if (at.figure.subject !== subject) return undefined
    if (isWanted(at)) return at
  }
  return undefined
}

export const distance = (a: Term, b: Term): number => Math.abs(a.figure.numeral.start - b.figure.numeral.start)

export const nearest = (to: Term, terms: readonly Term[]): Term | undefined =>
  [...terms].sort((a, b) => distance(to, a) - distance(to, b))[0]

/** One numeral of several under one verb (分别高于…8.3个和2.1个百分点): which belongs to which takes more than the neighbourhood. */
export const isDistributed = (book: Book, term: Term): boolean =>
  [book.terms[term.at - 1], book.terms[term.at + 1]].some(other => other !== undefined && other.figure.start === term.figure.start) ||
  /分别/u.test(book.text.slice(term.figure.start, term.figure.numeral.start))

const MEAN = /人均|平均|户均|年均|日均|每/u

/** A mean is no part of a sum, and no whole of one. */
export const isMean = (book: Book, { figure }: Term): boolean =>
  MEAN.test(figure.subject) || MEAN.test(book.text.slice(figure.start, figure.end)) || (figure.unit ?? '').includes('/') || MEAN_CODE.test(figure.indicatorExtended ?? '')

const MEAN_CODE = /per_capita|resident_income|wage|price|standard/u
