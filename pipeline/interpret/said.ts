/** The time that the words of a clause say: 2018—2022年, 六年累计, 去年, “十三五”期间. */
import type { LexiconRow } from '../lexicon.ts'
import type { Years } from '../types.ts'
import type { Grammar } from './grammar.ts'
import { isPlanRole, written } from './part-years.ts'
import type { Timed } from './part-years.ts'
import type { Scene } from './scene.ts'
import { dropFirst } from './search.ts'

const spanYears = /((?:19|20)[0-9]{2})年?(?:[-—~至到]{1,2})((?:19|20)?[0-9]{2})年/u
const oneYear = /((?:19|20)[0-9]{2})年(?:度)?(?:([0-9]{1,2})月(?:份)?(?:([0-9]{1,2})日)?)?/gu
const planNumbers: Readonly<Record<string, number>> = {
  plan_1: 1953, plan_2: 1958, plan_3: 1966, plan_4: 1971, plan_5: 1976, plan_6: 1981, plan_7: 1986, plan_8: 1991, plan_9: 1996, plan_10: 2001, plan_11: 2006, plan_12: 2011, plan_13: 2016, plan_14: 2021, plan_15: 2026
}
/** “十三五”【末】: not over the plan, “十三五”【期间】: over it. */
const beyondPlan = /^(?:期?末|[规计]划|目标|以来|开|普法)/u
/** “十三五”【期末】 is a point in time. */
const endOfPlan = /^期?末(?!期)/u
const overPlan = /期间|时期|五年|累计|年均|每年/u

const hanYear = /[一二][九〇○零][〇○零一二三四五六七八九]{2}(?=年|[-—~至到])/gu
const hanDigits = '〇一二三四五六七八九'

/** 一九七八年 as 1978年, so that one grammar reads both. */
export const withArabicYears = (words: string): string =>
  words.replace(hanYear, year => [...year].map(character => Math.max(0, hanDigits.indexOf(character))).join(''))

/** Years inside a title or an aside are not the figure's: 《…规划（2016—2020年）》. */
const titles = /《[^》]{0,60}》?|（[^）]{0,30}）/gu
const lastOfCentury = 2000
/** 【五年】来, 用【三年】时间, 3至【5年】内; 【五年】新增 */
const countedYears = /(?<![\d一二三四五六七八九十百])(?<!第)(?:[\d一二两三四][至到—-]|[二两三四](?=[三四五六]年))?([一二两三四五六七八九十]{1,3}|[0-9]{1,2})年/gu
/** 60年【来最】严重: no time that anything is said of. */
const sinceEver = /^多?来(?:[最首罕未少同]|新[高低])/u

/** 用【12】年时间, where the sign between 1 and 2 is lost: two digits that follow each other. */
export const lostRange = /^(?:12|23|34|45|56|67|78|89)$/u

/** 【五年】全县新增就业3万人: the years of a term, in front of what was done in them. */
const yearsInFront = /^\s*[五5]年(?![之的以后前制级期规计行])\p{Script=Han}/u
/** True where the words sum up a term: 五年新建学校80所; 五年来 only opens what it has brought. */
export const sumsUpYears = (words: string): boolean => yearsInFront.test(words) && !/^\s*[五5]年[来间中内]/u.test(words)

/** 【近三年】淘汰产能900万吨, but not 近三年来最好 */
const recentYears = /^\s*近([两三四五2-5])年(?![来间内前以])/u

/** How many years the words speak of; null where they speak of none. */
function spokenYears (words: string, { grammar: { classes }, isDamaged }: Scene): string | null {
  if (sumsUpYears(words)) return '五'
  const recent = recentYears.exec(words)?.[1]
  if (recent !== undefined) return recent
  for (const { 0: match, 1: count, index } of words.matchAll(countedYears)) {
    const end = index + match.length
    if (classes.years_tail.at(words, end) !== null && !sinceEver.test(words.slice(end, end + 3))) return isDamaged && lostRange.test(count ?? '') ? count?.slice(1) ?? null : count ?? null
  }
  return null
}

/** 六年累计: the six years up to the last one reported on, or from the first one planned for. */
function countedSpan (words: string, years: Years, scene: Scene): string {
  const [tens = '', ones = ''] = words.includes('十') ? words.split('十') : ['〇', words]
  const length = /[0-9]/u.test(words) ? Number(words) : 10 * (tens === '' ? 1 : hanDigits.indexOf(tens)) + (ones === '两' ? 2 : Math.max(0, hanDigits.indexOf(ones)))
  const isPlan = isPlanRole(scene.section)
  return written(isPlan ? { first: years.first, last: years.first + length - 1 } : { first: years.last - length + 1, last: years.last })
}

