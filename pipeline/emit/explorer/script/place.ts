/** A place's page: its reports, and small multiples of what they say year by year. */
export const place = `
const linkPlace = listed => '#p=' + encodeURIComponent(keyOfPlace(listed))

async function renderPlace(key) {
  const listed = zhibiao.list.filter(row => keyOfPlace(row) === key).sort((a, b) => a.report_year - b.report_year)
  if (listed.length === 0) return renderMissing()
  await Promise.all(listed.map(row => load('panel-' + row.report_id)))
  const found = gatherSeries(listed).filter(series => series.actual.size + series.target.size > 0)
  const points = series => new Set([...series.actual.keys(), ...series.target.keys()]).size
  const order = Object.keys(zhibiao.words.labels).filter(key => key.startsWith('measure.')).map(key => key.slice(8))
  found.sort((a, b) => points(b) - points(a) || order.indexOf(a.measure) - order.indexOf(b.measure) || a.key.localeCompare(b.key))
  const last = listed.at(-1)
  return el('main', { class: 'page place' },
    el('header', { class: 'lead' },
      el('p', { class: 'above' }, [last.province, last.prefecture, last.adcode].filter((name, at, all) => name && name !== last.jurisdiction && all.indexOf(name) === at).join(' · ')),
      el('h1', {}, nameListed(last), ' ', el('small', {}, brief('level', last.level))),
      el('nav', { class: 'years', 'aria-label': t('reports') }, listed.map(row => el('a', { href: '#r=' + row.report_id }, String(row.report_year ?? '–'), row.report_type === 'gov' ? '' : ' ' + brief('report_type', row.report_type)))),
      el('p', { class: 'key' }, renderKey(), t('placelead'))),
    found.length === 0 ? el('p', { class: 'empty' }, t('noseries')) : renderMultiples(found))
}

const renderKey = () => svg('svg', { class: 'sample', viewBox: '0 0 62 14', 'aria-hidden': 'true' }, svg('circle', { class: 'dot', cx: 8, cy: 7, r: 3 }), svg('circle', { class: 'ring', cx: 28, cy: 7, r: 4.6 }),
  svg('circle', { class: 'ring missed', cx: 48, cy: 7, r: 4.6 }))

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
      return [String(year), show(actual), show(target), isMissed(series, target, actual) ? el('em', { class: 'missed' }, t('missed')) : '']
    }))))
}
`
