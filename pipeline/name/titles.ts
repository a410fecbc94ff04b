/** Titles of honour: from a word of level to the noun that ends the title, won, kept or sought. */
import type { Span } from '../types.ts'
import { findStart } from './borders.ts'
import type { Candidate } from './candidate.ts'
import type { Surroundings } from './headed.ts'
import { holdsPlainWord } from './places.ts'
import { cueAt, cueBefore } from './vocabulary.ts'
import type { Vocabulary } from './vocabulary.ts'

const rank = 65
/** The most characters from a word of level to the end of the title. */
const reach = 20
const titleCharacter = /[\p{Script=Han}A-Za-z0-9“”（）()、]/u
const nameCharacter = /[\p{Script=Han}A-Za-z0-9]/u
/** 文明县【（市）】 */
const bracketedKind = /[县市][（(][市县、)）区]{2,6}$/u
const landAsWord = /地市$/u
const reached = /^(?:总数|累计)?(?:达到?|增至|增加到)\d/u
const sharedLevel = /级[、和]$/u

export function findHonours (text: string, surroundings: Surroundings): readonly Candidate[] {
  const { words, spots, known } = surroundings
  const found: Candidate[] = []
  for (const at of [...spots('ranks'), ...known.keys()].sort((a, b) => a - b)) {
    const from = at < (found.at(-1)?.end ?? 0) ? null : findLevelEnd(text, at, surroundings)
    if (from === null) continue
    const end = findTitleEnd(text, from, words)
    if (end === null || sharedLevel.test(text.slice(Math.max(0, at - 2), at)) || isOfSite(text, { start: at, end }, surroundings)) continue
    const isWon = stands(text, at, words) || isReached(text, at, end) || isSought(text, end, words) || isOfPlace(text, end, words)
    if (isWon) found.push({ start: at, end, type: 'term', rule: 'title of honour', rank })
  }
  return [...found, ...findBareHonours(text, words)]
}

/** > 推进清柳【国家自主创新示范区】建设: with the short names of its places before it, it is no title but the site itself. */
function isOfSite (text: string, { start, end }: Span, { words, known }: Surroundings): boolean {
  const from = findStart(text, { head: start, limit: 4, words })
  const stem = text.slice(from, start)
  return /^\p{Script=Han}{2,3}$/u.test(stem) && text.startsWith('建设', end) && !known.has(from) && !holdsPlainWord(stem, words)
}

/** Behind a verb of winning, a count or a mark. */
const stands = (text: string, at: number, words: Vocabulary): boolean => cueBefore(text, at, 'wins', words) > 0
const isSought = (text: string, end: number, words: Vocabulary): boolean => cueAt(text, end, 'sought', words) > 0 || /^第?\d/u.test(text.slice(end, end + 2))
/** > 国家级森林乡村【达到14个】; but what 全省 has so many of is a class. */
const isReached = (text: string, at: number, end: number): boolean => text.charAt(at) !== '全' && reached.test(text.slice(end, end + 7))
/** 文明【县】, 百强【镇】: a title of a place needs no verb beside it. */
const isOfPlace = (text: string, end: number, words: Vocabulary): boolean =>
  bracketedKind.test(text.slice(Math.max(0, end - 8), end)) || (cueBefore(text, end, 'of_place', words) > 0 && !landAsWord.test(text.slice(Math.max(0, end - 2), end)))

/** Where the word of level, or the province that gives the title, ends. */
function findLevelEnd (text: string, at: number, { words, known }: Surroundings): number | null {
  const level = words.ranks.at(text, at)
  if (level !== null) return level.length > 1 || !nameCharacter.test(text.charAt(at - 1)) || stands(text, at, words) ? at + level.length : null
  const place = known.get(at)
  if (place === undefined || words.ranks.at(text, place) !== null) return null
  return /[获评创选列为]/u.test(text.slice(Math.max(0, at - 2), at)) && stands(text, at, words) ? place : null
}

/** The end of the longest title that begins before `from`; null where no noun of title ends it. */
function findTitleEnd (text: string, from: number, words: Vocabulary): number | null {
  let best: number | null = null
  for (let at = from; at < from + reach && titleCharacter.test(text.charAt(at)) && !breaks(text, at, words); at++) {
    const noun = words.honours.at(text, at)
    if (noun === null) continue
    const end = at + noun.length + measureBracket(text, at + noun.length)
    if (text.charAt(from) === '、') return null
    const isBare = at === from && cueAt(text, at, 'general', words) === noun.length
    if (isClosed(text, end, words) && !isBare && (best === null || end > best)) best = end
  }
  return best !== null && isBalanced(text.slice(from, best)) ? best : null
}

/** 全国【的】…, 全省【上下】: where the title can't go on. */
const breaks = (text: string, at: number, words: Vocabulary): boolean =>
  cueAt(text, at, 'broken', words) > 0 || (text.charAt(at) === '、' && !/[市县区]/u.test(text.charAt(at + 1)))

/** 消费县【（市、区）】 */
const measureBracket = (text: string, at: number): number => /^[（(][市县区、旗]{1,5}[）)]/u.exec(text.slice(at, at + 7))?.[0].length ?? 0

/** A title ends where no further noun is built on it: 示范区方案 is none. */
const isClosed = (text: string, end: number, words: Vocabulary): boolean =>
  !nameCharacter.test(text.charAt(end)) || /\d/u.test(text.charAt(end)) || cueAt(text, end, 'goes_on', words) > 0

const count = (text: string, mark: RegExp): number => text.match(mark)?.length ?? 0
const isBalanced = (inner: string): boolean => count(inner, /[（(]/gu) === count(inner, /[）)]/gu) && count(inner, /“/gu) === count(inner, /”/gu)

const bare = /(?:先[行进]|示范|强)[县市区](?:[（(][市县区、]{1,5}[）)])?/gu
const askedFor = /^(?:创建|称号|和[^，。]{4,24}(?:创建|称号)|[，。、]|$)/u

/** 学前教育普及【强县】创建: a title without its level, where it is won or sought. */
function findBareHonours (text: string, words: Vocabulary): readonly Candidate[] {
  return [...text.matchAll(bare)].flatMap((match): readonly Candidate[] => {
    const end = match.index + match[0].length
    const start = findStart(text, { head: match.index, limit: reach, words })
    const isAsked = /^(?:创建|称号)/u.test(text.slice(end)) || (askedFor.test(text.slice(end, end + 40)) && /[评创选获]/u.test(text.slice(Math.max(0, start - 3), start)))
    return match.index - start >= 2 && (isAsked || askedFor.test(text.slice(end, end + 40)) && text.slice(end, end + 1) === '和') ? [{ start, end, type: 'term', rule: 'title without its level', rank: rank - 1 }] : []
  })
}
