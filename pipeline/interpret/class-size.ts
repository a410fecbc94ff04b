/**
 * How large the members of a class are: 【年纳税】过千万元的【企业】 says the 企业年纳税, no more.
 *
 * The words before the figure hold the attribute, behind verbs and other members of a list; the
 * words behind it open with the noun of the class and go on with what is said of the class.
 */
import { countedBehind } from './clauses.ts'
import type { Grammar } from './grammar.ts'
import type { Piece, Scene, Series } from './scene.ts'
import { endsWithWord, furtherClass } from './search.ts'
import { multiplyOut } from './value.ts'
import { trimLead } from './words.ts'

/** The attribute and the class that a series bounds, as one subject: 企业年纳税; null where it bounds no class. */
export function sizeOfClass (scene: Scene, series: Series): string | null {
  const { text, sentence, grammar } = scene
  const { pieces, lead, predicate } = series
  const last = pieces[pieces.length - 1]
  if (last === undefined || predicate.change !== null || predicate.isReached) return null
  const { mention } = last
  if (mention.unit === null ? !isMoneyOfClass(last, series, text.slice(mention.end, mention.end + reach), grammar) : !sized.has(mention.unit.dimension)) return null
  const words = text.slice(lead.start, lead.end)
  if (mention.boundAfter !== 'ge' && mention.boundAfter !== 'le' && predicate.bound === null && mention.unit !== null && !words.endsWith('在')) return null
  const attribute = attributeOf(words, grammar)
  if (attribute === null) return furtherSize.test(words) && countedBehind.test(text.slice(mention.end, mention.end + reach)) ? earlierSize(scene, last) : null
  const behind = text.slice(mention.end, Math.min(sentence.end, mention.end + reach))
  const thing = classAt(behind.slice(furtherClass.exec(behind)?.[0].length ?? 0).replace(opening, ''), grammar)
  return thing === null ? null : ofClass(attribute, thing)
}
const ofClass = (attribute: string, thing: string): string => attribute.startsWith(thing) ? attribute : thing + attribute

/** 销售收入过3亿元的企业9家、过【5亿】元的2家: another size of the same class. */
function earlierSize ({ text, sentence, pieces, grammar }: Scene, piece: Piece): string | null {
  for (let at = pieces.indexOf(piece) - 1; at >= 0; at--) {
    const mention = pieces[at]?.mention
    if (mention === undefined || mention.unit?.dimension !== piece.mention.unit?.dimension) continue
    const attribute = attributeOf(text.slice(pieces[at - 1]?.mention.end ?? sentence.start, mention.start).replace(passing, ''), grammar)
    if (attribute === null) continue
    const thing = classAt(text.slice(mention.end, mention.end + reach).replace(opening, ''), grammar)
    return thing === null ? null : ofClass(attribute, thing)
  }
  return null
}
const furtherSize = /^(?:其中)?$/u
const passing = /(?:[过超达上]|突破){1,2}$/u

/** 超【3亿】的县, 【2000亿】以上城市, 【100亿】级企业: a size class of firms or places without its 元. */
export function isMoneyOfClass ({ mention }: Piece, { predicate }: Series, after: string, grammar: Grammar): boolean {
  if (mention.unit !== null || multiplyOut(mention) < leastMoney) return false
  if (after.startsWith('级')) return !reachedGrade.test(after)
  const isBounded = mention.boundAfter === 'ge' || predicate.bound !== null && after.startsWith('的')
  return isBounded && predicate.change === null && !predicate.isReached && !after.startsWith('人口') && classAt(after.replace(opening, ''), grammar) !== null
}
const leastMoney = 1e7
/** 跨上百亿【级台阶】 */
const reachedGrade = /^级(?:台阶|规模|水平|大关)/u

const sized: ReadonlySet<string> = new Set(['money', 'mass', 'energy', 'person', 'power'])
const reach = 48
/** 百亿元【级的】企业 */
const opening = /^级?(?:以[上下])?的?/u

/** 引进一批【年销售收入】, 主业突出、【产值】: the attribute that ends a phrase, without verbs, counts and other items. */
function attributeOf (words: string, grammar: Grammar): string | null {
  const phrase = words.replace(pointed, '').replace(loose, '')
  if (!isAttribute(phrase, grammar)) return null
  const own = withoutVerbs(trimLead(phrase.slice(lastBreak(phrase, grammar)), grammar), grammar).replace(preposition, '')
  return own.length <= longestAttribute && isAttribute(own, grammar) ? own : null
}

/** 集中抓好【总投资】, 引进【销售收入】: what stands behind the last verb, where the verb is no part of the attribute. */
function withoutVerbs (phrase: string, grammar: Grammar): string {
  let from = 0
  for (let at = 0; at < phrase.length && !isOneName(phrase.slice(at), grammar); at++) {
    const verb = grammar.verbs.at(phrase, at) ?? grammar.classes.picked.at(phrase, at)
    if (verb !== null && (verb.length > 1 || at === from) && at + verb.length < phrase.length) from = at + verb.length
  }
  return phrase.slice(from).replace(doneWell, '')
}
/** 实施【了】一批 */
const doneWell = /^[了好]/u
const isOneName = (words: string, { hangers, classes, known }: Grammar): boolean =>
  known.has(words) || (hangers.at(words, 0) ?? classes.size_of_class.at(words, 0)) !== null

