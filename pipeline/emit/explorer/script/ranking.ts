/** A ranking: one indicator, one year, all places of a level. */
export const ranking = `
const linkRanking = (key, year, level) => '#k=' + encodeURIComponent(key) + '&y=' + year + (level ? '&l=' + level : '')
/** A report speaks of its own year, the one before, and at times of one that lies further back. */
const SHARDS = [0, 1, 2]

async function renderRanking(key, year, level) {
  const counts = zhibiao.counts
  if (counts.length === 0) return el('main', { class: 'page' }, el('p', { class: 'empty' }, t('noseries')))
  const chosen = counts.find(([series]) => series === key) || counts[0]
  const years = chosen[1].map(([year]) => year)
  const at = years.includes(year) ? year : chosen[1].reduce((best, entry) => entry[1] >= best[1] ? entry : best)[0]
  await Promise.all(SHARDS.map(after => String(at + after)).filter(name => zhibiao.list.some(row => String(row.report_year) === name)).map(name => load('year-' + name)))
  const series = parseSeries(chosen[0])
  const found = rankPlaces(series, at, '')
  const levels = [...new Set(found.map(row => row.listed.level).filter(Boolean))]
  const rows = levels.includes(level) ? rankPlaces(series, at, level) : found
  const title = nameSeries(series) + ' · ' + at
  return el('main', { class: 'page ranking' },
    el('header', { class: 'lead' }, el('p', { class: 'above' }, t('ranklead')), el('h1', {}, nameIndicator(series.indicator), ' ', el('small', {}, brief('measure', series.measure) + ' · ' + at))),
    el('form', { class: 'filters', onsubmit: event => event.preventDefault() },
      select(t('indicator'), [...counts].map(([series]) => [series, nameSeries(parseSeries(series))]).sort((a, b) => a[1].localeCompare(b[1], 'zh')), chosen[0], value => go(linkRanking(value, at, level))),
      select(t('year'), [...years].sort((a, b) => b - a).map(year => [year, String(year)]), at, value => go(linkRanking(chosen[0], value, level))),
      select(t('level'), [['', t('all')], ...levels.map(value => [value, brief('level', value)])], levels.includes(level) ? level : '', value => go(linkRanking(chosen[0], at, value)))),
    el('p', { class: 'found' }, rows.length + ' ' + t('places')),
    el('figure', { class: 'chart' }, drawBars(series, rows, title), el('details', {}, el('summary', {}, t('figures')), tableRanking(series, rows))))
}

/** Places of one value share a rank. */
function rankPlaces(series, year, level) {
  const places = new Map()
  for (const listed of zhibiao.list) {
    if (!zhibiao.panels.has(listed.report_id) || (level && listed.level !== level)) continue
    const key = keyOfPlace(listed)
    places.set(key, [...(places.get(key) || []), listed])
  }
  const rows = []
  for (const reports of places.values()) {
    const found = gatherSeries(reports).find(({ key }) => key === series.key)
    const actual = found && found.actual.get(year)
    if (actual) rows.push({ listed: reports.at(-1), actual, target: found.target.get(year) })
  }
  rows.sort((a, b) => b.actual.value - a.actual.value || keyOfPlace(a.listed).localeCompare(keyOfPlace(b.listed)))
  rows.forEach((row, at) => { row.rank = at > 0 && rows[at - 1].actual.value === row.actual.value ? rows[at - 1].rank : at + 1 })
  return rows
}

const tableRanking = (series, rows) => tableOf([t('place'), t('rank'), t('actual'), t('target'), ''], rows.map(row => [
  el('a', { href: linkPlace(row.listed) }, nameListed(row.listed)), String(row.rank), el('a', { href: '#o=' + row.actual.id }, exactValue(row.actual.value, series.unit)),
  row.target ? el('a', { href: '#o=' + row.target.id }, formatReading({ ...row.target, unit: series.unit })) : '', isMissed(series, row.target, row.actual) ? el('em', { class: 'missed' }, t('missed')) : '']))
`
