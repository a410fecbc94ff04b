/** Places: divisions by their names, waters and regions by theirs, and what ends with 镇, 路 or 河. */
import type { Match } from '../lexicon.ts'
import type { Place, Span } from '../types.ts'
import { findStart } from './borders.ts'
import type { Candidate } from './candidate.ts'
import type { Gazetteer, PlaceName } from './gazetteer.ts'
import type { Reading } from './headed.ts'
import type { Marked, Vocabulary } from './vocabulary.ts'

const rank = { gazetteer: 20, bearer: 21, headed: 22, chain: 30, joined: 46 } as const
/** 固【东部】, 沿【海南】岸: a side of the sky behind or before it makes another word. */
const side = /^[部岸侧麓坡线段]/u
const endsInSide = /[东西南北]$/u
const heldTight = /[驻援]$/u
const schooling = /(?:大学|学院|医院|科学院)$/u
const han = /\p{Script=Han}/u
const innerMark = /[（）()“”%+0-9.]/u

/** Names of the list of divisions. */
export function findDivisions (text: string, gazetteer: Gazetteer, { words, spots, own }: Marked & { readonly own: Place | null }): readonly Candidate[] {
  const found: Candidate[] = []
  for (const at of spots('divisions')) {
    if (at < (found.at(-1)?.end ?? 0)) continue
    const match = findDivision(text, at, gazetteer)
    if (match === null || isPartOfWord(text, { start: at, end: at + match.length }, words)) continue
    const end = at + match.length
    const isPart = !match.row.isFull && endsInSide.test(match.row.form) && side.test(text.charAt(end))
    const isTight = !match.row.isFull && heldTight.test(text.charAt(at - 1)) && han.test(text.charAt(end)) && text.charAt(at - 1) === '援'
    if (isPart || isTight || (isStray(match.row, own) && (words.homonyms.has(match.row.form) || !isBordered(text, at, words)))) continue
    found.push({ start: at, end, type: 'place', rule: match.row.isFull ? 'division' : 'division without its kind', rank: rank.gazetteer })
  }
  return found
}

/** 【西安】区域: the kind may begin the next word instead. */
function findDivision (text: string, at: number, gazetteer: Gazetteer): Match<PlaceName> | null {
  const match = gazetteer.at(text, at)
  return match !== null && text.startsWith('区域', at + match.length - 1) ? gazetteer.at(text.slice(at, at + match.length - 1), 0) : match
}

/** 滨【海城区】: a short name of a county far off, found within another word. */
const isStray = ({ form, rows }: PlaceName, own: Place | null): boolean =>
  form.length <= 3 && rows.length > 0 && rows.every(row => row.level === 'county' && row.province !== (own?.province ?? own?.name))

/** Behind a mark, a place or a word that opens names. */
const isBordered = (text: string, at: number, words: Vocabulary): boolean =>
  !han.test(text.charAt(at - 1)) || words.openers.before(text, at) !== null || /[市省州盟和与]/u.test(text.charAt(at - 1))

/** 长江后浪, 重于泰山: the name begins or ends a longer word. */
export function isPartOfWord (text: string, { start, end }: Span, words: Vocabulary): boolean {
  return (words.compounds.at(text, start)?.length ?? 0) > end - start || (words.compounds.before(text, end)?.length ?? 0) > end - start
}

/** Regions, waters, countries, national bodies. */
export function findBearers (text: string, { words, spots }: Marked): readonly Candidate[] {
  const found: Candidate[] = []
  for (const at of spots('bearers')) {
    if (at < (found.at(-1)?.end ?? 0)) continue
    const match = words.bearers.at(text, at)
    if (match === null || isPartOfWord(text, { start: at, end: at + match.length }, words)) continue
    const { type, form } = match.row
    if (type === 'place' && endsInSide.test(form) && side.test(text.charAt(at + match.length))) continue
    if (form.length < 2) continue
    found.push({ start: at, end: at + match.length, type, rule: 'called so everywhere', rank: rank.bearer })
  }
  return found
}

/** The most characters before 镇, 路 or 河. */
const longest = 5

/** 柳塘镇, 珠江路, 石河: a short name before a noun of place, behind a border or another place. */
export function findShortPlace (text: string, { head, words, ends }: Pick<Reading, 'head' | 'words' | 'ends'>): Candidate | null {
  const start = findPlaceEnd(text, { head, ends }) ?? findStart(text, { head: head.start, limit: longest + 1, words })
  const stem = text.slice(start, head.start)
  const least = head.end - head.start > 1 && text.charAt(head.start) !== '大' ? 1 : 2
  const isKnownShort = /[镇乡]/u.test(text.slice(head.start, head.end)) && stem.length === 1
  if ((stem.length < least && !isKnownShort) || stem.length > longest - 1 || innerMark.test(stem) || stem.startsWith('第')) return null
  if (holdsPlainWord(stem, words)) return null
  return { start, end: head.end, type: 'place', rule: 'short name before a noun of place', rank: rank.headed }
}

const ofPeople = /[镇乡村道区]$/u
const nameOnly = /(?![和与及至等])\p{Script=Han}/u

/** Where the name of a place ends that stands right before this one: 清溪县|青石镇. */
function findPlaceEnd (text: string, { head, ends }: Pick<Reading, 'head' | 'ends'>): number | null {
  if (!ofPeople.test(text.slice(head.start, head.end))) return null
  for (let at = head.start - 1; at >= head.start - longest + 1 && nameOnly.test(text.charAt(at)); at--) if (ends.has(at)) return at
  return null
}

/** A stem that is, begins or ends with a word of class names nothing: 农村【公】路, 特色小镇. */
export function holdsPlainWord (stem: string, words: Vocabulary): boolean {
  if (words.plainWords.has(stem)) return true
  const first = words.plain.at(stem, 0)
  const last = words.plain.before(stem, stem.length)
  return (first !== null && first.length > 1) || (last !== null && last.length > 1)
}

/** 何店镇桂华村, 沈阳浑南区: names that follow each other, the lower behind the higher, are one. */
export function joinChains (text: string, places: readonly Candidate[], words: Vocabulary): readonly Candidate[] {
  const byStart = new Map<number, Candidate>()
  for (const place of places) if ((byStart.get(place.start)?.end ?? 0) < place.end) byStart.set(place.start, place)
  const joined: Candidate[] = []
  for (const place of places) {
    let end = place.end
    for (let next = byStart.get(end); next !== undefined && isLower(text, next, words); next = byStart.get(end)) end = next.end
    if (end > place.end) joined.push({ start: place.start, end, type: 'place', rule: 'place within a place', rank: rank.chain })
  }
  return joined
}

/** 清溪大学柳塘研究院: a body within a body. */
export function joinBodies (text: string, bodies: readonly Candidate[]): readonly Candidate[] {
  return bodies.flatMap(inner => bodies.filter(({ start, end }) => end === inner.start && schooling.test(text.slice(start, end)) && start < inner.start)
    .map(({ start }) => ({ start, end: inner.end, type: 'organization' as const, rule: 'body within a body', rank: rank.joined })))
}

const isLower = (text: string, { start, end }: Span, words: Vocabulary): boolean => (words.cues.get('lower')?.before(text, end, start)?.length ?? 0) > 0
