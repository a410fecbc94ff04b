/** The workbook, read back by others: text stays text, numbers numbers, days days, the same bytes twice. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as spreadsheet from '@e965/xlsx'
import { unzipSync, strFromU8 } from 'fflate'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { openWorkbook, planSheets, type Workbook } from '../pipeline/emit/xlsx/workbook.ts'
import type { Row, TableDescription } from '../pipeline/types.ts'
import { hashFile, makeDataset, makeScratch, SAMPLES } from './dataset.ts'
import { makeDrafts } from './fixture.ts'
import { convertFiles, hasOffice } from './office.ts'
import { readTableOrThrow } from './tables.ts'

const scratch = makeScratch()
const word = { zh: '表', en: 'A table' }
const table: TableDescription = {
  name: 'things', title: word, description: word, key: 'id', foreignKeys: [],
  columns: [
    { name: 'id', type: 'string', zh: '标识。', en: 'Its name.' },
    { name: 'kind', type: 'string', zh: '类别，一种。', en: 'Its kind.', choices: [{ value: 'a', zh: '甲', en: 'first' }] },
    { name: 'value', type: 'number', zh: '数值。', en: 'Its value.', optional: true },
    { name: 'day', type: 'date', zh: '日期。', en: 'Its day.', optional: true }
  ]
}
const HARD = ['=1+1', '+86', '-4.5', '@x', '\u00000007', '012345', ' 空 格 ', '第一行\n第二行', '<b>&"\'', '_x0041_', '\ud800', '\u0001', '漢', '字'.repeat(40_000)]

/** The bytes of a workbook whose drafts are held in memory. */
function makeWorkbook (fill: (book: Workbook) => void): Uint8Array {
  const book = openWorkbook(makeDrafts())
  fill(book)
  const pieces: Uint8Array[] = []
  book.write({ tables: [table], version: '1', write: bytes => { pieces.push(bytes) } })
  return new Uint8Array(Buffer.concat(pieces))
}
const rows: readonly Row[] = HARD.map((text, at) => [`419981-2023-gov-${at}`, text, at === 0 ? null : at / 8, '2023-02-28'])

describe('a workbook', () => {
  const bytes = makeWorkbook(book => { book.add(table, rows) })
  const read = spreadsheet.read(bytes.slice())

  test('keeps text as text, whatever it begins with', () => {
    const cells = HARD.map((_, at) => read.Sheets['things']?.[`B${at + 3}`])
    expect(cells.map(cell => cell?.t)).toEqual(HARD.map(() => 's'))
    expect(cells.filter(cell => cell?.f !== undefined)).toEqual([])
    expect(cells.slice(0, 4).map(cell => cell?.v)).toEqual(HARD.slice(0, 4))
    expect(cells.slice(5, 9).map(cell => cell?.v)).toEqual(HARD.slice(5, 9))
    expect(cells.at(-1)?.v).toBe(`${'字'.repeat(32_766)}…`)
  })
  test('keeps numbers and days', () => {
    expect(read.Sheets['things']?.['C4']).toMatchObject({ t: 'n', v: 0.125 })
    expect(read.Sheets['things']?.['C3']?.v).toBeUndefined()
    expect(read.Sheets['things']?.['D3']).toMatchObject({ t: 'n', v: 44985 })
  })
  test('opens with a sheet that explains, and has frozen headers, filters, widths and notes', () => {
    expect(read.SheetNames).toEqual(['README 说明', 'things'])
    expect([read.Sheets['things']?.['B1']?.v, read.Sheets['things']?.['B2']?.v]).toEqual(['类别', 'kind'])
    const parts = unzipSync(bytes)
    const sheet = strFromU8(parts['xl/worksheets/sheet2.xml'] ?? new Uint8Array())
    expect(sheet).toContain('ySplit="2"')
    expect(sheet).toContain(`<autoFilter ref="A2:D${HARD.length + 2}"/>`)
    expect(sheet).toMatch(/<col min="4" max="4" width="\d+"/u)
    expect(strFromU8(parts['xl/comments2.xml'] ?? new Uint8Array())).toContain('a: 甲 – first')
  })
  test('has the same bytes twice', () => { expect(makeWorkbook(book => { book.add(table, rows) })).toEqual(bytes) })
  test('splits a table of more than 100,000 rows by year', () => {
    const plan = (counts: Readonly<Record<string, number>>): ReadonlyArray<readonly [string, number]> => planSheets(table, new Map(Object.entries(counts))).map(({ name, rows }) => [name, rows])
    expect(plan({ 2022: 60_000, 2021: 40_000 })).toEqual([['things', 100_000]])
    expect(plan({ 2022: 60_001, 2021: 40_000 })).toEqual([['things 2021', 40_000], ['things 2022', 60_001]])
  })
})

