/** What must hold of every dataset, held against the one of the samples. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parquetReadObjects } from 'hyparquet'
import { compressors } from 'hyparquet-compressors'
import { beforeAll, describe, expect, test } from 'vitest'
import { hashFile, listFiles, makeDataset, makeScratch, SAMPLES } from './dataset.ts'
import { groupRows, readSourceText, readTable, readTableOrThrow, type Row } from './tables.ts'

const output = join(makeScratch(), 'output')
beforeAll(() => { makeDataset(SAMPLES, output) })

test('every sample is published', () => {
  expect(readTableOrThrow(output, 'reports').map(row => row['source_path'])).toEqual(listFiles(SAMPLES).filter(name => name.endsWith('.txt')))
})

const tables = (): readonly string[] => listFiles(join(output, 'csv')).map(name => name.replace(/\.csv$/u, ''))
const textOf = (row: Row): string => readSourceText(output, row['report_id'] ?? '') ?? ''
const cut = (row: Row): string => textOf(row).slice(Number(row['start']), Number(row['end']))
const showRow = (row: Row): string => JSON.stringify(row).slice(0, 200)

describe('quotes', () => {
  /** Columns that repeat the text between start and end. */
  const QUOTES: Readonly<Record<string, string>> = { numerals: 'text', observations: 'value_text', mentions: 'text', edits: 'was' }

  test.each(Object.entries(QUOTES))('%s: %s is its slice of the text', (table, column) => {
    const rows = readTable(output, table) ?? []
    if (table === 'numerals' || table === 'observations') expect(rows.length).toBeGreaterThan(100)
    expect(rows.filter(row => row[column] !== cut(row)).map(showRow)).toEqual([])
  })
  test('each Arabic numeral is worth what its slice says', () => {
    const rows = readTableOrThrow(output, 'numerals').filter(row => row['script'] === 'arabic')
    const worth = (row: Row): number => Number(cut(row).normalize('NFKC').replace(/(?<=\d)[\s,]+(?=\d)/gu, ''))
    expect(rows.filter(row => worth(row) !== Number(row['value'])).map(showRow)).toEqual([])
  })
  test('each figure holds its numeral', () => {
    const numerals = new Map(readTableOrThrow(output, 'numerals').map(row => [row['numeral_id'], row]))
    const holds = (row: Row): boolean => {
      const numeral = numerals.get(row['numeral_id'])
      return numeral !== undefined && Number(row['start']) <= Number(numeral['start']) && Number(numeral['end']) <= Number(row['end'])
    }
    expect(readTableOrThrow(output, 'observations').filter(row => !holds(row)).map(showRow)).toEqual([])
  })
  test('each sentence given as evidence stands in the text around its figure', () => {
    const rows = readTableOrThrow(output, 'observations')
    const isAround = (row: Row): boolean => {
      const [sentence, text, start] = [row['sentence'] ?? '', textOf(row), Number(row['start'])]
      const at = text.lastIndexOf(sentence, start)
      return sentence !== '' && at >= 0 && at + sentence.length >= Number(row['end'])
    }
    expect(rows.filter(row => !isAround(row)).map(showRow)).toEqual([])
  })
  test('the published text is the file, but for its byte order mark', () => {
    for (const report of readTableOrThrow(output, 'reports')) {
      const file = readFileSync(join(SAMPLES, report['source_path'] ?? ''), 'utf8').replace(/^\ufeff/u, '')
      expect(readSourceText(output, report['report_id'] ?? '')).toBe(file)
    }
  })
})

describe('the ledger', () => {
  test('holds every run of Arabic digits exactly once', () => {
    const numerals = groupRows(readTableOrThrow(output, 'numerals'), 'report_id')
    for (const report of readTableOrThrow(output, 'reports')) {
      const rows = numerals.get(report['report_id'] ?? '') ?? []
      const wrong = [...textOf(report).matchAll(/[0-9０-９]+(?:[.．][0-9０-９]+)?/gu)].filter(({ 0: run, index }) =>
        rows.filter(row => Number(row['start']) <= index && index + run.length <= Number(row['end'])).length !== 1)
      expect(wrong.map(({ 0: run, index }) => `${report['source_path']} ${index} ${run}`)).toEqual([])
    }
  })
  test('has no two numerals in one place', () => {
    for (const [, rows] of groupRows(readTableOrThrow(output, 'numerals'), 'report_id')) {
      const placed = [...rows].sort((a, b) => Number(a['start']) - Number(b['start']))
      expect(placed.filter((row, at) => at > 0 && Number(row['start']) < Number(placed[at - 1]?.['end'])).map(showRow)).toEqual([])
    }
  })
  test('leads from each figure to its numeral and back', () => {
    const numerals = readTableOrThrow(output, 'numerals')
    const observations = new Map(readTableOrThrow(output, 'observations').map(row => [row['observation_id'], row]))
    const byId = new Map(numerals.map(row => [row['numeral_id'], row]))
    expect([...observations.values()].filter(row => byId.get(row['numeral_id'])?.['observation_id'] !== row['observation_id']).map(showRow)).toEqual([])
    expect(numerals.filter(row => row['observation_id'] !== '' && row['role'] !== 'measure' && row['role'] !== 'rank').map(showRow)).toEqual([])
  })
  test('leaves nothing of the samples unresolved', () => {
    expect(readTableOrThrow(output, 'numerals').filter(row => row['role'] === 'unresolved').map(showRow)).toEqual([])
  })
})

