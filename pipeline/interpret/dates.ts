/** The day, month, year or span that the numerals of a date name together. */
import type { Mention, Section, Years } from '../types.ts'
import type { Grammar } from './grammar.ts'

interface Dated { readonly mention: Mention; readonly isDate: boolean }
interface Known { readonly reviewYears: Years | null; readonly planYears: Years | null; readonly section: Section; readonly grammar: Grammar }

interface Parts { year: string | null; month: string | null; day: string | null }

/** For each numeral the period of its whole date; null where it is none. */
export function datePeriods (text: string, mentions: readonly Dated[], known: Known): ReadonlyArray<string | null> {
  const periods: Array<string | null> = mentions.map(() => null)
  for (let from = 0; from < mentions.length; from++) {
    if (mentions[from]?.isDate !== true) continue
    let to = from
    while (to + 1 < mentions.length && mentions[to + 1]?.isDate === true && isOneDate(text, mentions[to]?.mention, mentions[to + 1]?.mention)) to++
    const period = periodOf(text, mentions.slice(from, to + 1).map(({ mention }) => mention), known)
    for (let at = from; at <= to; at++) periods[at] = period
    from = to
  }
  return periods
}

const within = /^(?:年[度的]?|月|[年月]?[-—~至到]{1,2}|[-/.—~至到]{1,2})$/u

function isOneDate (text: string, before: Mention | undefined, behind: Mention | undefined): boolean {
  return before !== undefined && behind !== undefined && within.test(text.slice(before.numeral.end, behind.numeral.start))
}

function periodOf (text: string, mentions: readonly Mention[], known: Known): string | null {
  if (isRangeOfYears(text, mentions)) return null
  const parts: Parts = { year: null, month: null, day: null }
  const years: string[] = []
  const months: string[] = []
  for (const { numeral } of mentions) {
    const value = numeral.digits
    const damaged = damagedDate(value, text.slice(numeral.end, numeral.end + 1))
    if (damaged !== null) return damaged
    const behind = text.slice(numeral.end, numeral.end + 2)
    if (value.length < 4 && /^[几多]?个?年/u.test(behind) && Number(value) < lastSpokenYears) return yearsSpoken(text, numeral, known)
    if (/^世纪/u.test(behind)) return centuryOf(Number(value))
    if (value.length === 4) years.push(value)
    else if (/^年代/u.test(behind)) return null
    else if (/^年/u.test(behind) && value.length === 2) years.push((years[0]?.slice(0, 2) ?? '19') + value)
    else if (Number(value) > 31) return null
    else if (/^月/u.test(behind) || (parts.month === null && months.length === 0 && !/^日/u.test(behind))) months.push(value.padStart(2, '0'))
    else if (/^[-—~至到]/u.test(behind)) months.push(value.padStart(2, '0'))
    else parts.day = value.padStart(2, '0')
  }
  const first = mentions[0]?.numeral.start ?? 0
  const ownYear = /去年$/u.test(text.slice(Math.max(0, first - 2), first)) ? known.reviewYears?.last ?? null : yearFor(known)
  if (months.some(month => Number(month) > 12)) return null
  const year = years[0] ?? (ownYear === null ? null : String(ownYear))
  if (years.length > 1) return `${years[0]}/${years[years.length - 1]}`
  if (year === null) return null
  if (months.length > 1 && parts.day === null) return `${year}-${months[0]}/${year}-${months[months.length - 1]}`
  if (months.length === 0) return year
  return parts.day === null ? `${year}-${months[0]}` : `${year}-${months[0]}-${parts.day}`
}

/** 未来5至10年: from when to when isn't said. */
function isRangeOfYears (text: string, mentions: readonly Mention[]): boolean {
  const [first, second] = mentions.map(({ numeral }) => numeral)
  return first !== undefined && second !== undefined && second.digits.length < 3 && /^[-—~至到]{1,2}$/u.test(text.slice(first.end, second.start)) && text[second.end] === '年' && first.digits.length < 3
}

/** 二十一世纪 is 2001/2100. */
const centuryOf = (number: number): string | null => number > 10 && number < 30 ? `${(number - 1) * 100 + 1}/${number * 100}` : null

const lastSpokenYears = 49

/** 五年来: the years up to the one reported on; 今后五年: those from the one planned for. */
function yearsSpoken (text: string, numeral: Mention['numeral'], { reviewYears, planYears, grammar }: Known): string | null {
  const length = Number(numeral.digits)
  const before = text.slice(Math.max(0, numeral.start - 4), numeral.start).replace(/的$/u, '')
  const behind = text.slice(numeral.end, numeral.end + 3)
  const isComing = grammar.classes.coming_years.before(before, before.length) !== null
  const isPast = grammar.classes.past_years.before(before, before.length) !== null || /^年(?:来|间|中|里|累计|，)/u.test(behind)
  const edge = isComing ? planYears?.first : isPast ? reviewYears?.last : undefined
  if (edge === undefined) return null
  const other = isComing ? edge + length - 1 : edge - length + 1
  return length === 1 ? String(edge) : isComing ? `${edge}/${other}` : `${other}/${edge}`
}

function yearFor ({ section, reviewYears, planYears }: Known): number | null {
  if (section.years !== null) return section.years.last
  return section.role === 'review' || section.role === 'problems' ? reviewYears?.last ?? null : planYears?.first ?? null
}

/** 2023223 before 日 can only be 2023-02-23; 20224 before 月 only 2022-04. Null where two readings are possible. */
export function damagedDate (digits: string, behind: string): string | null {
  const year = digits.slice(0, 4)
  const rest = digits.slice(4)
  if (!/^(?:19|20)[0-9]{2}$/u.test(year) || rest === '') return null
  if (behind === '月') return Number(rest) >= 1 && Number(rest) <= 12 ? `${year}-${rest.padStart(2, '0')}` : null
  if (behind !== '日') return null
  const readings = [1, 2].flatMap(cut => {
    const month = rest.slice(0, cut)
    const day = rest.slice(cut)
    const fits = day !== '' && !day.startsWith('0') && !month.startsWith('0') && Number(month) <= 12 && Number(day) <= 31
    return fits ? [`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`] : []
  })
  return readings.length === 1 ? readings[0] ?? null : null
}
