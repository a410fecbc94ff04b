/** Units that are the same thing in another size or under another name. */
import type { BriefFigure, Measure } from '../types.ts'

interface Size { readonly unit: string; readonly times: number }

const SIZES: Readonly<Record<string, Size>> = {
  斤: { unit: '吨', times: 1 / 2000 }, 公斤: { unit: '吨', times: 1 / 1000 }, 担: { unit: '吨', times: 1 / 20 }, 公顷: { unit: '亩', times: 15 }
}
/** 增长1.2倍 is a growth of 120 %; what is 1.2倍 of another thing is no share. */
const GROWTHS: Readonly<Record<string, Size>> = { 倍: { unit: '%', times: 100 }, 成: { unit: '%', times: 10 } }
const SHARES: Readonly<Record<string, Size>> = { 成: { unit: '%', times: 10 } }
/** One job is 个 or 人, one firm 家 or 户, one case 件 or 起, one mast 个 or 座; a flat and its household are not one, nor is a community of flats. */
const PEOPLE: Readonly<Record<string, Size>> = { 人次: { unit: '人', times: 1 }, 名: { unit: '人', times: 1 }, 个: { unit: '人', times: 1 } }
const NAMES: Readonly<Record<string, Size>> = {
  家: { unit: '户', times: 1 }, 起: { unit: '件', times: 1 }, 项: { unit: '件', times: 1 }, 座: { unit: '个', times: 1 }
}

export interface Kind { readonly measure: Measure; readonly isOfPeople: boolean }

function sizeOf (unit: string | null, { measure, isOfPeople }: Kind): Size {
  const own = { unit: unit ?? '', times: 1 }
  if (measure !== 'amount') return (measure === 'growth' ? GROWTHS : SHARES)[own.unit] ?? own
  return SIZES[own.unit] ?? (isOfPeople ? PEOPLE[own.unit] : NAMES[own.unit]) ?? own
}

/** By what a value in one unit is multiplied, to be one in the other; null where they are two things. */
export function turnUnit (from: string | null, into: string | null, kind: Kind): number | null {
  if (from === into) return 1
  const [a, b] = [sizeOf(from, kind), sizeOf(into, kind)]
  return a.unit === b.unit ? a.times / b.times : null
}

/** Twelve digits are more than any report writes. */
export const turnValue = (value: number, times: number): number => times === 1 ? value : Number((value * times).toPrecision(12))

/** The figure in the unit of another; undefined where that can't be told. */
export function alignUnit (figure: BriefFigure, to: BriefFigure, isOfPeople: boolean): BriefFigure | undefined {
  const times = turnUnit(figure.unit, to.unit, { measure: figure.measure, isOfPeople })
  if (times === null) return undefined
  const { value, valueHigh, quantum } = figure
  const turn = (of: number | null): number | null => of === null ? null : turnValue(of, times)
  return { ...figure, unit: to.unit, value: turnValue(value, times), valueHigh: turn(valueHigh), quantum: turn(quantum) }
}
