/** The time a paragraph speaks of, once one of its sentences has said it: 刚刚过去的2017年，…。…增长7.8%. */
import type { Document, Section, Years } from '../types.ts'
import type { Grammar } from './grammar.ts'
import { openingPeriod } from './opening.ts'
import { isPlanRole } from './part-years.ts'

const partOf = (sections: readonly Section[], index: number): number => {
  let at = index
  for (let parent = sections[at]?.parent ?? null; parent !== null; parent = sections[at]?.parent ?? null) at = parent
  return at
}

/** Among plans, 【一年来】 looks back for its own paragraph only. */
const isOver = (period: string, planYears: Years | null): boolean => planYears !== null && Number(period.slice(-4)) < planYears.first

/** Walks the sentences in order; `before` answers for positions that only grow. */
export class ParagraphTime {
  readonly #document: Document
  readonly #grammar: Grammar
  #next = 0
  #period: string | null = null
  /** Said once for all that follows, until another is said or the part ends. */
  #lasting: string | null = null
  #part = -1
  /** Whether that part is still to come: 一年来, said of what was done, does not hold for the plans under one heading with it. */
  #isPlan = false

  constructor (document: Document, grammar: Grammar) {
    this.#document = document
    this.#grammar = grammar
  }

  /** The period said in the paragraph of a sentence before it. */
  before (index: number): string | null {
    const { sentences, sections, report: { view: { text } }, masthead } = this.#document
    for (; this.#next < index; this.#next++) {
      const sentence = sentences[this.#next]
      const following = sentences[this.#next + 1]
      const section = sections[sentence?.section ?? 0]
      if (sentence === undefined || section === undefined) continue
      const part = partOf(sections, section.index)
      const isPlan = isPlanRole(section)
      if (part !== this.#part || isPlan !== this.#isPlan) this.#lasting = this.#period = null
      this.#part = part
      this.#isPlan = isPlan
      const opened = openingPeriod({
        text, sentence, section, pieces: [], grammar: this.#grammar,
        reviewYears: masthead.reviewYears, planYears: masthead.planYears, carriedPeriod: null, isDamaged: false
      })
      if (opened !== null && opened.isLasting && !(isPlan && isOver(opened.period, masthead.planYears))) this.#lasting = opened.period
      if (opened !== null) this.#period = opened.period
      if (following === undefined || text.slice(sentence.end - 1, following.start).includes('\n')) this.#period = null
    }
    const section = sections[sentences[index]?.section ?? 0]
    const isElsewhere = section !== undefined && (partOf(sections, section.index) !== this.#part || isPlanRole(section) !== this.#isPlan)
    return isElsewhere ? null : this.#period ?? this.#lasting
  }
}
