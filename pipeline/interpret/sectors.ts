/** What the three parts of a whole are shares of: 三次产业结构由22.2：36.7：41.1调整为20.1：37.2：42.7. */
import type { Named } from './subject.ts'

const sectors = /产业(?:增加值)?的?(?:结构|构成|之?比)/u
const sectorShares: readonly string[] = ['一', '二', '三'].map(ordinal => `三次产业结构第${ordinal}产业比重`)
/** 【从业人员】比例由32：36：32调整为…: the shares of those who work are no shares of value added. */
const ofPeople = /从业|就业|劳动力|人员/u
const peopleShare = /[从就]业(?:人员)?[比结][例重构]/u
/** 【第三产业从业人员比例】, told of right before */
const ofThird = /^第三产业/u
const onlyChanged = /^[，；]?(?:调整|优化|转变|变化|变)?(?:成|为)?$/u

/** 三次产业结构有所改善，【由上年的】18.6：49：32.4 */
const onlyFrom = /^[，；]?(?:[由从])?(?:上年|\d{4}年)?的?$/u

const eachSector = (share: string): readonly string[] => ['一', '二', '三'].map(ordinal => `第${ordinal}产业${share}`)

/** The subjects of three parts; null where these are not of the industries, nor of what was divided so before. */
export function industryShares (lead: string, before: string): Named | null {
  if (ofPeople.test(before) && onlyChanged.test(lead)) return { subjects: ofThird.test(before) ? eachSector(before.replace(ofThird, '')) : [before, before, before], flow: '', rule: 'figure before' }
  const people = peopleShare.exec(lead)?.[0]
  if (people !== undefined) return { subjects: eachSector(people), flow: '', rule: 'shares of the industries' }
  if (ofPeople.test(lead)) return null
  return sectors.test(lead) || sectors.test(before) && onlyFrom.test(lead) || before === sectorShares[2] ? { subjects: sectorShares, flow: '', rule: 'shares of the industries' } : null
}
