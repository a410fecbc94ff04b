/** Each lexicon is in order, and its examples show what its rows say. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { lexiconNames, readLexicon, type LexiconName, type LexiconRow } from '../pipeline/lexicon.ts'
import type { Observation } from '../pipeline/types.ts'
import { readText } from './line.ts'
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
  return [row['form'] ?? row['adcode'] ?? row['code'], row['position'], row['cue'], row['class'], row['first_year']].filter(cell => cell !== undefined).join('\t')
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

type Figures = readonly Observation[]

/** Rows whose example, read through the line, doesn't show what the row says. */
function findUnproved<R extends { readonly form: string, readonly example: string }> (rows: readonly R[], isProved: (row: R, figures: Figures) => boolean): readonly string[] {
  return rows.flatMap(row => {
    const { observations } = readText(row.example)
    const read = observations.map(({ subject, measure, value, unit, bound, indicatorExtended: indicator }) => `${subject} ${measure} ${value} ${unit ?? ''} ${bound} ${indicator ?? '-'}`)
    return isProved(row, observations) ? [] : [`${row.form}: ${row.example} read as ${read.join('; ') || 'nothing'}`]
  })
}

function readRows<N extends LexiconName> (name: N): ReadonlyArray<LexiconRow<N>> {
  return readLexicon(name, readFileSync(join(FOLDER, `${name}.csv`), 'utf8'))
}

describe('examples read through the whole line', () => {
  test('units give their unit', () => {
    expect(findUnproved(readRows('units'), (row, figures) => figures.some(({ unit }) => unit === row.unit))).toEqual([])
  })
  test('bounds give their bound', () => {
    expect(findUnproved(readRows('bounds'), (row, figures) => figures.some(({ bound }) => bound === row.bound))).toEqual([])
  })
  test('changes give their sign, or the level that is reached', () => {
    expect(findUnproved(readRows('changes'), (row, figures) => figures.some(({ measure, value }) => {
      const isChange = measure === 'growth' || measure === 'change'
      if (row.to) return !isChange
      return isChange && (row.direction === 'up' ? value > 0 : row.direction === 'down' ? value < 0 : value === 0)
    }))).toEqual([])
  })
  test('wordings of indicators give their code', () => {
    expect(findUnproved(readRows('indicator_names'), (row, figures) => figures.some(({ indicatorExtended }) => indicatorExtended === row.code))).toEqual([])
  })
  test('every code of a wording is an indicator, and every indicator has a wording', () => {
    const codes = new Set(readRows('indicators').map(({ code }) => code))
    const named = new Set(readRows('indicator_names').map(({ code }) => code))
    expect([...named].filter(code => !codes.has(code))).toEqual([])
    expect([...codes].filter(code => !named.has(code))).toEqual([])
  })
})