test('the samples\' workbook holds every row of every table, twice the same', () => {
  const [one, two] = [join(scratch, 'one'), join(scratch, 'two')]
  for (const output of [one, two]) makeDataset(SAMPLES, output)
  expect(hashFile(join(one, 'zhibiao.xlsx'))).toBe(hashFile(join(two, 'zhibiao.xlsx')))
  const book = spreadsheet.read(readFileSync(join(one, 'zhibiao.xlsx')))
  for (const name of book.SheetNames.slice(1)) {
    const sheet = spreadsheet.utils.sheet_to_json<Record<string, unknown>>(book.Sheets[name] ?? {}, { range: 1, defval: '', raw: true })
    const written = readTableOrThrow(one, name)
    expect(sheet.length, name).toBe(written.length)
    const [key = ''] = Object.keys(written[0] ?? {})
    expect(sheet.map(row => String(row[key])).sort(), 'a sheet goes by years').toEqual(written.map(row => row[key] ?? '').sort())
  }
  expect(book.Sheets['observations']?.['A1']?.v).toBeTruthy()
})

const hasCalc = hasOffice('Calc')

test.skipIf(!hasCalc)('LibreOffice keeps codes, days, numbers and what looks like a formula', { timeout: 180_000 }, () => {
  const folder = join(scratch, 'shown')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'book.xlsx'), makeWorkbook(book => { book.add(table, rows.slice(0, 9)) }))
  convertFiles({ files: [join(folder, 'book.xlsx')], to: 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,2', folder, profile: join(scratch, 'profile') })
  const shown = Papa.parse<string[]>(readFileSync(join(folder, 'book-things.csv'), 'utf8').replace(/^\ufeff/u, ''), { skipEmptyLines: true }).data
  expect(shown.slice(2, 6).map(row => row[1])).toEqual(HARD.slice(0, 4))
  expect(shown[7]?.[1]).toBe('012345')
  expect(shown[3]?.slice(2)).toEqual(['0.125', '2023-02-28'])
})

test.skipIf(!hasCalc)('LibreOffice opens the samples\' workbook: every cell as the CSV has it', { timeout: 180_000 }, () => {
  const [output, folder] = [join(scratch, 'one'), join(scratch, 'opened')]
  mkdirSync(folder, { recursive: true })
  convertFiles({ files: [join(output, 'zhibiao.xlsx')], to: 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1', folder, profile: join(scratch, 'profile') })
  for (const name of ['reports', 'observations', 'numerals', 'entities']) {
    const [, , ...shown] = Papa.parse<string[]>(readFileSync(join(folder, `zhibiao-${name}.csv`), 'utf8').replace(/^\ufeff/u, ''), { skipEmptyLines: true }).data
    const written = Papa.parse<string[]>(readFileSync(join(output, 'csv', `${name}.csv`), 'utf8'), { skipEmptyLines: true }).data
    /** A spreadsheet shows no more than 15 digits. */
    const show = (cell: string): string => /^-?\d{1,15}\.\d{1,20}$/u.test(cell) ? String(Number(Number(cell).toPrecision(15))) : cell
    const plain = (rows: readonly string[][]): readonly string[] => rows.map(row => row.map(show).join('|')).sort()
    expect(plain(shown), name).toEqual(plain(written.slice(1)))
  }
})
