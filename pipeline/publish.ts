/**
 * Publish: entries in the order of their paths in, a dataset out.
 *
 * Reports stream through: what is held is one batch of rows a table, and a name for each
 * report that went by. Nothing in the output folder changes before everything is written.
 */
import { createHash, type Hash } from 'node:crypto'
import { openChronicle } from './collate/chronicle.ts'
import { openCollator } from './collate/collate.ts'
import { openExpectations } from './collate/expectations.ts'
import { openGatherer } from './collate/gather.ts'
import { openExplorer, type Explorer } from './emit/explorer/explorer.ts'
import { openWorkbook, type Workbook } from './emit/xlsx/workbook.ts'
import { openTable, type TableSink } from './emit/sink.ts'
import { tabulateRejection } from './emit/tables/issues.ts'
import { gatheredTable, listTables, schemaVersion } from './emit/tables/tables.ts'
import { describeDataset, type Facts } from './manifest/manifest.ts'
import { openPartitions, PARTITION_ABOVE, type Partitions } from './partitions.ts'
import { openPublication, type Publication } from './publication.ts'
import { collectRows } from './collection.ts'
import { readLexiconFiles, readRegisterFile, type FileSink } from './effects.ts'
import { readLexicons, readRegister, type Lexicon } from './lexicon.ts'
import type { Entry, OutputFile, Rejection, Row, TableDescription } from './types.ts'

/** What a run made, for its last line and its exit code. */
export interface Summary {
  readonly rows: Readonly<Record<string, number>>
  readonly rejections: number
  readonly bytes: number
  readonly version: string
}

/** Told after each file. */
export type Progress = (step: { readonly bytes: number; readonly rejection: Rejection | null }) => void

export interface PublishOptions {
  readonly entries: AsyncIterable<readonly Entry[]> | Iterable<readonly Entry[]>
  readonly output: string
  readonly package: { readonly name: string; readonly version: string }
  readonly progress: Progress
  /** Tables of more rows are written a second time, in parts by province and year. */
  readonly partitionAbove?: number
  /** Called with what undoes a run, for when it is interrupted. */
  readonly onOpen?: (abandon: () => void) => void
}

/** A table's sink and its two files. */
interface OpenTable { readonly table: TableDescription; readonly sink: TableSink; readonly csv: FileSink; readonly parquet: FileSink }

/** Writes the dataset and puts it in place. Throws, the old dataset untouched, where it can't. */
export async function publish (options: PublishOptions): Promise<Summary> {
  const publication = openPublication(options.output)
  options.onOpen?.(publication.abandon)
  try {
    return await writeDataset(publication, options)
  } catch (error) {
    publication.abandon()
    throw error
  }
}

async function writeDataset (publication: Publication, options: PublishOptions): Promise<Summary> {
  const createdBy = `${options.package.name} version ${options.package.version}`
  const lexicon = readLexicons(readLexiconFiles())
  const tables = listTables(lexicon.indicators)
  const workbook = openWorkbook(publication.drafts)
  const open = tables.map(table => openFiles({ publication, table, createdBy, workbook }))
  const sums = publication.createFile('SHA256SUMS')
  const content = createHash('sha256')
  const explorer = openExplorer({ createFile: publication.createFile, tables, indicators: lexicon.indicators, ceilings: lexicon.ceilings })
  const partitions = openPartitions({ publication, tables, above: options.partitionAbove ?? PARTITION_ABOVE, createdBy })
  const { bytes, rejections } = await writeEntries({ publication, options, open, explorer, partitions, sums, content, lexicon })

  const csv = open.map(({ csv }) => list(csv.close(), sums, content))
  const version = `${options.package.version}+${content.digest('hex').slice(0, 12)}`
  const versions = { schemaVersion, datasetVersion: version }
  const parquet: OutputFile[] = []
  const parts: Array<readonly OutputFile[]> = []
  for (const { table, sink, parquet: file } of open) {
    await sink.close(versions)
    parquet.push(list(file.close(), sums))
    parts.push((await partitions.write(table, sink.count(), versions)).map(part => list(part, sums)))
  }
  for (const file of explorer.close(version)) list(file, sums)
  const book = publication.createFile('zhibiao.xlsx')
  workbook.write({ tables, version, write: book.write })
  list(book.close(), sums)
  const rows = Object.fromEntries(open.map(({ table, sink }) => [table.name, sink.count()]))
  writeManifest(publication, sums, { package: options.package, version, schemaVersion, tables, csv, parquet, parts, rows })
  sums.close()
  publication.commit(['csv', 'parquet', 'partitioned', 'text', 'explorer', 'zhibiao.xlsx', 'SHA256SUMS', 'codebook.csv', 'codebook.md', 'croissant.json', 'CITATION.cff', 'README.md', 'loaders', 'datapackage.json'])
  return { rows, rejections, bytes, version }
}

