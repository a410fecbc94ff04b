/** How finely a figure is written: what one in its last digit is worth. */
import type { Numeral, Observation, Statement } from '../types.ts'

/** For each figure, in their order; null where it can't be said. */
export function measureQuanta (observations: readonly Observation[], statements: readonly Statement[]): ReadonlyArray<number | null> {
  const numerals = new Map(statements.map(({ numeral }) => [numeral.start, numeral]))
  return observations.map(({ value, numeral }) => {
    const written = numerals.get(numeral.start)
    return written === undefined ? null : readQuantum(value, written)
  })
}

const trailingZeros = /0{1,24}$/u
const EPSILON = 1e-9

/**
 * 10,000,000 in 【57.1】亿元, 0.1 in 【4.5】%. Null where the value is no power of ten times the
 * digits, as in 一半, 翻番 or 三十七元六角.
 */
function readQuantum (value: number, { digits, exponent, script, divisor }: Numeral): number | null {
  const worth = Number(digits)
  if (divisor !== null) return null
  if (worth === 0 || value === 0) return worth === 0 && value === 0 ? 10 ** exponent : null
  const power = Math.log10(Math.abs(value) / worth)
  if (Math.abs(power - Math.round(power)) > EPSILON) return null
  const zeros = script === 'chinese' ? trailingZeros.exec(digits)?.[0].length ?? 0 : 0
  return 10 ** (Math.round(power) + zeros)
}
