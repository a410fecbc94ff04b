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
