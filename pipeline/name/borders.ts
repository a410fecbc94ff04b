/**
 * Where a name begins that is known by its end.
 *
 * > 积极推动【柳塘化工二期项目】: behind the last mark, verb or number of pieces, and behind the
 * words that open a clause. 和 parts two names, but not within 羲和化工.
 */
import type { Span } from '../types.ts'
import { cueAt } from './vocabulary.ts'
import type { Vocabulary } from './vocabulary.ts'

const nameCharacter = /[\p{Script=Han}A-Za-z0-9·+\-.（）()“”%]/u
const number = /^(?:\d{1,6}(?:\.\d{1,4})?|[一二三四五六七八九十百两]{1,4})[余多]?/u
const joint = /以及|和|与/gu
/** The least that may stand on either side of 和. */
const shortest = 2

export interface Border {
  /** Where the noun at the name's end begins. */
  readonly head: number
  /** The most characters that a name may have before it. */
  readonly limit: number
  readonly words: Vocabulary
}

/** The start of the name whose closing noun begins at `head`; `head` itself where nothing is left. */
export function findStart (text: string, { head, limit, words }: Border): number {
  let start = findMark(text, head, limit)
  start = passStrongOpeners(text, { start, end: head }, words)
  start = passFront(text, { start, end: head }, words)
  start = passJoint(text, { start, end: head }, words)
  return passFront(text, { start, end: head }, words)
}

/** The last mark before `head`, or a bracket or quote that isn't closed before it. */
function findMark (text: string, head: number, limit: number): number {
  let depth = 0
  let at = head
  while (at > 0 && head - at < limit) {
    const character = text.charAt(at - 1)
    if (!nameCharacter.test(character)) break
    if (/[）)”]/u.test(character)) depth++
    if (/[（(“]/u.test(character) && --depth < 0) break
    at--
  }
  return at
}

/** Behind 持续, but not within 可持续. */
function passStrongOpeners (text: string, { start, end }: Span, words: Vocabulary): number {
  for (let at = end; at > start; at--) {
    const opener = words.strongOpeners.before(text, at, start)
    if (opener !== null && (words.compounds.before(text, at, start)?.length ?? 0) <= opener.length) return at
  }
  return start
}

export function passFront (text: string, { start, end }: Span, words: Vocabulary): number {
  let at = start
  while (at < end) {
    const counted = measurePieces(text, { start: at, end }, words)
    const opener = words.openers.at(text, at)
    const isWord = opener !== null && (words.compounds.at(text, at)?.length ?? 0) > opener.length
    const length = Math.max(counted, opener !== null && !isWord && at + opener.length <= end ? opener.length : 0)
    if (length === 0) return at
    at += length
  }
  return end
}

/** 【5个】项目: the length of a number with its counter. */
function measurePieces (text: string, { start, end }: Span, words: Vocabulary): number {
  const length = number.exec(text.slice(start, Math.min(end, start + 12)))?.[0].length ?? 0
  const piece = length === 0 ? 0 : cueAt(text, start + length, 'piece', words)
  return piece === 0 ? 0 : length + piece
}

/** Behind 和, but not within 和谐. */
function passJoint (text: string, { start, end }: Span, words: Vocabulary): number {
  let from = start
  for (const { 0: word, index } of text.slice(start, end).matchAll(joint)) {
    const at = start + index
    if (words.compounds.at(text, at) !== null) continue
    if (at - from >= shortest && end - at - word.length >= 0) from = at + word.length
  }
  return from
}
