/**
 * The report's own explanation of terms, entry by entry.
 *
 * Entries are numbered 1, 2, 3 …, each on a line of its own or in a run; the number that is due
 * next tells an entry from a figure in a definition. Where no number stands, a line is an entry
 * if a colon parts its term from its definition.
 */
import type { Document, GlossaryEntry, Span } from '../types.ts'

interface Head { readonly start: number; readonly body: number; readonly marker: string | null; readonly number: number }

/** A number at the head of a line; its bracket may be lost. */
const atLineHead = /(?:^|\n)[\s　]{0,6}[[［〔【(（]?(\d{1,3})(?:[\]］〕】)）.．、:：]{1,2}|(?=[“"《\p{Script=Han}]))/gu
/** A number in a run of entries, with its bracket or point: > ……的区域。2.【三清单】 */
const anywhere = /(?:^|(?<=[\n。；;！？”）)\s　]))[[［〔【(（]?(\d{1,3})(?:[\]］〕】)）]|[.．、](?!\d))/gu
const circled = /[①-⑳]/gu
/** How many numbers in a row may be lost to damage. */
const lost = 3
/** The most characters that a term may have. */
const longestTerm = 60
const blank = /^[\s　\]］】)）.．、]{1,8}/u
const parting = /[：:\n—]|是指|，?即|（?指(?!数|导|挥|标|南|示|引|定)/u

export function findGlossary ({ sections, report: { view: { text } } }: Document): readonly GlossaryEntry[] {
  const zones = sections.filter(({ role, parent }) => parent === null && role === 'glossary')
  return zones.flatMap(zone => readZone(text, zone))
}

function readZone (text: string, zone: Span): readonly GlossaryEntry[] {
  const heads = findHeads(text, zone)
  const bodyEnd = zone.start
  return heads.flatMap((head, index): readonly GlossaryEntry[] => {
    const limit = heads[index + 1]?.start ?? endOfLast(text, head.body, zone.end)
    return readEntry(text, head, limit, bodyEnd)
  })
}

function findHeads (text: string, zone: Span): readonly Head[] {
  const inside = text.slice(zone.start, zone.end)
  const lines = inOrder(readNumbers(inside, zone.start, atLineHead))
  const runs = inOrder(readNumbers(inside, zone.start, anywhere))
  const heads = (runs.at(-1)?.number ?? 0) > (lines.at(-1)?.number ?? 0) + 1 ? runs : lines
  if (heads.length > 0) return heads
  const rounds = inOrder([...inside.matchAll(circled)].map(match => ({
    start: zone.start + match.index, body: zone.start + match.index + 1, marker: match[0], number: match[0].charCodeAt(0) - 0x245f
  })))
  return rounds.length > 0 ? rounds : findUnnumbered(inside, zone.start)
}

function readNumbers (inside: string, offset: number, pattern: RegExp): readonly Head[] {
  return [...inside.matchAll(pattern)].map(match => {
    const start = offset + match.index + (/^[\s　]{1,12}/u.exec(match[0])?.[0].length ?? 0)
    return { start, body: offset + match.index + match[0].length, marker: match[1] ?? null, number: Number(match[1]) }
  })
}

/** Those whose number is due: one more than the last, or a little more where some are lost. */
function inOrder (heads: readonly Head[]): readonly Head[] {
  const kept: Head[] = []
  let due = 1
  heads.forEach((head, index) => {
    const isNext = head.number === due || (head.number > due && head.number - due <= lost && !heads.slice(index + 1, index + 12).some(({ number }) => number === due))
    if (!isNext) return
    kept.push(head)
    due = head.number + 1
  })
  return kept
}

const termLine = /(?:^|\n)[\s　]{0,6}(?=[^\n：:]{2,40}[：:][^\n]{4})/gu

function findUnnumbered (inside: string, offset: number): readonly Head[] {
  return [...inside.matchAll(termLine)].map(match => {
    const start = offset + match.index + match[0].length
    return { start, body: start, marker: null, number: 0 }
  })
}

/** The last entry ends with its line, or with the last line that still explains. */
function endOfLast (text: string, from: number, end: number): number {
  const line = text.indexOf('\n', from + 2)
  if (line < 0 || line > end) return end
  const isTermAlone = !parting.test(text.slice(from, line)) && line - from < longestTerm
  const next = isTermAlone ? text.indexOf('\n', line + 2 + (/^[\s　]{1,40}/u.exec(text.slice(line))?.[0].length ?? 0)) : line
  return next < 0 || next > end ? end : next
}

function readEntry (text: string, head: Head, limit: number, bodyEnd: number): readonly GlossaryEntry[] {
  const body = head.body + (blank.exec(text.slice(head.body, head.body + 10))?.[0].length ?? 0)
  const written = text.slice(body, limit)
  const parted = findParting(written)
  if (written.trim() === '') return []
  const term = trim(text, { start: body, end: body + parted.term }, /[“”"[\]［］【】《》\s　]/u)
  const definition = trim(text, { start: body + parted.definition, end: limit }, /[\s　]/u)
  if (term.end <= term.start) return []
  return [{
    start: head.start, end: Math.max(definition.end, term.end), marker: head.marker,
    term, definition, firstMention: findFirstMention(text, { term, marker: head.marker, bodyEnd })
  }]
}

/** Where the term ends and the definition begins, in the entry as written. */
function findParting (written: string): { readonly term: number; readonly definition: number } {
  const bracketed = /^[[［【][^\]］】]{1,60}[\]］】]/u.exec(written)
  if (bracketed !== null) return { term: bracketed[0].length, definition: bracketed[0].length }
  const found = parting.exec(written)
  if (found === null) return { term: Math.min(written.length, longestTerm), definition: Math.min(written.length, longestTerm) }
  return { term: found.index, definition: found.index + (/^[：:\n—]/u.test(found[0]) ? found[0].length : 0) }
}

function trim (text: string, { start, end }: Span, edge: RegExp): Span {
  let [from, to] = [start, end]
  while (from < to && edge.test(text.charAt(from))) from++
  while (to > from && edge.test(text.charAt(to - 1))) to--
  return { start: from, end: to }
}

interface Sought { readonly term: Span; readonly marker: string | null; readonly bodyEnd: number }

/** The term with its marker, else the marker in brackets, else the term alone; before the glossary. */
function findFirstMention (text: string, { term, marker, bodyEnd }: Sought): number | null {
  const words = text.slice(term.start, term.end)
  const tries = marker === null ? [words] : [`${words}${marker}`, `${words}”${marker}`, `[${marker}]`, words, words.replace(/[“”]/gu, '')]
  for (const wanted of tries) {
    const at = wanted === '' ? -1 : text.indexOf(wanted)
    if (at >= 0 && at < bodyEnd) return at
  }
  return null
}
