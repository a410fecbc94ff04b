/** Headings that stand at the head of a line: numbered ones, and short lines without a stop. */
import type { Span } from '../types.ts'
import { readMarker } from './markers.ts'
import type { Marker } from './markers.ts'
import type { Heading } from './outline.ts'
import { findSentenceEnd } from './sentences.ts'
import { weighWords, weightOf } from './words.ts'
import type { HeadingFinder, Weights } from './words.ts'

const longest = 60
const longestLine = 40
const shortestLine = 4
const partWeight = 8
const datedWeight = 4
const selfWeight = 12
const anyYear = /(?:19|20)[0-9]{2}年|年来|[“"][一二三四五六七八九十]{1,3}[”"]/u
const clauseBreak = /[，,；;]/u
const strongStyles = new Set<string>(['han', 'han_bracket', 'volume', 'chapter'])
const speaker = /我/u
const finalStop = /[。！？!?]$/u
/** What no heading without a number ends with; such a line goes on, or is a list's. */
const goesOn = /[。！？!?；;：:，,、…》”’）)]$/u
const beginsInside = /^[，。、；：！？》」』）)”’,.;:!?]/u
const han = /\p{Script=Han}/gu
/** A figure with what it counts; a heading names a topic, a list item promises a number. */
const figure = /[0-9][%‰\p{Script=Han}]/gu
const yearOnly = /(?:19|20)[0-9]{2}年?/gu

const carriesFigures = (text: string): boolean => text.replace(yearOnly, '').search(figure) >= 0

/** The line headings of a stretch of lines. */
export function findLineHeadings (text: string, lines: readonly Span[], finder: HeadingFinder): Heading[] {
  const headings: Heading[] = []
  lines.forEach((line, index) => {
    const marker = readMarker(text, line.start)
    const heading = marker === null
      ? readPlainLine(text, line, { before: lines[index - 1], after: lines[index + 1], named: index === 0 || headings.at(-1)?.end === lines[index - 1]?.end })
      : readMarkedLine(text, line, marker)
    if (heading !== null) headings.push(namePart(heading, finder))
  })
  return headings
}

/** 一、2022年工作回顾 · （一）稳增长。坚持…… · 1.抓项目。全年…… */
function readMarkedLine (text: string, line: Span, marker: Marker): Heading | null {
  const stop = findSentenceEnd(text, line.start, line.end)
  const alone = stop >= line.end
  const length = stop - line.start
  const written = text.slice(line.start, stop)
  const strong = strongStyles.has(marker.style)
  if (marker.style === 'clause' || marker.style === 'dash') return null
  if (!strong && ((alone && finalStop.test(written)) || length > longest || carriesFigures(written))) return null
  if (/[；;，,：:]$/u.test(written) && !strong) return null
  const end = length <= longest ? stop : findClauseEnd(text, line, marker)
  return makeHeading(text, { start: line.start, end }, marker)
}

/** The first clause of a sentence too long to be a heading. */
function findClauseEnd (text: string, line: Span, marker: Marker): number {
  const from = line.start + marker.length
  const clause = /[，。；：,;:]/u.exec(text.slice(from, from + longest))
  return clause === null ? line.start + marker.length : from + clause.index
}

function makeHeading (text: string, { start, end }: Span, marker: Marker): Heading {
  const written = text.slice(start, end).replace(/[。：:]$/u, '')
  return { start, end, style: marker.style, number: marker.number, text: written, said: written, whole: false, until: null, role: null }
}

/** 2022年工作回顾, 加强政府自身建设: a heading that names a whole part. */
function namePart (heading: Heading, finder: HeadingFinder): Heading {
  const { style, text } = heading
  if ((style !== 'line' && style !== 'han') || (style === 'line' && clauseBreak.test(text))) return heading
  if (!namesPart(weighWords(finder, text, { start: 0, end: text.length }), anyYear.test(text))) return heading
  return { ...heading, whole: true, style: style === 'line' ? 'part' : style }
}

function namesPart (weights: Weights, dated: boolean): boolean {
  const least = dated ? datedWeight : partWeight
  return (weightOf(weights, 'self_improvement') >= selfWeight && weightOf(weights, 'review') === 0) ||
    ['review', 'plan', 'requirements', 'targets'].some(role => weightOf(weights, role) >= least)
}

interface Neighbours { readonly before: Span | undefined; readonly after: Span | undefined; /** The line before is a heading. */ readonly named: boolean }

/** 过去五年工作回顾: a short line that ends without a stop, between lines that end with one. */
function readPlainLine (text: string, line: Span, { before, after, named }: Neighbours): Heading | null {
  const length = line.end - line.start
  if (length < shortestLine || length > longestLine || after === undefined) return null
  const written = text.slice(line.start, line.end)
  if (speaker.test(written) || goesOn.test(written) || beginsInside.test(written) || carriesFigures(written)) return null
  if ((written.match(han)?.length ?? 0) * 2 < length) return null
  if (beginsInside.test(text.slice(after.start, after.start + 1))) return null
  if (before !== undefined && !named && !goesOn.test(text.slice(before.end - 1, before.end))) return null
  return { start: line.start, end: line.end, style: 'line', number: null, text: written, said: written, whole: false, until: null, role: null }
}
