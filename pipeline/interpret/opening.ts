/** The time that a sentence opens with and lends to what follows: 刚刚过去的2017年，…。…增长7.8%. */
import { isPlanRole, written, yearsOf } from './part-years.ts'
import { saidIn } from './said.ts'
import { dropFirst } from './search.ts'
import type { Scene } from './scene.ts'

const openingClause = /^[^，。；：]{2,24}(?:[，：]|。$)/u
const wholeYears = /^[0-9]{4}(?:\/[0-9]{4})?$/u

/** 【各位代表！特别需要指出的是，】刚刚过去的2017年 */
const address = /^\s*(?:各位代表[！，：])?\s*(?:——)?/u
const justNow = /^，?(?:在?刚刚|回[首顾])?/u
/** 【2012年】是本届政府任期的最后一年 */
const oneYearIs = /^((?:19|20)[0-9]{2})年，?是/u
/** 刚刚过去的2017年, 五年来: said once, it holds until the text says otherwise. */
const pastYears = /^过去的?(?:[一五]年|这五年|(?:19|20)[0-9]{2}年)/u
/** 特别是【面对去年】复杂的形势 */
const facedYear = /^面对(?:[去上]年|过去一年)/u
/** 【今年省政府继续办好10件实事】: of every item that follows. */
const tasksOfYear = /^今年.{0,20}办好?.{0,12}件.{0,6}实事/u
const theseYears = /^这五年(?=[，是来])/u
const untilNow = /^(?:[一五]年来|本届政府|(?:19|20)[0-9]{2}年是)/u

/** 【“十三五”时期，】…, 【“十三五”时期是】…的五年 */
const wholePlan = /^“?(?:[七八九]五|十[一二三四]?五)”?(?:时期|期间|这?五年)[，是]/u
/** 2020年任务的完成，标志着【“十三五”圆满收官】, but not 收官之年 */
const planEnded = /(“?[一二三四八九十]{1,2}五”?)[^，。]{0,6}收官(?![之年])/u
const openingReach = 48

export interface Opening { readonly period: string; readonly isLasting: boolean }

/** 【七十年来】 */
const yearsSince = /[0-9一二三四五六七八九十]{1,3}年来/gu
/** 在【2022年】期间: a time, and the words that lean on it. */
const timeWord = /(?:19|20)[0-9]{2}年|[去上今]年|“?[十九八][一二三四五]?五”?/gu
const leanBefore = /(?:过去的|刚刚|在)#/gu
const leanBehind = /#(?:时期|期间|以来|全年|初|底)?|[，：。]/gu
const saysTimeOnly = (words: string): boolean =>
  (words.includes('年') || words.includes('五')) && words.replace(yearsSince, '#').replace(timeWord, '#').replace(leanBefore, '#').replace(leanBehind, '').length <= 1

const isSaidOnce = (words: string): boolean => pastYears.test(words) || theseYears.test(words) || untilNow.test(words)

/** “十三五”末, a point in time, is said of its own sentence only. */
function wholeTimeIn (words: string, scene: Scene): string | null {
  const said = saidIn(words, yearsOf(scene), scene)
  return said === null || said.rule === 'end of a plan said' ? null : said.period
}

/** The plan that ended with the year reported on, where a sentence opens with it or says that it is over. */
function wholePlanIn (opened: string, scene: Scene): string | null {
  const plan = wholePlan.exec(opened)?.[0] ?? planEnded.exec(opened)?.[1]
  if (plan === undefined) return null
  const period = wholeTimeIn(`${plan.replace(/[，是]$/u, '')}期间`, scene)
  return period !== null && Number(period.slice(-4)) === scene.reviewYears?.last ? period : null
}

/**
 * The whole years that a sentence opens with and that hold for what follows: for the rest of its
 * paragraph (2017年，…), or until another is said (刚刚过去的2017年，…). Null where it opens with none of
 * the report's own.
 */
export function openingPeriod (scene: Scene): Opening | null {
  const { reviewYears, planYears, section } = scene
  const head = scene.text.slice(scene.sentence.start, Math.min(scene.sentence.end, scene.sentence.start + openingReach)).trim()
  const opened = dropFirst(head.replace(address, ''), scene.grammar.classes.pointed_out).replace(justNow, '')
  if (tasksOfYear.test(opened) && planYears !== null) return { period: String(planYears.first), isLasting: true }
  const overPlan = isPlanRole(section) ? null : wholePlanIn(opened, scene)
  if (overPlan !== null) return { period: overPlan, isLasting: true }
  const words = openingClause.exec(opened)?.[0] ?? (oneYearIs.test(opened) ? opened : undefined)
  if (words === undefined) return null
  const named = oneYearIs.exec(words)?.[1]
  const isLasting = isSaidOnce(words)
  if (!isLasting && !saysTimeOnly(words) && !facedYear.test(words)) return null
  const period = named ?? (/过去的?一年|一年来/u.test(words) && isLasting && reviewYears !== null
    ? String(reviewYears.last)
    : /本届政府|五年/u.test(words) && isLasting && planYears !== null
      ? `${planYears.first - 5}/${planYears.first - 1}`
      : wholeTimeIn(words, scene))
  if (period === null || !wholeYears.test(period)) return null
  const own = [reviewYears, planYears, section.years].flatMap(known => known === null ? [] : [written(known), String(known.last), String(known.first)])
  return own.includes(period) || period.includes('/') ? { period, isLasting } : null
}
