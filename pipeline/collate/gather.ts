/**
 * Rows of several reports about one thing, made one row.
 *
 * The first cell is the thing's key and the last two are counts, which are added up; the other
 * cells are the same wherever the key is. The rows wait on shelves, so nothing is held.
 */
import type { Cell, Drafts, Entry, Row } from '../types.ts'
import { openShelves } from './shelves.ts'

export interface Gatherer {
  /** Takes the report's rows of the table, and gives back the entry without them. */
  readonly take: (entry: Entry) => Entry
  /** All rows in the order of their keys. */
  readonly rows: () => Iterable<Row>
}

/** How many cells at a row's end are counts. */
const counts = 2
/** Signs of a key that choose its shelf: a type and one digit of a hash, some hundred shelves. */
const width = 5

export function openGatherer (table: string, drafts: Drafts): Gatherer {
  const shelves = openShelves<readonly Cell[]>({ drafts, name: table, width })
  return {
    take: entry => {
      if (entry.kind === 'rejected') return entry
      for (const row of entry.rows[table] ?? []) shelves.put(String(row[0] ?? ''), row)
      return { ...entry, rows: { ...entry.rows, [table]: [] } }
    },
    rows: function* () {
      for (const [, rows] of shelves.take()) yield rows.reduce(addCounts)
    }
  }
}

function addCounts (known: Row, row: Row): Row {
  const from = row.length - counts
  return known.map((cell, at) => at < from ? cell : Number(cell) + Number(row[at]))
}
