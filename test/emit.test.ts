/** Rows and files: what stands in a cell, and that CSV and Parquet say the same. */
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { compressors } from 'hyparquet-compressors'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { formatNumber, formatRows } from '../pipeline/emit/csv.ts'
import { emitReport } from '../pipeline/emit/emit.ts'
import { openParquet } from '../pipeline/emit/parquet.ts'
import { boundPeriod, countDaysSince1970, readDay, readDeadline } from '../pipeline/emit/period.ts'
import { openTable } from '../pipeline/emit/sink.ts'
import { tabulateRejection } from '../pipeline/emit/tables/issues.ts'
import { tables } from '../pipeline/emit/tables/tables.ts'
import type { Cell, Column, Row } from '../pipeline/types.ts'
import { makeScratch } from './dataset.ts'
import { makeChecked } from './fixture.ts'

const rowsOf = (name: string): ReadonlyArray<Readonly<Record<string, Cell>>> => {
  const table = tables.find(table => table.name === name)
  const entry = emitReport(makeChecked())
  if (table === undefined || entry.kind !== 'report') throw new Error(`there is no ${name}`)
  return (entry.rows[name] ?? []).map(row => Object.fromEntries(table.columns.map((column, at) => [column.name, row[at] ?? null])))
}

describe('numbers', () => {
  test.each([
    [1e21, '1000000000000000000000'], [1.5e-7, '0.00000015'], [-4.5, '-4.5'], [14600, '14600'], [-0, '0'], [0.1, '0.1'],
    [1.2345e25, '12345000000000000000000000'], [-2e-9, '-0.000000002'], [5_710_000_000, '5710000000'], [1.7976931348623157e308, `17976931348623157${'0'.repeat(292)}`]
  ])('%d is written %s', (value, text) => {
    expect(formatNumber(value)).toBe(text)
    expect(Number(text)).toBe(value === 0 ? 0 : value)
  })
  test('what is no number is not written', () => {
    expect(() => formatNumber(Number.NaN)).toThrow()
    expect(() => formatNumber(Infinity)).toThrow()
  })
})

describe('periods', () => {
  test.each([
    ['2022', '2022-01-01', '2022-12-31'], ['2022-10', '2022-10-01', '2022-10-31'], ['2024-02', '2024-02-01', '2024-02-29'],
    ['1900-02', '1900-02-01', '1900-02-28'], ['2018/2023', '2018-01-01', '2023-12-31'], ['2023-01/2023-03', '2023-01-01', '2023-03-31'],
    ['2023-02-23', '2023-02-23', '2023-02-23']
  ])('%s goes from %s to %s', (period, first, last) => { expect(boundPeriod(period)).toEqual({ first, last }) })
  test.each([null, '', '2023-13', '2023-02-30', '23', '2023/', '2022/2023/2024'])('%s has no days', period => {
    expect(boundPeriod(period)).toEqual({ first: null, last: null })
  })
  test('a deadline is the last day of what is named', () => {
    expect(['2023-08', '2025', '2023-06-30', null].map(readDeadline)).toEqual(['2023-08-31', '2025-12-31', '2023-06-30', null])
  })
  test('a day is a full date', () => { expect(['2023-02-23', '2023-02', '2023-02-31', null].map(readDay)).toEqual(['2023-02-23', null, null, null]) })
  test.each(['1970-01-01', '1954-09-23', '2000-02-29', '2024-12-31', '1899-12-31'])('%s is counted as the calendar counts', date => {
    expect(countDaysSince1970(date)).toBe(Date.parse(`${date}T00:00:00Z`) / 86_400_000)
  })
})

