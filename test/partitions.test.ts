/** Large tables in parts by province and year: the same rows as in one piece, the same bytes twice, listed and summed. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { beforeAll, describe, expect, test } from 'vitest'
import { hashFile, listFiles, makeDataset, makeScratch, SAMPLES } from './dataset.ts'

const scratch = makeScratch()
const [one, two] = [join(scratch, 'one'), join(scratch, 'two')]

beforeAll(() => {
  for (const [output, jobs] of [[one, '1'], [two, '2']] as const) makeDataset(SAMPLES, output, ['--partition-above', '300', '--jobs', jobs])
})

async function query (sql: string): Promise<readonly unknown[]> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  const reader = await connection.runAndReadAll(sql)
  return reader.getRowsJson()
}

const listParts = (output: string): readonly string[] => listFiles(join(output, 'partitioned'))

describe('parts', () => {
  test('hold every row of the table, and no others, each in its own place', async () => {
    for (const table of ['numerals', 'observations']) {
      const [whole, parts] = [`'${join(one, 'parquet', `${table}.parquet`)}'`, `read_parquet('${join(one, 'partitioned', table)}/*/*/*.parquet', hive_partitioning = true)`]
      expect(await query(`SELECT count(*) FROM ${parts}`)).toEqual(await query(`SELECT count(*) FROM ${whole}`))
      expect(await query(`SELECT * EXCLUDE (province, year) FROM ${parts} EXCEPT SELECT * FROM ${whole}`)).toEqual([])
      expect(await query(`SELECT * FROM ${whole} EXCEPT SELECT * EXCLUDE (province, year) FROM ${parts}`)).toEqual([])
      const wrong = `FROM ${parts} t JOIN '${join(one, 'parquet', 'reports.parquet')}' r USING (report_id) WHERE t.province IS DISTINCT FROM r.province OR t.year IS DISTINCT FROM r.report_year`
      expect(await query(`SELECT count(*) ${wrong}`)).toEqual([['0']])
    }
  })
  test('are made of large tables only', () => {
    const { resources }: { resources: ReadonlyArray<{ name: string, rows: number, schema?: { fields: ReadonlyArray<{ name: string }> } }> } = JSON.parse(readFileSync(join(one, 'datapackage.json'), 'utf8'))
    const large = resources.filter(({ rows, schema }) => rows > 300 && schema?.fields.some(({ name }) => name === 'report_id')).map(({ name }) => name)
    expect([...new Set(listParts(one).map(path => path.split('/')[0]))].sort()).toEqual(large.sort())
    expect(existsSync(join(one, 'partitioned', 'reports'))).toBe(false)
    expect(listParts(one).length).toBeGreaterThan(5)
  })
  test('have the same bytes on each run, with any number of threads', () => {
    expect(listParts(two)).toEqual(listParts(one))
    for (const path of listParts(one)) expect(hashFile(join(two, 'partitioned', path)), path).toBe(hashFile(join(one, 'partitioned', path)))
  })
  test('stand in the manifest and among the checksums', () => {
    const { resources }: { resources: ReadonlyArray<{ name: string, path: string | readonly string[], rows?: number }> } = JSON.parse(readFileSync(join(one, 'datapackage.json'), 'utf8'))
    const listed = resources.filter(({ name }) => name.endsWith('-partitioned'))
    expect(listed.flatMap(({ path }) => path).sort()).toEqual(listParts(one).map(path => `partitioned/${path}`).sort())
    expect(listed.find(({ name }) => name === 'numerals-partitioned')?.rows).toBe(resources.find(({ name }) => name === 'numerals')?.rows)
    const sums = readFileSync(join(one, 'SHA256SUMS'), 'utf8')
    for (const path of listParts(one)) expect(sums).toContain(`${hashFile(join(one, 'partitioned', path))}  partitioned/${path}\n`)
  })
  test('go when the next dataset needs none', () => {
    makeDataset(SAMPLES, two)
    expect(existsSync(join(two, 'partitioned'))).toBe(false)
  })
})
