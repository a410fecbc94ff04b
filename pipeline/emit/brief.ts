/** What collate needs of a report: one figure for each core indicator, measure and year. */
import type { Brief, BriefFigure, Checked, Observation } from '../types.ts'
import { nameObservation } from './ids.ts'

const YEAR = /^\d{4}$/u
/** Rates of several years, against plans or against others are no figures of the year. */
const ASIDE: ReadonlyArray<Observation['basis']> = ['annual_average', 'vs_plan', 'vs_peer', 'cumulative']

export function makeBrief (report: Checked): Brief {
  const { reportId, source: { path }, masthead, place } = report
  const chosen = new Map<string, BriefFigure>()
  report.observations.forEach((figure, at) => {
    const brief = toBrief(figure, report.quanta[at] ?? null, reportId)
    if (brief === null) return
    const key = `${brief.indicator} ${brief.measure} ${brief.year} ${brief.isTarget} ${brief.unit ?? ''}`
    const known = chosen.get(key)
    if (known === undefined || weigh(brief) > weigh(known)) chosen.set(key, brief)
  })
  return {
    reportId, path, type: masthead.type, place, placeName: place?.name ?? masthead.placeNames[0] ?? path,
    reportYear: masthead.reportYear, reviewYear: masthead.reviewYears?.last ?? null, planYear: masthead.planYears?.first ?? null,
    figures: [...chosen.values()], pledged: [...new Set(report.pledges.flatMap(({ indicator }) => indicator ?? []))].sort()
  }
}

/** Of several, what is written exactly; then the first, which speaks of the whole place. */
const weigh = ({ bound, isTarget }: BriefFigure): number => isTarget || bound === 'exact' ? 1 : 0

function toBrief (figure: Observation, quantum: number | null, reportId: string): BriefFigure | null {
  const { indicator, measure, period, status, basis } = figure
  const isWanted = indicator !== null && status !== 'context' && (measure === 'amount' || measure === 'growth' || measure === 'ratio') && !ASIDE.includes(basis)
  if (!isWanted || period === null || !YEAR.test(period)) return null
  const { start, end, sentence, value, valueHigh, unit, bound, tone, numeral } = figure
  return {
    id: nameObservation(reportId, numeral), start, end, sentence, indicator, measure, year: Number(period), isTarget: status === 'target',
    value, valueHigh, unit, bound, tone, quantum
  }
}
