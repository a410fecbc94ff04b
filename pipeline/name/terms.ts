/** Formulas of policy: those of the list, and those that a number, a year or a + makes. */
import type { Span } from '../types.ts'
import { matchAround } from './around.ts'
import type { Pattern } from './around.ts'
import { findStart, passFront } from './borders.ts'
import type { Candidate } from './candidate.ts'
import type { Marked, Vocabulary } from './vocabulary.ts'

const rank = { slogan: 60, alone: 62, pattern: 58 } as const

/** Those that stand free: behind a quoted name, as in “三互”大通关, one is no name but says of what kind it is. */
export function findSlogans (text: string, { words, spots }: Marked): readonly Candidate[] {
  const found: Candidate[] = []
  for (const at of spots('formulas')) {
    if (at < (found.at(-1)?.end ?? 0)) continue
    if (text.charAt(at - 1) === '”') continue
    const slogan = words.slogans.at(text, at)
    const alone = words.accreditations.at(text, at)
    const length = Math.max(slogan?.length ?? 0, alone?.length ?? 0)
    if (length === 0) continue
    found.push({ start: at, end: at + length, type: 'term', rule: 'formula', rank: slogan === null ? rank.alone : rank.slogan })
  }
  return found
}

/** 国企改革三年行动, 第三次农业普查, 项目建设年: a number or a year makes the name. */
const counts = '[一二三四五六七八九十]{1,3}'
const action = new RegExp(`(?<!第)${counts}年行动`, 'gu')
/** The most characters before the number of years. */
const longest = 22
const numbered: readonly Pattern[] = [
  ...['普查', '督查', '主题教育'].map(key => ({
    key, pattern: new RegExp(['(?:国务院|全国)?', `第${counts}[次轮批]`, '(?:全国)?\\p{Script=Han}{0,6}?', '(?:普查|大?督查|主题教育)'].join(''), 'gu')
  })),
  ...['建设', '提升', '攻坚', '突破', '落实', '项目'].map(key => ({
    key: `${key}年`, pattern: new RegExp(`\\p{Script=Han}{2,8}${key}年(?=[活。，；、”]|工作)`, 'gu')
  })),
  { key: '制', pattern: /[河湖林田链路街山湾库]长(?:[（(]\p{Script=Han}{2,6}[）)])?制/gu },
  { key: '+', pattern: /\p{Script=Han}{2,8}(?:\+\p{Script=Han}{2,8}?(?=[组集]|工作|模式|项目|\P{Script=Han}|$)){1,4}/gu }
]

/** 【国企改革三年行动】: from the border before the number of years. */
function findActions (text: string, words: Vocabulary): ReadonlyArray<Span> {
  return [...text.matchAll(action)].map(match => ({ start: findStart(text, { head: match.index, limit: longest, words }), end: match.index + match[0].length }))
    .filter(({ start, end }) => end - start > 6)
}

export function findNumbered (text: string, words: Vocabulary): readonly Candidate[] {
  return [...findActions(text, words), ...numbered.flatMap(pattern => matchAround(text, pattern))].flatMap(({ start: from, end }) => {
    const start = passFront(text, { start: from, end }, words)
    return end - start < 3 ? [] : [{ start, end, type: 'term' as const, rule: 'formula with a number', rank: rank.pattern }]
  })
}
