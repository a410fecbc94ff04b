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

/** A numeral that may number something, and what stands right beside it. */
interface Place {
  readonly before: string
  readonly behind: string
  readonly value: number
  /** The number that the next note has. */
  readonly expected: number
  readonly isWhole: boolean
  readonly isHead: boolean
}

const mostNotes = 200

/** 【3】.网格化管理：… at the head of a line, or the next number behind a stop. */
function numbersNote ({ before, behind, value, expected, isWhole, isHead }: Place): boolean {
  if (isHead && value <= mostNotes && (value === expected || isWhole) && headMark.test(behind)) return true
  return value === expected && expected > 1 && isWhole && /[。；\s]$/u.test(before) && /^[.、．)）]/u.test(behind)
}

/** The rule for the number of a list entry (1.、（2）) or a bracketed marker ([3]). */
function numbersEntry ({ before, behind, value, isWhole, isHead }: Place): string | null {
  if (!isWhole) return null
  if (isHead && value < 100 && /^(?:[)）〕\]】]| {0,2}[.、．](?! ?[0-9])|\n|$)/u.test(behind)) return 'number of a list entry'
  if (/[（(]$/u.test(before) && /^[)）]/u.test(behind) && value < 60) return 'number of a list entry'
  return bracketed.test(before) && /^[\]〕】]/u.test(behind) ? 'bracketed marker' : null
}

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
    const value = Number(numeral.digits.slice(0, numeral.digits.length + numeral.exponent))
    const place: Place = { before, behind, value, expected, isWhole: numeral.exponent === 0, isHead: lineHead.test(before) || numeral.start <= 1 }
    if ((role === 'glossary' || role === 'notes') && numbersNote(place)) {
      found.set(numeral.start, 'number of a note')
      notes.push({ number: value, term: termOf(text, numeral.end) })
      expected = value + 1
    } else {
      const rule = numbersEntry(place)
      if (rule !== null) found.set(numeral.start, rule)
    }
  }
  if (notes.length > 1) for (const start of findMarkers(text, mentions, notes, found)) found.set(start, 'marker of a note')
  return found
}

function termOf (text: string, from: number): string {
  const line = text.slice(from, from + 40)
  return (/^[)）.、．〕\]】\s]*[[“"]?([^\]”"：:，。\n]{1,24})/u.exec(line)?.[1] ?? '').replace(/[“”"]/gu, '')
}

/** Walks the body's glued, unitless numerals in order, matching them with the notes in order. */
function * findMarkers (text: string, mentions: readonly Mention[], notes: readonly Note[], heads: ReadonlyMap<number, string>): Generator<number> {
  let at = 0
  for (const { numeral } of mentions) {
    if (numeral.script !== 'arabic' || numeral.exponent !== 0 || heads.has(numeral.start)) continue
    const value = Number(numeral.digits)
    const before = text.slice(Math.max(0, numeral.start - 28), numeral.start)
    if (!glueBefore.test(before)) continue
    const ahead = notes.slice(at).findIndex((note, index) => note.number === value && (index < 3 && explains(note.term, before) || endsInTerm(note.term, before)))
    if (ahead >= 0) {
      at += ahead + 1
      yield numeral.start
    }
  }
}

/** “两不见面”【3】: the whole term stands right before its marker. */
const endsInTerm = (term: string, before: string): boolean => term.length > 2 && before.replace(/[”’》）]{1,3}$/u, '').endsWith(term)

const digitTerm = /^[0-9A-Za-z+＋-]+$/u

/** True where the words before a marker hold most of the note's term, and all of one in digits. */
function explains (term: string, before: string): boolean {
  if (digitTerm.test(term)) return before.includes(term)
  const characters = [...term].filter(character => /[\p{Script=Han}A-Za-z0-9]/u.test(character))
  if (characters.length === 0) return false
  const held = characters.filter(character => before.includes(character)).length
  return held / characters.length >= 0.6
}
