/** What the pages say of the project is what the project does. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { listTables } from '../pipeline/emit/tables/tables.ts'
import { lexiconNames } from '../pipeline/lexicon.ts'
import { makeDataset, makeScratch, SAMPLES } from './dataset.ts'
import { loadLexicon } from './line.ts'
import { ROOT } from './shared.ts'
import { readTableOrThrow, type Row } from './tables.ts'

const PAGES = [
  'README.md', 'README.zh.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'sources/README.md', 'sources/reports/README.md',
  'sources/samples/README.md', 'test/cases/README.md', 'test/reports/README.md'
]
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

interface QuotedRow { readonly table: string, readonly row: Row }

const QUOTED = /^<!-- rows of (?<table>\w{1,40}) -->\n(?<lines>(?:\|[^\n]{0,2000}\n){3,60})/gmu
const splitLine = (line: string): readonly string[] => line.split('|').slice(1, -1).map(cell => cell.trim())

/** The rows that a page shows of a table. */
function readQuotedRows (page: string): readonly QuotedRow[] {
  return [...page.matchAll(QUOTED)].flatMap(({ groups }) => {
    const [head, , ...lines] = (groups?.['lines'] ?? '').trim().split('\n').map(splitLine)
    return lines.map(cells => ({
      table: groups?.['table'] ?? '', row: Object.fromEntries((head ?? []).map((column, at) => [column, cells[at] ?? '']))
    }))
  })
}

describe('README.md', () => {
  const page = read('README.md')

  test('draws the line with the words of its folders and its calls, in one order', () => {
    const drawn = /^sources\/ {2,20}(?<words>[a-z ]{20,200})$/mu.exec(page)?.groups?.['words']?.trim().split(/ {1,20}/u) ?? []
    expect(drawn.length).toBeGreaterThan(7)
    expect(drawn.filter(word => !existsSync(join(ROOT, 'pipeline', word, `${word}.ts`)))).toEqual([])
    const run = read('pipeline/run.ts')
    const steps = [...run.matchAll(/watch\('(?<word>[a-z]{1,20})'/gu)].map(({ groups }) => groups?.['word'] ?? '')
    expect(steps).toEqual(drawn.slice(0, steps.length))
    expect(steps.filter(word => !run.includes(` ${word}(`))).toEqual([])
    const quoted = page.split('\n').filter(line => line.includes("watch('"))
    expect(quoted.filter(line => !run.includes(line))).toEqual([])
    expect(quoted.length).toBe(steps.length - 1)
  })

  test('shows rows that the samples give', { timeout: 120_000 }, () => {
    const output = join(makeScratch(), 'samples')
    makeDataset(SAMPLES, output)
    const quoted = readQuotedRows(page)
    expect(quoted.length).toBeGreaterThan(15)
    expect(quoted.filter(({ table, row }) => !readTableOrThrow(output, table).some(made =>
      Object.entries(row).every(([column, cell]) => made[column] === cell)))).toEqual([])
  })

  test.each(['README.md', 'README.zh.md'])('%s: the tables that are listed are published', name => {
    const listed = [...read(name).matchAll(/^\| `(?<table>[a-z_]{1,40})`(?: \p{Script=Han}{1,12})? \| /gmu)].map(({ groups }) => groups?.['table'])
    expect(listTables(loadLexicon().indicators).map(table => table.name).filter(table => !listed.includes(table))).toEqual([])
  })
})

describe('sources/README.md', () => {
  const page = read('sources/README.md')
  const EVERYWHERE = ['form', 'example']

  test('explains each class of words', () => {
    const classes = new Set(read('sources/lexicons/classes.csv').trim().split('\n').slice(1).map(line => line.split(',')[1]))
    expect([...classes].filter(name => !page.includes(`\`${name}\``))).toEqual([])
  })

  test.each(lexiconNames)('explains %s and each of its columns', name => {
    const from = page.indexOf(`**\`${name}.csv\`**`)
    expect(from).toBeGreaterThan(0)
    const to = page.indexOf('\n**`', from + 1)
    const part = page.slice(from, to < 0 ? undefined : to)
    const columns = read(`sources/lexicons/${name}.csv`).split('\n', 1)[0]?.trim().split(',') ?? []
    expect(columns.filter(column => !EVERYWHERE.includes(column) && !part.includes(`\`${column}\``))).toEqual([])
  })
})

describe.each(PAGES)('%s', name => {
  const page = read(name)

  test('leads to files that are there', () => {
    const links = [...page.matchAll(/\]\((?<to>[^)#\s]{1,200})\)/gu)].map(({ groups }) => groups?.['to'] ?? '').filter(to => !/^https?:/u.test(to))
    expect(links.filter(to => !existsSync(join(ROOT, dirname(name), to)))).toEqual([])
  })
  test('names words that make knows', () => {
    const known = new Set([...read('Makefile').matchAll(/^(?<word>[a-z]+):/gmu)].map(({ groups }) => groups?.['word']))
    const named = [...page.matchAll(/(?:^|[`&] ?)make (?<word>[a-z]{2,20})/gmu)].map(({ groups }) => groups?.['word'])
    expect(named.filter(word => !known.has(word))).toEqual([])
  })
})