describe('rows', () => {
  test('ids come from the place in the text', () => {
    expect(rowsOf('numerals').map(row => row['numeral_id'])).toEqual(['n9', 'n25', 'n34', 'n49', 'n63', 'n66'].map(id => `419981-2023-gov-a-${id}`))
    expect(rowsOf('observations').map(row => row['observation_id'])).toEqual(['o25', 'o34', 'o63'].map(id => `419981-2023-gov-a-${id}`))
    expect(rowsOf('edits').map(row => row['edit_id'])).toEqual(['419981-2023-gov-a-e25', '419981-2023-gov-a-e25-2'])
    expect(rowsOf('issues').map(row => row['issue_id'])).toEqual(['419981-2023-gov-a-place_unknown'])
  })
  test('a numeral has its own value, its innermost section and its observation', () => {
    expect(rowsOf('numerals')[1]).toMatchObject({ text: '57.1', value: 57.1, section_id: '419981-2023-gov-a-s1', observation_id: '419981-2023-gov-a-o25' })
  })
  test('an observation has its words, its days and nothing where the text says nothing', () => {
    expect(rowsOf('observations')[0]).toMatchObject({
      value_text: '57.1亿元', value: 5_710_000_000, unit: '元', period_start: '2022-01-01', period_end: '2022-12-31', modality: null, value_high: null
    })
  })
  test('targets are the figures aimed at and the promises without one', () => {
    expect(rowsOf('targets')).toMatchObject([
      { target_id: '419981-2023-gov-a-o63', observation_id: '419981-2023-gov-a-o63', tone: 'hard', deadline: '2023-10-31', deliverable: '新建公园5个', relation: null },
      { target_id: '419981-2023-gov-a-p79', observation_id: null, value: null, status: 'target', relation: 'in_step_with', against: '经济增长', value_text: '与经济增长同步' }
    ])
  })
  test('a report counts its rows', () => {
    expect(rowsOf('reports')[0]).toMatchObject({
      jurisdiction: '青泽县', level: 'county', delivered_on: '2023-02-23', published_on: null, section_count: 3, numeral_count: 6,
      observation_count: 3, target_count: 2, edit_count: 2, issue_count: 1
    })
  })
  test('a rejected file has a row of its own', () => {
    expect(tabulateRejection({ path: 'b/c.txt', sha256: '', check: 'empty_file', message: 'b/c.txt: is empty' }))
      .toEqual(['b/c.txt:empty_file', null, 'reports', null, 'empty_file', 'error', 'b/c.txt: is empty', null, null, null, null, null, 'b/c.txt'])
  })
})

describe('csv', () => {
  test('quotes what must be quoted, and reads back the same', () => {
    const rows = [['a,b', '“稳”', 'say "x"', 'two\r\nlines', ' blank ', '-4.5', '=1+1', null, 3]]
    const csv = formatRows(rows)
    expect(csv).toBe('"a,b",“稳”,"say ""x""","two\r\nlines"," blank ",-4.5,=1+1,,3\n')
    expect(Papa.parse<string[]>(csv.trimEnd()).data[0]).toEqual(rows[0]?.map(cell => cell === null ? '' : String(cell)))
  })
  test('no rows are no lines', () => { expect(formatRows([])).toBe('') })
})

function joinChunks (chunks: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    joined.set(chunk, at)
    at += chunk.length
  }
  return joined
}

async function writeParquet (columns: readonly Column[], batches: ReadonlyArray<readonly Row[]>, datasetVersion = '1.0.0+abc'): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  const sink = openParquet({ columns, createdBy: 'zhibiao version 1.0.0', write: chunk => { chunks.push(chunk.slice()) } })
  for (const batch of batches) await sink.write(batch)
  await sink.close({ schemaVersion: '1.0', datasetVersion })
  return joinChunks(chunks)
}

const toBuffer = (bytes: Uint8Array): ArrayBuffer => {
  const buffer = new ArrayBuffer(bytes.length)
  new Uint8Array(buffer).set(bytes)
  return buffer
}
const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

