/**
 * Large tables once more as many Parquet files, `province=…/year=…`, so that who wants one province
 * need not read the country. Made from the CSV when all rows are counted: drafts first, a file each
 * afterwards, so that only one is open at a time.
 */
import { readRows } from './emit/csv-records.ts'
import { formatRows } from './emit/csv.ts'
import { openParquet } from './emit/parquet.ts'
import type { Versions } from './emit/parquet-tail.ts'
import type { Publication } from './publication.ts'
import type { Entry, OutputFile, Row, TableDescription } from './types.ts'

/** A table of no more rows than this is one file only. */
export const PARTITION_ABOVE = 1_000_000

export interface Partitions {
  /** Remembers where a report's rows belong. */
  readonly note: (entry: Entry & { readonly kind: 'report' }) => void
  /** The files of a table, in the order of their paths; none where it is small, or its rows are of no report. */
  readonly write: (table: TableDescription, count: number, versions: Versions) => Promise<readonly OutputFile[]>
}

/** What stands for a province or year that isn't known, by the convention of Hive. */
const NOBODY = '__HIVE_DEFAULT_PARTITION__'

export function openPartitions ({ publication, tables, above, createdBy }: {
  readonly publication: Publication; readonly tables: readonly TableDescription[]; readonly above: number; readonly createdBy: string
}): Partitions {
  const parts = new Map<string, string>()
  const columns = tables.find(({ name }) => name === 'reports')?.columns ?? []
  const [province, year] = ['province', 'report_year'].map(wanted => columns.findIndex(({ name }) => name === wanted))
  const name = (row: Row): string => `province=${row[province ?? -1] ?? NOBODY}/year=${row[year ?? -1] ?? NOBODY}`
  return {
    note: ({ reportId, rows }) => { parts.set(reportId, name(rows['reports']?.[0] ?? [])) },
    write: async (table, count, versions) => {
      const at = table.columns.findIndex(({ name }) => name === 'report_id')
      if (count <= above || at < 0) return []
      const found = new Set<string>()
      for (const rows of readRows(publication.readPieces(`csv/${table.name}.csv`), table.columns, true)) {
        for (const [part, own] of groupRows(rows, row => parts.get(String(row[at])) ?? name([]))) {
          found.add(part)
          publication.drafts.append(nameDraft(table, part), formatRows(own))
        }
      }
      const files: OutputFile[] = []
      for (const part of [...found].sort()) {
        const file = publication.createFile(`partitioned/${table.name}/${part}/${table.name}.parquet`)
        const sink = openParquet({ columns: table.columns, createdBy, write: file.write })
        for (const rows of readRows(publication.drafts.read(nameDraft(table, part)), table.columns, false)) await sink.write(rows)
        await sink.close(versions)
        files.push(file.close())
      }
      return files
    }
  }
}

const nameDraft = (table: TableDescription, part: string): string => `${table.name} ${part.replaceAll('/', ' ')}.csv`

function groupRows (rows: readonly Row[], partOf: (row: Row) => string): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const part = partOf(row)
    const group = groups.get(part) ?? []
    groups.set(part, group)
    group.push(row)
  }
  return groups
}
