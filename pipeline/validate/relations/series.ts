/** A figure against its own past: level, change and rate (2486.3亿元，比年初增加268.5亿元，增长12.1%), or from and to. */
import { isOf, write, type Book, type Term } from '../terms.ts'
import { before, between, isMean, next } from './context.ts'
import { compute, type Finding } from './finding.ts'
import { isReal } from './real.ts'

const isSame = (a: Term, b: Term): boolean => a.figure.subject === b.figure.subject && a.figure.subject !== ''
const isYearly = ({ figure: { basis } }: Term): boolean => basis === null || basis === 'yoy'

/** 比计划少86亿元 is no change from the year before. */
const AGAINST_PLAN = /计划|预期|目标|任务/u

/** Level, change and rate of one subject, one after the other. */
export function findGrowths (book: Book): readonly Finding[] {
  return book.terms.filter(term => term.isExact && isOf('amount')(term) && !isReal(term)).flatMap(level => {
    const [second, third] = [next(book, level), next(book, next(book, level) ?? level)]
    if (second === undefined || third === undefined || ![second, third].every(term => term.isExact && isSame(level, term) && isYearly(term))) return []
    const change = [second, third].find(isOf('change', level.figure.unit))
    const rate = [second, third].find(isOf('growth', '%'))
    if (change === undefined || rate === undefined || level.value - change.value <= 0 || isMean(book, rate) || isMean(book, change)) return []
    if (AGAINST_PLAN.test(book.text.slice(level.figure.end, Math.max(change.figure.end, rate.figure.end)))) return []
    return [{
      relation: 'growth_from_change', subject: level.figure.subject, unit: '%', stated: rate, terms: [change, level],
      computed: compute(([by = 0, to = 0]) => 100 * by / (to - by), [change, level]),
      formula: `${write(book.text, change)} ÷ (${write(book.text, level)} − ${write(book.text, change)})`
    }]
  })
}

const FROM = /(?:由|从)[^，。；,;]{0,12}$/u
const TO = /^[^，。；,;]{0,8}(?:到|至|为|成|达)[^，。；,;]{0,10}$/u
/** What the third figure is then measured against, if not against the first. */
const OTHER_BASE = /同比|比[上去]年|比年初/u
const OTHER_THING = /[高低快]于|其中|全[国省]/u

/** From one level to another: what follows of the change between them. */
export function findChanges (book: Book): readonly Finding[] {
  return book.terms.flatMap(from => {
    const to = next(book, from)
    const third = to === undefined ? undefined : next(book, to)
    if (to === undefined || third === undefined || ![from, to, third].every(({ isExact }) => isExact)) return []
    const isPair = isSame(from, to) && isSame(to, third) && from.figure.measure === to.figure.measure && from.figure.unit === to.figure.unit && from.value > 0
    if (!isPair || !FROM.test(before(book, from)) || !TO.test(between(book, from, to))) return []
    const words = between(book, to, third)
    if (words.length > 14 || OTHER_BASE.test(words) || OTHER_THING.test(words)) return []
    const shared = { subject: to.figure.subject, stated: third, terms: [from, to], unit: third.figure.unit }
    const [a, b] = [write(book.text, from), write(book.text, to)]
    if (isOf('change', to.figure.unit === '%' ? '百分点' : to.figure.unit)(third) && third.figure.basis !== 'annual_average' && third.figure.basis !== 'yoy') {
      return [{ ...shared, stated: unsigned(third), relation: 'change_between', computed: compute(([x = 0, y = 0]) => Math.abs(y - x), [from, to]), formula: `${b} − ${a}` }]
    }
    if (isOf('growth', '%', '倍')(third) && !isReal(to) && to.figure.measure === 'amount' && (third.figure.basis === null || third.figure.basis === 'cumulative')) {
      const times = third.figure.unit === '%' ? 100 : 1
      return [{ ...shared, relation: 'growth_between', computed: compute(([x = 0, y = 0]) => times * (y / x - 1), [from, to]), formula: `${b} ÷ ${a} − 1` }]
    }
    return []
  })
}

const unsigned = (term: Term): Term => term.value >= 0 ? term : { ...term, value: -term.value, low: -term.high, high: -term.low }
