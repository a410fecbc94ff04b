/** What time a figure describes. */
import type { Measure, Section, Status, Years } from '../types.ts'
import { slice } from '../span.ts'
import { multiplyOut } from './value.ts'
import type { Piece, Scene, Series } from './scene.ts'

export interface Timed { readonly period: string | null; readonly rule: string }

const spanYears = /((?:19|20)[0-9]{2})年?(?:[-—~至到]{1,2})((?:19|20)?[0-9]{2})年/u
const oneYear = /((?:19|20)[0-9]{2})年(?:度)?(?:([0-9]{1,2})月(?:份)?(?:([0-9]{1,2})日)?)?/gu
const planNumbers: Readonly<Record<string, number>> = {
  plan_8: 1991, plan_9: 1996, plan_10: 2001, plan_11: 2006, plan_12: 2011, plan_13: 2016, plan_14: 2021, plan_15: 2026
}

export const written = (years: Years): string => years.first === years.last ? String(years.first) : `${years.first}/${years.last}`

/** Contexts that belong to the time of the report all the same. */
const datedContexts: ReadonlySet<string> = new Set(['design capacity', 'class of a thing', 'requirement'])

/** The years the section speaks of, or the report's own. */
export function yearsOf (scene: Scene): Years | null {
  const { section } = scene
  if (section.years !== null) return section.years
  return isPlanRole(section) ? scene.planYears : scene.reviewYears
}

const isPlanRole = (section: Section): boolean =>
  section.role === 'plan' || section.role === 'targets' || section.role === 'requirements' || section.role === 'self_improvement' || section.role === 'closing'

export function periodOf (scene: Scene, series: Series, piece: Piece, status: Status, { context, measure }: { readonly context: string; readonly measure: Measure }): Timed {
  if (status === 'context' && !datedContexts.has(context)) return { period: null, rule: context }
  const { text, sentence, section } = scene
  const years = yearsOf(scene)
  const head = text.slice(sentence.start, piece.mention.start)
  const clause = text.slice(series.lead.start, piece.mention.start)
  const isNote = section.role === 'glossary' || section.role === 'notes' || section.role === 'back_matter'
  if (isNote && !/[0-9]{4}年/u.test(clause)) return { period: null, rule: 'note' }
  if (series.predicate.isOrigin) {
    const base = originYear.exec(withArabicYears(clause))?.[1]
    if (base !== undefined) return { period: base, rule: 'year it started from said' }
    if (isPlanRole(section) && years !== null) return { period: String(years.first - 1), rule: 'level it started from' }
  }
  const isOverSpan = series.predicate.basis === 'annual_average' || piece.mention.unit?.form === '番'
  const span = section.years ?? scene.reviewYears
  if (isOverSpan && !isPlanRole(section) && span !== null && span.last > span.first && !spanYears.test(withArabicYears(clause))) return { period: written(span), rule: 'over the span' }
  const said = saidIn(clause, years, scene) ?? (/[，：]/u.test(head) ? saidIn(head.slice(0, Math.max(0, head.search(/[，：]/u)) + 1), years, scene) : null)
  if (isDuration(piece) && !lengthNoun.test(slice(text, series.lead).trimEnd())) return { period: status === 'actual' ? lengthBefore(scene, piece, clause) : null, rule: 'length of time' }
  if (said !== null) return atEndOfSpan(said, series, { measure, status })
  if (scene.carriedPeriod !== null) return atEndOfSpan({ period: scene.carriedPeriod, rule: 'paragraph' }, series, { measure, status })
  if (years === null) return { period: null, rule: 'no year' }
  if (section.role === 'problems') return { period: String(years.last), rule: 'present state' }
  return atEndOfSpan({ period: written(years), rule: 'section' }, series, { measure, status })
}

const originYear = /[由从](?:[^，。]{0,4}?)((?:19|20)[0-9]{2})年[^，。]{0,3}$/u
const termSpan = /^([0-9]{4})\/([0-9]{4})$/u

/**
 * In a span of years, a level reached is that of its last year (通车里程达1939公里), the level that
 * it started from that of the year before (由22.2%提高到35.6%); what was done fills the span.
 */
