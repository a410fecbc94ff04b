/** Run-in headings: a short clause that names the topic of the sentences behind it. */
import type { Span } from '../types.ts'
import type { Paragraph } from './cues.ts'
import { readMarker } from './markers.ts'
import type { Heading, HeadingStyle } from './outline.ts'

const longestMarked = 44
const longestLead = 28
const longestAside = 16
const shortest = 4
const shortestBody = 10
const figure = /[0-9]/u
const plainStop = /。$/u
const inner = /[，、；：“”《》（）,;:()了我]/u

/** The run-in headings of paragraphs; `taken` ends the line headings, by the start of their lines. */
export function findRunIns (text: string, paragraphs: readonly Paragraph[], taken: ReadonlyMap<number, number>): Heading[] {
  const headings: Heading[] = []
  for (const { start, sentences } of paragraphs) {
    const free = taken.get(start) ?? start
    sentences.forEach((sentence, index) => {
      const body = sentences[index + 1]
      if (sentence.start < free || body === undefined) return
      const heading = readRunIn(text, sentence, { body, first: index === 0 })
      if (heading !== null) headings.push(heading)
    })
  }
  return headings
}

interface Place { readonly body: Span; readonly first: boolean }

function readRunIn (text: string, sentence: Span, { body, first }: Place): Heading | null {
  const length = sentence.end - sentence.start
  if (length > longestMarked || body.end - body.start < shortestBody || !plainStop.test(text.slice(sentence.end - 1, sentence.end))) return null
  const marker = readMarker(text, sentence.start)
  const written = text.slice(sentence.start + (marker?.length ?? 0), sentence.end - 1)
  if (figure.test(written) || written.length < shortest) return null
  if (marker !== null) {
    if (readMarker(text, body.start)?.style === marker.style) return null
    return makeRunIn(text, sentence, { style: marker.style, number: marker.number })
  }
  if (first) return length <= longestLead && isTopic(written) ? makeRunIn(text, sentence, { style: 'lead', number: null }) : null
  const longer = body.end - body.start > length + 4
  return length <= longestAside && longer && !inner.test(written) ? makeRunIn(text, sentence, { style: 'aside', number: null }) : null
}

/** A topic is one clause, or two that balance: 稳投资，扩消费 */
function isTopic (written: string): boolean {
  return !/[了我]/u.test(written) && (written.match(/[，；：,;:]/gu)?.length ?? 0) <= 1
}

function makeRunIn (text: string, { start, end }: Span, { style, number }: { readonly style: HeadingStyle, readonly number: number | null }): Heading {
  return { start, end, style, number, text: text.slice(start, end - 1), said: '', whole: false, until: null, role: null }
}
