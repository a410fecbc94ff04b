/** Series of a place: one value a year and kind, chosen among its reports. */
export const series = `
const parseSeries = key => {
  const [indicator, measure, ...unit] = key.split('.')
  return { key, indicator, measure, unit: unit.join('.') }
}
const nameSeries = ({ indicator, measure, unit }) =>
  nameIndicator(indicator) + ' · ' + brief('measure', measure) + (unit && unit !== '%' ? (isChinese() ? '（' + unit + '）' : ' (' + unit + ')') : '')

/** Prices, unemployment, debt: less is better, so a target without a bound is a ceiling. */
const CEILING = /^(?:cpi|ppi)$|unemployment|energy_intensity|emission|pm25|debt_ratio|deficit|poverty_rate|death/u

/** Whether a target was missed; null where one of the two is wanting. An "about" leaves a tenth of room. */
function isMissed(series, target, actual) {
  if (!target || !actual) return null
  const room = target.bound === 'approx' ? Math.abs(target.value) * 0.1 : 1e-9
  const isCeiling = target.bound === 'le' || target.bound === 'lt' || target.value < 0 || CEILING.test(series.indicator)
  return isCeiling ? actual.value > target.value + room : actual.value < target.value - room
}

/**
 * The points of several reports as series. A later report's word on a year wins; a target is
 * best told by the report of its own year.
 */
function gatherSeries(listed) {
  const found = new Map()
  for (const row of [...listed].sort((a, b) => a.report_year - b.report_year)) {
    for (const [key, year, value, kind, bound, observation] of zhibiao.panels.get(row.report_id) || []) {
      if (!found.has(key)) found.set(key, { ...parseSeries(key), actual: new Map(), target: new Map() })
      const points = found.get(key)[kind]
      const old = points.get(year)
      if (kind === 'target' && old && old.report_year === year) continue
      points.set(year, { year, value, bound, id: row.report_id + '-' + observation, report_year: row.report_year })
    }
  }
  return [...found.values()]
}
`
