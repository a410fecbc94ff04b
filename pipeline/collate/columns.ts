/** The panel's columns: which figures of an indicator stand in which column, in which unit. */
import type { Lexicon } from '../lexicon.ts'
import type { BriefFigure } from '../types.ts'
import { turnUnit, turnValue } from './sizes.ts'

/** How a figure enters the panel: its column's name and the value in the column's unit. */
export interface Cell { readonly column: string; readonly value: number }

export type CellReader = (figure: BriefFigure) => Cell | null

const DOLLAR = '美元'

/** Of each dimension, the one unit of its column. */
const UNITS: Readonly<Record<string, string>> = { money: '元', mass: '吨', area: '亩' }
/** Things are counted in the unit that their definition ends with: households (户) are no communities of flats (个). */
const TOLD = /\((?<unit>\p{Script=Han}{1,6})\)\.$/u
const COUNTED: readonly string[] = ['count', 'person']

interface Wanted { readonly dimension: string; readonly unit: string | undefined }

export function openColumns ({ indicators, units }: Pick<Lexicon, 'indicators' | 'units'>): CellReader {
  const columns = new Map(indicators.filter(({ tier }) => tier === 'core').map(({ code, dimension, definition }): readonly [string, Wanted] =>
    [code, { dimension, unit: UNITS[dimension] ?? (COUNTED.includes(dimension) ? TOLD.exec(definition)?.groups?.['unit'] : undefined) }]))
  const dimensionOf = new Map(units.map(({ unit, dimension }) => [unit, dimension]))
  return ({ indicator, measure, isTarget, unit, value }) => {
    const wanted = columns.get(indicator)
    if (wanted === undefined) return null
    const side = isTarget ? '_target' : ''
    if (measure !== 'amount') return unit === '%' ? { column: `${indicator}_${measure}${side}`, value } : null
    if (unit === DOLLAR && wanted.dimension === 'money') return { column: `${indicator}_amount_usd${side}`, value }
    const times = wanted.unit === undefined
      ? dimensionOf.get(unit ?? '') === wanted.dimension ? 1 : null
      : turnUnit(unit, wanted.unit, { measure, isOfPeople: wanted.dimension === 'person' })
    return times === null ? null : { column: `${indicator}_amount${side}`, value: turnValue(value, times) }
  }
}
