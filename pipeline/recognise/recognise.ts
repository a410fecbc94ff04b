/**
 * Stage 4, recognise: a document in, mentions out.
 *
 * Says what is written and where: here a numeral, behind it a scale, a unit, a bound. What
 * it means is for interpret. Sees the text and the lexicon; not the years, the place, the
 * disk or the clock.
 */
import type { Lexicon } from '../lexicon.ts'
import { findClasses, WordFinder } from '../lexicon.ts'
import type { Document, Mention, Numeral, Sentence } from '../types.ts'
import { readArabic } from './arabic.ts'
import { readBehind } from './behind.ts'
import type { BehindWords } from './behind.ts'
import { readChinese } from './chinese.ts'
import type { ChineseWords } from './chinese.ts'

type Words = BehindWords & ChineseWords

const wordsOf = new WeakMap<Lexicon, Words>()

function words (lexicon: Lexicon): Words {
  const known = wordsOf.get(lexicon)
  if (known !== undefined) return known
  const made: Words = {
    units: new WordFinder(lexicon.units),
    boundsAfter: new WordFinder(lexicon.bounds.filter(({ position }) => position === 'after')),
    nouns: new WordFinder(lexicon.nouns),
    idioms: new WordFinder(lexicon.idioms),
    tenthLookalikes: findClasses(lexicon).tenth_lookalike
  }
  wordsOf.set(lexicon, made)
  return made
}

/** A run of digits with its decimal part, or a run of the characters Chinese numerals are made of. */
const candidates = /[0-9]+(?:\.[0-9]+)?|(?:[〇○零一二三四五六七八九十百千万亿两半双首]|百分之|千分之|万分之|分之|点(?=[〇零一二三四五六七八九]))+/gu

/** Every numeral of the text with what is written right behind it, in order. */
export function recognise (document: Document, lexicon: Lexicon): readonly Mention[] {
  const { text } = document.report.view
  const finders = words(lexicon)
  const mentions: Mention[] = []
  const sentences = new SentenceCursor(document.sentences)
  for (const match of text.matchAll(candidates)) {
    const isArabic = match[0] < ':'
    const numeral: Numeral | null = isArabic
      ? readArabic(text, match[0], match.index)
      : readChinese({ text, start: match.index, written: match[0], words: finders })
    if (numeral === null) continue
    const { end, scale, more, unit, boundAfter, half } = readBehind(text, numeral, finders)
    mentions.push({ numeral: half ? withHalf(numeral) : numeral, start: numeral.start, end, scale, more, unit, boundAfter, sentence: sentences.holding(numeral.start) })
  }
  return mentions
}

/** 两年【半】 */
const withHalf = (numeral: Numeral): Numeral => ({ ...numeral, digits: `${numeral.digits}5`, exponent: -1 })

/** Finds the sentence of each position, for positions that only grow. */
class SentenceCursor {
  readonly #sentences: readonly Sentence[]
  #at = 0
  constructor (sentences: readonly Sentence[]) { this.#sentences = sentences }

  holding (position: number): number {
    while (this.#at + 1 < this.#sentences.length && (this.#sentences[this.#at]?.end ?? 0) <= position) this.#at++
    return this.#at
  }
}
