/** Rows as Parquet, row group by row group: zstd, dictionaries for enumerations, the same bytes on each run. */
import { TransformStream, type ReadableStream } from 'node:stream/web'
import parquet from 'parquet-wasm'
import type { Column, Row } from '../types.ts'
import { openBatch } from './arrow.ts'
import { holdTail, placeholders, sealVersions, type Versions } from './parquet-tail.ts'

/** Rows that are turned into Arrow at once; a few megabytes at most. */
const BATCH_ROWS = 4096
const GROUP_ROWS = 8 * BATCH_ROWS

export interface ParquetSink {
  readonly write: (rows: readonly Row[]) => Promise<void>
  /** Writes what is left and the footer, which says the versions. */
  readonly close: (versions: Versions) => Promise<void>
}

/** A writer that hands the file's bytes on as they are made. */
export function openParquet ({ columns, createdBy, write }: {
  readonly columns: readonly Column[]; readonly createdBy: string; readonly write: (bytes: Uint8Array) => void
}): ParquetSink {
  const batch = openBatch(columns, BATCH_ROWS)
  const { readable, writable } = new TransformStream<parquet.RecordBatch, parquet.RecordBatch>()
  const writer = writable.getWriter()
  const tail = holdTail(write)
  const done = drain(readable, createdBy, tail.write)
  // A fault is thrown by whichever call comes next; until then it is no unhandled one.
  done.catch(() => {})

  let isEmpty = true
  const flush = async (): Promise<void> => {
    const table = parquet.Table.fromIPCStream(batch.take())
    isEmpty = false
    const made = table.recordBatches()
    table.free()
    for (const one of made) await Promise.race([writer.write(one), done])
  }
  return {
    write: async rows => {
      for (const row of rows) {
        batch.add(row)
        if (batch.count() === BATCH_ROWS) await flush()
      }
    },
    close: async versions => {
      // The writer learns the columns from its first batch, so a table of no rows still sends one.
      if (batch.count() > 0 || isEmpty) await flush()
      await Promise.race([writer.close(), done])
      await done
      write(sealVersions(tail.take(), versions))
    }
  }
}

/** Encodes batches as long as they come. */
async function drain (batches: ReadableStream, createdBy: string, write: (bytes: Uint8Array) => void): Promise<void> {
  const properties = new parquet.WriterPropertiesBuilder()
    .setCompression(parquet.Compression.ZSTD)
    .setMaxRowGroupSize(GROUP_ROWS)
    .setCreatedBy(createdBy)
    .setKeyValueMetadata(new Map(placeholders))
    .build()
  const reader = (await parquet.transformParquetStream(batches, properties)).getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    write(value)
  }
}
