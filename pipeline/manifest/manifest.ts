/**
 * Stage 10, manifest: the tables' definitions and the facts of their files in, the files
 * that describe them out.
 *
 * Writes for machines (datapackage.json, croissant.json), for spreadsheets (codebook.csv),
 * for people (README.md, codebook.md, CITATION.cff) and for programs that count (loaders),
 * all from the one definition of each column. Says nothing that isn't in the definitions or
 * the files: no clock, no machine, so that the same inputs give the same bytes. Sees no report.
 */
import { createHash } from 'node:crypto'
import type { OutputFile, TableDescription } from '../types.ts'
import { writeCitation } from './citation.ts'
import { writeCodebookPage } from './codebook-page.ts'
import { writeCodebook } from './codebook.ts'
import { describeCroissant } from './croissant.ts'
import { describePackage } from './datapackage.ts'
import { writeLoaders } from './loaders.ts'
import { writeReadme } from './readme.ts'

export interface Facts {
  readonly package: { readonly name: string; readonly version: string }
  /** Of the dataset: the package's version and a hash of the content. */
  readonly version: string
  readonly schemaVersion: string
  /** With the files of each table in the same order. */
  readonly tables: readonly TableDescription[]
  readonly csv: readonly OutputFile[]
  readonly parquet: readonly OutputFile[]
  /** The parts of each table that is large enough to have any. */
  readonly parts: ReadonlyArray<readonly OutputFile[]>
  /** Counts by the table's name. */
  readonly rows: Readonly<Record<string, number>>
}

export interface TextFile { readonly path: string; readonly text: string }

/** The describing files, datapackage.json last. */
export function describeDataset (facts: Facts): readonly TextFile[] {
  const codebook = { path: 'codebook.csv', text: writeCodebook(facts.tables) }
  const datapackage = describePackage(facts, measureFile(codebook))
  return [
    codebook,
    { path: 'README.md', text: writeReadme(facts.tables) },
    { path: 'codebook.md', text: writeCodebookPage(facts.tables) },
    { path: 'croissant.json', text: `${JSON.stringify(describeCroissant(facts), null, 2)}\n` },
    { path: 'CITATION.cff', text: writeCitation(facts) },
    ...writeLoaders(facts.tables),
    { path: 'datapackage.json', text: `${JSON.stringify(datapackage, null, 2)}\n` }
  ]
}

const encoder = new TextEncoder()

function measureFile ({ path, text }: TextFile): OutputFile {
  const bytes = encoder.encode(text)
  return { path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}
