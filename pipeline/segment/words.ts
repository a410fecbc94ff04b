/** Heading words: how much a stretch of text sounds like each part of a report. */
import { WordFinder } from '../lexicon.ts'
import type { Lexicon, LexiconRow } from '../lexicon.ts'
import type { Span } from '../types.ts'

export type HeadingFinder = WordFinder<LexiconRow<'headings'>>
/** Weights added up by role; a role that no word speaks for is missing. */
export type Weights = ReadonlyMap<string, number>

const finders = new WeakMap<Lexicon, HeadingFinder>()

/** The finder of a lexicon's heading words, built once. */
export function findHeadingWords (lexicon: Lexicon): HeadingFinder {
  const known = finders.get(lexicon)
  if (known !== undefined) return known
  const finder = new WordFinder(lexicon.headings)
  finders.set(lexicon, finder)
  return finder
}

/** The weights of all heading words in a stretch, the longest word at each place. */
export function weighWords (finder: HeadingFinder, text: string, stretch: Span): Weights {
  const weights = new Map<string, number>()
  let match = finder.next(text, stretch.start, stretch.end)
  while (match !== null) {
    const end = match.at + match.length
    const { role, weight } = match.row
    if (end <= stretch.end) weights.set(role, (weights.get(role) ?? 0) + weight)
    match = finder.next(text, end <= stretch.end ? end : match.at + 1, stretch.end)
  }
  return weights
}

export const weightOf = (weights: Weights, role: string): number => weights.get(role) ?? 0
