/**
 * Stage 9, emit: a checked report in, rows out; rows in, files out.
 *
 * Turns what is known of a report into rows of the published tables, and rows into CSV
 * and Parquet, a batch at a time: the bytes of a file are handed on as they are made,
 * and no table is ever held. Doesn't see the disk, other reports, or why a row says
 * what it says.
 */
import type { Checked, Entry, Row } from '../types.ts'
import { makeBrief } from './brief.ts'
import { tables } from './tables/tables.ts'

/** What one report brings to the dataset: its text, its rows in each table, and what is held against other reports. */
export function emitReport (report: Checked): Entry {
  const rows: Record<string, readonly Row[]> = {}
  for (const table of tables) rows[table.name] = table.readRows(report)
  const { path, sha256, bytes, text } = report.source
  return { kind: 'report', path, sha256, reportId: report.reportId, bytes, text, rows, brief: makeBrief(report) }
}
