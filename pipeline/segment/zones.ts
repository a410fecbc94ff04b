/** Zones: what stands around a report proper: title block, address, closing words, glossary, page. */
import type { SectionRole, Span } from '../types.ts'
import { readMarker } from './markers.ts'
import type { Heading } from './outline.ts'
import { weighWords, weightOf } from './words.ts'
import type { HeadingFinder } from './words.ts'

export interface Zones {
  /** Lines of the report proper, from the address to the last of the closing words. */
  readonly body: readonly Span[]
  readonly headings: readonly Heading[]
}

const openingLines = 60
const shortLine = 40
const longLine = 150
const lastLines = 4
const addressLines = 4
const longOpening = 1500
const strong = 8

/** Finds the zones among the lines of a text. */
export function findZones (text: string, lines: readonly Span[], finder: HeadingFinder): Zones {
  const opening = findOpening(text, lines, finder)
  const tail = findTail(text, lines, finder)
  const closing = findClosing(text, lines.slice(opening, tail), finder)
  const headings: Heading[] = []
  const first = lines[opening]
  if (first !== undefined) headings.push(...readOpening(text, lines.slice(opening, tail), finder))
  const last = closing === null ? undefined : lines[opening + closing]
  if (last !== undefined) headings.push(makeZone(last.start, 'closing', ''))
  const afterwards = closing === null ? tail : endClosing(text, lines, opening + closing, tail)
  const stray = lines[afterwards]
  if (afterwards < tail && stray !== undefined) {
    headings.push(makeZone(stray.start, isNote(text, stray) ? 'glossary' : 'back_matter', ''))
  }
  headings.push(...readTail(text, lines.slice(tail), finder))
  return { body: lines.slice(opening, closing === null ? tail : opening + closing), headings }
}

export function makeZone (start: number, role: SectionRole | null, text: string): Heading {
  return { start, end: start + text.length, style: 'zone', number: null, text, said: text, whole: false, until: null, role }
}

/** 各位代表： or the first long line, where a report has no address. */
function findOpening (text: string, lines: readonly Span[], finder: HeadingFinder): number {
  const head = lines.slice(0, openingLines)
  const begins = head.findIndex(line => isAddress(text, line, finder) || line.end - line.start > longLine || isNumbered(text, line))
  return Math.max(0, begins)
}

/** A text that begins without an address begins with its first part. */
function readOpening (text: string, lines: readonly Span[], finder: HeadingFinder): Heading[] {
  const first = lines[0]
  if (first === undefined || isNumbered(text, first)) return []
  if (!isAddress(text, first, finder)) return [makeZone(first.start, null, '')]
  const spoken = lines.slice(0, addressLines).findLastIndex(line => weightOf(weighWords(finder, text, { start: line.start, end: Math.min(line.end, line.start + shortLine) }), 'opening') > 0)
  const body = lines[spoken + 1]
  const heading = lines.findIndex(line => isHeadingLine(text, line) || line.end - line.start <= shortLine - 10 && line !== first)
  const until = heading <= spoken ? lines[lines.length - 1]?.end ?? 0 : lines[heading]?.start ?? 0
  const opening = makeZone(first.start, 'opening', '')
  return body === undefined || until - body.start < longOpening ? [opening] : [opening, makeZone(body.start, null, '')]
}

const isNumbered = (text: string, { start }: Span): boolean => readMarker(text, start)?.style === 'han'

const isAddress = (text: string, { start, end }: Span, finder: HeadingFinder): boolean =>
  finder.at(text, start)?.row.role === 'opening' && (end - start <= shortLine || weightOf(weighWords(finder, text, { start, end: Math.min(end, start + shortLine) }), 'opening') > strong + 2)

/** The first line of the glossary or of the page around the report, in its second half. */
function findTail (text: string, lines: readonly Span[], finder: HeadingFinder): number {
  const half = text.length / 2
  const tail = lines.findIndex(line => line.start > half && readTailRole(text, line, finder) !== null)
  return tail < 0 ? lines.length : tail
}

