/** The lines of all pages to the paragraphs of a report, without heads, page numbers and the breaks between pages. */
import type { PageLine } from './pages.ts'

interface Measures {
  readonly left: number
  readonly right: number
  readonly size: number
  /** From one line to the next. */
  readonly pitch: number
}

/** In sizes of the letters. */
const indent = 0.8
const shortLine = 3.2
const shortSentence = 1.2
const wideGap = 1.45
const otherSize = 0.12
/** Of the widest line's end. */
const fullLine = 0.85
const noteSize = 0.92
/** Of Latin letters and digits, with some to spare. */
const halfWidth = 0.6

const sentenceEnd = /[。！？：；!?]”?$/u
const headStart = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,3}[章节部])/u
const wordStart = /^[^\p{Script=Han}]{1,80}/u
const noteStart = /^(?:\[\d{1,3}\]|[①-⑳]|[（(【]?\d{1,3}[）)】.、])/u
const notesHeading = '注释'

export function joinParagraphs (pages: ReadonlyArray<readonly PageLine[]>): readonly string[] {
  const bare = dropHeads(pages)
  const measures = measure(bare)
  const notes: PageLine[] = []
  const paragraphs: string[] = []
  let before: { readonly line: PageLine; readonly page: number } | null = null
  bare.forEach((lines, page) => {
    const from = findNotes(lines, measures)
    notes.push(...lines.slice(from))
    for (const line of lines.slice(0, from)) {
      const last = paragraphs.length - 1
      if (before === null || beginsParagraph(line, before.line, { measures, isSamePage: before.page === page })) paragraphs.push(line.text)
      else paragraphs[last] = joinLines(paragraphs[last] ?? '', line.text)
      before = { line, page }
    }
  })
  return notes.length === 0 ? paragraphs : [...paragraphs, notesHeading, ...joinNotes(notes)]
}

function beginsParagraph (line: PageLine, before: PageLine, { measures, isSamePage }: { readonly measures: Measures; readonly isSamePage: boolean }): boolean {
  const { left, right, size, pitch } = measures
  if (Math.abs(line.size - before.size) > otherSize * size) return true
  if (line.left > left + indent * size) return true
  if (isSamePage && before.y - line.y > wideGap * pitch) return true
  const missing = (right - before.right) / size
  if (sentenceEnd.test(before.text) && (missing > shortSentence || headStart.test(line.text))) return true
  return missing > Math.max(shortLine, measureWord(line.text) + shortSentence)
}

/** In sizes of the letters, the figures that no line may end within: where they had no room, the line before them is short. */
function measureWord (text: string): number {
  const word = wordStart.exec(text)?.[0] ?? ''
  return [...word].reduce((sum, letter) => sum + (letter < '\u0100' ? halfWidth : 1), 0)
}

const joinLines = (before: string, line: string): string =>
  /[A-Za-z,]$/u.test(before) && /^[A-Za-z]/u.test(line) ? `${before} ${line}` : before + line

/** The margins and the size that most of the text has. */
function measure (pages: ReadonlyArray<readonly PageLine[]>): Measures {
  const lines = pages.flat()
  const size = commonest(lines.map(line => [Math.round(line.size * 2) / 2, line.text.length]))
  const body = lines.filter(line => Math.abs(line.size - size) <= otherSize * size)
  const ends = body.map(line => line.right).sort((a, b) => a - b)
  const fullEnds = ends.filter(end => end >= fullLine * (ends.at(-1) ?? 0))
  const steps = pages.flatMap(page => page.slice(1).map((line, at): readonly [number, number] => [Math.round((page[at]?.y ?? 0) - line.y), 1]))
  return {
    size,
    left: commonest(body.map(line => [Math.round(line.left), line.text.length])),
    /** The middle one: where a line has room for no more, a mark may still hang out of it. */
    right: fullEnds[Math.floor(fullEnds.length / 2)] ?? 0,
    pitch: commonest(steps)
  }
}

/** The value with the greatest weight in all; of equals, the smallest. */
function commonest (values: ReadonlyArray<readonly [value: number, weight: number]>): number {
  const weights = new Map<number, number>()
  for (const [value, weight] of values) weights.set(value, (weights.get(value) ?? 0) + weight)
  return [...weights].sort(([a, weightA], [b, weightB]) => weightB - weightA || a - b)[0]?.[0] ?? 0
}

const pageNumber = /^[-—–－·•\s]{0,6}(?:第\s{0,3})?\d{1,4}(?:\s{0,3}页)?(?:\s{0,3}[/／，,]?\s{0,3}共?\s{0,3}\d{1,4}\s{0,3}页?)?[-—–－·•\s]{0,6}$/u
/** How many lines at either end of a page may belong to the paper. */
const edge = 2
/** A line that stands so often at the end of a page is no part of the text. */
const repeated = 3

/** Leaves out page numbers, and heads and feet that come again on other pages. */
function dropHeads (pages: ReadonlyArray<readonly PageLine[]>): ReadonlyArray<readonly PageLine[]> {
  const counts = new Map<string, number>()
  for (const lines of pages) for (const key of new Set([...lines.slice(0, edge), ...lines.slice(-edge)].map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1)
  const isHead = (line: PageLine | undefined): boolean => line !== undefined && (counts.get(keyOf(line)) ?? 0) >= repeated
  const isNumber = (line: PageLine | undefined): boolean => line !== undefined && pageNumber.test(line.text)
  return pages.map(lines => {
    let from = 0
    let to = lines.length
    while (from < Math.min(edge, to) && (isHead(lines[from]) || isNumber(lines[from]))) from++
    while (to > Math.max(from, lines.length - edge) && (isHead(lines[to - 1]) || isNumber(lines[to - 1]))) to--
    return lines.slice(from, to)
  })
}

/** What a head says without the number of its page. */
const keyOf = ({ text }: PageLine): string => text.replace(/\d{1,4}/gu, '#').replace(/\s{1,9}/gu, '')

/** Where the notes at the foot of a page begin: smaller lines, the first of which has a number. */
function findNotes (lines: readonly PageLine[], { size }: Measures): number {
  let from = lines.length
  while (from > 0 && (lines[from - 1]?.size ?? size) < noteSize * size) from--
  while (from < lines.length && !noteStart.test(lines[from]?.text ?? '')) from++
  return from
}

function joinNotes (lines: readonly PageLine[]): readonly string[] {
  const notes: string[] = []
  for (const { text } of lines) {
    if (notes.length === 0 || noteStart.test(text)) notes.push(text)
    else notes[notes.length - 1] = joinLines(notes.at(-1) ?? '', text)
  }
  return notes
}
