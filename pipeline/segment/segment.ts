/**
 * Stage 3, segment: a report in, its masthead, sections and sentences out.
 *
 * Says where each part begins and what it is for: here the look back, there the plans.
 * What a sentence says is for recognise and interpret. Sees one report and the lexicon;
 * not other reports, the disk or the clock.
 */
import type { Lexicon } from '../lexicon.ts'
import type { Document, Masthead, Report, Section, Span } from '../types.ts'
import { findCues } from './cues.ts'
import type { Paragraph } from './cues.ts'
import { findLineHeadings } from './headings.ts'
import { splitLines } from './lines.ts'
import { readMasthead } from './masthead.ts'
import { nestHeadings } from './outline.ts'
import type { Heading } from './outline.ts'
import { findPartBranches, findPlanStart } from './parts.ts'
import { findRunIns } from './runins.ts'
import { nameSections } from './roles.ts'
import { placeSentences, splitSentences } from './sentences.ts'
import { findTenses } from './tenses.ts'
import { findHeadingWords } from './words.ts'
import { findZones, makeZone } from './zones.ts'

export function segment (report: Report, lexicon: Lexicon): Document {
  const masthead = readMasthead(report, lexicon)
  const { text } = report.view
  const paragraphs = splitLines(text).map(line => ({ ...line, sentences: splitSentences(text, line) }))
  const sections = findSections(text, { paragraphs, masthead, lexicon })
  const sentences = placeSentences(paragraphs.flatMap(paragraph => paragraph.sentences), sections)
  return { report, masthead, sections, sentences }
}

const byStart = (a: Span, b: Span): number => a.start - b.start

/** Of what begins at one place the first counts: a heading's line before a cue, a zone last. */
const isFirst = (heading: Heading, index: number, all: readonly Heading[]): boolean => heading.start !== all[index - 1]?.start

interface Parts { readonly paragraphs: readonly Paragraph[]; readonly masthead: Masthead; readonly lexicon: Lexicon }

/** The tree of headings, in document order; the top sections cover the text. */
function findSections (text: string, { paragraphs, masthead, lexicon }: Parts): Section[] {
  const finder = findHeadingWords(lexicon)
  const zones = findZones(text, paragraphs, finder)
  const lineHeadings = findLineHeadings(text, zones.body, finder)
  const tops = findPartBranches(nestHeadings([...zones.headings, ...lineHeadings].sort(byStart), text.length), text.length)
  const planStart = findPlanStart(text, tops, { finder, tenses: findTenses(lexicon), years: masthead })
  const body = keepBody(paragraphs, zones.body)
  const taken = new Map(lineHeadings.map(({ start, end }) => [start, end]))
  const headings = [
    ...lineHeadings, ...findCues(text, body, { finder, planStart }), ...findRunIns(text, body, taken), ...zones.headings
  ].sort(byStart).filter(isFirst)
  const front = headings[0]?.start === 0 ? [] : [makeZone(0, 'front_matter', '')]
  return nameSections(nestHeadings([...front, ...headings], text.length), { finder, planStart, years: masthead })
}

const keepBody = (paragraphs: readonly Paragraph[], body: readonly Span[]): Paragraph[] => {
  const first = body[0]?.start ?? 0
  const last = body.at(-1)?.start ?? 0
  return paragraphs.filter(({ start }) => start >= first && start <= last)
}
