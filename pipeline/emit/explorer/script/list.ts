/** The list of reports, with its filters. */
export const list = `
const PAGE = 200
const FILTERS = [['province', 'province'], ['level', 'level'], ['report_type', 'type'], ['report_year', 'year']]
const filters = { text: '', province: '', level: '', report_type: '', report_year: '' }
let shown = PAGE

const distinct = (column) => [...new Set(zhibiao.list.map(row => row[column]).filter(value => value !== null))]
  .sort((a, b) => column === 'report_year' ? b - a : String(a).localeCompare(String(b), 'zh'))

const fits = row => FILTERS.every(([column]) => filters[column] === '' || String(row[column]) === filters[column]) &&
  (filters.text === '' || [row.jurisdiction, row.prefecture, row.province, row.title].some(text => text && text.includes(filters.text)))

const compareListed = (a, b) => (a.adcode || '9').localeCompare(b.adcode || '9') || nameListed(a).localeCompare(nameListed(b), 'zh') || b.report_year - a.report_year

function renderList() {
  const body = el('div', { class: 'results' })
  const redraw = () => body.replaceChildren(...drawResults())
  const change = (column, value) => { filters[column] = value; shown = PAGE; redraw() }
  const sum = column => zhibiao.list.reduce((total, row) => total + row[column], 0).toLocaleString('en')
  const fact = (name, value) => el('div', { class: 'fact' }, el('dd', {}, value), el('dt', {}, t(name)))
  redraw()
  return el('main', { class: 'page list' },
    el('header', { class: 'lead' },
      el('h1', {}, t('lead')),
      el('dl', { class: 'facts' }, fact('reports', zhibiao.list.length.toLocaleString('en')), fact('places', String(new Set(zhibiao.list.map(keyOfPlace)).size)),
        fact('numerals', sum('numeral_count')), fact('observations', sum('observation_count')), fact('targets', sum('target_count')))),
    el('form', { class: 'filters', role: 'search', onsubmit: event => event.preventDefault() },
      el('label', { class: 'field wide' }, el('span', {}, t('search')),
        el('input', { type: 'search', id: 'search', value: filters.text, oninput: event => change('text', event.target.value.trim()) })),
      FILTERS.map(([column, name]) => select(t(name), [['', t('all')], ...distinct(column).map(value => [value, brief(column, value)])], filters[column], value => change(column, value)))),
    body)
}

function drawResults() {
  const found = zhibiao.list.filter(fits).sort(compareListed)
  if (found.length === 0) return [el('p', { class: 'empty' }, t('none'))]
  const most = Math.max(...found.map(row => row.numeral_count), 1)
  const head = ['place', 'year', 'type', 'level', 'observations', 'targets', 'issues', 'numerals']
  const rows = found.slice(0, shown).map((row, at, all) => drawListed(row, most, at > 0 && keyOfPlace(all[at - 1]) === keyOfPlace(row)))
  return [
    el('p', { class: 'found', role: 'status' }, countOf(found.length, 'reports')),
    el('table', { class: 'reports' }, el('thead', {}, el('tr', {}, head.map(name => el('th', { scope: 'col', class: name }, t(name))))), el('tbody', {}, rows)),
    found.length > shown ? el('button', { class: 'more', type: 'button', onclick: event => { shown += PAGE; event.target.parentNode.replaceChildren(...drawResults()) } }, t('more')) : ''
  ]
}

/** Where the place is the one above, it isn't said again. */
function drawListed(row, most, isRepeated) {
  const bar = svg('svg', { class: 'bar', viewBox: '0 0 100 6', preserveAspectRatio: 'none', 'aria-hidden': 'true' }, svg('rect', { width: 100 * row.numeral_count / most, height: 6, rx: 1 }))
  const within = [row.province, row.prefecture].filter(name => name && name !== row.jurisdiction).join(' ')
  return el('tr', { class: isRepeated ? 'again' : 'first' },
    el('th', { scope: 'row', class: 'place' }, isRepeated ? '' : [el('a', { href: linkPlace(row) }, nameListed(row)), within ? el('small', {}, within) : '']),
    el('td', { class: 'year' }, el('a', { href: '#r=' + row.report_id }, row.report_year === null ? '–' : String(row.report_year))),
    el('td', { class: 'type' }, el('a', { href: '#r=' + row.report_id }, brief('report_type', row.report_type))),
    el('td', { class: 'level' }, brief('level', row.level)),
    el('td', { class: 'number' }, row.observation_count.toLocaleString('en')),
    el('td', { class: 'number' }, row.target_count.toLocaleString('en')),
    el('td', { class: 'number faint' }, row.issue_count === 0 ? '' : String(row.issue_count)),
    el('td', { class: 'numerals' }, el('span', {}, row.numeral_count.toLocaleString('en')), bar))
}
`
