/** A page's pieces of text to its lines, from top to bottom. */
import { writeRaised } from './markup.ts'

/** A piece of text, its place in points from the lower left corner. */
export interface Piece {
  readonly str: string
  /** Scale and slant, then x and y. */
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
}

export interface PageLine {
  readonly text: string
  readonly left: number
  readonly right: number
  /** Of the baseline, upwards. */
  readonly y: number
  /** Of the letters, in points. */
  readonly size: number
}

export interface Placed { readonly text: string; readonly x: number; readonly y: number; readonly right: number; readonly size: number }

/** In sizes of the letters. */
const sameLine = 0.5
const blank = 0.3
const column = 1.8
const small = 0.8
const raised = 0.15

export interface PageText {
  readonly lines: readonly PageLine[]
  /** Of each line, before it is written. */
  readonly pieces: ReadonlyArray<readonly Placed[]>
}

/** The blank that a justified line seems to have between wide digits. */
const stretched = /(?<=[０-９．]) (?=[０-９．])/gu

export function readPage (pieces: readonly Piece[]): PageText {
  const placed = pieces.flatMap(piece => place(piece) ?? []).sort((a, b) => b.y - a.y || a.x - b.x)
  const lines: Placed[][] = []
  let base: Placed | null = null
  for (const piece of placed) {
    const line = lines.at(-1)
    if (line === undefined || base === null || base.y - piece.y > sameLine * Math.max(base.size, piece.size)) {
      lines.push([piece])
      base = piece
    } else {
      line.push(piece)
      if (piece.size > base.size) base = piece
    }
  }
  return { lines: lines.map(writeLine).filter(({ text }) => text !== ''), pieces: lines }
}

/** Null for what isn't part of the text: nothing, blanks made up by the reader, and watermarks across the page. */
function place ({ str, transform, width, height }: Piece): Placed | null {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform
  if (str.trim() === '' && (height === 0 || str === '')) return null
  if (Math.abs(b) > Math.abs(a) / 3) return null
  return { text: str, x, y, right: x + width, size: Math.hypot(c, d) }
}

function writeLine (pieces: readonly Placed[]): PageLine {
  const inOrder = pieces.toSorted((a, b) => a.x - b.x)
  const size = Math.max(...pieces.map(piece => piece.size))
  const { y } = pieces.find(piece => piece.size === size) ?? { y: 0 }
  const gaps = inOrder.map((piece, at) => (piece.x - (inOrder[at - 1]?.right ?? piece.x)) / size)
  const isRow = gaps.filter(gap => gap > column).length >= 2
  let text = ''
  inOrder.forEach((piece, at) => {
    const gap = gaps[at] ?? 0
    if (gap > column && isRow) text += ' | '
    else if (gap > blank && !text.endsWith(' ')) text += gap > 2 * blank || isLatin(text.at(-1)) ? ' ' : ''
    text += piece.size < small * size && piece.y - y > raised * size ? writeRaised(piece.text, text) : piece.text
  })
  return {
    text: text.trim().replace(stretched, ''), y, size,
    left: (inOrder.find(piece => piece.text.trim() !== '') ?? inOrder[0])?.x ?? 0,
    right: Math.max(...pieces.filter(piece => piece.text.trim() !== '').map(piece => piece.right), 0)
  }
}

const isLatin = (letter: string | undefined): boolean => letter !== undefined && /[A-Za-z]/u.test(letter)
