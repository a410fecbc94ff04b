/** Each lexicon is in order, and its examples show what its rows say. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { lexiconNames, readLexicon } from '../pipeline/lexicon.ts'
import { ROOT } from './shared.ts'

const FOLDER = join(ROOT, 'sources', 'lexicons')

interface Table { readonly head: readonly string[], readonly rows: ReadonlyArray<Readonly<Record<string, string>>> }

function readRaw (name: string): Table {
  const file = join(FOLDER, `${name}.csv`)
  const csv = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const { data, meta } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true })
  return { head: meta.fields ?? [], rows: data }
}


/** What tells a row from the others: its word and the side it stands on, or its code and first year. */
function keyOf (row: Readonly<Record<string, string>>): string {
  return [row['form'] ?? row['adcode'] ?? row['code'], row['position'], row['first_year']].filter(cell => cell !== undefined).join('\t')
}

test('the folder holds the lexicons that the code reads, and no other file', () => {
  const files = readdirSync(FOLDER).filter(name => name !== 'README.md')
  expect(files.sort()).toEqual(lexiconNames.map(name => `${name}.csv`).sort())
})

describe.each(lexiconNames)('%s', name => {
  const { head, rows } = readRaw(name)

  test('is read without a fault and has rows', () => {
    expect(readLexicon(name, readFileSync(join(FOLDER, `${name}.csv`), 'utf8')).length).toBe(rows.length)
    expect(rows.length).toBeGreaterThan(0)
  })
  test('is sorted by its first column, in code units, without doubles', () => {
    const keys = rows.map(keyOf)
    expect(keys.filter((key, at) => at > 0 && (keys[at - 1] ?? '') > key)).toEqual([])
    const seen = new Set<string>()
    expect(keys.filter(key => seen.size === seen.add(key).size)).toEqual([])
  })
  test('has no stray blanks', () => {
    expect(rows.flatMap(row => Object.values(row)).filter(cell => cell !== cell.trim() || /\ufffd/u.test(cell))).toEqual([])
  })
  if (head.includes('example')) {
    test('has an example for every row that holds its word', () => {
      expect(rows.filter(row => !(row['example'] ?? '').includes(row['form'] ?? '∅')).map(row => row['form'])).toEqual([])
    })
  }
})
