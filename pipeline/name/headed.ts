/**
 * Names that end with a noun saying what they are: 曾溪【中学】, 柳塘【产业园】, 第三届茶叶【博览会】.
 *
 * The noun alone is a class; what stands before it must make it one thing: a place, a firm, a
 * number, a phase, or enough words of its own beside a verb of building.
 */
import type { LexiconRow } from '../lexicon.ts'
import type { Span } from '../types.ts'
import { findStart } from './borders.ts'
import type { Candidate } from './candidate.ts'
import { isProper } from './proper.ts'
import { findShortPlace, isPartOfWord } from './places.ts'
import type { Marked } from './vocabulary.ts'

export interface Surroundings extends Marked {
  /** Starts of names of places and firms found before, and where each ends. */
  readonly known: ReadonlyMap<number, number>
}

type Head = LexiconRow<'heads'>
type Need = Head['need']

export interface Reading extends Surroundings {
  readonly head: Span
  readonly row: Head
  /** Where names of places end that were found before. */
  readonly ends: ReadonlySet<number>
}

const ranks: Readonly<Record<Need, number>> = { short: 22, road: 35, name: 40, place: 55, titled: 50, proper: 45 }
const limits: Readonly<Record<Need, number>> = { short: 6, road: 14, name: 14, place: 12, titled: 34, proper: 26 }
/** 化, 型, 级 behind the noun make it another word. */
const classBehind = /^[化型类制级者性数]/u

/** What ends with a noun of one of the given needs; a noun within a longer one, as in 城际铁路, is none. */
export function findHeaded (text: string, needs: readonly Need[], surroundings: Surroundings): readonly Candidate[] {
  const found: Candidate[] = []
  const { words, spots } = surroundings
  const ends = new Set(surroundings.known.values())
  let last = 0
  for (const at of spots('heads')) {
    const match = words.heads.at(text, at)
    if (at === 0 || match === null || at + match.length <= last) continue
    last = at + match.length
    if (!needs.includes(match.row.need)) continue
    const head = { start: at, end: last }
    if (classBehind.test(text.charAt(head.end)) || isPartOfWord(text, head, words)) continue
    const candidate = readHead(text, { head, row: match.row, ends, ...surroundings })
    if (candidate === null) continue
    found.push(candidate)
    if (candidate.type === 'place') ends.add(candidate.end)
  }
  return found
}

function readHead (text: string, reading: Reading): Candidate | null {
  const { head, row: { need, type } } = reading
  if (need === 'short') return isWithinName(head, reading) ? null : findShortPlace(text, reading)
  if (need === 'place') return readBody(text, reading)
  const start = findBeginning(text, reading)
  if (start >= head.start || !isProper(text, start, reading) || (type === 'project' && isShared(text, start, reading))) return null
  return { start, end: head.end, type, rule: 'ends with the noun of its kind', rank: ranks[need] }
}

/** 秦皇【岛】市: a noun within the name of a place that was found before ends no other. */
function isWithinName ({ start, end }: Span, { known }: Reading): boolean {
  for (let at = start - 1; at >= start - longestCut; at--) if ((known.get(at) ?? 0) >= end) return true
  return false
}

/** 清溪一中、【柳塘一中改扩建项目】: a noun that two names of one kind share makes neither of them a project. */
function isShared (text: string, start: number, { known, ends }: Reading): boolean {
  return known.has(start) && /[、和与及]/u.test(text.charAt(start - 1)) && ends.has(start - 1) && text.slice(start, start + longestCut).includes(text.charAt(start - 2))
}

/** > 【2020年】清溪产业园: only of an event a year is part of the name. */
const yearBefore = /^\d{4}年/u

/** The start of the name; a place right before the noun opens it, if nothing else does. */
function findBeginning (text: string, { head, row: { need, type }, words, known }: Reading): number {
  const found = findStart(text, { head: head.start, limit: limits[need], words })
  const border = type !== 'event' && yearBefore.test(text.slice(found, found + 5)) ? found + 5 : found
  const start = need !== 'road' || head.start - border < limits[need] ? border : widen(border, head.start, known)
  for (let at = start; at < head.start; at++) {
    const end = known.get(at)
    if (end === undefined || end > head.start) continue
    if (text.startsWith('建设', end) && end + 2 < head.start) return end + 2
    if (need === 'name' && end === head.start) return at
    break
  }
  return start
}

/** The most characters of a name that the limit may have cut off. */
const longestCut = 6

/** The start of the name of a place that holds `border`, where the limit cut it. */
function widen (border: number, head: number, known: ReadonlyMap<number, number>): number {
  for (let at = border - 1; at >= border - longestCut; at--) {
    const end = known.get(at) ?? 0
    if (end > border && end <= head) return at
  }
  return border
}

/** 清溪市【人民政府】, 清溪【市委】: a place's body, with 中共 where it stands. */
function readBody (text: string, { head, known }: Reading): Candidate | null {
  for (let at = Math.max(0, head.start - 10); at < head.start; at++) {
    const end = known.get(at)
    if (end !== head.start && end !== head.start + 1) continue
    if (end === head.start && /^[省市县区]/u.test(text.slice(head.start)) && text.charAt(end - 1) === text.charAt(head.start)) continue
    const start = text.slice(Math.max(0, at - 2), at) === '中共' ? at - 2 : at
    return { start, end: head.end, type: 'organization', rule: 'body of a place', rank: ranks.place }
  }
  return null
}
