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
  let at = stretch.start
  while (at < stretch.end) {
    const match = finder.at(text, at)
    if (match === null || at + match.length > stretch.end) {
      at++
      continue
    }
    const { role, weight } = match.row
    weights.set(role, (weights.get(role) ?? 0) + weight)
    at += match.length
  }
  return weights
}

export const weightOf = (weights: Weights, role: string): number => weights.get(role) ?? 0
