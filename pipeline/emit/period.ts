/** Periods as dates: the first and the last day of 【2022】, 【2022-10】, 【2018/2023】. */

export interface Days { readonly first: string | null; readonly last: string | null }

const POINT = /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?)?$/u

const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

/** The days of a month, 1 to 12; none of any other. */
const countDays = (year: number, month: number): number => month === 2 && isLeap(year) ? 29 : MONTHS[month - 1] ?? 0

const pad = (value: number): string => String(value).padStart(2, '0')

/** First and last day of a year, a month or a day; null for anything else and for days that don't exist. */
function boundPoint (point: string): Days | null {
  const groups = POINT.exec(point)?.groups
  if (groups === undefined) return null
  const { year = '', month, day } = groups
  if (month === undefined) return { first: `${year}-01-01`, last: `${year}-12-31` }
  const last = countDays(Number(year), Number(month))
  if (last === 0) return null
  if (day === undefined) return { first: `${year}-${month}-01`, last: `${year}-${month}-${pad(last)}` }
  return Number(day) >= 1 && Number(day) <= last ? { first: point, last: point } : null
}

/** The days that a period covers, both included; nulls where the text gives none. */
export function boundPeriod (period: string | null): Days {
  const [from = '', to = from, more] = (period ?? '').split('/')
  const first = boundPoint(from)
  const last = boundPoint(to)
  if (first === null || last === null || more !== undefined) return { first: null, last: null }
  return { first: first.first, last: last.last }
}

/** The day by which something is due: the last one of the year, month or day that is named. */
export const readDeadline = (deadline: string | null): string | null => boundPeriod(deadline).last

/** A full ISO date, or null for anything less. */
export const readDay = (text: string | null): string | null =>
  text !== null && text.length === 10 ? boundPoint(text)?.first ?? null : null

/** Days from 1970-01-01 to an ISO date, as Parquet counts them. */
export function countDaysSince1970 (date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const before = year - 1
  const leaps = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400)
  let days = before * 365 + leaps - 719_162 + day - 1
  for (let earlier = 1; earlier < month; earlier++) days += countDays(year, earlier)
  return days
}
