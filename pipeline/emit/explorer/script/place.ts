/** A place's page: its reports, and small multiples of what they say year by year. */
export const place = `
const linkPlace = listed => '#p=' + encodeURIComponent(keyOfPlace(listed))

async function renderPlace(key) {
  const listed = zhibiao.list.filter(row => keyOfPlace(row) === key).sort((a, b) => a.report_year - b.report_year)
  if (listed.length === 0) return renderMissing()
  await Promise.all([...listed.map(row => load('panel-' + row.report_id)), loadVerdicts(listed.map(row => row.report_id))])
  const found = gatherSeries(listed).filter(series => series.actual.size + series.target.size > 0)
  const points = series => new Set([...series.actual.keys(), ...series.target.keys()]).size
  const order = Object.keys(zhibiao.words.labels).filter(key => key.startsWith('measure.')).map(key => key.slice(8))
  found.sort((a, b) => points(b) - points(a) || order.indexOf(a.measure) - order.indexOf(b.measure) || a.key.localeCompare(b.key))
  const last = listed.at(-1)
  return el('main', { class: 'page place' },
    el('header', { class: 'lead wide' },
      el('p', { class: 'above' }, [last.province, last.prefecture, last.adcode].filter((name, at, all) => name && name !== last.jurisdiction && all.indexOf(name) === at).join(' · ')),
      el('h1', {}, nameListed(last), ' ', el('small', {}, brief('level', last.level))),
      el('nav', { class: 'years', 'aria-label': t('reports') }, listed.map(row => el('a', { href: '#r=' + row.report_id }, String(row.report_year ?? '–'), row.report_type === 'gov' ? '' : ' ' + brief('report_type', row.report_type)))),
      found.length === 0 ? '' : renderScores(found),
      found.length === 0 ? '' : el('p', { class: 'key' }, renderKey(['actual', 'target', 'met', 'missed']))),
    found.length === 0 ? el('p', { class: 'empty' }, t('noseries')) : renderMultiples(found))
}

/** What the signs of the charts mean. */
const renderKey = words => words.map(word => el('span', { class: 'sign' }, svg('svg', { class: 'sample', viewBox: '0 0 14 14', 'aria-hidden': 'true' },
  word === 'actual' ? svg('circle', { class: 'dot', cx: 7, cy: 7, r: 3 }) : svg('circle', { class: 'ring ' + word, cx: 7, cy: 7, r: 4.6 })), t(word === 'actual' || word === 'target' ? word : 'target_' + word)))

/** How many targets of each year were met and missed, among the indicators drawn below. */
function renderScores(found) {
  const years = new Map()
  for (const series of found) {
    for (const [year, target] of series.target) {
      const verdict = judge(series, target, series.actual.get(year))
      if (verdict) years.set(year, { met: 0, missed: 0, ...years.get(year), [verdict]: ((years.get(year) || {})[verdict] || 0) + 1 })
    }
  }
  if (years.size === 0) return ''
  return el('table', { class: 'scores' }, el('caption', {}, t('kept')),
    el('thead', {}, el('tr', {}, ['year', 'met', 'missed'].map(word => el('th', { scope: 'col' }, t(word))))),
    el('tbody', {}, [...years].sort(([a], [b]) => a - b).map(([year, { met, missed }]) => el('tr', {},
      el('th', { scope: 'row' }, String(year)), el('td', { class: 'met' }, renderTally(met, 'met'), String(met)), el('td', { class: 'missed' }, renderTally(missed, 'missed'), String(missed))))))
}

/** A dot for each, in rows of ten. */
const renderTally = (count, kind) => svg('svg', { class: 'tally', width: Math.min(count, 10) * 7, height: Math.ceil(count / 10) * 7, 'aria-hidden': 'true' },
  Array.from({ length: count }, (_, at) => svg('circle', { class: kind, cx: at % 10 * 7 + 3.5, cy: Math.floor(at / 10) * 7 + 3.5, r: 2.6 })))

const FIRST = 36
function renderMultiples(found) {
  const all = found.flatMap(series => [...series.actual.keys(), ...series.target.keys()])
  const years = [Math.min(...all), Math.max(...all)]
  const grid = el('div', { class: 'multiples' }, found.slice(0, FIRST).map(series => renderMultiple(series, years)))
  const rest = found.slice(FIRST)
  return [grid, rest.length === 0 ? '' : el('button', { class: 'more', type: 'button', onclick: event => { event.target.remove(); grid.append(...rest.map(series => renderMultiple(series, years))) } }, t('more') + ' (' + rest.length + ')')]
}

function renderMultiple(series, years) {
  const years_ = [...new Set([...series.actual.keys(), ...series.target.keys()])].sort((a, b) => a - b)
  const last = series.actual.get(Math.max(...series.actual.keys())) || series.target.get(Math.max(...series.target.keys()))
  const show = point => point ? el('a', { href: '#o=' + point.id }, formatReading({ ...point, unit: series.unit })) : ''
  return el('figure', { class: 'multiple' },
    el('figcaption', {}, el('a', { class: 'name', href: linkRanking(series.key, last.year) , title: t('toranking') }, nameIndicator(series.indicator), ' ', el('small', {}, brief('measure', series.measure))),
      el('span', { class: 'latest' }, formatReading({ ...last, unit: series.unit }), el('small', {}, String(last.year) + (series.actual.size === 0 ? ' ' + t('target') : '')))),
    drawYears(series, years),
    el('details', {}, el('summary', {}, t('figures')), tableOf([t('year'), t('actual'), t('target'), ''], years_.map(year => {
      const [actual, target] = [series.actual.get(year), series.target.get(year)]
      return [String(year), show(actual), show(target), renderVerdict(judge(series, target, actual))]
    }))))
}
`
