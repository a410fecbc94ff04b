/**
 * Note [Years of a report]
 *
 * `reportYear` is the year of delivery: that of the date at the head, else the year in the
 * title, else the year after the one that a heading reviews, else the year in the file's
 * name, else the first year that a heading plans (it need not be the year of delivery).
 *
 * A document that no meeting heard is of the year it is on: 【2023年度工作报告】 is of 2023,
 * reviews 2023, and plans a year only if a heading says so.
 *
 * A report at the end of a term reviews five years. `reviewYears.last` and `planYears.first`
 * are the years that are published.
 */
import type { ReportType, Years } from '../types.ts'
import type { Delivery } from './masthead-dates.ts'

export interface YearSigns {
  readonly text: string
  readonly title: string
  readonly type: ReportType
  readonly meeting: string | null
  readonly delivery: Delivery
  readonly hintedYear: number | null
}

export interface ReportYears {
  readonly reportYear: number | null
  readonly reviewYears: Years | null
  readonly planYears: Years | null
}

const anyYear = /(?<!\d)(?:19|20)\d{2}(?!\d)/gu
const listedYear = /(?:、(?:19|20)\d{2})?年/u
const reviewHeading = new RegExp(`^.{0,12}?(?<!\\d)(?<year>(?:19|20)\\d{2})${listedYear.source}.{0,24}?回顾`, 'mu')
/** 一、稳中求进，2021年取得新成效: a year in the first heading is the year under review. */
const firstHeading = /^一、[^。]{0,40}?(?<!\d)(?<year>(?:19|20)\d{2})年/mu
const planHeading = new RegExp(`^.{0,12}?(?<!\\d)(?<year>(?:19|20)\\d{2})${listedYear.source}.{0,12}?(?:安排|任务|目标|计划|部署|打算)`, 'mu')
const wholeTerm = /^[^。]{0,24}(?:五年|本届政府)[^。]{0,24}(?:回顾|工作|总结)/mu
const nextTerm = /^[^。]{0,8}(?:今后|未来|下一个)五年/mu
const fiveYearPlan = /第.{1,3}个五年/u
/** 工作要点 plans and reviews nothing. */
const planOnly = /要点|计划纲要|规划纲要/u
const headingLength = 60

export function tellYears (signs: YearSigns): ReportYears {
  const headings = shortLines(signs.text)
  return signs.type === 'gov' || signs.meeting !== null
    ? yearsOfDelivery(signs, headings)
    : yearsOfSubject(signs, headings)
}

function yearsOfDelivery (signs: YearSigns, headings: string): ReportYears {
  const reviewed = yearIn(reviewHeading, headings) ?? yearIn(firstHeading, headings)
  const reportYear = signs.delivery.datedYear ?? yearsIn(signs.title)[0] ??
    (reviewed === null ? signs.hintedYear ?? yearIn(planHeading, headings) : reviewed + 1)
  if (reportYear === null) return { reportYear, reviewYears: null, planYears: null }
  const plansTerm = nextTerm.test(headings) || fiveYearPlan.test(signs.title)
  return {
    reportYear,
    reviewYears: { first: wholeTerm.test(headings) ? reportYear - 5 : reportYear - 1, last: reportYear - 1 },
    planYears: { first: reportYear, last: plansTerm ? reportYear + 4 : reportYear }
  }
}

function yearsOfSubject (signs: YearSigns, headings: string): ReportYears {
  const named = yearsIn(signs.title)
  const planned = yearIn(planHeading, headings)
  const [first, last] = [named[0], named.at(-1)]
  if (last !== undefined && planOnly.test(signs.title)) return { reportYear: last, reviewYears: null, planYears: one(last) }
  if (first !== undefined && last !== undefined && first < last) {
    return { reportYear: last, reviewYears: one(first), planYears: one(last) }
  }
  const subject = first ?? (planned === null ? signs.delivery.datedYear ?? signs.hintedYear : planned - 1)
  if (subject === null) return { reportYear: null, reviewYears: null, planYears: null }
  return { reportYear: subject, reviewYears: one(subject), planYears: planned !== null && planned > subject ? one(planned) : null }
}

const one = (year: number): Years => ({ first: year, last: year })

const yearsIn = (text: string): readonly number[] => (text.match(anyYear) ?? []).map(Number)

function yearIn (pattern: RegExp, text: string): number | null {
  const year = pattern.exec(text)?.groups?.['year']
  return year === undefined ? null : Number(year)
}

const lineEnd = /\\r\\n|\\[rn]|\r\n?|\n/u

const shortLines = (text: string): string =>
  text.split(lineEnd).map(line => line.trim()).filter(line => line !== '' && line.length <= headingLength).join('\n')
