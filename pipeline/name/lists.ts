/**
 * Lists whose noun comes last: 【柳塘水厂扩建】、【清溪燃气管网】等8个项目.
 *
 * Each item is a project, but for roads, which are places.
 */
import type { Span } from '../types.ts'
import { passFront } from './borders.ts'
import type { Candidate } from './candidate.ts'
import { holdsPlainWord } from './places.ts'
import type { Surroundings } from './headed.ts'
import { cueBefore } from './vocabulary.ts'
import type { Vocabulary } from './vocabulary.ts'

const rank = 57
const closing = /等(?:一批|(?:[\p{Script=Han}\d.]|(?<=[省市])、(?=[市县区])){0,14}?)?(?:项目|工程)/gu
/** The most characters that a list is followed back. */
const reach = 160
const mark = /[，。；：！？\n]/u
const joint = /^(?:、|以及|和|及(?=[\p{Script=Han}]{2,4}等))/u
const least = 4
const longestClass = 8
/** A phase, a size or the letters of a brand. */
const proper = /[一二三四五]期|\d|[A-Za-z]/u

export function findListed (text: string, { words, known, spots }: Surroundings): readonly Candidate[] {
  return [...text.matchAll(closing)].flatMap(match => {
    const items = splitItems(text, match.index, { words, known, spots })
    const isNamed = items.some(item => holdsName(item, known)) || items.reduce((sum, { start, end }) => sum + end - start, 0) >= 6 * items.length
    return isNamed && items.length > 0 ? items.flatMap(item => readItem(text, item, words, known)) : []
  })
}

/** The items before `end`, the first without the words that open the clause. */
function splitItems (text: string, end: number, { words, known }: Surroundings): readonly Span[] {
  let start = end
  while (start > 0 && end - start < reach && !mark.test(text.charAt(start - 1))) start--
  start = cutOpening(text, { start: findFirstItem(text, start, end, words), end }, words).start
  const isPair = !text.slice(start, end).includes('、') && end - start <= 22 && !joinsNames(text, { start, end }, known)
  const items: Span[] = []
  let from = start
  for (let at = start; at < end; at++) {
    const length = joint.exec(text.slice(at, at + 7))?.[0].length ?? 0
    if (length === 0 || (text.charAt(at) !== '、' && (at - from < least || isPair))) continue
    items.push({ start: from, end: at })
    from = at + length
    at = from - 1
  }
  items.push({ start: from, end })
  return items.map((item, index) => index === 0 ? item : { start: passFront(text, item, words), end: item.end })
}

/** 清溪水厂扩建【和柳塘】管网: a name opens each side. */
function joinsNames (text: string, { start, end }: Span, known: ReadonlyMap<number, number>): boolean {
  const at = text.slice(start, end).search(/[和与]/u)
  return at >= least && (known.get(start + at + 1) ?? Infinity) <= end && (known.get(start) ?? Infinity) <= start + at
}

/** The list begins in the part before its first 、, behind the last verb there. */
function findFirstItem (text: string, start: number, end: number, words: Vocabulary): number {
  const comma = text.indexOf('、', start)
  const limit = comma < 0 || comma > end ? end : comma
  for (let at = limit; at > start; at--) if (words.strongOpeners.before(text, at, start) !== null) return at
  return start
}

const cutOpening = (text: string, item: Span, words: Vocabulary): Span => ({ start: passFront(text, item, words), end: item.end })

function readItem (text: string, { start, end }: Span, words: Vocabulary, known: ReadonlyMap<number, number>): readonly Candidate[] {
  const item = text.slice(start, end)
  if (item.length < (holdsName({ start, end }, known) ? 3 : least) && !/桥|站$/u.test(item)) return []
  if (/[“”《》等]/u.test(item) || isWay(item, start, known)) return []
  if (!holdsName({ start, end }, known) && (holdsOnlyPlain(item, words) || isClass(item, words))) return []
  if ((cueBefore(text, end, 'road', words) > 0 || /^\d{3}国道/u.test(item)) && !/[跑机]道$/u.test(item)) return [{ start, end, type: 'place', rule: 'road in a list of works', rank }]
  return [{ start, end, type: 'project', rule: 'item of a list of works', rank }]
}

/** 应急避难【场所】: an item whose words are all of a class, or that only says what is done. */
const isClass = (item: string, words: Vocabulary): boolean =>
  item.length <= longestClass && !proper.test(item) && (words.plain.at(item, 0)?.length ?? 0) > 1

/** 清溪至柳塘, of several roads that share their noun: two places. */
function isWay (item: string, start: number, known: ReadonlyMap<number, number>): boolean {
  const at = item.indexOf('至')
  return at > 0 && known.get(start) === start + at && known.get(start + at + 1) === start + item.length
}

const holdsOnlyPlain = (item: string, words: Vocabulary): boolean => item.length <= 6 && holdsPlainWord(item, words)

function holdsName ({ start, end }: Span, known: ReadonlyMap<number, number>): boolean {
  for (let at = start; at < end; at++) if ((known.get(at) ?? Infinity) <= end) return true
  return false
}
