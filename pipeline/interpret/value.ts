/** Exact values: digits and exponent until the one conversion at the end. */
import type { Mention, Numeral } from '../types.ts'

/**
 * The value of a mention with its scale multiplied out: 【1.46万件】 is 14600. The only place where
 * digits become a number; the nearest double to the exact decimal.
 */
export function valueOf ({ numeral, scale }: Pick<Mention, 'numeral' | 'scale'>): number {
  const value = Number(`${numeral.digits}e${numeral.exponent + scale}`)
  return numeral.divisor === null ? value : Number((value / numeral.divisor).toFixed(4))
}

export const plainValue = (numeral: Numeral): number => valueOf({ numeral, scale: 0 })
