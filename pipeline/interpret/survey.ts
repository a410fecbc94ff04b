/** What the sentences of a report need to know of the whole of it. */
import type { Document, Edit, Mention } from '../types.ts'
import { findDamage } from './damage.ts'
import { findFootnotes } from './footnotes.ts'
import type { Grammar } from './grammar.ts'
import { ParagraphTime } from './paragraph.ts'

export interface Survey {
  /** The rule by start offset of each numeral that marks or numbers a note. */
  readonly footnotes: ReadonlyMap<number, string>
  readonly paragraph: ParagraphTime
  /** 1 9 9 7 年: the collector's text has a blank behind each digit. */
  readonly isSpaced: boolean
  /** The text has lost characters elsewhere, so that 12年 may be 1至2年. */
  readonly isDamaged: boolean
  readonly edits: readonly Edit[]
}

const spacedDigits = /[0-9] [0-9]/gu
const manySpaced = 40

/** Notes, damage and the time of paragraphs, for a whole report. */
export function surveyReport (document: Document, mentions: readonly Mention[], grammar: Grammar): Survey {
  const { text } = document.report.view
  const edits = findDamage(text, mentions)
  return {
    footnotes: findFootnotes(document, mentions),
    paragraph: new ParagraphTime(document, grammar),
    isSpaced: (text.match(spacedDigits) ?? []).length > manySpaced,
    isDamaged: edits.length > 0,
    edits
  }
}
