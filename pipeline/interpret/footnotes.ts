/**
 * Note markers glued to words, and the numbers in front of notes and list entries.
 *
 * A marker looks like a count whose unit is lost: 三大改造【2】项目23个. It is told by its place in
 * the row of the report's own notes: the notes at the end are numbered 1…n, and so are the markers,
 * in order, each behind the term that its note explains.
 */
import type { Document, Mention } from '../types.ts'

interface Note { readonly number: number; readonly term: string }

const lineHead = /(?:^|\n)\s{0,6}[（(〔[【]?$/u
const headMark = /^(?:[)）.、．:：〕\]】]|\s|\p{Script=Han}|[“《A-Z])/u
const glueBefore = /[\p{Script=Han}”’》）A-Za-z0-9]$/u
const bracketed = /[[〔【^]$/u

/** The rule by start offset of each numeral that is a footnote. */
export function findFootnotes (document: Document, mentions: readonly Mention[]): ReadonlyMap<number, string> {
  const { text } = document.report.view
  const found = new Map<number, string>()
  const notes: Note[] = []
  let expected = 1
  for (const mention of mentions) {
    const { numeral } = mention
    if (numeral.script !== 'arabic') continue
    const role = document.sections[document.sentences[mention.sentence]?.section ?? 0]?.role
    const before = text.slice(Math.max(0, numeral.start - 6), numeral.start)
    const behind = text.slice(numeral.end, numeral.end + 12)
    const isNotePart = role === 'glossary' || role === 'notes'
    const value = Number(numeral.digits.slice(0, numeral.digits.length + numeral.exponent))
    const isHead = lineHead.test(before) || (numeral.start <= 1)
    if (isNotePart && isHead && value <= 200 && (value === expected || numeral.exponent === 0) && headMark.test(behind)) {
      found.set(numeral.start, 'number of a note')
      notes.push({ number: value, term: termOf(text, numeral.end) })
      expected = value + 1
    } else if (isNotePart && value === expected && expected > 1 && numeral.exponent === 0 && /[。；\s]$/u.test(before) && /^[.、．)）]/u.test(behind)) {
      found.set(numeral.start, 'number of a note')
      notes.push({ number: value, term: termOf(text, numeral.end) })
      expected = value + 1
    } else if (isHead && numeral.exponent === 0 && value < 100 && /^(?:[)）〕\]】]| {0,2}[.、．](?! ?[0-9])|\n|$)/u.test(behind)) found.set(numeral.start, 'number of a list entry')
    else if (/[（(]$/u.test(before) && /^[)）]/u.test(behind) && numeral.exponent === 0 && value < 60) found.set(numeral.start, 'number of a list entry')
    else if (bracketed.test(before) && /^[\]〕】]/u.test(behind) && numeral.exponent === 0) found.set(numeral.start, 'bracketed marker')
  }
  if (notes.length > 1) for (const start of findMarkers(text, mentions, notes, found)) found.set(start, 'marker of a note')
  return found
}

function termOf (text: string, from: number): string {
  const line = text.slice(from, from + 40)
  return (/^[)）.、．〕\]】\s]*[“"]?([^”"：:，。\n]{1,24})/u.exec(line)?.[1] ?? '').replace(/[“”"]/gu, '')
}

/** Walks the body's glued, unitless numerals in order, matching them with the notes in order. */
function * findMarkers (text: string, mentions: readonly Mention[], notes: readonly Note[], heads: ReadonlyMap<number, string>): Generator<number> {
  let at = 0
  for (const { numeral } of mentions) {
    if (numeral.script !== 'arabic' || numeral.exponent !== 0 || heads.has(numeral.start)) continue
    const value = Number(numeral.digits)
    const before = text.slice(Math.max(0, numeral.start - 28), numeral.start)
    if (!glueBefore.test(before)) continue
    const ahead = notes.slice(at, at + 3).findIndex(note => note.number === value && explains(note.term, before))
    if (ahead >= 0) {
      at += ahead + 1
      yield numeral.start
    }
  }
}

/** True where the words before a marker hold most of the note's term. */
function explains (term: string, before: string): boolean {
  const characters = [...term].filter(character => /[\p{Script=Han}A-Za-z0-9]/u.test(character))
  if (characters.length === 0) return false
  const held = characters.filter(character => before.includes(character)).length
  return held / characters.length >= 0.6
}