/** > 附：《政府工作报告》【名词解释】 */
function readTailRole (text: string, line: Span, finder: HeadingFinder): SectionRole | null {
  if (line.end - line.start > shortLine) return null
  const first = finder.at(text, line.start)?.row
  if (first?.role === 'back_matter' && first.weight >= strong) return 'back_matter'
  if (first?.role === 'notes' && first.weight >= strong) return 'notes'
  const weights = weighWords(finder, text, line)
  return weightOf(weights, 'glossary') > strong && !/[。；]$/u.test(text.slice(line.end - 1, line.end)) ? 'glossary' : null
}

/** > 附件2 / 2018年某区政府【民生实事】: an annex that lists the year's tasks belongs to the plan. */
const tasksOfYear = /实事|重点(?:工作|任务|项目)/u
const sharesOfTasks = /任务分解|责任分[解工]/u

function readAnnexRole (text: string, line: Span, before: SectionRole | null): SectionRole | null {
  if (before !== 'back_matter' || line.end - line.start > shortLine) return null
  const written = text.slice(line.start, line.end)
  return (tasksOfYear.test(written) || sharesOfTasks.test(written)) && !/[。；]$/u.test(written) ? 'plan' : null
}

function readTail (text: string, tail: readonly Span[], finder: HeadingFinder): Heading[] {
  const headings: Heading[] = []
  for (const line of tail) {
    const role = readTailRole(text, line, finder) ?? readAnnexRole(text, line, headings.at(-1)?.role ?? null)
    if (role !== null && role !== headings.at(-1)?.role) {
      headings.push(makeZone(line.start, role, role === 'glossary' || role === 'plan' ? text.slice(line.start, line.end) : ''))
    }
  }
  return headings
}

/** The paragraphs at the very end that call upon the delegates: > 各位代表！……【让我们】…… */
function findClosing (text: string, lines: readonly Span[], finder: HeadingFinder): number | null {
  const numbered = lines.findLastIndex(line => isHeadingLine(text, line))
  const from = Math.max(numbered, Math.floor(lines.length * 0.75))
  const calls = lines.findLastIndex((line, index) => index > from && weightOf(weighWords(finder, text, line), 'closing') >= 7)
  if (calls < 0) return findLastAddress(text, lines, { from, finder })
  for (let index = calls; index > Math.max(from, calls - 4); index--) {
    const line = lines[index]
    if (line !== undefined && finder.at(text, line.start)?.row.role === 'opening') return index
  }
  return calls
}

/** > 各位代表！蓝图已经绘就…… at the very end, where nothing else calls. */
function findLastAddress (text: string, lines: readonly Span[], { from, finder }: { readonly from: number, readonly finder: HeadingFinder }): number | null {
  const last = lines.length - lastLines
  const found = lines.findIndex((line, index) => index > from && index >= last && finder.at(text, line.start)?.row.role === 'opening')
  return found < 0 ? null : found
}

/** > 1.三链协同：产业链、创新链、人才链…… */
const isNote = (text: string, { start }: Span): boolean => {
  const style = readMarker(text, start)?.style
  return style === 'arabic' || style === 'arabic_bracket' || style === 'circled' || text.charAt(start) === '['
}

/** A line that could head a part or a section of one. */
function isHeadingLine (text: string, { start }: Span): boolean {
  const style = readMarker(text, start)?.style
  return style === 'han' || style === 'han_bracket'
}

/** The closing words end with the last line that ends in a stop and isn't numbered. */
function endClosing (text: string, lines: readonly Span[], closing: number, tail: number): number {
  let at = closing + 1
  while (at < tail) {
    const line = lines[at]
    if (line === undefined || readMarker(text, line.start) !== null || !/[。！!”]$/u.test(text.slice(line.start, line.end))) return at
    at++
  }
  return at
}
