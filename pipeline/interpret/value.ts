/** Exact values: digits and exponent until the one conversion at the end. */
import type { Mention } from '../types.ts'

/**
 * The value of a mention with its scale multiplied out: 【1.46万件】 is 14600. The only place where
 * digits become a number; the nearest double to the exact decimal.
 */
export function multiplyOut ({ numeral, scale }: Pick<Mention, 'numeral' | 'scale'>): number {
  const value = Number(`${numeral.digits}e${numeral.exponent + scale}`)
  return numeral.divisor === null ? value : Number((value / numeral.divisor).toFixed(4))
}

/** The two ends of an amount that is told by two digits. */
export interface Between { readonly value: number; readonly valueHigh: number }

const twoDigits = /^(十?)([一二两三四五六七八])([二两三四五六七八九])([十百千万亿]{0,2})$/u
const digits = '一二三四五六七八九'
const valueOfDigit = (digit: string): number => digits.indexOf(digit === '两' ? '二' : digit) + 1
const powers: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 }

/** 两三年, 七八百户, 三五个: one of two numbers that follow each other; null where the digits write one number. */
export function eitherOf (written: string): Between | null {
  const [, ten = '', first = '', second = '', scale = ''] = twoDigits.exec(written) ?? []
  const [low, high] = [valueOfDigit(first), valueOfDigit(second)]
  if (low === 0 || high - low !== 1 && !(low === 3 && high === 5)) return null
  const power = [...scale].reduce((sum, sign) => sum + (powers[sign] ?? 0), 0)
  const amount = (digit: number): number => ((ten === '' ? 0 : 10) + digit) * 10 ** power
  return { value: amount(low), valueHigh: amount(high) }
}
