/**
 * The named repairs that make a text readable, found in one scan.
 *
 * A repair changes how the text is read, never the text: each is published as an edit
 * with what was there, what is read, and why.
 */
import type { RepairName, Span } from '../types.ts'

export interface Repair extends Span {
  readonly name: RepairName
  readonly became: string
  readonly reason: string
  /** Line breaks that are merely written in another way are read, but no news to anyone. */
  readonly publish: boolean
}

/** Everything that a repair may begin with: one scan finds all. */
const suspects = /\\r\\n|\\n|\r\n?|[０-９Ａ-Ｚａ-ｚ％．＋]+|[ \t\u00a0\u2002-\u200b\u3000\ufeff]+/gu
const fullWidth = /^[０-９Ａ-Ｚａ-ｚ％．＋]/u
const fullWidthDigit = /[０-９]/u
const digitOrPoint = /[0-9０-９.．]/u
const figureMark = /[0-9０-９%％‰.．]/u
const han = /[\p{Script=Han}，。；：、！？“”‘’（）《》【】]/u
const lineStartOrEnd = /[\n\r\\]/u
const lineLengthOfProse = 40

export function findRepairs (text: string): readonly Repair[] {
  const repairs: Repair[] = []
  for (const match of text.matchAll(suspects)) {
    const start = match.index
    const written = match[0]
    const repair = written.startsWith('\\')
      ? escapedNewline(start, written)
      : written.startsWith('\r')
        ? returnNewline(start, written)
        : fullWidth.test(written)
          ? toHalfWidth(text, start, written)
          : strayBlank(text, start, written)
    if (repair !== null) repairs.push(repair)
  }
  return repairs
}

/** A line break written out as the two characters backslash and n by the collector. */
function escapedNewline (start: number, written: string): Repair {
  return {
    name: 'escaped_newline', start, end: start + written.length, became: '\n', publish: true,
    reason: 'a line break written out as an escape sequence'
  }
}

function returnNewline (start: number, written: string): Repair {
  return { name: 'escaped_newline', start, end: start + written.length, became: '\n', publish: false, reason: 'a carriage return' }
}

/** １２．５％ → 12.5%: digits, letters and signs as the grammar writes them. */
function toHalfWidth (text: string, start: number, written: string): Repair | null {
  const end = start + written.length
  const became = [...written].map((character, index) => {
    if (character !== '．') return String.fromCharCode(character.charCodeAt(0) - 0xfee0)
    const before = index > 0 ? written[index - 1] : text[start - 1]
    const after = index + 1 < written.length ? written[index + 1] : text[end]
    return isDigit(before) && isDigit(after) ? '.' : '．'
  }).join('')
  if (became === written) return null
  return {
    name: 'full_width', start, end, became, publish: fullWidthDigit.test(written),
    reason: 'full-width digits read as ordinary ones'
  }
}

const isDigit = (character: string | undefined): boolean => character !== undefined && /[0-9０-９]/u.test(character)

/**
 * A blank inside a phrase: 增长 4.5%、全省第 6. Blanks that separate stay: those at the edge of a
 * line, between two numbers, behind the number that heads a line, between two words of a short line
 * (title, name, heading).
 */
function strayBlank (text: string, start: number, written: string): Repair | null {
  const end = start + written.length
  const before = text[start - 1]
  const after = text[end]
  if (before === undefined || after === undefined || lineStartOrEnd.test(before) || lineStartOrEnd.test(after)) return null
  if (digitOrPoint.test(before) && digitOrPoint.test(after)) return null
  const besideFigure = figureMark.test(before) || figureMark.test(after)
  if (besideFigure ? headsLine(text, start) : !(han.test(before) && han.test(after) && written.length === 1 && insideProse(text, start))) return null
  return {
    name: 'stray_space', start, end, became: '', publish: besideFigure,
    reason: 'a blank inside a phrase'
  }
}

/** 【1 】坚持…: the blank is all that parts a list number from its entry. */
function headsLine (text: string, blank: number): boolean {
  let at = blank - 1
  while (at >= 0 && digitOrPoint.test(text[at] ?? '')) at--
  return at < blank - 1 && (at < 0 || lineStartOrEnd.test(text[at] ?? '') || text[at] === 'n')
}

function insideProse (text: string, position: number): boolean {
  const from = text.lastIndexOf('\n', position)
  if (position - from > lineLengthOfProse) return true
  const to = text.indexOf('\n', position)
  return (to < 0 ? text.length : to) - from > 2 * lineLengthOfProse
}
