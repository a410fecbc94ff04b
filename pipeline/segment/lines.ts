/** Lines: the paragraphs of a report, without the blanks around them. */
import type { Span } from '../types.ts'

const newline = 10

/** Blanks of every width, and the byte order mark that some pages leave in the text. */
export function isBlank (code: number): boolean {
  return code <= 32 || code === 0xA0 || code === 0x3000 || code === 0xFEFF || (code >= 0x2000 && code <= 0x200F)
}

/** A stretch without the blanks at its ends; null where nothing else is in it. */
export function trimSpan (text: string, start: number, end: number): Span | null {
  let from = start
  let to = end
  while (from < to && isBlank(text.charCodeAt(from))) from++
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--
  return from < to ? { start: from, end: to } : null
}

/** Every line that isn't blank. */
export function splitLines (text: string): Span[] {
  const lines: Span[] = []
  let start = 0
  while (start < text.length) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    const line = trimSpan(text, start, end)
    if (line !== null) lines.push(line)
    start = end + 1
  }
  return lines
}

export const endsLine = (code: number): boolean => code === newline