function atEndOfSpan (timed: Timed, { predicate }: Series, { measure, status }: { readonly measure: Measure; readonly status: Status }): Timed {
  const { period } = timed
  if (period === null) return timed
  const span = termSpan.exec(period)
  const isEstimate = status === 'estimate' && predicate.basis !== 'annual_average' && predicate.basis !== 'cumulative'
  if (span !== null && isEstimate) return { period: span[2] ?? period, rule: 'only the last year is estimated' }
  if (span !== null && predicate.basis === 'yoy') return { period: span[2] ?? period, rule: 'against the year before' }
  const first = Number(span?.[1] ?? period)
  if (predicate.isOrigin && Number.isInteger(first)) return { period: String(first - 1), rule: 'level it started from' }
  if (span === null || predicate.basis === 'annual_average' || predicate.basis === 'cumulative') return timed
  const isLevel = predicate.isLevel || predicate.change?.to === true || (measure === 'ratio' && predicate.bound === null)
  return isLevel && (measure === 'amount' || measure === 'ratio' || measure === 'rank') ? { period: span[2] ?? period, rule: 'level reached' } : timed
}

const lengthNoun = /(?:年限|寿命|年龄|时长)$/u
const isDuration = ({ mention, role }: Piece): boolean => role === 'measure' && /^(?:年|个月|周年|届)$/u.test(mention.unit?.form ?? '')

/** 连续15年 in a report on 2019: 2005/2019. Other lengths say no dates. */
function lengthBefore (scene: Scene, { mention }: Piece, clause: string): string | null {
  const years = yearsOf(scene)
  const length = multiplyOut(mention)
  if (years === null || mention.unit?.form !== '年' || !/连续[^，。；]{0,2}$/u.test(clause)) return null
  return `${years.last - length + 1}/${years.last}`
}

const openingClause = /^[^，。；：]{2,24}[，：]/u
const wholeYears = /^[0-9]{4}(?:\/[0-9]{4})?$/u

/** 刚刚过去的2017年, 五年来: said once, it holds until the text says otherwise. */
const lasting = /^(?:各位代表[！，])?(?:——)?(?:刚刚|回[首顾])?(?:过去的?(?:[一五]年|这?五年|(?:19|20)[0-9]{2}年)|五年来|一年来|本届政府|(?:19|20)[0-9]{2}年是)/u

export interface Opening { readonly period: string; readonly isLasting: boolean }

const timeOnly = /(?:过去的|刚刚|在)?(?:(?:19|20)[0-9]{2}年|去年|上年|今年|“?[十九八][一二三四五]?五”?)(?:时期|期间|以来|全年|初|底)?|[，：]/gu

/**
 * The whole years that a sentence opens with and that hold for what follows: for the rest of its
 * paragraph (2017年，…), or until another is said (刚刚过去的2017年，…). Null where it opens with none of
 * the report's own.
 */
export function openingPeriod (scene: Scene): Opening | null {
  const head = scene.text.slice(scene.sentence.start, scene.sentence.start + 40).trimStart()
  const words = openingClause.exec(head)?.[0]
  if (words === undefined) return null
  const { reviewYears, planYears, section } = scene
  const isLasting = lasting.test(words)
  const years = yearsOf(scene)
  const period = /过去的?一年|一年来/u.test(words) && isLasting && reviewYears !== null
    ? String(reviewYears.last)
    : /本届政府|五年/u.test(words) && isLasting && planYears !== null
      ? `${planYears.first - 5}/${planYears.first - 1}`
      : saidIn(words, years, scene)?.period ?? null
  if (period === null || !wholeYears.test(period)) return null
  const own = [reviewYears, planYears, section.years].flatMap(known => known === null ? [] : [written(known), String(known.last), String(known.first)])
  if (!isLasting && words.replace(timeOnly, '').length > 1) return null
  return own.includes(period) || period.includes('/') ? { period, isLasting } : null
}

const hanYear = /[一二][九〇○零][〇○零一二三四五六七八九]{2}(?=年|[-—~至到])/gu
const hanDigits = '〇一二三四五六七八九'

/** 一九七八年 as 1978年, so that one grammar reads both. */
const withArabicYears = (words: string): string =>
  words.replace(hanYear, written => [...written].map(character => Math.max(0, hanDigits.indexOf(character))).join(''))

