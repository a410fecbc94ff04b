/** Whether what a span of years is told with is a level that its last year reached, or what all of them did. */
import type { Measure } from '../types.ts'
import { slice } from '../span.ts'
import type { Scene, Series } from './scene.ts'
import { endsWithWord, isWithin } from './search.ts'

/** 人均【纯收入】6660元 is of one year whatever stands behind it. */
const perHead = /人均[^，。；]{0,12}(?:收入|生产总值|GDP)$/u
/** 收入58亿元，【年均增长】9%, 【比2017年】增长60%: what grows from year to year is of one year. */
const grownYearly = /^[^，。；、]{0,4}[，、](?:五年)?(?:年均(?!分)|[^，。；]{0,3}(?:同比|比上年|比(?:19|20)[0-9]{2}年))/u
/** 投资1.86万亿元，年均增长26%: money put in is summed up as often as not. */
const putIn = /投资|[外内]资|资金$/u
/** 失业率【控制在】4%以内, 满意度【保持在】98%以上: through all the years. */
const lastsLong = /保持|稳定|一直|始终|连续|均/u
const lasts = (words: string): boolean => lastsLong.test(words) || words.includes('每年')
const comesOften = /^人?次$/u

/** 公【共】预算收入 sums nothing up. */
const shared = /公共/gu
/** 税收收入【完成】58亿元 */
const doneBehind = /完成$/u
/** 五年【累计】, but not 五年来 */
const summedUp = /累计|[合总]计|[五5]年(?!来)/u

/** 总值【先后跨上】3万亿、4万亿台阶, 投资【五年共】达58亿元: over all the years. */
const stepsTaken = /(?:先后|连[续上]?)(?:突破|[跨迈登越跃])/u
const cameTo = /[五5]年[累合共总][^，]{0,6}$/u

const clauseBorders = ['，', '；', '：', '。'] as const
const shortestName = 2

/** The words of the clause in front of the predicate; of the clause before where it has none. */
function wordsBefore (text: string, { lead, predicate }: Series, from: number): string {
  const own = text.slice(lead.start, predicate.start).trim()
  if (own.length >= shortestName) return own
  const head = text.slice(from, lead.start).replace(/[，、]$/u, '')
  return head.slice(Math.max(...clauseBorders.map(border => head.lastIndexOf(border))) + 1)
}

/** True where the figure is of the last year of a span. */
export function isLevelReached ({ text, sentence, grammar }: Scene, series: Series, measure: Measure): boolean {
  const { predicate, pieces } = series
  const last = pieces[pieces.length - 1]?.mention
  const unit = last?.unit?.form ?? ''
  if (measure !== 'amount' && measure !== 'ratio' && measure !== 'rank') return false
  const said = wordsBefore(text, series, sentence.start).replace(shared, '')
  const isTotal = endsWithWord(said.replace(doneBehind, ''), grammar.classes.year_total)
  const words = isTotal ? said.replace(doneBehind, '') : said
  const led = slice(text, { start: series.lead.start, end: last?.start ?? series.lead.end })
  const isKept = predicate.bound === 'le' || predicate.bound === 'lt' || predicate.bound !== null && lasts(led)
  const isRate = measure === 'ratio' && !isKept
  if (measure === 'amount' && (stepsTaken.test(led) || cameTo.test(led))) return false
  if (predicate.isLevel || predicate.change?.to === true || isRate) return true
  if (isWithin(words, grammar.classes.summed) || predicate.change !== null) return false
  if (measure === 'rank' || unit === '岁') return true
  if (comesOften.test(unit) && !words.endsWith('量') && !words.endsWith('参保人数')) return false
  if (predicate.bound === 'gt') return !led.includes('每年') && !opensWithFlow(words, grammar)
  if (measure !== 'amount') return false
  if (perHead.test(words)) return true
  if (endsWithWord(words, grammar.classes.level_noun) && grammar.verbs.at(words, 0)?.row.flow !== true && !isAdded(text.slice(sentence.start, series.lead.start), series)) return true
  if (last !== undefined && isTotal && !putIn.test(words) && !opensWithFlow(words, grammar) && !summedUp.test(text.slice(sentence.start, last.start))) return true
  return last !== undefined && !putIn.test(words) && grownYearly.test(text.slice(last.end, last.end + 16)) && !isWithin(text.slice(sentence.start, last.start), grammar.classes.summed) && !opensWithFlow(words, grammar)
}

/** 【新增】高速公路38公里、吞吐能力8万吨: all of the list is new. */
const isAdded = (head: string, { hang }: Series): boolean => hang === 'item' && added.test(head)
const added = /新[增建][^，；。：]{2,60}$/u

/** 【总里程】突破1000公里, but not 总投资 */
const total = /^总[里量数面户人资装长]/u
/** 【引进】外资超过80亿美元: done over the years; 【实现】利润 only has its object behind it. */
function opensWithFlow (words: string, { verbs }: Scene['grammar']): boolean {
  const verb = verbs.at(words, 0)
  return verb !== null && verb.row.form !== '实现' && !total.test(words) && !/^(?:国内)?生产总值/u.test(words)
}