describe('parquet', () => {
  const scratch = makeScratch()
  const wide: readonly Column[] = [
    { name: 'id', type: 'string', zh: '', en: '' }, { name: 'kind', type: 'string', choices: [{ value: 'a', zh: '', en: '' }, { value: 'b', zh: '', en: '' }], zh: '', en: '' },
    { name: 'day', type: 'date', zh: '', en: '' }, { name: 'whole', type: 'integer', zh: '', en: '' }, { name: 'value', type: 'number', zh: '', en: '' }
  ]
  const many = Array.from({ length: 150_000 }, (_, at): Row =>
    [`行${at}`, at % 3 === 0 ? null : at % 2 === 0 ? 'a' : 'b', at % 5 === 0 ? null : '2023-02-28', at, at % 7 === 0 ? null : at / 8])
  const split = (size: number): ReadonlyArray<readonly Row[]> => Array.from({ length: Math.ceil(many.length / size) }, (_, at) => many.slice(at * size, (at + 1) * size))

  test('bytes depend on the rows, not on how they come or on the run', async () => {
    const [one, two, three] = [await writeParquet(wide, split(1000)), await writeParquet(wide, split(77_777)), await writeParquet(wide, [many])]
    expect([hash(two), hash(three)]).toEqual([hash(one), hash(one)])
  })
  test('row groups are bounded, compressed with zstd, and the footer says the versions', async () => {
    const metadata = parquetMetadata(toBuffer(await writeParquet(wide, split(5000), '0.1.0+0123456789ab')))
    expect(metadata.row_groups.map(group => Number(group.num_rows))).toEqual([32_768, 32_768, 32_768, 32_768, 18_928])
    expect(new Set(metadata.row_groups.flatMap(group => group.columns.map(column => column.meta_data?.codec)))).toEqual(new Set(['ZSTD']))
    const entries = (metadata.key_value_metadata ?? []).map(({ key, value }) => [key, value])
    expect(entries.slice(0, 2)).toEqual([['dataset_version', '0.1.0+0123456789ab'], ['schema_version', '1.0']])
    expect(metadata.created_by).toBe('zhibiao version 1.0.0')
  })
  test('duckdb and hyparquet read every row back', async () => {
    const bytes = await writeParquet(wide, split(5000))
    const rows = await parquetReadObjects({ file: toBuffer(bytes), compressors })
    expect(rows.length).toBe(many.length)
    const back = rows.map(row => [row['id'], row['kind'] ?? null, row['day'] instanceof Date ? row['day'].toISOString().slice(0, 10) : null, row['whole'], row['value'] ?? null])
    expect(back.findIndex((row, at) => JSON.stringify(row) !== JSON.stringify(many[at]))).toBe(-1)
    const file = join(scratch, 'wide.parquet')
    writeFileSync(file, bytes)
    const database = await (await DuckDBInstance.create()).connect()
    const [counts] = (await database.runAndReadAll(`select count(*)::int n, count(kind)::int k, count(day)::int d, sum(whole)::double s, sum(value) v, min(day)::varchar m, typeof(any_value(whole)) t from '${file}'`)).getRowObjectsJson()
    const sum = (at: number): number => many.reduce((total, row) => total + Number(row[at] ?? 0), 0)
    expect(counts).toEqual({ n: 150_000, k: 100_000, d: 120_000, s: sum(3), v: sum(4), m: '2023-02-28', t: 'INTEGER' })
  })
  test('a table without rows has its columns', async () => {
    const metadata = parquetMetadata(toBuffer(await writeParquet(wide, [])))
    expect(metadata.schema.slice(1).map(({ name }) => name)).toEqual(wide.map(({ name }) => name))
    expect(Number(metadata.num_rows)).toBe(0)
  })
  test('a value that is none of its enumeration is our fault, and said', async () => {
    await expect(writeParquet(wide, [[['x', 'c', null, 1, 1]]])).rejects.toThrow('"c" is no value of kind')
  })
  test.each(tables.map(table => [table.name, table] as const))('%s: the same rows as in CSV', async (_, table) => {
    const csv: string[] = []
    const parquet: Uint8Array[] = []
    const sink = openTable({
      columns: table.columns, createdBy: 'x version 1', csv: chunk => { csv.push(String(chunk)) },
      parquet: chunk => { if (typeof chunk !== 'string') parquet.push(chunk.slice()) }
    })
    const reports = ['a', 'b', 'c'].map(name => makeChecked(name))
    for (const report of reports) await sink.write(table.readRows(report))
    await sink.close({ schemaVersion: '1', datasetVersion: '1' })
    const rows = await parquetReadObjects({ file: toBuffer(joinChunks(parquet)), compressors })
    const read = Papa.parse<Record<string, string>>(csv.join(''), { header: true, skipEmptyLines: true }).data
    expect(rows.length).toBe(read.length)
    expect(sink.count()).toBe(read.length)
    expect(rows.map(row => Object.values(row).map(show))).toEqual(read.map(row => Object.values(row)))
  })
})

const show = (cell: unknown): string =>
  cell === null || cell === undefined ? '' : cell instanceof Date ? cell.toISOString().slice(0, 10) : typeof cell === 'number' ? formatNumber(cell) : String(cell)
