/** Years that a heading names: 2022年, 过去五年, “十四五”时期, 今后五年. */
import type { Years } from '../types.ts'

const span = /((?:19|20)[0-9]{2})年?[—–\-－~～至到]{1,2}((?:19|20)[0-9]{2})年?/gu
const year = /((?:19|20)[0-9]{2})(?=年|[^0-9]|$)/gu
const hanYear = /[二一][〇○零Ｏ0九][〇○零Ｏ0一二三四五六七八九]{2}(?=年)/gu
/** “十四五”时期, "十五"计划, 八五期间: a number of a five-year plan needs its quotes or its noun. */
const quotedPlan = /[“"‘「]((?:十[一二三四五六]?|[五六七八九]))五[”"’」]/gu
const barePlan = /(十[一二三四五六]?|[五六七八九])五(?=时期|计划|规划|期间|以来)/gu
/** 第十四个五年规划 */
const orderedPlan = /第([一二三四五六七八九十]{1,3})个五年/gu
/** The first year of a plan: “十四五”开局 */
const firstOfPlan = /开局|开好局|起好步/u
/** 做好开局之年的各项工作, where no plan is named: of a government's first year. */
const firstYear = /开局之年/u
/** 2035年远景目标 is where a plan looks to, not when it runs. */
const horizon = /[二2][〇○零0][三3四4五5][〇○零0-9五](?=年(?:基本|远景))/gu
const pastYears = /(?:过去|近|最近|前)的?([三四五35])年/u
const yearsSince = /([三四五])年来/u
const fiveYears = /(?:^|[、，和及府])(五)年的?(?:工作|来|回顾)/u
const lastYear = /去年|上一?年/u
const pastYear = /过去的?一年|一年来/u
const comingYears = /(?:今后|未来|接下来)的?([三四五35])年/u
const thisYear = /今年|新的一年|本年|届首之年/u
/** A government sits for five years; the one that takes office reports on those of the last. */
const lastTerm = /(?:本|上一?)届政府/u
const nextTerm = /新一届政府/u

const hanDigits = '〇一二三四五六七八九'
const hanValue = (character: string): number =>
  /[0-9]/u.test(character) ? Number(character) : Math.max(0, hanDigits.indexOf(character))

/** 十四五 → 14, 十五 → 10, 八五 → 8 */
function readPlan (digits: string): number {
  if (!digits.startsWith('十')) return hanValue(digits)
  return digits.length === 1 ? 10 : 10 + hanValue(digits.charAt(1))
}

/**
 * The years that a heading says, as seen from the year of delivery. Where it names a term and a
 * year of it (过去五年和2022年工作回顾), those it names first: the text begins with them.
 */
export function readYears (written: string, reportYear: number | null): Years | null {
  const heading = written.replace(horizon, '')
  const named: Named[] = []
  for (const { 1: first = '', 2: last = '', index } of heading.matchAll(span)) named.push({ first: Number(first), last: Number(last), at: index })
  for (const { 1: one = '', index } of heading.matchAll(year)) named.push({ first: Number(one), last: Number(one), at: index })
  for (const { 0: digits, index } of heading.matchAll(hanYear)) {
    const value = [...digits].reduce((sum, character) => sum * 10 + hanValue(character), 0)
    named.push({ first: value, last: value, at: index })
  }
  if (named.length === 0 || !firstOfPlan.test(heading)) named.push(...readPlans(heading))
  if (reportYear !== null) named.push(...readRelative(heading, reportYear))
  if (named.length === 0 && reportYear !== null && firstYear.test(heading)) return { first: reportYear, last: reportYear }
  return chooseYears(named)
}

/** Five-year plans; of one that only begins, its first year. */
function readPlans (heading: string): Named[] {
  const begins = firstOfPlan.test(heading)
  return [quotedPlan, barePlan, orderedPlan].flatMap(pattern => [...heading.matchAll(pattern)].map(({ 1: digits = '', index }) => {
    const first = 1951 + 5 * readPlan(digits)
    return { first, last: begins ? first : first + 4, at: index }
  }))
}

function readRelative (heading: string, reportYear: number): Named[] {
  const named: Named[] = []
  const add = (first: number, last: number, at: number): void => { named.push({ first, last, at }) }
  const past = pastYears.exec(heading) ?? yearsSince.exec(heading) ?? fiveYears.exec(heading)
  const last = lastYear.exec(heading) ?? pastYear.exec(heading)
  const coming = comingYears.exec(heading)
  const lastSeat = lastTerm.exec(heading)
  const nextSeat = nextTerm.exec(heading)
  const now = thisYear.exec(heading)
  if (past !== null) add(reportYear - hanValue(past[1] ?? '五'), reportYear - 1, past.index)
  else if (last !== null) add(reportYear - 1, reportYear - 1, last.index)
  if (coming !== null) add(reportYear, reportYear + hanValue(coming[1] ?? '五') - 1, coming.index)
  if (past === null && lastSeat !== null) add(reportYear - 5, reportYear - 1, lastSeat.index)
  if (coming === null && nextSeat !== null) add(reportYear, reportYear + 4, nextSeat.index)
  if (now !== null) add(reportYear, reportYear, coming === null ? -1 : now.index)
  return named
}

/** Years and where the heading names them. */
interface Named extends Years { readonly at: number }

const isTerm = ({ first, last }: Years): boolean => last - first >= 2

function chooseYears (named: readonly Named[]): Years | null {
  const [earliest] = [...named].sort((a, b) => a.at - b.at)
  if (earliest === undefined) return null
  const kept = named.some(isTerm) && !named.every(isTerm) ? [earliest] : named
  return { first: Math.min(...kept.map(({ first }) => first)), last: Math.max(...kept.map(({ last }) => last)) }
}
