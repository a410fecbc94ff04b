/** Units that are the same thing in another size or under another name. */
import type { BriefFigure } from '../types.ts'

export interface Size { readonly unit: string; readonly times: number }

/** By what a figure in this unit is multiplied, to be one in the unit of the panel. */
export const SIZES: Readonly<Record<string, Size>> = {
  斤: { unit: '吨', times: 1 / 2000 }, 公斤: { unit: '吨', times: 1 / 1000 }, 担: { unit: '吨', times: 1 / 20 }, 公顷: { unit: '亩', times: 15 }
}
/** 增长1.2倍 is a growth of 120 %. */
const RATES: Readonly<Record<string, Size>> = { 倍: { unit: '%', times: 100 }, 成: { unit: '%', times: 10 } }
/** One job is 个 or 人, one firm 家 or 户; a flat and its household, a school and its places are not one. */
const NAMES: Readonly<Record<string, Size>> = {
  人次: { unit: '人', times: 1 }, 名: { unit: '人', times: 1 }, 个: { unit: '人', times: 1 }, 家: { unit: '户', times: 1 }
}

function sizeOf ({ unit, measure }: BriefFigure, isOfPeople: boolean): Size {
  const own = { unit: unit ?? '', times: 1 }
  if (measure !== 'amount') return RATES[own.unit] ?? own
  const name = NAMES[own.unit]
  return SIZES[own.unit] ?? (name === undefined || (name.unit === '人' && !isOfPeople) ? own : name)
}

/** The figure in the unit of another; undefined where that can't be told. */
export function alignUnit (figure: BriefFigure, to: BriefFigure, isOfPeople: boolean): BriefFigure | undefined {
  if (figure.unit === to.unit) return figure
  const [from, into] = [sizeOf(figure, isOfPeople), sizeOf(to, isOfPeople)]
  if (from.unit !== into.unit) return undefined
  const turn = (value: number): number => Number((value * from.times / into.times).toPrecision(12))
  const { value, valueHigh, quantum } = figure
  return { ...figure, unit: to.unit, value: turn(value), valueHigh: valueHigh === null ? null : turn(valueHigh), quantum: quantum === null ? null : turn(quantum) }
}
