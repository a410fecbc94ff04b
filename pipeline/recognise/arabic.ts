/**
 * Arabic numerals: 【1632.5】 is digits 16325 and exponent −1.
 *
 * Scanned texts hold letters for digits: 增长【l】0%, 1【O】%. A letter that only a digit can be is read
 * as one; the span stays that of the digits.
 */
import type { Numeral } from '../types.ts'

const letterBefore = /[\p{Script=Han}，、：][lI]$/u
const letterBehind = /^[OolI](?=[%‰万亿元个人家户])/u
const digitOf: Readonly<Record<string, string>> = { l: '1', I: '1', O: '0', o: '0' }

/** A run of digits as a numeral, letters that stand for digits included. */
export function readArabic (text: string, written: string, start: number): Numeral {
  const end = start + written.length
  const point = written.indexOf('.')
  const digits = point < 0 ? written : written.slice(0, point) + written.slice(point + 1)
  const { before, behind } = lettersOf(text, { start, end })
  const exponent = point < 0 ? 0 : point + 1 - written.length
  return {
    script: 'arabic', start, end, divisor: null,
    digits: (digitOf[before] ?? '') + digits + (digitOf[behind] ?? ''), exponent: behind === '' ? exponent : exponent - (point < 0 ? 0 : 1)
  }
}

/** The letters that were read as digits of a numeral: before it, behind it. */
export function lettersOf (text: string, { start, end }: Pick<Numeral, 'start' | 'end'>): { readonly before: string; readonly behind: string } {
  return {
    before: letterBefore.exec(text.slice(Math.max(0, start - 2), start))?.[0]?.slice(-1) ?? '',
    behind: letterBehind.exec(text.slice(end, end + 2))?.[0] ?? ''
  }
}
