/** Series of a place: one value a year and kind, chosen among its reports. */
export const series = `
const parseSeries = key => {
  const [indicator, measure, ...unit] = key.split('.')
  return { key, indicator, measure, unit: unit.join('.') }
}
const nameSeries = ({ indicator, measure, unit }) =>
  nameIndicator(indicator) + ' · ' + brief('measure', measure) + (unit && unit !== '%' ? (isChinese() ? '（' + unit + '）' : ' (' + unit + ')') : '')

/**
 * What became of a target: as the table fulfilment says; where it says nothing, by the same rule. 'met',
 * 'missed', or null where nothing can be held against it. An "about" leaves a twentieth of room.
 */
function judge(series, target, actual) {
  if (!target) return null
  const said = (zhibiao.verdicts.get(target.id) || {}).verdict
  if (said === 'met' || said === 'missed') return said
  if (!actual) return null
  const room = target.bound === 'approx' ? Math.abs(target.value) / 20 : 1e-9
  const isUpper = target.bound === 'le' || target.bound === 'lt' || (zhibiao.words.ceilings.includes(series.indicator) && target.bound !== 'ge' && target.bound !== 'gt')
  return (isUpper ? actual.value <= target.value + room : actual.value >= target.value - room) ? 'met' : 'missed'
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
