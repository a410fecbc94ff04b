/** The section tree beside the text; run-in headings below the third level are left to the text. */
export const tree = `
const DEEPEST = 3

function renderTree(report) {
  const children = new Map()
  for (const section of report.sections) {
    const above = section.parent_id || ''
    children.set(above, [...(children.get(above) || []), section])
  }
  return el('nav', { class: 'tree', 'aria-label': t('contents') }, el('h2', {}, t('contents')), renderBranch(report, children, ''))
}

function renderBranch(report, children, above) {
  const sections = (children.get(above) || []).filter(section => section.depth <= DEEPEST && section.heading)
  return sections.length === 0 ? '' : el('ol', {}, sections.map(section => el('li', {},
    el('a', { href: '#s=' + report.id + '-' + section.section_id, class: 'depth' + section.depth, title: section.heading }, el('span', {}, section.heading),
      section.depth === 1 ? el('small', {}, brief('section_role', section.role)) : ''),
    renderBranch(report, children, section.section_id))))
}

/** The innermost section that is in the tree and holds a place. */
function findSection(report, at) {
  return report.sections.filter(section => section.start <= at && at < section.end && section.heading).at(-1) || null
}

function markSection(report, at) {
  const chain = new Set()
  for (const section of report.sections) if (section.start <= at && at < section.end) chain.add('#s=' + report.id + '-' + section.section_id)
  for (const link of document.querySelectorAll('.tree a')) link.classList.toggle('here', chain.has(link.getAttribute('href')))
  const here = [...document.querySelectorAll('.tree a.here')].at(-1)
  if (here) here.scrollIntoView({ block: 'nearest' })
}
`
