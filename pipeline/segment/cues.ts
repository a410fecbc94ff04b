/** Cues: sentences that change what a stretch is about without a heading of its own. */
import type { SectionRole, Span } from '../types.ts'
import { readMarker } from './markers.ts'
import type { Heading } from './outline.ts'
import { weighWords, weightOf } from './words.ts'
import type { HeadingFinder } from './words.ts'

/** A line and its sentences. */
export interface Paragraph extends Span { readonly sentences: readonly Span[] }

const headWindow = 70
const problemWeight = 10
const aimWeight = 6
/** What follows the words for an aim where the aim itself follows: 总体要求【是】 */
const announces = /^[^，,。；;]{0,6}?(?:是|为|[:：])/u
const openEnd = /[：:；;]$/u

interface Cue { readonly role: SectionRole; readonly said: string }

/** The cues of a body: problems before the plans begin, requirements and targets behind. */
export function findCues (text: string, paragraphs: readonly Paragraph[], { finder, planStart }: { readonly finder: HeadingFinder, readonly planStart: number | null }): Heading[] {
  const cues: Heading[] = []
  paragraphs.forEach((paragraph, index) => {
    let last: SectionRole | null = null
    for (const sentence of paragraph.sentences) {
      const looksBack = planStart === null || sentence.start < planStart
      const cue = looksBack ? readProblems(text, sentence, finder) : readAim(text, sentence, finder)
      if (cue === null || cue.role === last) continue
      last = cue.role
      cues.push({
        start: sentence.start, end: sentence.start, style: 'cue', number: null, whole: false, text: '', ...cue,
        until: findStretchEnd(text, paragraphs, index)
      })
    }
  })
  return cues.map((cue, index) => ({ ...cue, until: Math.min(cue.until ?? text.length, cues[index + 1]?.start ?? text.length) }))
}

/** > 同时，我们也【清醒地看到】，发展中还存在不少【困难和问题】 */
function readProblems (text: string, { start, end }: Span, finder: HeadingFinder): Cue | null {
  const weights = weighWords(finder, text, { start, end: Math.min(end, start + headWindow) })
  return weightOf(weights, 'problems') >= problemWeight ? { role: 'problems', said: '' } : null
}

/** > 今年经济社会发展的主要【预期目标】是：…… */
function readAim (text: string, { start, end }: Span, finder: HeadingFinder): Cue | null {
  const limit = Math.min(end, start + headWindow)
  for (let match = finder.next(text, start, limit); match !== null; match = finder.next(text, match.at + match.length, limit)) {
    const { row: { role, weight }, at, length } = match
    const end = at + length
    if (weight < aimWeight || (role !== 'targets' && role !== 'requirements')) continue
    if (announces.test(text.slice(end, end + 9))) return { role, said: text.slice(start, end) }
  }
  return null
}

/** A stretch ends with its paragraph, or with the list that the paragraph announces. */
function findStretchEnd (text: string, paragraphs: readonly Paragraph[], index: number): number {
  let at = index
  for (;;) {
    const paragraph = paragraphs[at]
    const next = paragraphs[at + 1]
    if (paragraph === undefined) return text.length
    if (next === undefined) return paragraph.end
    const style = readMarker(text, next.start)?.style
    const goesOn = openEnd.test(text.slice(paragraph.end - 1, paragraph.end)) && style !== 'han' && style !== 'han_bracket'
    if (!goesOn && style !== 'dash' && style !== 'clause') return paragraph.end
    at++
  }
}
