/** What stands in quote marks and in 《》. */
import type { Span } from '../types.ts'
import type { Candidate } from './candidate.ts'
import { cueAt } from './vocabulary.ts'
import type { Vocabulary } from './vocabulary.ts'

const quoted = /“([^“”\n]{1,60})”/gu
const titled = /《([^《》\n]{2,60})》/gu
const rank = { title: 95, quote: 70, event: 96 } as const
/** The longest wording that is a label, in characters; what is longer is a saying or a topic. */
const longest = 24
const hasName = /[\p{Script=Han}A-Za-z0-9]/u
/** > 就“推动农产品加工业高质量发展”协商 */
const topic = /(?:就|围绕|以|关于)$/u
const sentence = /[。；？！，]/u
/** “春茶飘香”乡村旅游【系列活动】: marks round a part of an event's name stay. */
const longestKind = 10

export function findQuoted (text: string, words: Vocabulary): readonly Candidate[] {
  const found: Candidate[] = []
  for (const match of text.matchAll(quoted)) {
    const inner = match[1] ?? ''
    const start = match.index + 1
    if (!isLabel(inner, words) || isFigure(inner, text.slice(start + inner.length + 1, start + inner.length + 3))) continue
    if (topic.test(text.slice(Math.max(0, start - 3), start - 1)) && inner.length > 8) continue
    found.push({ start, end: start + inner.length, type: 'term', rule: 'quoted', rank: rank.quote })
    found.push(...findEvent(text, { start: match.index, end: match.index + match[0].length }, words))
  }
  return found
}

function isLabel (inner: string, words: Vocabulary): boolean {
  if (!hasName.test(inner) || words.figures.has(inner)) return false
  if (inner.length > longest || (sentence.test(inner) && inner.length > 16)) return false
  return inner.length > 1
}

/** A word of two characters is a name where it counts (“两山”) or says what it is the name of (“绿盾”行动). */
const counting = /[一二三四五六七八九十两双\dA-Za-z]/u
const kindOfName = /^(?:行动|工程|计划|专项|战略|机制)/u
const isFigure = (inner: string, behind: string): boolean => inner.length === 2 && !counting.test(inner) && !kindOfName.test(behind)

function findEvent (text: string, { start, end }: Span, words: Vocabulary): readonly Candidate[] {
  for (let at = end; at <= end + longestKind; at++) {
    const length = cueAt(text, at, 'event', words)
    if (length > 0) return [{ start, end: at + length, type: 'event', rule: 'event with a quoted part', rank: rank.event }]
    if (!/(?!等)\p{Script=Han}/u.test(text.charAt(at))) break
  }
  return []
}

export function findTitled (text: string, words: Vocabulary): readonly Candidate[] {
  return [...text.matchAll(titled)].flatMap((match): readonly Candidate[] => {
    const end = match.index + match[0].length
    const events = /^\p{Script=Han}/u.test(text.slice(end)) && /专场/u.test(text.slice(end, end + 8)) ? findEvent(text, { start: match.index, end }, words) : []
    return [...events, { start: match.index + 1, end: end - 1, type: 'document', rule: 'titled', rank: rank.title }]
  })
}
