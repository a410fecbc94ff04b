/** Tenses: whether a stretch tells what was done or says what will be. */
import { WordFinder } from '../lexicon.ts'
import type { Lexicon, LexiconRow } from '../lexicon.ts'
import type { Span } from '../types.ts'

export type TenseFinder = WordFinder<LexiconRow<'tenses'>>

/** So much of a stretch is enough to hear its tense. */
const sample = 2500
const fullWeight = 12
/** Below this many words a stretch says little. */
const fewWords = 6

const finders = new WeakMap<Lexicon, TenseFinder>()

/** The finder of a lexicon's words of tense, built once. */
export function findTenses (lexicon: Lexicon): TenseFinder {
  const known = finders.get(lexicon)
  if (known !== undefined) return known
  const finder = new WordFinder(lexicon.tenses)
  finders.set(lexicon, finder)
  return finder
}

/** From 12, all past, to −12, all to come: > 新建【了】三所学校 · 【要】新建三所学校 */
export function weighTense (text: string, { start, end }: Span, finder: TenseFinder): number {
  const limit = Math.min(end, start + sample)
  let past = 0
  let coming = 0
  for (let match = finder.next(text, start, limit); match !== null; match = finder.next(text, match.at + match.length, limit)) {
    if (match.row.tense === 'past') past++
    if (match.row.tense === 'coming') coming++
  }
  return fullWeight * (past - coming) / Math.max(past + coming, fewWords)
}
