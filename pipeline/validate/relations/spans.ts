/**
 * A level, its past and its mean rate through the years between: 由159.7亿元增加到321.2亿元，年均增长15%;
 * 是2013年的2倍，年均增长15%; 五年增长1.01倍，年均增长15%.
 */
import { groupBy, isOf, isPlanned, write, type Book, type Term } from '../terms.ts'
import { before, between, isMean, next } from './context.ts'
import { compute, isMet, type Finding } from './finding.ts'
import { isReal } from './real.ts'

export function findSpans (book: Book): readonly Finding[] {
  return [...book.sentences.values()].flatMap(terms => [...groupBy(terms, nameSubject)].flatMap(([name, group]) => name === '' ? [] : readGroup(book, group)))
}

const nameSubject = (term: Term): string => term.figure.subject === '' ? '' : `${term.figure.subject} ${isPlanned(term)}`

/** Prices taken out, or the field cut anew: the rate does not follow from the levels as written. */
const ADJUSTED = /可比|实际增|不变价|扣除|口径/u

/** One mean rate and one pair of ends; of two nobody can say which belong together. */
function readGroup (book: Book, group: readonly Term[]): readonly Finding[] {
  const rates = group.filter(term => term.isExact && isOf('growth', '%')(term) && term.figure.basis === 'annual_average')
  const [rate] = rates
  const years = rate === undefined || rates.length > 1 ? null : countYears(rate)
  if (rate === undefined || years === null) return []
  const ends = [...fromLevels(book, group, years), ...fromGain(book, group, years), ...fromMultiple(book, group, years)]
  return ends.map((end): Finding => ({ ...end, stated: rate, subject: rate.figure.subject, unit: '%' })).flatMap(finding =>
    isCertain(book, finding, group) ? [finding] : isMet(finding) ? [{ ...finding, relation: `${finding.relation}_nominal` }] : [])
}

type End = Pick<Finding, 'relation' | 'terms' | 'computed' | 'formula'>

/**
 * What grows at constant prices may differ from its amounts, what is summed up through the years from its ends.
 * Where such a rate fits all the same, it is one at the prices of each year (`…_nominal`); where not, nothing is said.
 */
function isCertain (book: Book, { terms }: Finding, group: readonly Term[]): boolean {
  const [first, last] = [group[0], group.at(-1)]
  if (first === undefined || last === undefined) return false
  const words = book.text.slice(first.figure.sentence.start, last.figure.end)
  return !terms.some(isReal) && !group.some(term => isMean(book, term) && term.figure.measure === 'amount') && !ADJUSTED.test(words)
}

const toRate = (ratio: number, years: number): number => 100 * (ratio ** (1 / years) - 1)

const FROM = /(?:由|从)[^，。；,;]{0,12}$/u
const TO = /^[^，。；,;]{0,8}(?:到|至|为|成|达)[^，。；,;]{0,10}$/u

function fromLevels (book: Book, group: readonly Term[], years: number): readonly End[] {
  const [from, to, ...others] = group.filter(isOf('amount'))
  if (from === undefined || to === undefined || others.length > 0 || !from.isExact || !to.isExact || from.figure.unit !== to.figure.unit || from.value <= 0) return []
  if (next(book, from) !== to || !FROM.test(before(book, from)) || !TO.test(between(book, from, to))) return []
  return [{
    relation: 'annual_growth_between', terms: [from, to], computed: compute(([a = 0, b = 0]) => toRate(b / a, years), [from, to]),
    formula: `(${write(book.text, to)} ÷ ${write(book.text, from)})^(1/${years}) − 1`
  }]
}

/** 2016年321.2亿元，比2011年增加161.5亿元，年均增长15% */
function fromGain (book: Book, group: readonly Term[], years: number): readonly End[] {
  const [level, ...levels] = group.filter(isOf('amount'))
  const [gain, ...gains] = group.filter(isOf('change', level?.figure.unit ?? ''))
  if (level === undefined || gain === undefined || levels.length + gains.length > 0 || !level.isExact || !gain.isExact) return []
  if (gain.figure.basis !== 'cumulative' || level.value <= gain.value) return []
  return [{
    relation: 'annual_growth_from_change', terms: [level, gain], computed: compute(([to = 0, by = 0]) => toRate(to / (to - by), years), [level, gain]),
    formula: `(${write(book.text, level)} ÷ (${write(book.text, level)} − ${write(book.text, gain)}))^(1/${years}) − 1`
  }]
}

/** 是2013年【的】, and no 是“十五”时期的: what a level is a multiple of is a level, not the sum of a term of years. */
const OF_YEAR = /\d年[末底]?的?$/u

/** Rates are told in times of one's past self (是…的2.3倍) or in times of growth (增长1.3倍). */
function fromMultiple (book: Book, group: readonly Term[], years: number): readonly End[] {
  const multiples = group.filter(term => isOf('ratio', '倍')(term) && OF_YEAR.test(before(book, term).trimEnd()))
  const growths = group.filter(term => isOf('growth', '倍', '%')(term) && term.figure.basis !== 'annual_average' && term.figure.basis !== 'yoy' && countYears(term) === years)
  const [told, ...others] = [...multiples, ...growths]
  if (told === undefined || others.length > 0 || !told.isExact) return []
  const { measure, unit } = told.figure
  const read = (value: number): number => measure === 'ratio' ? value : 1 + (unit === '%' ? value / 100 : value)
  if (read(told.low) <= 0) return []
  const words = write(book.text, told)
  return [{
    relation: 'annual_growth_from_multiple', terms: [told], computed: compute(([value = 0]) => toRate(read(value), years), [told]),
    formula: measure === 'ratio' ? `${words}^(1/${years}) − 1` : `(1 + ${words})^(1/${years}) − 1`
  }]
}

const SPAN = /^(\d{4})\/(\d{4})$/u

/** 2017/2021 are five years of growth, from 2016's level to 2021's. */
function countYears ({ figure: { period } }: Term): number | null {
  const [, first, last] = SPAN.exec(period ?? '') ?? []
  return first === undefined || last === undefined || last === first ? null : Number(last) - Number(first) + 1
}
