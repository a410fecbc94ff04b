/** The line, for one piece of text: what cases and lexicon examples are read with. */
import { readLexiconFiles } from '../pipeline/effects.ts'
import { interpret } from '../pipeline/interpret/interpret.ts'
import { readLexicons, type Lexicon } from '../pipeline/lexicon.ts'
import { link } from '../pipeline/link/link.ts'
import { name } from '../pipeline/name/name.ts'
import { normalise } from '../pipeline/normalise/normalise.ts'
import { recognise } from '../pipeline/recognise/recognise.ts'
import { splitLines } from '../pipeline/segment/lines.ts'
import { segment } from '../pipeline/segment/segment.ts'
import { placeSentences, splitSentences } from '../pipeline/segment/sentences.ts'
import type {
  Document, LinkedPledge, Masthead, Naming, Observation, Report, Section, SectionRole, Source, Statement, Years
} from '../pipeline/types.ts'

/** Where in a report a text is taken to stand. */
export interface Setting {
  /** The part it is taken to be; `report` for a whole report, cut into its parts as the line does. */
  readonly role: SectionRole | 'report'
  /** The years the section reports on or plans for; the report's other years follow from them. */
  readonly years: Years | null
}

export interface Reading {
  /** As repaired for reading; spans are offsets into it. */
  readonly text: string
  readonly statements: readonly Statement[]
  readonly observations: readonly Observation[]
  readonly pledges: readonly LinkedPledge[]
}

let lexicon: Lexicon | null = null
export const loadLexicon = (): Lexicon => lexicon ??= readLexicons(readLexiconFiles())

const PLANNING: readonly SectionRole[] = ['plan', 'targets', 'requirements']

/** A text read as one section of a county's report of 2023, which reviews 2022; the county is 青禾县. */
export function readText (text: string, setting: Partial<Setting> = {}): Reading {
  const { role = 'review', years = null } = setting
  const words = loadLexicon()
  const report = normalise(makeSource(text))
  const document = role === 'report' ? segment(report, words) : placeText(report, role, years)
  const interpretation = interpret(document, recognise(document, words), words)
  const { statements, observations, pledges } = link(document, interpretation, words)
  return { text: document.report.view.text, statements, observations, pledges }
}

/** Whom and what a text names, read as one section of 青禾县's report of 2023. */
export function readNames (text: string, setting: Partial<Setting> = {}): Naming & { readonly text: string } {
  const { role = 'review', years = null } = setting
  const words = loadLexicon()
  const report = normalise(makeSource(text))
  const document = role === 'report' ? segment(report, words) : placeText(report, role, years)
  const linked = link(document, interpret(document, recognise(document, words), words), words)
  return { ...name(linked, words).naming, text: document.report.view.text }
}

const makeSource = (text: string): Source =>
  ({ path: 'case.txt', sha256: '0'.repeat(64), bytes: Buffer.byteLength(text), format: 'txt', encoding: 'utf-8', text })

function placeText (report: Report, role: SectionRole, years: Years | null): Document {
  const { text } = report.view
  const isPlan = PLANNING.includes(role)
  const review = isPlan ? yearBefore(years) : years ?? { first: 2022, last: 2022 }
  const plan = isPlan ? years ?? { first: 2023, last: 2023 } : { first: review.last + 1, last: review.last + 1 }
  const section: Section = {
    index: 0, parent: null, ordinal: 1, depth: 1, heading: '', role, start: 0, end: text.length, years: isPlan ? plan : review
  }
  const sentences = splitLines(text).flatMap(line => splitSentences(text, line))
  return { report, masthead: makeMasthead(review, plan), sections: [section], sentences: placeSentences(sentences, [section]) }
}

const yearBefore = (years: Years | null): Years => {
  const year = years === null ? 2022 : years.first - 1
  return { first: year, last: year }
}

function makeMasthead (reviewYears: Years, planYears: Years): Masthead {
  return {
    title: '政府工作报告', type: 'gov', placeNames: ['青禾县'], level: 'county', reportYear: planYears.first, reviewYears, planYears,
    deliveredOn: null, publishedOn: null, meeting: null, speaker: null, speakerPost: null,
    hints: { placeName: null, year: null, adcode: null }
  }
}
