/** Cells as a workbook holds them: text as text whatever it begins with, numbers as numbers, days as days. */
import type { Cell, ColumnType } from '../../types.ts'
import { formatNumber } from '../csv.ts'

/** Places in the list of formats of styles.ts. */
export const STYLE = { plain: 0, text: 1, label: 2, name: 3, date: 4, title: 5, wrapped: 6 } as const

/** What XML 1.0 can't hold, and surrogates without their other half. */
const UNHOLDABLE = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]|\p{Cs}/gu
/** A workbook reads 【_x0041_】 as the letter A; the underscore in front has to be told so. */
const ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/gu
/** No cell holds more. */
const LONGEST = 32_767

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;', '\r': '&#13;', '\t': '&#9;' }

/** Most cells hold nothing of all that. */
const SPECIAL = /[&<>"\p{Cc}\p{Cs}\ufffe\uffff]|_x/u

export const escapeText = (text: string): string => !SPECIAL.test(text)
  ? text
  : text.replace(UNHOLDABLE, '\ufffd').replace(ESCAPED, '_x005F_').replace(/[&<>"\n\r\t]/gu, character => ENTITIES[character] ?? '')

const shorten = (text: string): string => text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`

export const writeText = (text: string, style: number = STYLE.text): string =>
  `<c t="inlineStr" s="${style}"><is><t xml:space="preserve">${escapeText(shorten(text))}</t></is></c>`

export const writeNumber = (value: number, style: number = STYLE.plain): string => `<c s="${style}"><v>${formatNumber(value)}</v></c>`

const DAY = 86_400_000
/** The day before the first that workbooks count, as they count: they hold 1900 to be a leap year. */
const ZERO = Date.UTC(1899, 11, 30)
const FIRST = Date.UTC(1900, 2, 1)

/** A day as a workbook counts days; one before March 1900 stays text. */
function writeDay (iso: string): string {
  const [year = NaN, month = NaN, date = NaN] = iso.split('-').map(Number)
  const day = Date.UTC(year, month - 1, date)
  return Number.isNaN(day) || day < FIRST ? writeText(iso) : writeNumber((day - ZERO) / DAY, STYLE.date)
}

export function writeCell (cell: Cell, type: ColumnType): string {
  if (cell === null) return '<c/>'
  if (typeof cell === 'number') return writeNumber(cell)
  return type === 'date' ? writeDay(cell) : writeText(cell)
}

/** A, B … Z, AA: the name of a column by its place. */
export function nameColumn (at: number): string {
  const letter = String.fromCharCode(65 + at % 26)
  return at < 26 ? letter : nameColumn(Math.floor(at / 26) - 1) + letter
}
