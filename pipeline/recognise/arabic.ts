/** Arabic numerals: 【1632.5】 is digits 16325 and exponent −1. */
import type { Numeral } from '../types.ts'

export function readArabic (written: string, start: number): Numeral {
  const point = written.indexOf('.')
  const digits = point < 0 ? written : written.slice(0, point) + written.slice(point + 1)
  return {
    script: 'arabic', start, end: start + written.length,
    digits, exponent: point < 0 ? 0 : point + 1 - written.length, divisor: null
  }
}
