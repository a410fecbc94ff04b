/** Rows as Arrow record batches. Cells become bytes as they come, so that no row keeps its report's text alive. */
import {
  DateDay, Dictionary, Field, Float64, Int32, Int8, makeData, RecordBatch, RecordBatchStreamWriter, Schema, Struct, Utf8,
  vectorFromArray, type Data, type DataType
} from 'apache-arrow'
import type { Cell, Column, Row } from '../types.ts'
import { countDaysSince1970 } from './period.ts'

/** A column of a batch that is being filled. A cell that isn't there is never put. */
interface Filling {
  readonly type: DataType
  readonly put: (at: number, cell: string | number) => void
  /** The first cells as Arrow data; what comes next is written over them. */
  readonly take: (shape: Shape) => Data
}

interface Shape { readonly length: number; readonly nullCount: number; readonly nullBitmap: Uint8Array }

export interface Batch {
  readonly add: (row: Row) => void
  readonly count: () => number
  /** The rows so far as an Arrow IPC stream; the batch is empty again. */
  readonly take: () => Uint8Array
}

/** A batch of at most `capacity` rows. Every column may be null, whatever its definition promises. */
export function openBatch (columns: readonly Column[], capacity: number): Batch {
  const fillings = columns.map((column, index) => markNulls(openColumn(column, index, capacity), capacity))
  const schema = new Schema(columns.map(({ name }, at) => new Field(name, fillings[at]?.type ?? new Utf8(), true)))
  const struct = new Struct(schema.fields)
  let length = 0
  return {
    add: row => {
      fillings.forEach((filling, column) => { filling.put(length, row[column] ?? null) })
      length++
    },
    count: () => length,
    take: () => {
      const children = fillings.map(filling => filling.take(length))
      const batch = new RecordBatch(schema, makeData({ type: struct, length, nullCount: 0, children }))
      const stream = RecordBatchStreamWriter.writeAll([batch]).toUint8Array(true)
      length = 0
      return stream
    }
  }
}

/** Notes which cells are there: a bit for each, set where there is one. */
function markNulls (filling: Filling, capacity: number): {
  readonly type: DataType; readonly put: (at: number, cell: Cell) => void; readonly take: (length: number) => Data
} {
  const bits = new Uint8Array(Math.ceil(capacity / 64) * 8)
  let present = 0
  return {
    type: filling.type,
    put: (at, cell) => {
      if (cell === null) return
      present++
      bits[at >> 3] = (bits[at >> 3] ?? 0) | 1 << (at & 7)
      filling.put(at, cell)
    },
    take: length => {
      const data = filling.take({ length, nullCount: length - present, nullBitmap: bits.slice() })
      bits.fill(0)
      present = 0
      return data
    }
  }
}

function openColumn ({ name, type, choices }: Column, id: number, capacity: number): Filling {
  switch (type) {
    case 'integer': return openIntegers(capacity)
    case 'number': return openReals(capacity)
    case 'date': return openDates(capacity)
    case 'string': return choices === undefined ? openText(capacity) : openChoices({ name, values: choices.map(({ value }) => value), id, capacity })
  }
}

function readNumber (cell: string | number): number {
  if (typeof cell === 'string') throw new Error(`"${cell}" stands in a column of numbers`)
  return cell
}

function openIntegers (capacity: number): Filling {
  const [type, data] = [new Int32(), new Int32Array(capacity)]
  return { type, put: (at, cell) => { data[at] = readNumber(cell) }, take: shape => makeData({ type, data, ...shape }) }
}

function openReals (capacity: number): Filling {
  const [type, data] = [new Float64(), new Float64Array(capacity)]
  return { type, put: (at, cell) => { data[at] = readNumber(cell) }, take: shape => makeData({ type, data, ...shape }) }
}

function openDates (capacity: number): Filling {
  const [type, data] = [new DateDay(), new Int32Array(capacity)]
  return { type, put: (at, cell) => { data[at] = countDaysSince1970(String(cell)) }, take: shape => makeData({ type, data, ...shape }) }
}

const encoder = new TextEncoder()

function openText (capacity: number): Filling {
  const [type, ends] = [new Utf8(), new Int32Array(capacity)]
  let data = new Uint8Array(capacity * 16)
  let end = 0
  return {
    type,
    put: (at, cell) => {
      const text = String(cell)
      if (data.length < end + text.length * 3) data = growBytes(data, end + text.length * 3)
      end += encoder.encodeInto(text, data.subarray(end)).written
      ends[at] = end
    },
    take: shape => {
      const valueOffsets = new Int32Array(shape.length + 1)
      for (let at = 0; at < shape.length; at++) valueOffsets[at + 1] = Math.max(ends[at] ?? 0, valueOffsets[at] ?? 0)
      const taken = makeData({ type, valueOffsets, data: data.subarray(0, end), ...shape })
      ends.fill(0)
      end = 0
      return taken
    }
  }
}

function growBytes (bytes: Uint8Array, least: number): Uint8Array<ArrayBuffer> {
  const grown = new Uint8Array(Math.max(least, bytes.length * 2))
  grown.set(bytes)
  return grown
}

/** An enumeration: each cell is the number of its value in one fixed list. */
function openChoices ({ name, values, id, capacity }: {
  readonly name: string; readonly values: readonly string[]; readonly id: number; readonly capacity: number
}): Filling {
  const [type, data] = [new Dictionary(new Utf8(), new Int8(), id), new Int8Array(capacity)]
  const dictionary = vectorFromArray(values, new Utf8())
  const numberOf = new Map<string | number, number>(values.map((value, number) => [value, number]))
  return {
    type,
    put: (at, cell) => {
      const number = numberOf.get(cell)
      if (number === undefined) throw new Error(`"${cell}" is no value of ${name}`)
      data[at] = number
    },
    take: shape => makeData({ type, data, dictionary, ...shape })
  }
}