/** A time that the words themselves say; a span before a year, a year before a word for one. */
export function saidIn (phrase: string, years: Years | null, scene: Scene): Timed | null {
  const words = withArabicYears(phrase.replace(titles, ''))
  const said = words.includes('年') ? yearsIn(words, years, scene) : null
  if (said !== null) return said
  const months = years === null ? null : monthRange.exec(words)
  if (months !== null && years !== null) return { period: [months[1], months[2]].map(month => `${years.last}-${(month ?? '').padStart(2, '0')}`).join('/'), rule: 'months said' }
  return spokenIn(words, years, scene)
}

/** The years that are said with their 年. */
function yearsIn (words: string, years: Years | null, scene: Scene): Timed | null {
  const span = spanIn(words)
  if (span !== null) return { period: span, rule: 'span of years said' }
  const several = spokenYears(words, scene)
  if (several !== null && years !== null) return { period: countedSpan(several, years, scene), rule: 'number of years said' }
  const year = yearIn(words)
  return year === null ? null : { period: year, rule: 'year said' }
}

/** 到【2025年】，今年, 用【三年】时间: a time that holds for the clauses behind it. */
const framed = /^[到至]?(?:(?:19|20)[0-9]{2}年|[今明]年|年内)|年内?$/u
const clauseBorder = /[，；：。]/u
const isFrame = (clause: string, { rule }: Timed, { classes }: Grammar): boolean =>
  rule !== 'year said' && rule !== 'last year said' || framed.test(dropFirst(clause, classes.frame_lead))

/** The nearest time said by a clause before, where it speaks of what is to come; 用五年时间 holds up to the next ；. */
export function frameBefore (head: string, years: Years | null, scene: Scene): Timed | null {
  const clauses = head.split(clauseBorder).slice(0, -1)
  const own = head.slice(head.lastIndexOf('；') + 1).split(clauseBorder).length - 1
  for (const [distance, clause] of clauses.reverse().entries()) {
    const said = saidIn(clause, years, scene)
    if (said?.rule === 'number of years said' && distance >= own) continue
    if (said !== null && isFrame(withArabicYears(clause.trim()), said, scene.grammar)) return said
  }
  return null
}

/** 五年【年均增长】6%: a rate tells nothing of what the clauses behind count. */
const ratedYears = /年均|平均|增[长幅速加]|提高|翻/u

/** 五年新建学校80所，【医院】3家: the span that a clause before sums up, as long as none in between says another time. */
export function spanBefore (head: string, years: Years | null, scene: Scene): Timed | null {
  for (const clause of head.split(clauseBorder).slice(0, -1).reverse()) {
    const said = saidIn(clause, years, scene)
    if (said !== null) return sumsUpYears(clause) && !ratedYears.test(clause) ? said : null
  }
  return null
}

/** True where the words say from which year to which. */
export const saysSpan = (words: string): boolean => spanYears.test(withArabicYears(words))

/** 2018—2022年, 2018—22年 */
function spanIn (words: string): string | null {
  const [, from = '', to = ''] = spanYears.exec(words) ?? []
  const last = to.length === 2 ? from.slice(0, 2) + to : to
  return from !== '' && Number(last) >= Number(from) ? `${from}/${last}` : null
}