const isAttribute = (phrase: string, { classes }: Grammar): boolean => endsWithWord(phrase, classes.size_of_class) || endsWithWord(phrase, classes.sized_by)
/** 注册资本【在】亿元以上, 投资【上】亿元 */
const loose = /(?:均?在|上|达到?|额?不?[低高]于)$/u
const preposition = /^[对将把使让]/u
const longestAttribute = 12

/** Where the attribute begins: behind a list sign, 的, or what counts the class. */
function lastBreak (phrase: string, grammar: Grammar): number {
  let from = 0
  for (const { index, 0: sign } of phrase.matchAll(breaks)) {
    const isJoiner = joiner.test(sign) && isAttribute(phrase.slice(0, index), grammar)
    if (!isJoiner && index + sign.length < phrase.length) from = index + sign.length
  }
  return from
}
const breaks = /[、，；：的和及与等批个家户]/gu
/** 困难县【特别是】财政收入… */
const pointed = /^.{0,40}(?:其中|[特尤][别其]是)/u
const joiner = /^[和及与、]/u

/** The noun at the head of the words: 骨干企业 of 骨干企业发展壮大. Null where none ends before a verb or the end. */
export function classAt (words: string, grammar: Grammar): string | null {
  const phrase = words.slice(0, border.exec(words)?.index ?? words.length)
  if (joiner.test(phrase)) return null
  for (let at = 0; at < phrase.length; at++) {
    const head = grammar.classes.class_head.at(phrase, at)
    if (head !== null && goesNoFurther(phrase.slice(at + head.length), grammar)) return withPlaces(phrase, at + head.length)
  }
  return null
}
const withPlaces = (phrase: string, end: number): string => phrase.slice(0, end) + (places.exec(phrase.slice(end))?.[0] ?? '')
/** 县【（市、区）】 */
const places = /^（[市县区州、]{1,5}）/u
const border = /[，；：。！？\n0-9一二三四五六七八九十]/u

/** True where a figure says how large the things are that the noun behind means: 百亿【级】企业, 20户【以上】自然村, 【千亿】元产业. */
export function isOfClass (text: string, piece: Piece, grammar: Grammar): boolean {
  const { boundAfter, unit, numeral, end } = piece.mention
  if (unit === null) return numeral.script === 'chinese' && text[end] === '级'
  if (isSizeLimit(piece, text.slice(end, end + reach), grammar)) return true
  const isRound = numeral.script === 'chinese' && roundPower.test(numeral.digits)
  if (weighed.has(unit.dimension)) return isRound || boundAfter === 'ge' || boundAfter === 'le' || text[end] === '级'
  return isRound && boundAfter === null && (unit.dimension === 'area' || unit.dimension === 'length')
}
const weighed: ReadonlySet<string> = new Set(['money', 'mass', 'energy', 'power', 'voltage'])

/** 20户以上【自然村】, 90平方米以下【住房】, 千亩以上【示范园】: how large the things are that the noun behind means; 30户以上【企业】 counts them. */
export function isSizeLimit ({ mention: { unit, boundAfter, numeral, scale } }: Piece, after: string, grammar: Grammar): boolean {
  if (boundAfter !== 'ge' && boundAfter !== 'le' || !/^的?[\p{Script=Han}“]/u.test(after)) return false
  const isBelow = boundAfter === 'le'
  const isRound = numeral.script === 'chinese' && roundPower.test(numeral.digits)
  switch (unit?.form) {
    case '户': return !countedByHouse.test(after) && (isBelow || isPeopledBehind(after, grammar))
    case '人': case '人口': return isPeopledBehind(after, grammar)
    case '平方米': case '平方公里': return isBelow || scale === 0
    case '亩': case '吨': return isBelow || isRound
    case '头': case '只': return /^.{0,6}养殖/u.test(after)
    case '度': return after.startsWith('坡')
    default: return false
  }
}
export const roundPower = /^10*$/u
const countedByHouse = /^的?(?:企业|家庭|农户|群众|居民)/u
/** 20户以上【自然村】 */
const isPeopledBehind = (after: string, { classes }: Grammar): boolean => classes.peopled.at(after.replace(/^的/u, ''), 0) !== null

/** 企业【达到】5家, 企业【和】市场: the noun has ended; 农产品【加工】园 goes on. */
function goesNoFurther (rest: string, { predicates, verbs, hangers, classes }: Grammar): boolean {
  if (rest === '' || ended.test(rest) || classes.said_of_class.at(rest, 0) !== null || predicates.at(rest, 0) !== null || classes.own_act.at(rest, 0) !== null) return true
  if (hangers.at(rest, 0) !== null || classes.size_of_class.at(rest, 0) !== null) return false
  const verb = verbs.at(rest, 0)
  return verb !== null && classes.class_head.at(rest, verb.length) === null
}
const ended = /^[、（和及与或等]/u
