/** A report's text: paragraphs and headings, every numeral a link, and marks for what is chosen. */
export const reading = String.raw`
/** Where each piece of text begins in the source, for marking a stretch of it. */
let pieces = []

function piece(text, start) {
  const node = document.createTextNode(text)
  pieces.push({ start, node })
  return node
}

/** Line ends, and those that a collector wrote out as letters. */
const LINE_END = /\n|(?:\\r)?\\n/u

function renderText(report) {
  pieces = []
  const marks = { numerals: report.numerals, at: 0 }
  const headings = new Map(report.sections.filter(section => section.heading).map(section => [section.start, section]))
  const blocks = []
  for (let start = 0; start < report.text.length;) {
    const line = report.text.slice(start).match(LINE_END)
    const end = line ? start + line.index : report.text.length
    if (report.text.slice(start, end).trim() !== '') blocks.push(renderParagraph(report, start, end, marks, headings))
    start = end + (line ? line[0].length : 1)
  }
  return blocks
}

/** A paragraph that is nothing but a heading is one; a heading that runs into its text is set bold. */
function renderParagraph(report, start, end, marks, headings) {
  const lead = report.text.slice(start, end).search(/\S/u)
  const section = headings.get(start + lead) || headings.get(start)
  const children = []
  let at = start + lead
  if (section && standsAt(report, section, at)) {
    const close = at + section.heading.length
    if (end - close <= 2) return el('h' + Math.min(section.depth + 1, 5), { id: section.section_id, class: 'heading' }, renderRun(report, at, end, marks))
    children.push(el('b', { id: section.section_id }, renderRun(report, at, close, marks)))
    at = close
  }
  for (let next = nextHeading(report, headings, at, end); next !== null; next = nextHeading(report, headings, at, end)) {
    children.push(renderRun(report, at, next.start, marks), el('b', { id: next.section_id }, renderRun(report, next.start, next.start + next.heading.length, marks)))
    at = next.start + next.heading.length
  }
  return el('p', {}, children, renderRun(report, at, end, marks))
}

/** A heading is published as it was read: wide commas for narrow ones. */
const standsAt = (report, section, at) => report.text.slice(at, at + section.heading.length).normalize('NFKC') === section.heading.normalize('NFKC')

function nextHeading(report, headings, from, end) {
  for (let at = from; at < end; at++) {
    const section = headings.get(at)
    if (section && at + section.heading.length <= end && standsAt(report, section, at)) return section
  }
  return null
}

/** Text from start to end with its numerals. What stands before it is passed over. */
function renderRun(report, start, end, marks) {
  const nodes = []
  let at = start
  while (marks.at < marks.numerals.length && marks.numerals[marks.at].start < at) marks.at++
  for (; marks.at < marks.numerals.length && marks.numerals[marks.at].end <= end; marks.at++) {
    const numeral = marks.numerals[marks.at]
    if (numeral.start > at) nodes.push(piece(report.text.slice(at, numeral.start), at))
    nodes.push(renderNumeral(report, numeral))
    at = numeral.end
  }
  if (at < end) nodes.push(piece(report.text.slice(at, end), at))
  return nodes
}

const linkNumeral = (report, numeral) => '#' + (numeral.observation_id ? 'o=' + report.id + '-' + numeral.observation_id : 'n=' + report.id + '-' + numeral.numeral_id)

const renderNumeral = (report, numeral) => el('a', { class: 'n ' + numeral.role, href: linkNumeral(report, numeral), id: numeral.numeral_id, title: brief('role', numeral.role) },
  piece(report.text.slice(numeral.start, numeral.end), numeral.start))

/** Marks stretches of the text without touching it, where the browser can. */
function markText(name, spans) {
  if (!('highlights' in CSS)) return
  const ranges = spans.map(([start, end]) => rangeOf(start, end)).filter(range => range !== null)
  CSS.highlights.set(name, new Highlight(...ranges))
}

function rangeOf(start, end) {
  const first = findPiece(start)
  const last = findPiece(end - 1)
  if (first === null || last === null) return null
  const range = new Range()
  range.setStart(first.node, Math.min(Math.max(start - first.start, 0), first.node.length))
  range.setEnd(last.node, Math.min(Math.max(end - last.start, 0), last.node.length))
  return range
}

/** The last piece that begins at or before a place. */
function findPiece(at) {
  let low = 0
  let high = pieces.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (pieces[middle].start <= at) low = middle
    else high = middle - 1
  }
  return pieces[low] || null
}
`
