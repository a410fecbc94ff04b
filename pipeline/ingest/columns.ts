/** Whether a page is set in columns side by side, as papers and gazettes are: its lines would be read across them. */
import type { Placed } from './pages.ts'

interface Segment { readonly left: number; readonly right: number; readonly length: number }

/** In sizes of the letters: a gap that no blank within a line has. */
const gap = 1.2
/** Shorter pieces are cells of tables, numbers and signatures. */
const longest = 8
/** So many pieces of lines on either side make a column. */
const fewest = 5
/** The share of a page's text that may run across the gap: its title, and what stands above the columns. */
const across = 0.25

/** `lines` are the pieces of each line, in any order. */
export function isInColumns (lines: ReadonlyArray<readonly Placed[]>): boolean {
  const segments = lines.flatMap(splitLine).filter(({ length }) => length >= longest)
  const whole = segments.reduce((sum, { length }) => sum + length, 0)
  return segments.some(({ left: gutter }) => {
    const before = segments.filter(({ right }) => right <= gutter)
    const after = segments.filter(({ left }) => left >= gutter - 1)
    const beside = [...before, ...after].reduce((sum, { length }) => sum + length, 0)
    return before.length >= fewest && after.length >= fewest && beside >= (1 - across) * whole
  })
}

/** A line's stretches of text without a gap. */
function splitLine (pieces: readonly Placed[]): readonly Segment[] {
  const segments: Segment[] = []
  for (const { x, right, size, text } of pieces.filter(({ text }) => text.trim() !== '').toSorted((a, b) => a.x - b.x)) {
    const last = segments.at(-1)
    const length = text.trim().length
    if (last === undefined || x - last.right > gap * size) segments.push({ left: x, right, length })
    else segments[segments.length - 1] = { left: last.left, right: Math.max(last.right, right), length: last.length + length }
  }
  return segments
}
