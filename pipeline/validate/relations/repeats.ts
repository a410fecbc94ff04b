/**
 * One figure, said twice: in the overview and in its own paragraph, or in the targets and in the plan.
 *
 * Figures of one name may be of two scopes (全省 and its mountain counties), so that two that differ
 * contradict each other only where one looks like a misprint of the other: as many digits, all but one the same.
 */
import { bare, groupBy, write, type Book, type Term } from '../terms.ts'
import type { Finding } from './finding.ts'

export function findRepeats (book: Book): readonly Finding[] {
  const groups = groupBy(book.terms.filter(isComparable), nameFigure)
  return [...groups.values()].flatMap(([first, ...others]) => first === undefined ? [] : others
    .filter(other => other.figure.sentence.start !== first.figure.sentence.start && (isSame(first, other) || isMisprint(book, first, other)))
    .map(other => ({
      relation: 'repeated', subject: other.figure.subject, unit: other.figure.unit, stated: other, terms: [first],
      computed: { value: first.value, low: first.low, high: first.high }, formula: write(book.text, first)
    })))
}

/** The code and the words are the same: 全社会固定资产投资 is not 城镇固定资产投资. */
const nameFigure = ({ figure: { indicator, subject, measure, unit, period, status, basis } }: Term): string =>
  [indicator, bare(subject), measure, unit, period, status === 'target', basis === 'yoy' ? null : basis].join()

const isComparable = ({ isExact, figure }: Term): boolean =>
  isExact && figure.indicatorExtended !== null && figure.period !== null && (figure.measure === 'amount' || figure.measure === 'growth' || figure.measure === 'ratio')

const isSame = (a: Term, b: Term): boolean => a.low <= b.high && b.low <= a.high

/** Two digits or three that differ in one are mostly two figures, and round ones too; more are mostly one. */
const FEWEST = 4
const DIGIT = /\d/u
const roundEnd = /[0.．]{1,24}$/u

function isMisprint (book: Book, a: Term, b: Term): boolean {
  const [one, other] = [a, b].map(({ figure: { numeral } }) => [...book.text.slice(numeral.start, numeral.end)])
  if (one === undefined || other === undefined || one.length !== other.length) return false
  const digits = one.join('').replace(roundEnd, '').split('').filter(character => DIGIT.test(character)).length
  return digits >= FEWEST && one.filter((character, at) => character !== other[at]).length === 1
}
