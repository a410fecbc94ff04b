/** Our own CSV read back as rows, a piece at a time: for what can only be written once all rows are counted. */
import Papa from 'papaparse'
import type { Cell, Column, Row } from '../types.ts'

/** The rows of a table whose lines come as bytes, with the head where `hasHead`. */
export function* readRows (pieces: Iterable<Uint8Array>, columns: readonly Column[], hasHead: boolean): Generator<readonly Row[]> {
  let skip = hasHead ? 1 : 0
  for (const records of readRecords(pieces)) {
    const parsed = Papa.parse<string[]>(records, { header: false, newline: '\n' }).data.slice(skip, -1)
    skip = 0
    yield parsed.map(cells => columns.map((column, at) => readCell(column, cells[at] ?? '')))
  }
}

/** Whole records, as many as have come: a line end between quotes is none. */
function* readRecords (pieces: Iterable<Uint8Array>): Generator<string> {
  const decoder = new TextDecoder()
  let held = ''
  for (const piece of pieces) {
    held += decoder.decode(piece, { stream: true })
    const end = findEnd(held)
    if (end > 0) yield held.slice(0, end)
    held = held.slice(end)
  }
}

/** Where the last whole record ends. */
function findEnd (text: string): number {
  let end = 0
  let isQuoted = false
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]
    if (letter === '"') isQuoted = !isQuoted
    else if (letter === '\n' && !isQuoted) end = at + 1
  }
  return end
}

function readCell ({ type, optional }: Column, cell: string): Cell {
  if (cell === '') return optional === true || type !== 'string' ? null : ''
  return type === 'integer' || type === 'number' ? Number(cell) : cell
}
