/**
 * The workbook: every table as a sheet for people, in one file that is written as a stream.
 *
 * Rows go by table after table and report after report, sheets one after the other; so rows
 * wait in drafts, one for each table and year, as the XML that they will be. What is held
 * is counts and widths. fflate packs them, because its bytes are the same on every machine.
 */
import { Zip, ZipDeflate } from 'fflate'
import type { Drafts, Row, TableDescription } from '../../types.ts'
import { writeGuide } from './guide.ts'
import { writeFrame, writeNotes } from './parts.ts'
import { startWidths, widen, writeColumnNotes, writeRow, writeSheetHead, writeSheetTail } from './sheet.ts'

export interface Workbook {
  readonly add: (table: TableDescription, rows: readonly Row[]) => void
  readonly write: (options: WriteOptions) => void
}

interface WriteOptions {
  readonly tables: readonly TableDescription[]
  readonly version: string
  readonly write: (bytes: Uint8Array) => void
}

/** One sheet: a table, or one year of a table that is too long for people. */
export interface Sheet {
  readonly name: string
  readonly table: TableDescription
  readonly drafts: readonly string[]
  readonly rows: number
}

/** Rows of a table by year; the widths are those of all its sheets. */
interface Waiting { readonly counts: Map<string, number>; widths: readonly number[] }

/** A longer table is split by year. */
export const LONGEST_SHEET = 100_000
/** What a sheet can hold at all, below its two lines of headers. */
const SHEET_LIMIT = 1_048_574

export function openWorkbook (drafts: Drafts): Workbook {
  const waiting = new Map<string, Waiting>()
  return {
    add: (table, rows) => {
      if (rows.length === 0) return
      const held = waiting.get(table.name) ?? { counts: new Map<string, number>(), widths: startWidths(table) }
      waiting.set(table.name, held)
      held.widths = widen(held.widths, rows)
      const yearOf = yearReader(table)
      const parts = new Map<string, string[]>()
      for (const row of rows) {
        const part = choosePart(held.counts, yearOf(row))
        held.counts.set(part, (held.counts.get(part) ?? 0) + 1)
        const lines = parts.get(part) ?? []
        lines.push(writeRow(row, table.columns))
        parts.set(part, lines)
      }
      for (const [part, lines] of parts) drafts.append(nameDraft(table, part), lines.join(''))
    },
    write: ({ tables, version, write }) => {
      const sheets = tables.flatMap(table => planSheets(table, waiting.get(table.name)?.counts ?? new Map<string, number>()))
      const file = openZip(write)
      const all = [{ name: 'README 说明', hasNotes: false }, ...sheets.map(({ name }) => ({ name, hasNotes: true }))]
      for (const { path, text } of writeFrame(all)) file.add(path, [text])
      file.add('xl/worksheets/sheet1.xml', [writeGuide(sheets, version)])
      for (const [at, sheet] of sheets.entries()) {
        const widths = waiting.get(sheet.table.name)?.widths ?? startWidths(sheet.table)
        file.add(`xl/worksheets/sheet${at + 2}.xml`, writeSheet(sheet, widths, drafts))
        for (const { path, text } of writeNotes(at + 2, writeColumnNotes(sheet.table))) file.add(path, [text])
      }
      file.end()
    }
  }
}

const nameDraft = ({ name }: TableDescription, part: string): string => `sheet-${name}-${part}`

const YEAR_OF_ID = /^\d{6}-(?<year>\d{4})-/u

/** The year that a row is filed under: its own, or that of the report which its identifiers name. */
function yearReader ({ columns }: TableDescription): (row: Row) => string {
  const places = ['report_year', 'year', 'report_id'].map(name => columns.findIndex(column => column.name === name))
  return row => {
    for (const at of places) {
      const cell = row[at] ?? null
      if (typeof cell === 'number') return String(cell)
      const year = typeof cell === 'string' ? YEAR_OF_ID.exec(cell)?.groups?.['year'] : undefined
      if (year !== undefined) return year
    }
    return '0000'
  }
}

/** A year with more rows than a sheet can hold goes on in a second part: 2020, 2020-2. */
function choosePart (counts: ReadonlyMap<string, number>, year: string): string {
  for (let part = 1; ; part++) {
    const name = part === 1 ? year : `${year}-${part}`
    if ((counts.get(name) ?? 0) < SHEET_LIMIT) return name
  }
}

export function planSheets (table: TableDescription, counts: ReadonlyMap<string, number>): readonly Sheet[] {
  const parts = [...counts].sort(([a], [b]) => (a < b ? -1 : 1))
  const rows = parts.reduce((sum, [, count]) => sum + count, 0)
  if (rows <= LONGEST_SHEET) return [{ name: table.name, table, drafts: parts.map(([part]) => nameDraft(table, part)), rows }]
  return parts.map(([part, count]) => ({ name: part === '0000' ? table.name : `${table.name} ${part}`, table, drafts: [nameDraft(table, part)], rows: count }))
}

function* writeSheet ({ table, drafts, rows }: Sheet, widths: readonly number[], waiting: Drafts): Generator<string | Uint8Array> {
  yield writeSheetHead(table, widths)
  for (const name of drafts) yield* waiting.read(name)
  yield writeSheetTail(table, rows)
}

/** The time of every file: the first that ZIP knows, because a true one would differ from run to run. */
const NO_TIME = '1980-01-01T00:00:00'

interface OpenZip { readonly add: (path: string, pieces: Iterable<string | Uint8Array>) => void; readonly end: () => void }

function openZip (write: (bytes: Uint8Array) => void): OpenZip {
  const encoder = new TextEncoder()
  const zip = new Zip((error, bytes) => {
    if (error !== null) throw error
    write(bytes)
  })
  return {
    add: (path, pieces) => {
      const file = new ZipDeflate(path, { level: 6 })
      file.mtime = NO_TIME
      zip.add(file)
      for (const piece of pieces) file.push(typeof piece === 'string' ? encoder.encode(piece) : piece.slice())
      file.push(new Uint8Array(0), true)
    },
    end: () => { zip.end() }
  }
}
