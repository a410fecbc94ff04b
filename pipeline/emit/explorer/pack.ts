/** Rows as scripts that the explorer loads: each file is one call, its argument plain JSON. */
import type { Cell, OutputFile, Row, TableDescription } from '../../types.ts'

/** A file being written, as the caller opens it. */
export interface ExplorerFile { readonly write: (chunk: string) => void; readonly close: () => OutputFile }

/** A table's rows with the names of their columns, said once. */
export interface Packed { readonly columns: readonly string[]; readonly rows: ReadonlyArray<readonly Cell[]> }

/** Identifiers without the report's own, which each file says once. */
const shorten = (cell: Cell, prefix: string): Cell =>
  typeof cell === 'string' && cell.startsWith(prefix) ? cell.slice(prefix.length) : cell

/** The named columns of some rows. */
export function packRows ({ table, columns, rows, reportId }: {
  readonly table: TableDescription; readonly columns: readonly string[]; readonly rows: readonly Row[]; readonly reportId: string
}): Packed {
  const places = columns.map(name => findColumn(table, name))
  return { columns, rows: rows.map(row => places.map(at => shorten(row[at] ?? null, `${reportId}-`))) }
}

export function findColumn (table: TableDescription, name: string): number {
  const at = table.columns.findIndex(column => column.name === name)
  if (at < 0) throw new Error(`the table ${table.name} has no column ${name}`)
  return at
}

/** A row as an object of the named columns. */
export function readRecord<N extends string> (table: TableDescription, names: readonly N[], row: Row): Readonly<Record<N, Cell>> {
  const cells: Partial<Record<N, Cell>> = {}
  for (const name of names) cells[name] = row[findColumn(table, name)] ?? null
  return isWhole(cells, names) ? cells : fail(table.name)
}

function isWhole<N extends string> (cells: Partial<Record<N, Cell>>, names: readonly N[]): cells is Record<N, Cell> {
  return names.every(name => name in cells)
}

function fail (name: string): never {
  throw new Error(`a row of ${name} is short of columns`)
}

/** One line that hands data to the page. JSON is JavaScript since ES2019, line separators included. */
export const writeCall = (name: string, data: unknown): string => `zhibiao.${name}(${JSON.stringify(data)})\n`
