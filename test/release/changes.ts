/** changes.csv: what differs between two releases, by the key of each row. */
import Papa from 'papaparse'
import type { Row } from '../tables.ts'
import type { Files } from './dataset.ts'

/** One row a difference; a changed row has one for each cell that differs. */
const HEAD = ['table', 'key', 'change', 'column', 'was', 'became'] as const
type Change = readonly [table: string, key: string, change: 'added' | 'removed' | 'changed', column: string, was: string, became: string]

const CSV = /^csv\/(?<table>[a-z_]{1,40})\.csv$/u

export function listChanges (before: Files, after: Files): string {
  const tables = [...new Set([...before.keys(), ...after.keys()].flatMap(path => CSV.exec(path)?.groups?.['table'] ?? []))].sort()
  const rows = tables.flatMap(table => compareTable(table, before.get(`csv/${table}.csv`), after.get(`csv/${table}.csv`)))
  return `${Papa.unparse([HEAD, ...rows].map(row => [...row]), { newline: '\n' })}\n`
}

function compareTable (table: string, before: Uint8Array | undefined, after: Uint8Array | undefined): readonly Change[] {
  const [old, now] = [keyRows(before), keyRows(after)]
  const removed = [...old.keys()].filter(key => !now.has(key)).map((key): Change => [table, key, 'removed', '', '', ''])
  const rest = [...now].flatMap(([key, row]): readonly Change[] => {
    const was = old.get(key)
    return was === undefined ? [[table, key, 'added', '', '', '']] : compareRow(table, key, was, row)
  })
  return [...removed, ...rest]
}

const compareRow = (table: string, key: string, was: Row, row: Row): readonly Change[] =>
  Object.keys({ ...was, ...row }).filter(column => (was[column] ?? '') !== (row[column] ?? ''))
    .map((column): Change => [table, key, 'changed', column, was[column] ?? '', row[column] ?? ''])

/** Rows by their key, which is a table's first column. */
function keyRows (bytes: Uint8Array | undefined): ReadonlyMap<string, Row> {
  if (bytes === undefined) return new Map()
  const { data, meta } = Papa.parse<Row>(new TextDecoder().decode(bytes), { header: true, skipEmptyLines: true })
  const key = meta.fields?.[0] ?? ''
  return new Map(data.map(row => [row[key] ?? '', row]))
}
