/** Sentences: what stands between two full stops or line breaks. */
import type { Section, Sentence, Span } from '../types.ts'
import { endsLine, trimSpan } from './lines.ts'

const stops = new Set('。！？!?'.split('').map(character => character.charCodeAt(0)))
const closers = new Set('”’」』）)》】〕"'.split('').map(character => character.charCodeAt(0)))

/** Where the sentence that holds `from` ends: behind its stop and the quotes and brackets that close with it. */
export function findSentenceEnd (text: string, from: number, limit: number): number {
  stopOrLine.lastIndex = from
  const at = stopOrLine.exec(text)?.index ?? limit
  if (at >= limit) return limit
  return endsLine(text.charCodeAt(at)) ? at : endStop(text, at + 1, limit)
}
const stopOrLine = /[。！？!?\n]/gu

/** > 他说：“要干成事。【”】 */
function endStop (text: string, from: number, limit: number): number {
  let at = from
  while (at < limit && (stops.has(text.charCodeAt(at)) || closers.has(text.charCodeAt(at)))) at++
  return at
}

/** The sentences of a stretch, blanks trimmed, none empty. */
export function splitSentences (text: string, stretch: Span): Span[] {
  const sentences: Span[] = []
  let at = stretch.start
  while (at < stretch.end) {
    const end = Math.max(findSentenceEnd(text, at, stretch.end), at + 1)
    const sentence = trimSpan(text, at, end)
    if (sentence !== null) sentences.push(sentence)
    at = end
  }
  return sentences
}

/** Each sentence with the innermost section that holds its beginning. */
export function placeSentences (sentences: readonly Span[], sections: readonly Section[]): Sentence[] {
  const open: Section[] = []
  let next = 0
  return sentences.map(({ start, end }) => {
    for (let section = sections[next]; section !== undefined && section.start <= start; section = sections[++next]) {
      open.push(section)
    }
    while (open.length > 1 && (open.at(-1)?.end ?? 0) <= start) open.pop()
    return { start, end, section: open.at(-1)?.index ?? 0 }
  })
}
