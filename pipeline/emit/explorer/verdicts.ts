/**
 * What became of promises, for the pages of reports, places and rankings. It is known when all reports have
 * gone by, so it stands in files of its own: one for each report that promised, and one for each year of reports.
 */
import type { Cell, OutputFile, Row, TableDescription } from '../../types.ts'
import { readRecord, writeCall } from './pack.ts'

/** `[target, verdict, actual, actual's value, its bound, what the next plan makes of it]`, the last four where they are known. */
export type Verdict = readonly [target: string, verdict: Cell, actual: Cell, value: Cell, bound: Cell, next: Cell]

export interface Verdicts {
  /** A row of the table fulfilment. */
  readonly add: (table: TableDescription, row: Row) => void
  /** The reports that have any. */
  readonly list: () => readonly string[]
  readonly write: (writeFile: (path: string, ...calls: readonly string[]) => OutputFile, yearOf: (reportId: string) => string) => readonly OutputFile[]
}

const COLUMNS = ['target_report_id', 'target_observation_id', 'verdict', 'actual_observation_id', 'actual_value', 'actual_bound', 'next_target'] as const

export function openVerdicts (): Verdicts {
  const found = new Map<string, Verdict[]>()
  return {
    add: (table, row) => {
      const { target_report_id: report, target_observation_id: target, verdict, actual_observation_id: actual, actual_value: value, actual_bound: bound, next_target: next } = readRecord(table, COLUMNS, row)
      const own = found.get(String(report)) ?? []
      found.set(String(report), own)
      own.push([String(target), verdict, actual, value, bound, next])
    },
    list: () => [...found.keys()],
    write: (writeFile, yearOf) => {
      const years = new Map<string, string[]>()
      const reports = [...found].map(([id, rows]) => {
        const call = writeCall('judge', rows)
        years.set(yearOf(id), [...years.get(yearOf(id)) ?? [], call])
        return writeFile(`explorer/data/verdicts-${id}.js`, call)
      })
      return [...reports, ...[...years].map(([year, calls]) => writeFile(`explorer/data/verdicts-year-${year}.js`, ...calls))]
    }
  }
}
