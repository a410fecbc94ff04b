/** Distances between rates (高于规上工业7.2个百分点) and completion of plans (占年度计划的104.9%). */
import { isContemporary, isOf, write, type Book, type Term } from '../terms.ts'
import { before, isDistributed, nearest, previousOfSubject } from './context.ts'
import { compute, type Computed, type Finding } from './finding.ts'

const GAP = /(?<sense>[高快低慢]于|高出|超过)(?<peer>[^，。；、,;：:]{1,24})$/u
/** What is said behind the peer's name: 高于规上工业【增速】. */
const RATE_WORD = /(?:的)?(?:增[速幅长]率?|平均水平)$/u
/** What stands between the rate and the word of distance; any other subject there has a rate of its own (，税收增速高于…). */
const LINK = /^[，、,；;\s]{0,3}(?:同比|增[速幅])?$/u
const isBare = (words: string): boolean => LINK.test(words)

const PLAN = /计划|目标|预期/u
const SLOWER = /低于|慢于/u

export function findGaps (book: Book): readonly Finding[] {
  return book.terms.filter(term => term.isExact && isOf('change', '百分点')(term) && !isDistributed(book, term)).flatMap(gap => {
    const words = before(book, gap)
    const found = GAP.exec(words)
    const { sense = '', peer = '' } = found?.groups ?? {}
    const own = found === null || !isBare(words.slice(0, found.index)) ? undefined : ownRate(book, gap)
    if (own === undefined) return []
    const sign = SLOWER.test(sense) ? -1 : 1
    if (PLAN.test(peer)) return [planBehind(book, own, gap, sign)]
    const code = book.codeOf(peer.replace(RATE_WORD, ''))
    const other = code === null ? undefined : nearest(gap, book.ofCode(code).filter(term =>
      term.isExact && isRate(term) && term.figure.measure === own.figure.measure && isContemporary(term, own) && term.figure.indicatorExtended !== own.figure.indicatorExtended))
    if (other === undefined) return []
    return [{
      relation: 'growth_gap', subject: `${own.figure.subject} / ${other.figure.subject}`, unit: '百分点', terms: [own, other], stated: withoutSign(gap),
      computed: compute(([a = 0, b = 0]) => sign * (a - b), [own, other]), formula: sign > 0 ? `${write(book.text, own)} − ${write(book.text, other)}` : `${write(book.text, other)} − ${write(book.text, own)}`
    }]
  })
}

const isRate = ({ figure }: Term): boolean =>
  figure.measure === 'growth' && figure.unit === '%' && figure.basis !== 'annual_average' && figure.basis !== 'vs_plan'

/** 增长13.5%，高于…: the rate right before, of the same subject. */
const ownRate = (book: Book, gap: Term): Term | undefined => {
  const own = previousOfSubject(book, gap, term => term.isExact && isRate(term))
  return own !== undefined && isContemporary(own, gap) && !isDistributed(book, own) ? own : undefined
}

/** The distance itself; its direction is in the word. */
const withoutSign = (term: Term): Term =>
  term.value >= 0 ? term : { ...term, value: -term.value, low: -term.high, high: -term.low }

/** 增长13.6%，高于计划1.6个百分点 implies a plan of 12 %. */
function planBehind (book: Book, own: Term, gap: Term, sign: number): Finding {
  const computed = compute(([rate = 0, distance = 0]) => rate - sign * distance, [own, withoutSign(gap)])
  return { relation: 'implied_plan_rate', subject: own.figure.subject, unit: '%', terms: [own, gap], stated: null, computed, formula: `${write(book.text, own)} ${sign > 0 ? '−' : '+'} ${write(book.text, gap)}` }
}

const REACHED = /(?:占|完成|为|达到?)[^，。；、,;]{0,16}$/u
const PLANNED = /(?:计划|任务|目标)[^，。；、,;]{0,4}$/u

/** 完成投资47.2亿元，占年度计划的104.9% implies a plan of 45.0亿元. */
export function findCompletions (book: Book): readonly Finding[] {
  return book.terms.filter(term => term.isExact && isOf('ratio', '%')(term) && !isDistributed(book, term) && REACHED.test(before(book, term)) && PLANNED.test(before(book, term))).flatMap(rate => {
    const done = previousOfSubject(book, rate, term => term.isExact && isOf('amount')(term))
    if (done === undefined || !isContemporary(done, rate) || rate.value <= 0) return []
    const computed: Computed = compute(([amount = 0, share = 0]) => 100 * amount / share, [done, rate])
    return [{ relation: 'implied_plan', subject: done.figure.subject, unit: done.figure.unit, terms: [done, rate], stated: null, computed, formula: `${write(book.text, done)} ÷ ${write(book.text, rate)}` }]
  })
}