/** 【1—11月】国内专利申请量 */
const monthRange = /(?<![0-9])(1[0-2]|[1-9])[-—~至到]{1,2}(1[0-2]|[1-9])月/u
const startsBehind = /^(?:的[0-9.]|以来|至|起)/u
/** 在去年【明显下降的基础上】 */
const comparedBehind = /^(?:[^，。；、]{0,8}基础上|相比|比较|的总和)/u
/** 按【2000年】不变价格 */
const pricesBehind = /^(?:不变价|可比价|价格)/u
const comparedBefore = /[比较由从自与同超是]$/u
/** 高出“九五”时期 */
const exceededBefore = /(?:超过|[高低快][于出])[“"]?$/u
const openQuote = /[“"]$/u

/** The last year, month or day that nothing is compared with: not 比【2020年】增长. */
function yearIn (words: string): string | null {
  let said: string | null = null
  for (const { 0: match, 1: year, 2: month, 3: day, index } of words.matchAll(oneYear)) {
    const behind = words.slice(index + match.length)
    if (startsBehind.test(behind) || comparedBehind.test(behind) || pricesBehind.test(behind) || comparedBefore.test(words.slice(0, index))) continue
    said = [year ?? '', ...[month, day].flatMap(part => part === undefined ? [] : [part.padStart(2, '0')])].join('-')
  }
  return said
}

/** 去年, “十三五”期间, 上半年: the first word that says a time of this report. */
function spokenIn (words: string, years: Years | null, scene: Scene): Timed | null {
  const { periods } = scene.grammar
  for (let found = periods.next(words, 0, words.length); found !== null; found = periods.next(words, found.at + found.length, words.length)) {
    const said = readWord({ word: found.row, before: words.slice(0, found.at), behind: words.slice(found.at + found.length), words }, years, scene)
    if (said !== null) return said
  }
  return null
}

interface TimeWord { readonly word: LexiconRow<'periods'>; readonly before: string; readonly behind: string; readonly words: string }

const isCompared = (before: string): boolean => comparedBefore.test(before.replace(openQuote, '')) || exceededBefore.test(before)

function readWord ({ word, before, behind, words }: TimeWord, years: Years | null, scene: Scene): Timed | null {
  const { kind, form } = word
  const { planYears, reviewYears } = scene
  const start = planNumbers[kind]
  if (start !== undefined && endOfPlan.test(behind) && !comparedBefore.test(before)) return { period: String(start + 4), rule: 'end of a plan said' }
  const part = start === undefined || isCompared(before) ? null : partOfPlan(behind, start)
  if (part !== null) return { period: written(part), rule: 'part of a plan said' }
  if (start !== undefined && !beyondPlan.test(behind) && overPlan.test(words) && !isCompared(before)) return { period: `${start}/${start + 4}`, rule: 'five-year plan said' }
  if (kind === 'last_five_years' && planYears !== null) return { period: `${planYears.first - 5}/${planYears.first - 1}`, rule: 'five years said' }
  if (kind === 'next_five_years' && planYears !== null) return { period: `${planYears.first}/${planYears.first + 4}`, rule: 'five years said' }
  if (kind === 'last_year' && reviewYears !== null && !behind.startsWith('同期') && !comparedBehind.test(behind) && !/[比较与同于]$/u.test(before)) return { period: String(reviewYears.last), rule: 'last year said' }
  if (kind === 'this_year' && form === '今年' && planYears !== null) return { period: String(planYears.first), rule: 'this year said' }
  if (kind === 'this_year' && isPlanRole(scene.section) && planYears !== null && !/[0-9一二三四五六七八九十几]$/u.test(before)) return { period: String(planYears.first), rule: 'this year said' }
  if (kind === 'this_year' && /^(?:全年|当年|本年)/u.test(form) && !isPlanRole(scene.section) && reviewYears !== null) return { period: String(reviewYears.last), rule: 'whole year said' }
  if (years === null) return null
  if (kind === 'century_end' && years.first < lastOfCentury) return { period: String(lastOfCentury), rule: 'end of the century said' }
  return partOfYear(kind, years.last)
}

/** “十五”【头两年】, “十一五”【后三年】, “十五”【两年来】 */
const yearsOfPlan = /^”?(?:时期)?(?:([头前后])([两三四二])年(?![规计])|([两三四二])年来)/u

function partOfPlan (behind: string, start: number): Years | null {
  const [, side = '头', sided, since] = yearsOfPlan.exec(behind) ?? []
  const size = hanDigits.indexOf((sided ?? since ?? '').replace('两', '二'))
  if (size < 2) return null
  return side === '后' ? { first: start + planLength - size, last: start + planLength - 1 } : { first: start, last: start + size - 1 }
}
const planLength = 5

type TimeKind = LexiconRow<'periods'>['kind']

const monthsOf: Readonly<Partial<Record<TimeKind, readonly [first: string, last: string, rule: string]>>> = {
  first_half: ['01', '06', 'half year said'], second_half: ['07', '12', 'half year said'], three_quarters: ['01', '09', 'three quarters said'],
  first_quarter: ['01', '03', 'quarter said'], second_quarter: ['04', '06', 'quarter said'], third_quarter: ['07', '09', 'quarter said'], fourth_quarter: ['10', '12', 'quarter said']
}

function partOfYear (kind: TimeKind, year: number): Timed | null {
  const months = monthsOf[kind]
  return months === undefined ? null : { period: `${year}-${months[0]}/${year}-${months[1]}`, rule: months[2] }
}

/** 【一季度、上半年和全年】分别增长5%、6%、6%: the time of each of so many values; null where the words list no such times. */
export function listedTimes (words: string, size: number, years: Years, { periods }: Grammar): readonly Timed[] | null {
  const times: Timed[] = []
  for (let at = 0; at < words.length; at++) {
    const found = periods.at(words, at)
    if (found === null) continue
    const timed = partOfYear(found.row.kind, years.last) ?? (found.row.form === '全年' ? { period: String(years.last), rule: 'whole year said' } : null)
    if (timed === null) return null
    times.push(timed)
    at += found.length - 1
  }
  return size > 1 && times.length === size ? times : null
}
