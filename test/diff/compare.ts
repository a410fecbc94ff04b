/** The rows of two output folders, paired by what they stand on and not by their ids. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { quoteSentence, readSourceText, readTable, type Row } from '../tables.ts'

export interface TableDiff {
  readonly table: string
  readonly same: number
  readonly gains: readonly string[]
  readonly losses: readonly string[]
  readonly changes: readonly string[]
}

interface Side {
  readonly output: string
  /** sha256 of the source by report id. */
  readonly sources: ReadonlyMap<string, string>
  readonly names: ReadonlyMap<string, string>
  readonly texts: Map<string, string>
}

export function compareOutputs (before: string, after: string): readonly TableDiff[] {
  const [a, b] = [readSide(before), readSide(after)]
  return [...new Set([...listTables(before), ...listTables(after)])].sort().map(table => compareTable(table, a, b))
}

function listTables (output: string): readonly string[] {
  const folder = join(output, 'csv')
  if (!existsSync(folder)) return []
  return readdirSync(folder).filter(name => name.endsWith('.csv')).map(name => name.slice(0, -'.csv'.length))
}

function readSide (output: string): Side {
  const reports = readTable(output, 'reports') ?? []
  const by = (column: string): ReadonlyMap<string, string> => new Map(reports.map(row => [row['report_id'] ?? '', row[column] ?? '']))
  return { output, sources: by('source_sha256'), names: by('source_path'), texts: new Map() }
}

function compareTable (table: string, a: Side, b: Side): TableDiff {
  const [before, after] = [keyRows(table, a), keyRows(table, b)]
  const gains = [...after].filter(([key]) => !before.has(key)).map(([, row]) => showRow(row, b))
  const losses = [...before].filter(([key]) => !after.has(key)).map(([, row]) => showRow(row, a))
  const changes: string[] = []
  let same = 0
  for (const [key, row] of after) {
    const old = before.get(key)
    if (old === undefined) continue
    const moved = listMoves(old, row)
    if (moved.length === 0) same++
    else changes.push(`${moved.join(', ')}  ${showPlace(row, b)}`)
  }
  return { table, same, gains, losses, changes }
}

/** Rows by source and start; where a table has no place in the text, by its facts or its first column. */
function keyRows (table: string, side: Side): ReadonlyMap<string, Row> {
  const keyed = new Map<string, Row>()
  const seen = new Map<string, number>()
  for (const row of readTable(side.output, table) ?? []) {
    const base = keyOf(table, row, side)
    const count = seen.get(base) ?? 0
    seen.set(base, count + 1)
    keyed.set(`${base} #${count}`, row)
  }
  return keyed
}

function keyOf (table: string, row: Row, side: Side): string {
  const source = row['source_sha256'] ?? side.sources.get(row['report_id'] ?? '') ?? row['report_id'] ?? ''
  if (row['start'] !== undefined) return `${source} ${row['start']} ${table === 'issues' ? row['check'] : ''}`
  if (table === 'reports') return source
  const facts = ['adcode', 'year', 'indicator', 'measure', 'type', 'name'].map(column => row[column] ?? '').join(' ').trim()
  return facts !== '' ? facts : Object.values(row)[0] ?? ''
}

/** `column: old → new` for each cell that differs; ids say nothing of the text. */
function listMoves (old: Row, row: Row): readonly string[] {
  return Object.keys({ ...old, ...row })
    .filter(column => !column.endsWith('_id') && (old[column] ?? '') !== (row[column] ?? ''))
    .map(column => `${column}: ${old[column] || '∅'} → ${row[column] || '∅'}`)
}

const SHOWN = ['role', 'subject', 'indicator', 'measure', 'value', 'value_high', 'unit', 'bound', 'period', 'status', 'heading', 'check', 'name', 'type']

function showRow (row: Row, side: Side): string {
  const cells = SHOWN.filter(column => row[column]).map(column => row[column])
  return `${cells.join(' | ')}  ${showPlace(row, side)}`
}

function showPlace (row: Row, side: Side): string {
  const id = row['report_id'] ?? ''
  const name = side.names.get(id) ?? `${row['jurisdiction'] ?? row['adcode'] ?? ''} ${row['year'] ?? ''}`
  if (!row['start'] || !row['end']) return `${name} ${row['message'] ?? ''}`.trim()
  const text = side.texts.get(id) ?? readSourceText(side.output, id) ?? ''
  side.texts.set(id, text)
  const end = Math.min(Number(row['end']), Number(row['start']) + 60)
  return `${name}@${row['start']} ${quoteSentence(text, Number(row['start']), end)}`
}
