/** Elements: made by hand, so that text stays text. */
export const dom = `
const SVG = 'http://www.w3.org/2000/svg'

function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue
    if (typeof value === 'function') node.addEventListener(name.slice(2), value)
    else node.setAttribute(name, value === true ? '' : String(value))
  }
  for (const child of children.flat(3)) if (child !== null && child !== undefined && child !== false) node.append(child)
  return node
}

const el = (tag, attributes, ...children) => fill(document.createElement(tag), attributes, children)
const svg = (tag, attributes, ...children) => fill(document.createElementNS(SVG, tag), attributes, children)

/** A choice among values; calls back with the one chosen. */
function select(name, options, value, choose) {
  const node = el('select', { 'aria-label': name, onchange: event => choose(event.target.value) },
    options.map(([key, label]) => el('option', { value: key, selected: String(key) === String(value) }, label)))
  return el('label', { class: 'field' }, el('span', {}, name), node)
}

/** A table that stands behind a chart, for those who read figures or hear them. */
const tableOf = (head, rows) => el('table', { class: 'figures' },
  el('thead', {}, el('tr', {}, head.map(cell => el('th', { scope: 'col' }, cell)))),
  el('tbody', {}, rows.map(cells => el('tr', {}, cells.map((cell, at) => el(at === 0 ? 'th' : 'td', at === 0 ? { scope: 'row' } : {}, cell))))))
`
