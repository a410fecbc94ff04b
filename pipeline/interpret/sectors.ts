/** What the three parts of a whole are shares of: 三次产业结构由22.2：36.7：41.1调整为20.1：37.2：42.7. */
import type { Named } from './subject.ts'

const sectors = /产业(?:增加值)?的?(?:结构|构成|之?比)/u
const sectorShares: readonly string[] = ['一', '二', '三'].map(ordinal => `三次产业结构第${ordinal}产业比重`)
/** 【从业人员】比例由32：36：32调整为…: the shares of those who work are no shares of value added. */
const ofPeople = /从业|就业|劳动力|人员/u
const onlyChanged = /^[，；]?(?:调整|优化|转变|变化|变)?(?:成|为)?$/u

/** 三次产业结构有所改善，【由上年的】18.6：49：32.4 */
const onlyFrom = /^[，；]?(?:[由从])?(?:上年|\d{4}年)?的?$/u

/** The subjects of three parts; null where these are not of the industries, nor of what was divided so before. */
export function industryShares (lead: string, before: string): Named | null {
  if (ofPeople.test(before) && onlyChanged.test(lead)) return { subjects: [before, before, before], flow: '', rule: 'figure before' }
  if (ofPeople.test(lead)) return null
  return sectors.test(lead) || sectors.test(before) && onlyFrom.test(lead) || before === sectorShares[2] ? { subjects: sectorShares, flow: '', rule: 'shares of the industries' } : null
}
