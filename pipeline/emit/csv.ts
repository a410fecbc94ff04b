/** Rows as CSV: RFC 4180, UTF-8 without a BOM, lines ended by \n, missing cells empty. */
import type { Cell, Column, Row } from '../types.ts'

const EXPONENT = /^(?<sign>-?)(?<whole>\d{1,3})(?:\.(?<part>\d{1,20}))?e(?<power>[+-]\d{1,3})$/u

/** A number as plain decimal digits: 1e21 is 1 and 21 zeros. Throws on what is no number. */
export function formatNumber (value: number): string {
  if (!Number.isFinite(value)) throw new Error(`${value} can't be published`)
  if (value === 0) return '0'
  const written = String(value)
  const groups = written.includes('e') ? EXPONENT.exec(written)?.groups : undefined
  if (groups === undefined) return written
  const { sign = '', whole = '', part = '' } = groups
  const digits = whole + part
  const point = whole.length + Number(groups['power'])
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`
  return point >= digits.length ? sign + digits.padEnd(point, '0') : `${sign}${digits.slice(0, point)}.${digits.slice(point)}`
}

/** What a reader would take for the end of a cell or of a quote, or drop at its edge. */
const MISREAD = /[",\n\r\ufeff]|^ | $/u
const quote = (text: string): string => MISREAD.test(text) ? `"${text.replaceAll('"', '""')}"` : text
const formatCell = (cell: Cell): string => cell === null ? '' : typeof cell === 'number' ? formatNumber(cell) : quote(cell)

export const formatHead = (columns: readonly Column[]): string => `${columns.map(({ name }) => name).join()}\n`

/** The lines of some rows, each with its end. */
export const formatRows = (rows: readonly Row[]): string => rows.map(row => `${row.map(formatCell).join()}\n`).join('')
