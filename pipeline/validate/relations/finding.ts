/** A relation that was found, before it is judged. */
import type { Interval, Term } from '../terms.ts'

export interface Computed extends Interval {
  /** From the figures as written; null where the relation only sets limits. */
  readonly value: number | null
}

export interface Finding {
  readonly relation: string
  readonly subject: string
  /** What the figures imply, by the other terms. */
  readonly computed: Computed
  /** The term held against it; null where the report doesn't state it. */
  readonly stated: Term | null
  readonly terms: readonly Term[]
  readonly formula: string
  readonly unit: string | null
}

/**
 * The interval of a function that rises or falls with each term alone: the least and the
 * greatest of its values at the corners.
 */
export function compute (of: (values: readonly number[]) => number, terms: readonly Term[]): Computed {
  const corners = terms.reduce<ReadonlyArray<readonly number[]>>(
    (made, { low, high }) => made.flatMap(corner => [[...corner, low], [...corner, high]]), [[]])
  const values = corners.map(of).filter(Number.isFinite)
  return { value: of(terms.map(({ value }) => value)), low: Math.min(...values), high: Math.max(...values) }
}

/** The interval of a sum. */
export const sum = (terms: readonly Term[]): Computed => ({
  value: terms.reduce((total, { value }) => total + value, 0),
  low: terms.reduce((total, { low }) => total + low, 0),
  high: terms.reduce((total, { high }) => total + high, 0)
})

/** Whether some unrounded figures fulfil the relation; what is only derived has nothing to fulfil. */
export const isMet = ({ stated, computed: { low, high } }: Pick<Finding, 'stated' | 'computed'>): boolean =>
  stated === null || (stated.low <= high + slack(high) && low - slack(low) <= stated.high)

/** Room for the noise of floating point, no more. */
const slack = (value: number): number => Number.isFinite(value) ? Math.abs(value) * 1e-9 + 1e-12 : 0
