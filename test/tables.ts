/** The published tables of an output folder, read back as a user would: CSV in, rows out. */
import Papa from 'papaparse'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A row by column name; every cell is text, and an empty cell is missing. */
export type Row = Readonly<Record<string, string>>

/** A table's rows, or null where the folder has no such table. */
export function readTable (output: string, name: string): readonly Row[] | null {
  const file = join(output, 'csv', `${name}.csv`)
  if (!existsSync(file)) return null
  const csv = readFileSync(file, 'utf8').replace(/^\ufeff/u, '')
  return Papa.parse<Row>(csv, { header: true, skipEmptyLines: true }).data
}

/** A table that must be there. */
export function readTableOrThrow (output: string, name: string): readonly Row[] {
  const rows = readTable(output, name)
  if (rows === null) throw new Error(`${output} has no csv/${name}.csv; run the pipeline into it first`)
  return rows
}

/** The source text of a report as it was published with its rows, or null. */
export function readSourceText (output: string, reportId: string): string | null {
  const file = join(output, 'text', `${reportId}.txt`)
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}

/** Rows by the value of one column, in their order. */
export function groupRows<R extends Row> (rows: readonly R[], column: string): ReadonlyMap<string, readonly R[]> {
  const groups = new Map<string, R[]>()
  for (const row of rows) {
    const key = row[column] ?? ''
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  return groups
}

const SENTENCE_END = /[。！？\n\r]/u

/** The sentence that holds a stretch, with the stretch in 【】 and 120 characters on each side at most. */
export function quoteSentence (text: string, start: number, end: number): string {
  let from = start
  while (from > 0 && start - from < 120 && !SENTENCE_END.test(text.charAt(from - 1))) from--
  let to = end
  while (to < text.length && to - end < 120 && !SENTENCE_END.test(text.charAt(to))) to++
  return `${text.slice(from, start)}【${text.slice(start, end)}】${text.slice(end, to)}`.trim()
}
