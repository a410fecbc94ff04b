/** The describing files: valid by the published profile, complete, and made of the definitions only. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { listTables, schemaVersion } from '../pipeline/emit/tables/tables.ts'
import { describeDataset, type Facts } from '../pipeline/manifest/manifest.ts'
import type { OutputFile } from '../pipeline/types.ts'
import { loadLexicon } from './line.ts'
import { ROOT } from './shared.ts'

const tables = listTables(loadLexicon().indicators)

const fileOf = (path: string): OutputFile => ({ path, bytes: path.length, sha256: createHash('sha256').update(path).digest('hex') })

const facts: Facts = {
  package: { name: 'zhibiao', version: '1.2.3' }, version: '1.2.3+0123456789ab', schemaVersion, tables,
  csv: tables.map(({ name }) => fileOf(`csv/${name}.csv`)),
  parquet: tables.map(({ name }) => fileOf(`parquet/${name}.parquet`)),
  parts: tables.map(({ name }) => name === 'numerals' ? [fileOf('partitioned/numerals/province=青泽省/year=2023/numerals.parquet'), fileOf('partitioned/numerals/province=青泽省/year=2024/numerals.parquet')] : []),
  rows: Object.fromEntries(tables.map(({ name }, at) => [name, at]))
}
const textOf = (path: string): string => describeDataset(facts).find(file => file.path === path)?.text ?? ''

/** The profile of Data Package 2, public domain, as published. */
const profile: object = JSON.parse(readFileSync(join(ROOT, 'test', 'profiles', 'v2-datapackage.json'), 'utf8'))
const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(profile)

describe('datapackage.json', () => {
  const parse = (): { resources: Array<Record<string, unknown>>, version: string } => JSON.parse(textOf('datapackage.json'))

  test('is a Data Package by the profile', () => {
    validate(parse())
    expect(validate.errors ?? []).toEqual([])
  })
  test('would be refused with a fault in it', () => {
    expect(validate({ ...parse(), resources: [{ path: 'csv/x.csv' }] })).toBe(false)
    expect(validate({ ...parse(), licenses: [{}] })).toBe(false)
    const [first] = parse().resources
    expect(validate({ resources: [{ ...first, schema: { fields: [{ type: 'string' }] } }] })).toBe(false)
  })
  test('names each file with its size, hash and rows', () => {
    const listed = parse().resources.map(({ path, bytes, hash, rows }) => ({ path, bytes, hash, rows }))
    for (const [at, file] of facts.csv.entries()) {
      expect(listed).toContainEqual({ path: file.path, bytes: file.bytes, hash: `sha256:${file.sha256}`, rows: at })
    }
    const codebook = textOf('codebook.csv')
    expect(listed.at(-1)).toMatchObject({ path: 'codebook.csv', bytes: Buffer.byteLength(codebook), hash: `sha256:${createHash('sha256').update(codebook).digest('hex')}` })
    expect(listed.length).toBe(2 * tables.length + 2)
    expect(listed.find(({ path }) => Array.isArray(path))).toMatchObject({ path: facts.parts.flat().map(({ path }) => path), bytes: facts.parts.flat().reduce((sum, { bytes }) => sum + bytes, 0) })
  })
  test('says licence, sources and version, and no time', () => {
    expect(parse()).toMatchObject({ version: '1.2.3+0123456789ab', schema_version: schemaVersion, licenses: [{ name: 'CC-BY-4.0' }] })
    expect(parse()).not.toHaveProperty('created')
  })
  test('is the same each time', () => { expect(describeDataset(facts)).toEqual(describeDataset(facts)) })
  test('comes last', () => { expect(describeDataset(facts).at(-1)?.path).toBe('datapackage.json') })
})

describe('codebook.csv', () => {
  const rows = Papa.parse<Record<string, string>>(textOf('codebook.csv'), { header: true, skipEmptyLines: true }).data

  test('has every column and every value, in both languages', () => {
    const wanted = tables.flatMap(table => table.columns.flatMap(column =>
      ['', ...(column.choices ?? []).map(({ value }) => value)].map(value => `${table.name}.${column.name}=${value}`)))
    expect(rows.map(row => `${row['table']}.${row['column']}=${row['value']}`)).toEqual(wanted)
  })
  test('says each in Chinese', () => {
    expect(rows.filter(row => !/[\p{Script=Han}]|^UTF/u.test(row['zh'] ?? '')).map(row => Object.values(row).join())).toEqual([])
  })
  test('explains columns in sentences', () => {
    const columns = rows.filter(row => row['value'] === '')
    expect(columns.filter(row => !/。$/u.test(row['zh'] ?? '') || !/^[A-Z"].+[.…]$/u.test(row['en'] ?? '')).map(row => Object.values(row).join())).toEqual([])
  })
})

describe('the definitions', () => {
  test('keys and references are columns', () => {
    const has = (table: string, column: string): boolean => tables.some(({ name, columns }) => name === table && columns.some(({ name }) => name === column))
    for (const { name, key, foreignKeys } of tables) {
      expect(has(name, key), `${name}.${key}`).toBe(true)
      for (const { column, table, field } of foreignKeys) expect([has(name, column), has(table, field)], `${name}.${column} → ${table}.${field}`).toEqual([true, true])
    }
  })
  test('no table has two columns of one name, and names are snake_case', () => {
    for (const { name, columns } of tables) {
      const names = columns.map(({ name }) => name)
      expect(new Set(names).size, name).toBe(names.length)
      expect(names.filter(name => !/^[a-z][a-z0-9_]{1,60}$/u.test(name))).toEqual([])
    }
  })
})

test('output/README.md is the one that a run writes', () => {
  expect(readFileSync(join(ROOT, 'output', 'README.md'), 'utf8')).toBe(textOf('README.md'))
})
