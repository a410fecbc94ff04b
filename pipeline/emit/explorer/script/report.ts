/** A report's page: the tree, the text, and the record of the numeral that is chosen. */
export const report = `
/** The report on the page and the numeral chosen in it. */
const open = { report: null, at: -1, hidden: new Set(), named: false }

async function renderReport(id) {
  const listed = findListed(id)
  if (!listed || !(zhibiao.reports.has(id) || await load('report-' + id)) || !zhibiao.reports.has(id)) return renderMissing()
  const report = zhibiao.reports.get(id)
  await loadVerdicts([id])
  Object.assign(open, { report, at: -1, hidden: new Set(), named: false })
  return el('main', { class: 'page report', id: 'report' },
    el('aside', { class: 'left' }, renderTree(report)),
    el('article', { class: 'text', lang: 'zh-CN' }, renderMasthead(report, listed), renderLegend(report), renderText(report), renderAppendix(report)),
    el('aside', { class: 'right', id: 'record' }, renderInvitation()))
}

const renderMissing = () => el('main', { class: 'page' }, el('p', { class: 'empty' }, t('missing')), el('p', { class: 'empty' }, el('a', { href: '#' }, t('back'))))
const renderInvitation = () => el('section', { class: 'record blank' }, el('p', {}, t('pick')), el('p', {}, el('small', {}, t('hint'))))

function renderMasthead(report, listed) {
  const { delivered_on, speaker, speaker_post, meeting, source_path } = report.masthead
  const years = zhibiao.list.filter(row => keyOfPlace(row) === keyOfPlace(listed) && row.report_type === listed.report_type).sort((a, b) => a.report_year - b.report_year)
  return el('header', { class: 'masthead' },
    el('p', { class: 'above' }, el('a', { href: linkPlace(listed) }, [listed.province, listed.prefecture, nameListed(listed)].filter((name, at, all) => name && all.indexOf(name) === at).join(' · '))),
    el('h1', {}, (listed.report_year === null ? '' : listed.report_year + ' ') + brief('report_type', listed.report_type)),
    el('dl', { class: 'line' }, [
      term('meeting', 'meeting', meeting), term('delivered', 'delivered_on', delivered_on), term('speaker', 'speaker', [speaker, speaker_post].filter(Boolean).join(' ')),
      term('observations', '', listed.observation_count.toLocaleString('en')), term('targets', '', listed.target_count.toLocaleString('en')), term('source', 'source_path', source_path)
    ].filter(Boolean).map(pair => el('div', {}, pair))),
    years.length < 2 ? '' : el('nav', { class: 'years', 'aria-label': t('year') }, years.map(row => el('a', { href: '#r=' + row.report_id, 'aria-current': row === listed ? 'page' : null }, String(row.report_year)))))
}

/** The roles with their colours and counts; a click fades a role out. */
function renderLegend(report) {
  const counts = new Map()
  for (const { role } of report.numerals) counts.set(role, (counts.get(role) || 0) + 1)
  const roles = Object.keys(zhibiao.words.labels).filter(key => key.startsWith('role.')).map(key => key.slice(5)).filter(role => counts.has(role))
  return el('div', { class: 'legend', role: 'group', 'aria-label': t('role') }, roles.map(role => el('button', {
    type: 'button', class: 'tag ' + role, 'aria-pressed': 'true', title: label('role', role), onclick: event => toggleRole(role, event.currentTarget)
  }, brief('role', role), ' ', el('b', {}, String(counts.get(role))))),
  report.mentions.length === 0 ? '' : el('button', { type: 'button', class: 'tag names', 'aria-pressed': 'false', title: t('show'), onclick: event => toggleNames(report, event.currentTarget) }, t('names'), ' ', el('b', {}, String(report.mentions.length))))
}

function toggleNames(report, button) {
  open.named = !open.named
  button.setAttribute('aria-pressed', String(open.named))
  markText('names', open.named ? report.mentions.map(({ start, end }) => [start, end]) : [])
}

function toggleRole(role, button) {
  const isHidden = !open.hidden.has(role)
  if (isHidden) open.hidden.add(role)
  else open.hidden.delete(role)
  button.setAttribute('aria-pressed', String(!isHidden))
  button.closest('article').classList.toggle('no-' + role, isHidden)
}

/** Shows the record of a numeral and brings its words into view. */
function choose(at) {
  const { report } = open
  const numeral = report.numerals[at]
  if (!numeral) return
  open.at = at
  for (const node of document.querySelectorAll('.n.chosen')) node.classList.remove('chosen')
  const observation = numeral.observation_id ? report.observation.get(numeral.observation_id) : undefined
  for (const other of report.numerals) {
    if (other === numeral || (observation && other.observation_id === numeral.observation_id)) document.getElementById(other.numeral_id)?.classList.add('chosen')
  }
  const node = document.getElementById(numeral.numeral_id)
  node?.scrollIntoView({ block: window.innerWidth > 760 ? 'center' : 'start' })
  node?.focus({ preventScroll: true })
  document.getElementById('record').replaceChildren(renderRecord(report, numeral))
  document.getElementById('report').classList.add('chosen')
  markChosen(report, observation)
  markSection(report, numeral.start)
}

function markChosen(report, observation) {
  if (!observation) {
    markText('sentence', [])
    markText('expression', [])
    return
  }
  const from = report.text.lastIndexOf(observation.sentence, observation.start)
  const isNear = from >= 0 && from + observation.sentence.length >= observation.end
  markText('sentence', isNear ? [[from, from + observation.sentence.length]] : [])
  markText('expression', [[observation.start, observation.end]])
}

/** The next or previous numeral whose role is shown. */
function step(by) {
  if (open.report === null) return
  let at = open.at + by
  while (open.report.numerals[at] && open.hidden.has(open.report.numerals[at].role)) at += by
  const numeral = open.report.numerals[at]
  if (!numeral) return
  history.replaceState(null, '', linkNumeral(open.report, numeral))
  choose(at)
}

function leaveRecord() {
  if (open.report === null) return
  document.getElementById('record')?.replaceChildren(renderInvitation())
  document.getElementById('report')?.classList.remove('chosen')
  for (const node of document.querySelectorAll('.n.chosen')) node.classList.remove('chosen')
  markChosen(open.report, undefined)
  history.replaceState(null, '', '#r=' + open.report.id)
}
`
