/**
 * The explorer: pages that show each report with its figures, open from the disk, and ask no network.
 *
 * The page itself is one file. What a report holds lies in a script of its own, because a
 * page from a disk may load scripts but not fetch files; a corpus of any size costs the
 * reader one report at a time. Each is written as its report goes by; nothing is held but
 * one line a report for the list.
 */
import type { Cell, Entry, OutputFile, Row, TableDescription } from '../../types.ts'
import { writePage } from './page.ts'
import { packRows, readRecord, writeCall, type ExplorerFile, type Packed } from './pack.ts'
import { openCounts, readPoints } from './panel.ts'
import { openVerdicts } from './verdicts.ts'
import { readVocabulary, type IndicatorName } from './vocabulary.ts'

export interface ExplorerOptions {
  readonly createFile: (path: string) => ExplorerFile
  readonly tables: readonly TableDescription[]
  readonly indicators: readonly IndicatorName[]
  /** Indicators of which less is better. */
  readonly ceilings: ReadonlyArray<{ readonly code: string }>
}

export interface Explorer {
  /** Writes what belongs to one report. */
  readonly write: (entry: Entry & { readonly kind: 'report' }) => readonly OutputFile[]
  /** Writes what became of promises: rows of the table fulfilment, those of a report all at once. */
  readonly judge: (rows: readonly Row[]) => readonly OutputFile[]
  readonly close: (version: string) => readonly OutputFile[]
}

/** What the list of reports shows and filters by. */
const LISTED = [
  'report_id', 'title', 'report_type', 'jurisdiction', 'adcode', 'level', 'province', 'prefecture', 'report_year', 'char_count',
  'numeral_count', 'observation_count', 'target_count', 'issue_count'
] as const

const MASTHEAD = [
  'review_year', 'plan_year', 'delivered_on', 'published_on', 'meeting', 'speaker', 'speaker_post', 'source_path', 'source_sha256', 'source_url'
] as const

/** The columns of each table that a report's page reads. */
const SHOWN: Readonly<Record<string, readonly string[]>> = {
  sections: ['section_id', 'parent_id', 'depth', 'heading', 'role', 'start', 'end'],
  numerals: ['numeral_id', 'start', 'end', 'role', 'script', 'value', 'observation_id', 'period', 'rule'],
  observations: [
    'observation_id', 'section_id', 'start', 'end', 'sentence', 'subject', 'indicator', 'indicator_extended', 'measure', 'value', 'value_high',
    'unit', 'bound', 'basis', 'period', 'status', 'modality', 'rank_scope', 'rank_scope_place', 'confidence', 'rule'
  ],
  targets: ['target_id', 'tone', 'deadline', 'deliverable'],
  mentions: ['entity_id', 'start', 'end', 'text'],
  projects: ['name', 'owner', 'place', 'capacity', 'capacity_unit', 'investment', 'stage', 'start', 'end'],
  glossary: ['marker', 'term', 'definition', 'start', 'end', 'first_mention_start'],
  checks: ['relation', 'subject', 'observation_id', 'term_ids', 'formula', 'computed', 'stated', 'unit', 'verdict', 'start', 'end'],
  issues: ['row_id', 'check', 'severity', 'message', 'start', 'end']
}

export function openExplorer (options: ExplorerOptions): Explorer {
  const { createFile, tables, indicators, ceilings } = options
  const writeFile = (path: string, ...calls: readonly string[]): OutputFile => {
    const file = createFile(path)
    for (const call of calls) file.write(call)
    return file.close()
  }
  const catalogue = createFile('explorer/data/catalogue.js')
  const years = new Map<string, ExplorerFile>()
  const counts = openCounts()
  const yearOf = new Map<string, string>()
  const verdicts = openVerdicts({ createFile, yearOf: id => yearOf.get(id) ?? 'unknown' })
  catalogue.write(writeCall('vocabulary', readVocabulary(tables, indicators, ceilings.map(({ code }) => code))))
  catalogue.write(writeCall('columns', LISTED))

  /** All reports of a year in one file, for rankings. */
  const openYear = (name: string): ExplorerFile => {
    const file = years.get(name) ?? createFile(`explorer/data/year-${name}.js`)
    years.set(name, file)
    return file
  }
  return {
    write: entry => {
      const listed = readRow(entry, tables, 'reports', LISTED)
      catalogue.write(writeCall('add', LISTED.map(name => listed[name])))
      const points = readPointsOf(entry, tables)
      counts.add(points)
      const panel = writeCall('panel', { id: entry.reportId, points })
      const year = String(listed.report_year ?? 'unknown')
      yearOf.set(entry.reportId, year)
      openYear(year).write(panel)
      return [
        writeFile(`explorer/data/report-${entry.reportId}.js`, writeCall('report', packReport(entry, tables))),
        writeFile(`explorer/data/panel-${entry.reportId}.js`, panel)
      ]
    },
    judge: rows => verdicts.write(findTable(tables, 'fulfilment'), rows),
    close: version => {
      catalogue.write(writeCall('series', counts.list()))
      catalogue.write(writeCall('judged', verdicts.list()))
      catalogue.write(writeCall('version', version))
      return [catalogue.close(), ...[...years.values()].map(file => file.close()), ...verdicts.close(), writeFile('explorer/index.html', writePage())]
    }
  }
}

type Report = Entry & { readonly kind: 'report' }

function findTable (tables: readonly TableDescription[], name: string): TableDescription {
  const table = tables.find(table => table.name === name)
  if (table === undefined) throw new Error(`there is no table ${name}`)
  return table
}

function readRow<N extends string> (entry: Report, tables: readonly TableDescription[], name: string, columns: readonly N[]): Readonly<Record<N, Cell>> {
  return readRecord(findTable(tables, name), columns, entry.rows[name]?.[0] ?? [])
}

const readPointsOf = (entry: Report, tables: readonly TableDescription[]): ReturnType<typeof readPoints> =>
  readPoints(findTable(tables, 'observations'), entry.rows['observations'] ?? [], entry.reportId)

function packReport (entry: Report, tables: readonly TableDescription[]): object {
  const { reportId, text } = entry
  const packed: Record<string, Packed> = {}
  for (const [name, columns] of Object.entries(SHOWN)) {
    packed[name] = packRows({ table: findTable(tables, name), columns, rows: entry.rows[name] ?? [], reportId })
  }
  return { id: reportId, text, masthead: readRow(entry, tables, 'reports', MASTHEAD), ...packed }
}
