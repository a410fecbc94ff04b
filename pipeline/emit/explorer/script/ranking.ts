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
  const shards = SHARDS.map(after => String(at + after)).filter(name => zhibiao.list.some(row => String(row.report_year) === name))
  const judged = shards.filter(name => zhibiao.list.some(row => String(row.report_year) === name && zhibiao.promising.has(row.report_id)))
  await Promise.all([...shards.map(name => load('year-' + name)), ...judged.map(name => load('verdicts-year-' + name))])
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
    el('p', { class: 'found key' }, el('span', {}, countOf(rows.length, 'places')), el('span', { class: 'signs' }, renderKey(['target', 'met', 'missed']))),
    renderRanks(series, rows, title))
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
    const target = found && found.target.get(year)
    if (actual) rows.push({ listed: reports.at(-1), actual, target, verdict: judge(series, target, actual) })
  }
  rows.sort((a, b) => b.actual.value - a.actual.value || keyOfPlace(a.listed).localeCompare(keyOfPlace(b.listed)))
  rows.forEach((row, at) => { row.rank = at > 0 && rows[at - 1].actual.value === row.actual.value ? rows[at - 1].rank : at + 1 })
  return rows
}

/** A table in which each row has its bar, so that who can't see the bars has the figures. */
function renderRanks(series, rows, title) {
  const x = scaleBars(rows)
  const show = point => el('a', { href: '#o=' + point.id }, formatReading({ ...point, unit: series.unit }))
  return el('table', { class: 'bars' }, el('caption', {}, title),
    el('thead', {}, el('tr', {}, [['rank', 'rank'], ['place', 'place'], ['figure', 'actual'], ['drawn', ''], ['aim', 'target'], ['verdict', 'verdict']].map(([kind, word]) => el('th', { scope: 'col', class: kind }, word && t(word))))),
    el('tbody', {}, rows.map(row => el('tr', {},
      el('td', { class: 'rank' }, String(row.rank)),
      el('th', { scope: 'row', class: 'place' }, el('a', { href: linkPlace(row.listed) }, nameListed(row.listed))),
      el('td', { class: 'figure', title: exactValue(row.actual.value, series.unit) }, show(row.actual)),
      el('td', { class: 'drawn' }, drawBar(series, row, x)),
      el('td', { class: 'aim' }, row.target ? show(row.target) : ''),
      el('td', { class: 'verdict' }, renderVerdict(row.verdict))))))
}

const renderVerdict = verdict => verdict ? el('em', { class: 'verdict ' + verdict }, t(verdict)) : ''
`
