/** A table as its two files, the same rows in the same order. */
import type { Column, Row } from '../types.ts'
import { formatHead, formatRows } from './csv.ts'
import { openParquet } from './parquet.ts'
import type { Versions } from './parquet-tail.ts'

export interface TableSink {
  readonly write: (rows: readonly Row[]) => Promise<void>
  /** The rows so far. */
  readonly count: () => number
  readonly close: (versions: Versions) => Promise<void>
}

/** Where bytes go. */
type Write = (chunk: string | Uint8Array) => void

/** Opens both files of a table; their bytes are handed on as they are made. */
export function openTable ({ columns, createdBy, csv, parquet }: {
  readonly columns: readonly Column[]; readonly createdBy: string; readonly csv: Write; readonly parquet: Write
}): TableSink {
  let count = 0
  csv(formatHead(columns))
  const encoder = openParquet({ columns, createdBy, write: parquet })
  return {
    write: async rows => {
      if (rows.length === 0) return
      count += rows.length
      csv(formatRows(rows))
      await encoder.write(rows)
    },
    count: () => count,
    close: encoder.close
  }
}
