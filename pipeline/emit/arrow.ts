/** Rows as an Arrow record batch, column by column. */
import {
  DateDay, Dictionary, Field, Float64, Int32, Int8, makeData, RecordBatch, RecordBatchStreamWriter, Schema, Struct, Utf8,
  vectorFromArray, type Data, type DataType, type Vector
} from 'apache-arrow'
import type { Cell, Column, Row } from '../types.ts'
import { countDaysSince1970 } from './period.ts'

/** A column's Arrow type and how its cells become one. */
interface Packer { readonly field: Field; readonly pack: (cells: readonly Cell[]) => Data }

/** Turns batches of rows into the bytes of an Arrow IPC stream of one batch each. */
export function openPacker (columns: readonly Column[]): (rows: readonly Row[]) => Uint8Array {
  const packers = columns.map(openColumn)
  const schema = new Schema(packers.map(({ field }) => field))
  const struct = new Struct(schema.fields)
  return rows => {
    const children = packers.map(({ pack }, at) => pack(rows.map(row => row[at] ?? null)))
    const batch = new RecordBatch(schema, makeData({ type: struct, length: rows.length, nullCount: 0, children }))
    return RecordBatchStreamWriter.writeAll([batch]).toUint8Array(true)
  }
}

function openColumn (column: Column, index: number): Packer {
  const name = column.name
  switch (column.type) {
    case 'integer': return packer(name, new Int32(), cells => makeData({
      type: new Int32(), length: cells.length, data: fill(new Int32Array(cells.length), cells), ...markPresent(cells)
    }))
    case 'number': return packer(name, new Float64(), cells => makeData({
      type: new Float64(), length: cells.length, data: fill(new Float64Array(cells.length), cells), ...markPresent(cells)
    }))
    case 'date': return packer(name, new DateDay(), cells => makeData({
      type: new DateDay(), length: cells.length, data: fill(new Int32Array(cells.length), cells.map(countDays)), ...markPresent(cells)
    }))
    case 'string': return column.choices === undefined
      ? packer(name, new Utf8(), packText)
      : openChoices(name, column.choices.map(({ value }) => value), index)
  }
}

/** Every column may be missing: an empty cell is a null, whatever the column promises. */
const packer = (name: string, type: DataType, pack: Packer['pack']): Packer => ({ field: new Field(name, type, true), pack })

const countDays = (cell: Cell): Cell => typeof cell === 'string' ? countDaysSince1970(cell) : cell

/** One bit a cell, set where there is one. */
function markPresent (cells: readonly Cell[]): { readonly nullBitmap: Uint8Array; readonly nullCount: number } {
  const nullBitmap = new Uint8Array(Math.ceil(cells.length / 64) * 8)
  let nullCount = 0
  cells.forEach((cell, at) => {
    if (cell === null) nullCount++
    else nullBitmap[at >> 3] = (nullBitmap[at >> 3] ?? 0) | 1 << (at & 7)
  })
  return { nullBitmap, nullCount }
}

function fill<A extends Int32Array | Float64Array> (data: A, cells: readonly Cell[]): A {
  cells.forEach((cell, at) => {
    if (typeof cell === 'string') throw new Error(`"${cell}" stands in a column of numbers`)
    if (cell !== null) data[at] = cell
  })
  return data
}

const encoder = new TextEncoder()

function packText (cells: readonly Cell[]): Data {
  const texts = cells.map(cell => cell === null ? '' : String(cell))
  const valueOffsets = new Int32Array(cells.length + 1)
  const data = new Uint8Array(texts.reduce((sum, text) => sum + text.length * 3, 0))
  let end = 0
  texts.forEach((text, at) => {
    end += encoder.encodeInto(text, data.subarray(end)).written
    valueOffsets[at + 1] = end
  })
  return makeData({ type: new Utf8(), length: cells.length, valueOffsets, data: data.subarray(0, end), ...markPresent(cells) })
}

/** An enumeration: each cell is the number of its value in one fixed list. */
function openChoices (name: string, values: readonly string[], id: number): Packer {
  const type = new Dictionary(new Utf8(), new Int8(), id)
  const dictionary: Vector<Utf8> = vectorFromArray(values, new Utf8())
  const numberOf = new Map<Cell, number>(values.map((value, number) => [value, number]))
  return packer(name, type, cells => {
    const data = new Int8Array(cells.length)
    cells.forEach((cell, at) => {
      const number = numberOf.get(cell)
      if (number === undefined && cell !== null) throw new Error(`"${cell}" is no value of ${name}`)
      data[at] = number ?? 0
    })
    return makeData({ type, length: cells.length, data, dictionary, ...markPresent(cells) })
  })
}
