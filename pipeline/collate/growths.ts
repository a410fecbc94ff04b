/**
 * Levels of two years, each from its own report, against the growth that the second report gives between them.
 *
 * Where they don't fit, the earlier level was restated, the field was cut anew, or one of the three is
 * misprinted: a level that isn't comparable with the year before is worth knowing before one draws a line.
 */
import type { BriefFigure } from '../types.ts'
import type { PlaceHistory } from './chronicle.ts'
import type { FoundIssue } from './restatements.ts'

/** Output and income grow at constant prices, and firms above a size are others each year. */
const ASIDE = /^gdp|_va$|_ads$|_output$|income|wage/u

const show = (value: number): string => String(Number(value.toPrecision(6)))

export function findUnfitGrowths ({ briefs }: PlaceHistory): readonly FoundIssue[] {
  const ofYear = new Map(briefs.filter(({ type }) => type === 'gov').map(brief => [brief.reviewYear, brief]))
  return [...ofYear].flatMap(([year, brief]) => {
    const earlier = year === null ? undefined : ofYear.get(year - 1)
    if (year === null || earlier === undefined) return []
    return brief.figures.filter(figure => isPlain(figure, year) && figure.measure === 'growth' && figure.unit === '%').flatMap((growth): readonly FoundIssue[] => {
      const isLevel = (of: number) => (figure: BriefFigure): boolean => isPlain(figure, of) && figure.indicator === growth.indicator && figure.measure === 'amount'
      const level = brief.figures.find(isLevel(year))
      const before = level === undefined ? undefined : earlier.figures.find(figure => isLevel(year - 1)(figure) && figure.unit === level.unit)
      if (level === undefined || before === undefined || before.value <= half(before)) return []
      const rate = (now: number, then: number): number => 100 * (now / then - 1)
      const low = rate(level.value - half(level), before.value + half(before)) - half(growth)
      const high = rate(level.value + half(level), before.value - half(before)) + half(growth)
      if (growth.value >= low - MENDED && growth.value <= high + MENDED) return []
      const computed = rate(level.value, before.value)
      return [{
        brief, reportId: brief.reportId, table: 'observations', rowId: growth.id, check: 'growth_unlike_levels', severity: 'info', span: { start: growth.start, end: growth.end },
        message: `${growth.indicator} of ${year}: ${show(level.value)} here and ${show(before.value)} of the year before in ${earlier.reportId} make ${computed.toFixed(1)} %, the text says ${show(growth.value)}`,
        values: { expected: show(computed), actual: show(growth.value), difference: Number((growth.value - computed).toPrecision(6)) }
      }]
    })
  })
}

/** In per cent: first reckonings are mended by tenths of it. */
const MENDED = 1
const half = ({ quantum }: BriefFigure): number => (quantum ?? 0) / 2

const isPlain = ({ indicator, year, isTarget, bound, valueHigh, quantum }: BriefFigure, of: number): boolean =>
  year === of && !isTarget && bound === 'exact' && valueHigh === null && quantum !== null && !ASIDE.test(indicator)
