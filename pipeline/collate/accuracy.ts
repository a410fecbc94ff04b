/** Shares of right readings with the interval that their number leaves open. */
import type { RegisterRow } from '../lexicon.ts'
import type { AccuracyRow } from '../types.ts'

/** Standard deviations of a 95 % interval. */
const Z = 1.959964

/** Wilson's interval, which stays within 0 and 1 for shares near the ends. */
export function measureAccuracy (rows: ReadonlyArray<RegisterRow<'accuracy'>>): readonly AccuracyRow[] {
  return rows.filter(({ n }) => n > 0).map(({ field, group, n, right }) => {
    const share = right / n
    const middle = share + Z * Z / (2 * n)
    const reach = Z * Math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n))
    const scale = 1 + Z * Z / n
    return { field, group, n, right, share: round(share), low: round((middle - reach) / scale), high: round((middle + reach) / scale) }
  })
}

const round = (value: number): number => Number(Math.min(1, Math.max(0, value)).toFixed(4))
