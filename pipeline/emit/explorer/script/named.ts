/** Names, explained terms, projects and sums: those of a sentence beside it, all of a report below its text. */
export const named = String.raw`
/** The sentence around a numeral, from the row where there is one. */
function findStretch(report, numeral, observation) {
  if (observation) {
    const from = report.text.lastIndexOf(observation.sentence, observation.start)
    if (from >= 0 && from + observation.sentence.length >= observation.end) return [from, from + observation.sentence.length]
  }
  const before = Math.max(...['。', '；', '\n'].map(mark => report.text.lastIndexOf(mark, numeral.start - 1))) + 1
  const after = report.text.slice(numeral.end).search(/[。；\n]/u)
  return [before, after < 0 ? report.text.length : numeral.end + after]
}

const linkStretch = (report, start) => '#c=' + report.id + '-c' + start
const KINDS = { per: 'person', plc: 'place', org: 'organization', evt: 'event', doc: 'document', prj: 'project', trm: 'term' }
const kindOf = mention => KINDS[mention.entity_id.slice(0, 3)] || 'term'

function distinctNames(mentions) {
  const found = new Map()
  for (const mention of mentions) {
    const known = found.get(mention.entity_id)
    found.set(mention.entity_id, { first: known ? known.first : mention, count: known ? known.count + 1 : 1 })
  }
  return [...found.values()]
}

const renderName = (report, { first, count }) => el('li', {}, el('a', { href: linkStretch(report, first.start), title: brief('type', kindOf(first)) }, first.text, count > 1 ? el('small', {}, ' ' + count) : ''))

function renderNames(report, [from, to]) {
  const found = distinctNames(report.mentions.filter(mention => mention.start >= from && mention.end <= to))
  return found.length === 0 ? '' : el('div', {}, el('h3', {}, t('inthere')), el('ul', { class: 'names' }, found.map(each => renderName(report, each))))
}

/** Terms that the sentence uses and the report explains. */
function renderTerms(report, [from, to]) {
  const sentence = report.text.slice(from, to)
  const found = report.glossary.filter(({ term, start, first_mention_start: first }) => term && (start < from || start >= to) && ((first !== null && first >= from && first < to) || sentence.includes(term)))
  return found.length === 0 ? '' : el('div', { class: 'terms' }, el('h3', {}, t('explained')), found.map(({ term, definition }) => el('p', {}, el('b', {}, term), ' ', definition)))
}

/** Lists that are only filled when they are opened: a report may have a thousand names. */
function renderAppendix(report) {
  const parts = [
    ['glossary', report.glossary, () => el('dl', {}, report.glossary.map(({ term, definition, start, first_mention_start: first }) => [el('dt', {}, el('a', { href: linkStretch(report, first ?? start) }, term)), el('dd', {}, definition)]))],
    ['projects', report.projects, () => el('ul', { class: 'projects' }, report.projects.map(project => renderProject(report, project)))],
    ['arithmetic', report.checks, () => el('ul', { class: 'sums' }, report.checks.map(check => renderSum(report, check)))],
    ['names', distinctNames(report.mentions), () => renderKinds(report)],
    ['noted', report.issues, () => el('ul', {}, report.issues.map(issue => el('li', {}, issue.start === null ? issue.message : el('a', { href: linkStretch(report, issue.start) }, issue.message))))]
  ]
  return el('section', { class: 'appendix' }, parts.filter(([, rows]) => rows.length > 0).map(([word, rows, fillIn]) => el('details', { ontoggle: event => { if (event.target.children.length === 1) event.target.append(fillIn()) } },
    el('summary', {}, t(word), ' ', el('small', {}, rows.length.toLocaleString('en'))))))
}

function renderKinds(report) {
  const found = distinctNames(report.mentions)
  return el('div', {}, Object.values(KINDS).map(kind => [kind, found.filter(({ first }) => kindOf(first) === kind)]).filter(([, names]) => names.length > 0)
    .map(([kind, names]) => [el('h4', {}, brief('type', kind)), el('ul', { class: 'names' }, names.map(each => renderName(report, each)))]))
}

const renderProject = (report, project) => el('li', {}, el('a', { href: linkStretch(report, project.start) }, project.name),
  el('small', {}, [project.stage && brief('stage', project.stage), project.investment === null ? null : t('investment') + ' ' + formatValue(project.investment, '元'),
    project.capacity === null ? null : t('capacity') + ' ' + formatValue(project.capacity, project.capacity_unit), project.owner, project.place].filter(Boolean).join(' · ')))

/** Brings a place of the text into view, and marks what stands there: a name, a term, the rest of a sentence. */
function showStretch(at) {
  const { report } = open
  const found = [...report.mentions, ...report.projects, ...report.issues].find(each => each.start === at)
  const end = found ? found.end : at + Math.max(report.text.slice(at).search(/[，。；、\n]/u), 1)
  const node = findPiece(at)
  if (node) (node.node.parentElement.closest('p, h2, h3, h4, h5') || node.node.parentElement).scrollIntoView({ block: 'center' })
  markText('sentence', [])
  markText('expression', [[at, end]])
  markSection(report, at)
}
`
