/** Note [Years of a report]: which year a report is of, which it reviews and which it plans. */
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

const titleYear = /(?<!\d)(?<year>(?:19|20)\d{2})(?!\d)/u
/** 2023年度工作报告: a report on a year. */
const onYear = /(?<!\d)(?<year>(?:19|20)\d{2})年度/u
const reviewHeading = /^.{0,12}?(?<!\d)(?<year>(?:19|20)\d{2})年.{0,24}?回顾/mu
const planHeading = /^.{0,8}[、\s)）]?(?<!\d)(?<year>(?:19|20)\d{2})年.{0,12}?(?:安排|任务|目标|计划|部署|重点|打算)/mu
const fiveYears = /^.{0,12}(?:五年|本届政府).{0,24}(?:回顾|工作|总结)/mu
const nextFiveYears = /^.{0,8}(?:今后五年|未来五年)/mu
const headingLength = 60

export function tellYears (signs: YearSigns): ReportYears {
  const headings = shortLines(signs.text)
  const reviewed = yearIn(reviewHeading, headings)
  const planned = yearIn(planHeading, headings)
  const reported = signs.type === 'gov' ? null : yearOfSubject(signs)
  if (reported !== null) {
    return { reportYear: reported, reviewYears: one(reported), planYears: planned !== null && planned > reported ? one(planned) : null }
  }
  const reportYear = signs.delivery.datedYear ?? yearIn(titleYear, signs.title) ??
    (reviewed === null ? planned ?? signs.hintedYear : reviewed + 1)
  if (reportYear === null) return { reportYear, reviewYears: null, planYears: null }
  const wholeTerm = fiveYears.test(headings)
  return {
    reportYear,
    reviewYears: { first: wholeTerm ? reportYear - 5 : reportYear - 1, last: reportYear - 1 },
    planYears: { first: reportYear, last: nextFiveYears.test(headings) ? reportYear + 4 : reportYear }
  }
}

/** The year a report that names no meeting is about. */
function yearOfSubject (signs: YearSigns): number | null {
  if (signs.meeting !== null) return null
  return yearIn(onYear, signs.title)
}

const one = (year: number): Years => ({ first: year, last: year })

function yearIn (pattern: RegExp, text: string): number | null {
  const year = pattern.exec(text)?.groups?.['year']
  return year === undefined ? null : Number(year)
}

const lineEnd = /\\r\\n|\\[rn]|\r\n?|\n/u

const shortLines = (text: string): string =>
  text.split(lineEnd).map(line => line.trim()).filter(line => line !== '' && line.length <= headingLength).join('\n')