test('the same reports give the same bytes, in one thread as in two', () => {
  const again = join(output, '..', 'again')
  makeDataset(SAMPLES, again, ['--jobs', '2'])
  const hashes = (folder: string): readonly string[] => listFiles(folder).map(path => `${path} ${hashFile(join(folder, path))}`)
  expect(hashes(again)).toEqual(hashes(output))
})

describe('parquet', () => {
  test('holds the tables that CSV holds', () => {
    expect(listFiles(join(output, 'parquet')).map(name => name.replace(/\.parquet$/u, ''))).toEqual(tables())
    expect(tables().length).toBeGreaterThan(5)
  })
  test('holds the same rows in the same order', async () => {
    for (const table of tables()) {
      const bytes = readFileSync(join(output, 'parquet', `${table}.parquet`))
      const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
      if (!(file instanceof ArrayBuffer)) throw new Error('a file is read into plain memory')
      const rows = await parquetReadObjects({ file, compressors })
      const csv = readTableOrThrow(output, table)
      expect(rows.length, table).toBe(csv.length)
      const different = csv.flatMap((row, at) => Object.entries(row)
        .filter(([column, cell]) => !isSameCell(cell, rows[at]?.[column]))
        .map(([column, cell]) => `${table} ${at} ${column}: ${cell} in CSV, ${String(rows[at]?.[column])} in Parquet`))
      expect(different).toEqual([])
    }
  })
})

function isSameCell (csv: string, parquet: unknown): boolean {
  if (parquet === null || parquet === undefined) return csv === ''
  if (parquet instanceof Date) return parquet.toISOString().startsWith(csv) && csv.length === 10
  if (typeof parquet === 'number') return csv !== '' && Number(csv) === parquet
  return csv === String(parquet)
}

interface Resource {
  readonly name: string
  readonly schema?: { readonly primaryKey?: string | readonly string[], readonly foreignKeys?: ReadonlyArray<{
    readonly fields: string | readonly string[], readonly reference: { readonly resource: string, readonly fields: string | readonly string[] }
  }> }
}

describe('keys, as the manifest names them', () => {
  const resources = (): readonly Resource[] =>
    (JSON.parse(readFileSync(join(output, 'datapackage.json'), 'utf8')) as { resources: Resource[] }).resources
      .filter(({ name }) => existsSync(join(output, 'csv', `${name}.csv`)))
  const list = (fields: string | readonly string[] | undefined): readonly string[] => fields === undefined ? [] : typeof fields === 'string' ? [fields] : fields
  const keysOf = (table: string, fields: readonly string[]): readonly string[] =>
    readTableOrThrow(output, table).map(row => fields.map(field => row[field] ?? '').join('\t'))

  test('primary keys are there, filled and unique', () => {
    expect(resources().map(({ name }) => name).sort()).toEqual(tables())
    for (const { name, schema } of resources()) {
      const fields = list(schema?.primaryKey)
      expect(fields, name).not.toEqual([])
      const keys = keysOf(name, fields)
      expect(keys.filter(key => key.trim() === ''), name).toEqual([])
      expect(new Set(keys).size, name).toBe(keys.length)
    }
  })
  test('foreign keys are found', () => {
    const links = resources().flatMap(({ name, schema }) => (schema?.foreignKeys ?? []).map(link => ({ name, ...link })))
    expect(links.length).toBeGreaterThan(5)
    for (const { name, fields, reference } of links) {
      const known = new Set(keysOf(reference.resource, list(reference.fields)))
      const wanted = keysOf(name, list(fields)).filter(key => key.trim() !== '')
      expect(wanted.filter(key => !known.has(key)), `${name}.${list(fields).join('+')} in ${reference.resource}`).toEqual([])
    }
  })
})
