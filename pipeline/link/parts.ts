/** Figures of a part that bears the name of the whole before it: 实际利用外资9亿美元，【其中外商直接投资】6亿美元. */
import type { Figure, Observation } from '../types.ts'

const ofWhich = /^[^，；。：]{0,3}其中/u
const clauseBorder = /[，；。：（]/u

/** 接待海外游客9万人次，【创汇】3亿美元: what is earned by guests, or by one product, is no export of the place. */
const earned = /^(?:外贸)?(?:出口)?创汇$/u
const earnedBy = /游|产量|生产/u

/** 【压减】炼钢产能80万吨、水泥60万吨: what can no longer be made is no output, but for 压减粗钢产量. */
const cut = /压减|淘汰|化解|去产能|退出/u
const output = /_output$/u
/** 【形成】百万吨电解铝的生产规模, 【年产】 */
const canMake = /形成|年产/u

/** 举办招商【大会】，签约项目38个: what was signed at one event is no figure of the year. */
const signed: ReadonlySet<string> = new Set(['contracted_investment', 'signed_projects'])
const event = /博览?会|大会|论坛|洽谈会/u

/** The observations, without the indicator where what is meant is a part of the whole that has it, or no such thing at all. */
export function withoutParts (observations: readonly Observation[], text: string): readonly Observation[] {
  const wholes = new Map<string, string>()
  let sentence = -1
  return observations.map(observation => {
    const { indicatorExtended: code, numeral, subject } = observation
    if (observation.sentence.start !== sentence) wholes.clear()
    sentence = observation.sentence.start
    if (code === null) return observation
    const whole = wholes.get(code)
    const head = text.slice(sentence, numeral.start)
    if (earned.test(subject) && earnedBy.test(head)) return unlinked(observation)
    if (signed.has(code) && event.test(head) && !head.includes('累计')) return unlinked(observation)
    const clause = head.split(clauseBorder).at(-1) ?? ''
    if (output.test(code) && (cut.test(clause) || canMake.test(clause)) && !subject.endsWith('产量')) return unlinked(observation)
    if (whole === undefined) wholes.set(code, subject)
    const isPart = whole !== undefined && whole !== subject && (wholes.has(`${code} ${subject}`) || ofWhich.test(clause))
    if (isPart) wholes.set(`${code} ${subject}`, subject)
    return isPart ? unlinked(observation) : observation
  })
}

const unlinked = (observation: Observation): Observation => ({ ...observation, indicator: null, indicatorExtended: null })

/** 城市建成区【10】%的面积, 【70】%的乡镇卫生院; 高铁覆盖【80】%的县: how many of them, or how far they reach. */
const reaches = /(?:覆盖|惠及)[^，；、覆面率]{0,2}$/u
const partOf = /^%?(?:以上|左右)?的/u

export const isShareOfMany = ({ measure, numeral, rule, subject }: Figure, text: string): boolean => measure === 'ratio' && !subject.includes('用于') &&
  (reaches.test(text.slice(numeral.start - 6, numeral.start)) || rule.includes('noun behind') && partOf.test(text.slice(numeral.end, numeral.end + 4)))

/** 【20】个投资过亿元的技改项目: only those of a size. */
const ofSize = /^[^，。；、]{0,8}(?:[超过达]|[0-9])[^，。；、]{0,9}元(?:以上)?的/u
const longestSize = 28

export const isOfSize = ({ numeral, rule }: Figure, text: string): boolean =>
  rule.includes('noun behind') && ofSize.test(text.slice(numeral.end, numeral.end + longestSize))

/** 连续第十年保持【10%以上】的增长率, 增长6.1%（按原核算方法计算增长【6.4%】）: beside the year's own figure, and not it. */
const besideOwn = /连续第?[^，。；年]{1,3}年[^，。；]{0,8}$|（按[^，。（）]{2,12}计算[^，。（）]{0,4}$/u
const longestBeside = 28

export const isBesideOwn = ({ numeral, measure }: Figure, text: string): boolean =>
  measure === 'growth' && besideOwn.test(text.slice(Math.max(0, numeral.start - longestBeside), numeral.start))
