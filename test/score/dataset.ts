/** An output folder as the scorer looks things up in it. */
import { groupRows, readSourceText, readTable, type Row } from '../tables.ts'

/** The rows of one report; `row` is null where the report isn't in the dataset. */
export interface PublishedReport {
  readonly row: Row | null
  readonly text: string | null
  readonly numerals: readonly Row[]
  readonly observations: readonly Row[]
  readonly mentions: readonly Row[]
  /** Type by entity id. */
  readonly entityTypes: ReadonlyMap<string, string>
  /** The observation a numeral takes part in, or leads. */
  readonly observationOf: (numeral: Row) => Row | null
  readonly ledBy: (numeral: Row) => Row | null
}

export interface Dataset { readonly report: (sha256: string) => PublishedReport }

export function readDataset (output: string): Dataset {
  const reports = readTable(output, 'reports') ?? []
  const numerals = groupRows(readTable(output, 'numerals') ?? [], 'report_id')
  const observations = groupRows(readTable(output, 'observations') ?? [], 'report_id')
  const mentions = groupRows(readTable(output, 'mentions') ?? [], 'report_id')
  const entityTypes = new Map((readTable(output, 'entities') ?? []).map(row => [row['entity_id'] ?? '', row['type'] ?? '']))
  return {
    report (sha256) {
      const row = reports.find(candidate => candidate['source_sha256'] === sha256) ?? null
      const id = row?.['report_id'] ?? ''
      const of = (table: ReadonlyMap<string, readonly Row[]>): readonly Row[] => row === null ? [] : table.get(id) ?? []
      const byId = new Map(of(observations).map(found => [found['observation_id'] ?? '', found]))
      const byNumeral = new Map(of(observations).map(found => [found['numeral_id'] ?? '', found]))
      const ledBy = (numeral: Row): Row | null => byNumeral.get(numeral['numeral_id'] ?? '') ?? null
      return {
        row,
        text: row === null ? null : readSourceText(output, id),
        numerals: of(numerals),
        observations: of(observations),
        mentions: of(mentions),
        entityTypes,
        observationOf: numeral => byId.get(numeral['observation_id'] ?? '') ?? ledBy(numeral),
        ledBy
      }
    }
  }
}
