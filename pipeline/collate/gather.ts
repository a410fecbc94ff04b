/**
 * Rows of several reports about one thing, made one row.
 *
 * The first cell is the thing's key and the last two are counts, which are added up; the other
 * cells are the same wherever the key is. Holds one row for each thing that went by.
 */
import type { Cell, Entry, Row } from '../types.ts'

export interface Gatherer {
  /** Takes the report's rows of the table, and gives back the entry without them. */
  readonly take: (entry: Entry) => Entry
  /** All rows, in the order in which their things first went by. */
  readonly rows: () => Iterable<Row>
}

/** How many cells at a row's end are counts. */
const counts = 2

export function openGatherer (table: string): Gatherer {
  const rowOf = new Map<Cell, Row>()
  return {
    take: entry => {
      if (entry.kind === 'rejected') return entry
      for (const row of entry.rows[table] ?? []) {
        const key = row[0] ?? null
        rowOf.set(key, addCounts(rowOf.get(key), row))
      }
      return { ...entry, rows: { ...entry.rows, [table]: [] } }
    },
    rows: () => rowOf.values()
  }
}

function addCounts (known: Row | undefined, row: Row): Row {
  if (known === undefined) return row
  const from = row.length - counts
  return known.map((cell, at) => at < from ? cell : Number(cell) + Number(row[at]))
}