/** Years inside a title or an aside are not the figure's: 《…规划（2016—2020年）》. */
const titles = /《[^》]{0,60}》?|（[^）]{0,30}）/gu
const lastOfCentury = 2000
const spokenYears = /(?<![一二三四五六七八九十百0-9])([一二两三四五六七八九十]{1,3}|[0-9]{1,2})年(?:多?来|间|累计|年均|共)/u
const numbers = '〇一二三四五六七八九'

/** 六年累计: the six years up to the last one reported on, or from the first one planned for. */
function countedSpan (written: string, years: Years, scene: Scene): string {
  const [tens = '', ones = ''] = written.includes('十') ? written.split('十') : ['〇', written]
  const length = /[0-9]/u.test(written) ? Number(written) : 10 * (tens === '' ? 1 : numbers.indexOf(tens)) + (ones === '两' ? 2 : Math.max(0, numbers.indexOf(ones)))
  const isPlan = isPlanRole(scene.section)
  return isPlan ? `${years.first}/${years.first + length - 1}` : `${years.last - length + 1}/${years.last}`
}

/** A time that the words themselves say. */
function saidIn (phrase: string, years: Years | null, scene: Scene): Timed | null {
  const words = withArabicYears(phrase.replace(titles, ''))
  const span = spanYears.exec(words)
  if (span !== null) {
    const first = Number(span[1])
    const last = Number((span[2] ?? '').length === 2 ? String(first).slice(0, 2) + span[2] : span[2])
    if (last >= first) return { period: `${first}/${last}`, rule: 'span of years said' }
  }
  const several = spokenYears.exec(words)
  if (several !== null && years !== null) return { period: countedSpan(several[1] ?? '', years, scene), rule: 'number of years said' }
  let year: string | null = null
  for (const match of words.matchAll(oneYear)) {
    const behind = words.slice(match.index + match[0].length)
    if (/^(?:的[0-9.]|以来|至|起)/u.test(behind) || /^(?:的?基础上|相比|的总和)/u.test(behind) || /[比较由从自与超是]$/u.test(words.slice(0, match.index))) continue
    year = match[2] === undefined ? match[1] ?? null : `${match[1]}-${match[2].padStart(2, '0')}` + (match[3] === undefined ? '' : `-${match[3].padStart(2, '0')}`)
  }
  if (year !== null) return { period: year, rule: 'year said' }
  for (let at = 0; at < words.length; at++) {
    const found = scene.grammar.periods.at(words, at)
    if (found === null) continue
    const { kind } = found.row
    const start = planNumbers[kind]
    const isBeyond = /^(?:期?末|规划|计划|目标|以来|开局)/u.test(words.slice(at + found.length))
    if (start !== undefined && !isBeyond && /期间|时期|五年|累计|年均/u.test(words)) return { period: `${start}/${start + 4}`, rule: 'five-year plan said' }
    if (kind === 'last_five_years' && scene.planYears !== null) return { period: `${scene.planYears.first - 5}/${scene.planYears.first - 1}`, rule: 'five years said' }
    if (kind === 'next_five_years' && scene.planYears !== null) return { period: `${scene.planYears.first}/${scene.planYears.first + 4}`, rule: 'five years said' }
    if (kind === 'last_year' && scene.reviewYears !== null && !/^同期/u.test(words.slice(at + found.length)) && !/[比较与同于]$/u.test(words.slice(0, at))) return { period: String(scene.reviewYears.last), rule: 'last year said' }
    if (kind === 'this_year' && found.row.form === '今年' && scene.planYears !== null) return { period: String(scene.planYears.first), rule: 'this year said' }
    if (kind === 'this_year' && /^(?:全年|当年|本年)/u.test(found.row.form) && !isPlanRole(scene.section) && scene.reviewYears !== null) return { period: String(scene.reviewYears.last), rule: 'whole year said' }
    if (kind === 'century_end' && years !== null && years.first < lastOfCentury) return { period: String(lastOfCentury), rule: 'end of the century said' }
    if (kind === 'first_half' && years !== null) return { period: `${years.last}-01/${years.last}-06`, rule: 'half year said' }
    if (kind === 'first_quarter' && years !== null) return { period: `${years.last}-01/${years.last}-03`, rule: 'quarter said' }
    at += found.length - 1
  }
  return null
}