function openFiles ({ publication, table, createdBy, workbook }: {
  readonly publication: Publication; readonly table: TableDescription; readonly createdBy: string; readonly workbook: Workbook
}): OpenTable {
  const csv = publication.createFile(`csv/${table.name}.csv`)
  const parquet = publication.createFile(`parquet/${table.name}.parquet`)
  const sink = openTable({ columns: table.columns, createdBy, csv: csv.write, parquet: parquet.write })
  const write = async (rows: readonly Row[]): Promise<void> => {
    await sink.write(rows)
    workbook.add(table, rows)
  }
  return { table, sink: { ...sink, write }, csv, parquet }
}

interface Writing {
  readonly publication: Publication
  readonly options: PublishOptions
  readonly open: readonly OpenTable[]
  readonly explorer: Explorer
  readonly partitions: Partitions
  readonly sums: FileSink
  readonly content: Hash
  readonly lexicon: Lexicon
}

async function writeEntries ({ publication, options, open, explorer, partitions, sums, content, lexicon }: Writing): Promise<{ readonly bytes: number; readonly rejections: number }> {
  const collate = openCollator()
  const gatherer = openGatherer(gatheredTable, publication.drafts)
  const chronicle = openChronicle(lexicon, publication.drafts)
  const expectations = openExpectations(readRegister('expectations', readRegisterFile('expectations')))
  let bytes = 0
  let rejections = 0
  for await (const batch of options.entries) {
    for (const entry of batch.map(entry => gatherer.take(collate(entry)))) {
      if (entry.kind === 'rejected') {
        rejections++
        await writeRows(open, 'issues', [tabulateRejection(entry.rejection)])
        options.progress({ bytes, rejection: entry.rejection })
        continue
      }
      bytes += entry.bytes
      list(writeFile(publication, `text/${entry.reportId}.txt`, entry.text), sums, content)
      for (const { table, sink } of open) await sink.write(entry.rows[table.name] ?? [])
      for (const file of explorer.write(entry)) list(file, sums)
      partitions.note(entry)
      chronicle.add(entry.brief)
      expectations.count(entry)
      options.progress({ bytes, rejection: null })
    }
  }
  await writeRows(open, gatheredTable, gatherer.rows())
  const read = (reportId: string): string => publication.read(`text/${reportId}.txt`)
  for (const [table, rows] of collectRows({ collections: chronicle.close(), unmet: expectations.judge(), lexicon, read })) {
    await writeRows(open, table, rows)
    if (table === 'fulfilment') for (const file of explorer.judge(rows)) list(file, sums)
  }
  return { bytes, rejections }
}

/** One at a time: what is gathered or collected over all reports is never held as rows. */
async function writeRows (open: readonly OpenTable[], name: string, rows: Iterable<Row>): Promise<void> {
  const sink = open.find(({ table }) => table.name === name)?.sink
  for (const row of rows) await sink?.write([row])
}

function writeFile (publication: Publication, path: string, text: string): OutputFile {
  const file = publication.createFile(path)
  file.write(text)
  return file.close()
}

/** Notes a file among the checksums, and in the hash that the dataset's version is made of. */
function list (file: OutputFile, sums: FileSink, content?: Hash): OutputFile {
  const line = `${file.sha256}  ${file.path}\n`
  sums.write(line)
  content?.update(line)
  return file
}

function writeManifest (publication: Publication, sums: FileSink, facts: Facts): void {
  for (const { path, text } of describeDataset(facts)) list(writeFile(publication, path, text), sums)
}
