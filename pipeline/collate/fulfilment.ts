/** Promises held against results: the targets of one report, the actuals of the next. */
import type { BriefFigure, FulfilmentVerdict, NextTarget } from '../types.ts'

/** 左右 leaves room: a twentieth, or half of the last digit that is written, whichever is more. */
const ABOUT = 1 / 20

/** Whether the actual keeps the promise. Where less is better (`isCeiling`), a bare figure is not to be passed. */
export function judgeTarget (target: BriefFigure, actual: BriefFigure, isCeiling: boolean): FulfilmentVerdict {
  const { value, valueHigh, bound, quantum } = target
  const room = bound === 'approx' ? Math.max(Math.abs(value) * ABOUT, (quantum ?? 0) / 2) : 0
  const isUpper = bound === 'le' || bound === 'lt' || (isCeiling && bound !== 'ge' && bound !== 'gt')
  const [low, high] = valueHigh === null ? [value, value] : [Math.min(value, valueHigh), Math.max(value, valueHigh)]
  return (isUpper ? actual.value <= high + room + EPSILON : actual.value >= low - room - EPSILON) ? 'met' : 'missed'
}

const EPSILON = 1e-9

export const measureGap = (target: BriefFigure, actual: BriefFigure): number => Number((actual.value - target.value).toPrecision(12))

const FIRMNESS = { hard: 3, ambition: 1, expectation: 2 } as const
const firmness = ({ tone, bound }: BriefFigure): number => (tone === null ? FIRMNESS.expectation : FIRMNESS[tone]) - (bound === 'approx' ? 1 : 0)

/** What the next plan makes of a promise: how the goalposts moved. */
export function compareTargets ({ target, next, isCeiling, others, isPledged }: {
  readonly target: BriefFigure
  /** In the target's unit. */
  readonly next: BriefFigure | undefined
  readonly isCeiling: boolean
  /** Targets of the indicator in other measures. */
  readonly others: boolean
  readonly isPledged: boolean
}): NextTarget {
  if (next === undefined) return others ? 'rebased' : isPledged ? 'unquantified' : 'dropped'
  if (next.value !== target.value) return (next.value > target.value) !== isCeiling ? 'raised' : 'lowered'
  return firmness(next) < firmness(target) ? 'softened' : 'kept'
}
