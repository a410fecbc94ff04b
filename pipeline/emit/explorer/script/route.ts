/** Where the reader is: the part of the address behind # names the page and what is chosen on it. */
export const route = String.raw`
const go = link => { location.hash = link }

function readRoute() {
  const route = {}
  for (const part of location.hash.slice(1).split('&')) {
    const [name, value] = part.split('=')
    try { if (value) route[name] = decodeURIComponent(value) } catch { /* no such place */ }
  }
  const row = route.o || route.n || route.s || route.c
  if (row) route.r = row.replace(/-[onsc]\d{1,9}$/u, '')
  return route
}

const renderBar = route => el('header', { class: 'top' },
  el('a', { class: 'brand', href: '#' }, el('b', {}, '指标'), ' Zhibiao'),
  el('nav', {}, el('a', { href: '#', 'aria-current': !route.k ? 'page' : null }, t('reports')), el('a', { href: '#k', 'aria-current': route.k ? 'page' : null }, t('rankings'))),
  el('button', { type: 'button', class: 'language', lang: isChinese() ? 'en' : 'zh-CN', onclick: () => speak(isChinese() ? 'en' : 'zh') }, isChinese() ? 'English' : '中文'))

const renderFoot = () => el('footer', { class: 'foot' }, el('span', {}, '指标 Zhibiao'), el('span', {}, t('version') + ' ' + zhibiao.edition))

let drawn = 0
/** Draws the page that the address names. A later call wins over one that still loads. */
async function render() {
  const turn = ++drawn
  const route = readRoute()
  if (location.hash === '#k') route.k = ' '
  document.documentElement.lang = isChinese() ? 'zh-CN' : 'en'
  open.report = null
  const page = route.r ? await renderReport(route.r) : route.p ? await renderPlace(route.p) : route.k ? await renderRanking(route.k, Number(route.y), route.l) : renderList()
  if (turn !== drawn) return
  document.getElementById('app').replaceChildren(renderBar(route), page, renderFoot())
  const title = document.querySelector('h1')
  document.title = (title && !page.classList.contains('list') ? title.textContent + ' – ' : '') + '指标 Zhibiao'
  if (!route.r) window.scrollTo(0, 0)
  arrive(route)
}

/** Within a report that is open, only what is chosen changes. */
function arrive(route) {
  if (!open.report) return
  const row = (route.o || route.n || route.s || route.c || '').slice(open.report.id.length + 1)
  if (route.s) {
    const section = open.report.sections.find(section => section.section_id === row)
    const node = section && (document.getElementById(row) || findPiece(section.start)?.node.parentElement)
    if (node) node.scrollIntoView({ block: 'start' })
    if (section) markSection(open.report, section.start)
  } else if (route.c) showStretch(Number(row.slice(1)))
  else if (row) choose(open.report.numerals.findIndex(numeral => numeral.observation_id === row || numeral.numeral_id === row))
  else window.scrollTo(0, 0)
}

window.addEventListener('hashchange', () => {
  const route = readRoute()
  if (open.report && route.r === open.report.id && document.getElementById('report')) arrive(route)
  else render()
})
load('catalogue').then(render)
`
