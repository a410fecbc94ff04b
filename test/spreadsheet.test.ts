/** A spreadsheet opens the tables: LibreOffice, told that they are UTF-8, shows every row and every word. */
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { makeDataset, makeScratch, SAMPLES } from './dataset.ts'
import { convertFiles, hasOffice } from './office.ts'
import { readTableOrThrow, type Row } from './tables.ts'

const scratch = makeScratch()
/** Comma, double quote, UTF-8, from the first line on. */
const FILTER = '44,34,76,1'
/** Columns of words; what looks like a number or a date a spreadsheet shows in its own way. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  panel: ['panel_id', 'jurisdiction'],
  reports: ['report_id', 'jurisdiction', 'title'], observations: ['observation_id', 'subject', 'sentence', 'measure', 'unit']
}

const NUMBERS: Readonly<Record<string, readonly string[]>> = { panel: ['year', 'gdp_amount', 'gdp_growth', 'gdp_growth_target'], observations: ['start', 'end'] }

const hasCalc = hasOffice('Calc')

test.skipIf(!hasCalc)('LibreOffice shows the rows and words that were written', { timeout: 180_000 }, () => {
  const output = join(scratch, 'output')
  makeDataset(SAMPLES, output)
  for (const [table, columns] of Object.entries(WORDS)) {
    const shown = openInSpreadsheet(join(output, 'csv', `${table}.csv`), table)
    const written = readTableOrThrow(output, table)
    const pick = (row: Row): readonly string[] => columns.map(column => row[column] ?? '')
    expect(shown.map(pick)).toEqual(written.map(pick))
    const count = (row: Row): readonly number[] => (NUMBERS[table] ?? []).map(column => Number(row[column]))
    expect(shown.map(count)).toEqual(written.map(count))
  }
})

/** Opens a CSV file and writes what the spreadsheet holds out again. */
function openInSpreadsheet (file: string, table: string): readonly Row[] {
  const shown = join(scratch, 'shown')
  mkdirSync(shown, { recursive: true })
  convertFiles({ files: [file], to: `csv:Text - txt - csv (StarCalc):${FILTER}`, folder: shown, profile: join(scratch, 'profile'), more: [`--infilter=CSV:${FILTER}`] })
  return Papa.parse<Row>(readFileSync(join(shown, `${table}.csv`), 'utf8').replace(/^\ufeff/u, ''), { header: true, skipEmptyLines: true }).data
}
