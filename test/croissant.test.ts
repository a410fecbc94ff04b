/** croissant.json, codebook.md and CITATION.cff: strict, complete, and whole in their references. */
import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { schemaVersion, tables } from '../pipeline/emit/tables/tables.ts'
import { describeDataset, type Facts } from '../pipeline/manifest/manifest.ts'
import type { OutputFile } from '../pipeline/types.ts'

const fileOf = (path: string): OutputFile => ({ path, bytes: path.length, sha256: '0'.repeat(64) })
const facts: Facts = {
  package: { name: 'zhibiao', version: '1.2.3' }, version: '1.2.3+0123456789ab', schemaVersion, tables,
  csv: tables.map(({ name }) => fileOf(`csv/${name}.csv`)), parquet: tables.map(({ name }) => fileOf(`parquet/${name}.parquet`)), parts: [],
  rows: Object.fromEntries(tables.map(({ name }) => [name, 1]))
}
const textOf = (path: string): string => describeDataset(facts).find(file => file.path === path)?.text ?? ''

const text = { type: 'string', minLength: 1 }
/** An object of just these properties; JSON-LD would let a misspelt one pass. */
const strict = (properties: Readonly<Record<string, object>>, optional: readonly string[] = []): object =>
  ({ type: 'object', additionalProperties: false, properties, required: Object.keys(properties).filter(name => !optional.includes(name)) })
const link = strict({ '@id': text })
const schema = strict({
  '@context': { type: 'object', required: ['@vocab', 'cr', 'sc', 'dct'] }, '@type': { const: 'sc:Dataset' }, conformsTo: { const: 'http://mlcommons.org/croissant/1.1' },
  name: { type: 'string', pattern: '^[a-zA-Z0-9_-]+$' }, description: text, license: { type: 'string', pattern: '^https://' }, version: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+' },
  creator: strict({ '@type': { const: 'sc:Organization' }, name: text }), inLanguage: { type: 'array', items: text }, keywords: { type: 'array', items: text }, isLiveDataset: { const: false },
  distribution: {
    type: 'array', minItems: 1, items: strict({
      '@type': { const: 'cr:FileObject' }, '@id': text, name: text, contentUrl: text, contentSize: { type: 'string', pattern: '^\\d+ B$' },
      encodingFormat: { const: 'text/csv' }, sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' }
    })
  },
  recordSet: {
    type: 'array', minItems: 1, items: strict({
      '@type': { const: 'cr:RecordSet' }, '@id': text, name: text, description: text, key: link,
      field: {
        type: 'array', minItems: 1, items: strict({
          '@type': { const: 'cr:Field' }, '@id': text, name: text, description: text, dataType: { enum: ['sc:Text', 'sc:Integer', 'sc:Float', 'sc:Date'] },
          source: strict({ fileObject: link, extract: strict({ column: text }) }), references: strict({ field: link })
        }, ['references'])
      }
    })
  }
})
const validate = new Ajv({ strict: false, allErrors: true }).compile(schema)

interface Croissant {
  readonly distribution: ReadonlyArray<{ readonly '@id': string }>
  readonly recordSet: ReadonlyArray<{ readonly key: { readonly '@id': string }, readonly field: ReadonlyArray<{
    readonly '@id': string, readonly source: { readonly fileObject: { readonly '@id': string } }, readonly references?: { readonly field: { readonly '@id': string } } }> }>
}
const readCroissant = (): Croissant => JSON.parse(textOf('croissant.json'))

test('croissant.json is what the format asks for, and nothing else', () => {
  validate(readCroissant())
  expect(validate.errors ?? []).toEqual([])
  expect(validate({ ...readCroissant(), licence: 'x' })).toBe(false)
  expect(validate({ ...readCroissant(), recordSet: [{}] })).toBe(false)
})

test('every file, key and reference of croissant.json is there', () => {
  const { distribution, recordSet } = readCroissant()
  const fields = recordSet.flatMap(({ field }) => field)
  const [files, ids] = [new Set(distribution.map(file => file['@id'])), new Set(fields.map(field => field['@id']))]
  expect(fields.filter(field => !files.has(field.source.fileObject['@id']))).toEqual([])
  expect([...recordSet.map(({ key }) => key['@id']), ...fields.flatMap(({ references }) => references === undefined ? [] : [references.field['@id']])].filter(id => !ids.has(id))).toEqual([])
  expect(fields.length).toBe(tables.reduce((sum, { columns }) => sum + columns.length, 0))
})

test('CITATION.cff is YAML with what version 1.2.0 wants', () => {
  expect(parse(textOf('CITATION.cff'))).toMatchObject({
    'cff-version': '1.2.0', message: expect.any(String), type: 'dataset', title: expect.any(String), version: '1.2.3+0123456789ab', authors: [{ name: 'zhibiao contributors' }], license: 'CC-BY-4.0'
  })
})

test('codebook.md has every column and every value', () => {
  const page = textOf('codebook.md')
  for (const table of tables) {
    expect(page).toContain(`\n## ${table.name}\n`)
    for (const { name, choices } of table.columns) for (const value of [name, ...(choices ?? []).map(({ value }) => value)]) expect(page).toContain(`| \`${value}\` |`)
  }
})
