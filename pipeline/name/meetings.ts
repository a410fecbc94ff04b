/** Congresses and plenary sessions by their numbers, and documents called by theirs. */
import { matchAround } from './around.ts'
import type { Pattern } from './around.ts'
import { findStart } from './borders.ts'
import type { Candidate } from './candidate.ts'
import type { Surroundings } from './headed.ts'

const rank = { meeting: 80, document: 82, team: 56 } as const
const counts = '[一二三四五六七八九十]{1,3}'
const level = '[省市县区州盟旗]'
const term = '(?:十[一二三四五六七八九]|二十)'
const plenum = '[一二三四五六七八九]中'
/** A pattern of parts, each of them a word or two. */
const build = (...parts: readonly string[]): RegExp => new RegExp(parts.join(''), 'gu')
const meetings: readonly Pattern[] = [
  /** 党的二十大和二十届二中全会 */
  { key: '党的', pattern: build('党的', term, `(?:大|届${plenum}(?:、${plenum})*全会)`, `(?:和${counts}届${plenum}全会)?`) },
  { key: '全会', pattern: build(term, '届(?:中央纪委)?', '[一二三四五六七八九](?:中|次)全会') },
  /** 清溪市第八次党代会 */
  { key: '次党', pattern: build('\\p{Script=Han}{0,9}', level, `第${counts}次`, '党(?:员)?代(?:表大)?会') },
  { key: '人民代表大会', pattern: build('\\p{Script=Han}{2,14}', `第${counts}届`, '人民代表大会', '(?:常务委员会)?', `第?(?:${counts})?次会议`) },
  { key: '届人大', pattern: build(`${level}?${counts}届`, '人大(?:常委会)?', `第?${counts}次`, '(?:全体)?会议') },
  /** 市委五届四次全会, 省政府第五次廉政工作会议 */
  ...['委', '政府'].map(key => ({
    key, pattern: build('\\p{Script=Han}{0,6}', level, '(?:委|纪委|政府)', `第?${counts}`, `(?:届第?${counts}次`, '\\p{Script=Han}{0,4}?(?:全会|会议)', '|次\\p{Script=Han}{2,6}会议)')
  }))
]
const numberedDocument: Pattern = { key: '号', pattern: build('(?:国务院|中央|国办发|国发', '|中发|省政府|省委', '|\\p{Script=Han}委发|', '\\p{Script=Han}政发)', '(?:[〔[（(]?\\d{4}[〕\\]）)])?', '\\d{1,3}号(?:文件)?') }
const numberedPlan: Pattern = { key: '第', pattern: build(`第${counts}(?:个五年|个|期)`, '\\p{Script=Han}{3,12}(?:行动计划|规划)') }
const team: Pattern = { key: '组', pattern: build('(?:中央|国务院|省委)', `第${counts}`, '\\p{Script=Han}{0,4}', '(?:巡视|督导|指导|督察)组') }
/** Behind its number, a name is no opening: 十八届|中央纪委|七次全会. */
const ordinal = new RegExp(`第|${counts}届`, 'u')
const han = /\p{Script=Han}/u

export function findMeetings (text: string, surroundings: Surroundings): readonly Candidate[] {
  return meetings.flatMap(pattern => matchAround(text, pattern).map(({ start, end }) => ({
    start: findOpening(text, start, end, surroundings), end, type: 'event' as const, rule: 'congress by its number', rank: rank.meeting
  })))
}

/** > 日在【柳塘市第三届…】: the name of the place opens it, if one stands there; else what is no verb. */
function findOpening (text: string, start: number, end: number, { known, words }: Surroundings): number {
  const written = text.slice(start, end)
  const number = written.search(ordinal)
  if (number <= 0 || (written.startsWith('党的') && !written.includes('第'))) return start
  for (let at = start; at < start + Math.min(number, 14); at++) {
    const to = known.get(at)
    if (to !== undefined && text.charAt(to - 1) !== '国' && !/[和与、]/u.test(text.charAt(to))) return at
  }
  const behind = Math.max(text.lastIndexOf('在', Math.min(end, start + 8)), text.lastIndexOf('和', Math.min(end, start + 8)))
  const from = behind >= start ? behind + 1 : start
  return han.test(text.charAt(from)) ? findStart(text, { head: start + number, limit: start + number - from, words }) : from
}

export function findNumberedDocuments (text: string): readonly Candidate[] {
  return [numberedDocument, numberedPlan].flatMap(pattern => matchAround(text, pattern).map(span => (
    { ...span, type: 'document' as const, rule: 'document by its number', rank: rank.document })))
}

export function findTeams (text: string): readonly Candidate[] {
  return matchAround(text, team).map(span => ({ ...span, type: 'organization' as const, rule: 'team by its number', rank: rank.team }))
}
