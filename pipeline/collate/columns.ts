/** The panel's columns: which figures of an indicator stand in which column, in which unit. */
import type { Lexicon } from '../lexicon.ts'
import type { BriefFigure } from '../types.ts'
import { SIZES } from './sizes.ts'

/** How a figure enters the panel: its column's name and the value in the column's unit. */
export interface Cell { readonly column: string; readonly value: number }

export type CellReader = (figure: BriefFigure) => Cell | null

const DOLLAR = '美元'

/** Of each dimension, the one unit of its column; of the others any unit of the dimension. */
const UNITS: Readonly<Record<string, string>> = { money: '元', mass: '吨', area: '亩' }

export function openColumns ({ indicators, units }: Pick<Lexicon, 'indicators' | 'units'>): CellReader {
  const dimensions = new Map(indicators.filter(({ tier }) => tier === 'core').map(({ code, dimension }) => [code, dimension]))
  const dimensionOf = new Map(units.map(({ unit, dimension }) => [unit, dimension]))
  return figure => {
    const { indicator, measure, isTarget, unit, value } = figure
    const dimension = dimensions.get(indicator)
    if (dimension === undefined) return null
    const side = isTarget ? '_target' : ''
    if (measure !== 'amount') return unit === '%' ? { column: `${indicator}_${measure}${side}`, value } : null
    if (unit === DOLLAR && dimension === 'money') return { column: `${indicator}_amount_usd${side}`, value }
    const size = SIZES[unit ?? '']
    const wanted = UNITS[dimension]
    const isFitting = wanted === undefined ? dimensionOf.get(unit ?? '') === dimension : (size?.unit ?? unit) === wanted
    return isFitting ? { column: `${indicator}_amount${side}`, value: size === undefined || wanted === undefined ? value : Number((value * size.times).toPrecision(12)) } : null
  }
}
