/** Dates at the head of a report: the day of delivery and the day of publication. */
import type { Head } from './masthead-head.ts'
import { isMeetingLine } from './masthead-meeting.ts'

export interface Delivery {
  readonly deliveredOn: string | null
  /** The year of any date at the head, also of one that is no delivery (…会议通过). */
  readonly datedYear: number | null
}

const numeralDate = /(?<!\d)(?<year>(?:19|20)\d{2})\s?年\s?(?<month>\d{1,2})\s?月\s?(?<day>\d{1,2})\s?日/u
const hanDate = /(?<year>[〇○零一二三四五六七八九]{4})年(?<month>[一二三四五六七八九十]{1,2})月(?<day>[一二三四五六七八九十]{1,3})日/u
/** 2023223日, 2023年223日, 20232月23日: a date that has lost 年, 月 or both. */
const damagedDate = /(?<!\d)(?<year>(?:19|20)\d{2})年?(?<rest>\d{2,4}|\d{1,2}月\d{1,2})日/u
/** What a date on a web page is a date of: 发布时间 and 发布日期 before any other 时间. */
const pageDate = /(?:时间|日期)\s?[:：]\s{0,4}(?<year>(?:19|20)\d{2})\s?[-/.年]\s?(?<month>\d{1,2})\s?[-/.月]\s?(?<day>\d{1,2})/u
const pageDates: readonly RegExp[] = [new RegExp(`发布${pageDate.source}`, 'u'), pageDate]
const pageLabel = /(?:时间|日期|来源)\s?[:：]/u
const adopted = /通过|印发|政办发/u
const publicationLimit = 3000

export function findDelivery (head: Head): Delivery {
  const dated = [...head.lines, ...(head.hasSalutation ? [] : head.signature)]
    .filter(line => !pageLabel.test(line))
    .flatMap(line => {
      const date = readDate(line)
      return date === null ? [] : [{ date, spoken: !adopted.test(line), met: isMeetingLine(line) }]
    })
  const spoken = dated.filter(line => line.spoken)
  const chosen = spoken.find(line => line.met) ?? spoken[0]
  const any = chosen ?? dated[0]
  return {
    deliveredOn: chosen?.date ?? null,
    datedYear: any === undefined ? null : Number(any.date.slice(0, 4))
  }
}

export function findPublication (text: string): string | null {
  const chrome = text.slice(0, publicationLimit)
  for (const pattern of pageDates) {
    const found = pattern.exec(chrome)?.groups
    if (found !== undefined) return toIso(Number(found['year']), Number(found['month']), Number(found['day']))
  }
  return null
}

/** The first date of a line as YYYY-MM-DD; null where there is none or its reading isn't certain. */
export function readDate (line: string): string | null {
  const plain = numeralDate.exec(line)?.groups
  if (plain !== undefined) return toIso(Number(plain['year']), Number(plain['month']), Number(plain['day']))
  const han = hanDate.exec(line)?.groups
  if (han !== undefined) return toIso(hanYear(han['year'] ?? ''), hanCount(han['month'] ?? ''), hanCount(han['day'] ?? ''))
  const damaged = damagedDate.exec(line)?.groups
  return damaged === undefined ? null : rebuildDate(Number(damaged['year']), damaged['rest'] ?? '')
}

/** 223 can only be 2月23日; 111 could be 1月11日 or 11月1日, and stays unread. */
function rebuildDate (year: number, rest: string): string | null {
  const cuts = rest.includes('月')
    ? [rest.split('月')]
    : [1, 2].map(width => [rest.slice(0, width), rest.slice(width)])
  const dates = cuts.flatMap(([month = '', day = '']) => {
    const natural = !month.startsWith('0') && !day.startsWith('0') && day !== ''
    const date = natural ? toIso(year, Number(month), Number(day)) : null
    return date === null ? [] : [date]
  })
  return dates.length === 1 ? dates[0] ?? null : null
}

function toIso (year: number, month: number, day: number): string | null {
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
  if (month < 1 || month > 12 || day < 1 || day > days) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

const hanDigits = '〇一二三四五六七八九'

const hanDigit = (char: string): number => char === '○' || char === '零' ? 0 : hanDigits.indexOf(char)

/** 一九九九 is 1999, digit by digit. */
export const hanYear = (text: string): number => [...text].reduce((year, char) => year * 10 + hanDigit(char), 0)

/** 二十七 is 27, 十 is 10. */
function hanCount (text: string): number {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['0', text]
  const ten = tens === '0' ? 0 : tens === '' ? 1 : hanDigit(tens ?? '')
  return ten * 10 + (ones === '' ? 0 : hanDigit(ones ?? ''))
}
