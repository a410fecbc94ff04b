/**
 * What became of promises, for the pages of reports, places and rankings. It is known when all reports have
 * gone by, so it stands in files of its own: one for each report that promised, and one for each year of reports.
 */
import type { Cell, OutputFile, Row, TableDescription } from '../../types.ts'
import { readRecord, writeCall, type ExplorerFile } from './pack.ts'

/** `[target, verdict, actual, actual's value, its bound, what the next plan makes of it]`, the last four where they are known. */
export type Verdict = readonly [target: string, verdict: Cell, actual: Cell, value: Cell, bound: Cell, next: Cell]

export interface Verdicts {
  /** Rows of the table fulfilment, those of a report all at once. */
  readonly write: (table: TableDescription, rows: readonly Row[]) => readonly OutputFile[]
  /** The reports that have any. */
  readonly list: () => readonly string[]
  readonly close: () => readonly OutputFile[]
}

const COLUMNS = ['target_report_id', 'target_observation_id', 'verdict', 'actual_observation_id', 'actual_value', 'actual_bound', 'next_target'] as const

/** `yearOf`: the year under which a report is filed. */
export function openVerdicts ({ createFile, yearOf }: { readonly createFile: (path: string) => ExplorerFile; readonly yearOf: (reportId: string) => string }): Verdicts {
  const judged: string[] = []
  const years = new Map<string, ExplorerFile>()
  return {
    write: (table, rows) => [...groupRows(table, rows)].map(([id, verdicts]) => {
      const call = writeCall('judge', verdicts)
      const year = yearOf(id)
      const ofYear = years.get(year) ?? createFile(`explorer/data/verdicts-year-${year}.js`)
      years.set(year, ofYear)
      ofYear.write(call)
      judged.push(id)
      const file = createFile(`explorer/data/verdicts-${id}.js`)
      file.write(call)
      return file.close()
    }),
    list: () => judged,
    close: () => [...years.values()].map(file => file.close())
  }
}

function groupRows (table: TableDescription, rows: readonly Row[]): ReadonlyMap<string, readonly Verdict[]> {
  const groups = new Map<string, Verdict[]>()
  for (const row of rows) {
    const { target_report_id: report, target_observation_id: target, verdict, actual_observation_id: actual, actual_value: value, actual_bound: bound, next_target: next } = readRecord(table, COLUMNS, row)
    const own = groups.get(String(report)) ?? []
    groups.set(String(report), own)
    own.push([String(target), verdict, actual, value, bound, next])
  }
  return groups
}
