/**
 * Draws rows of an output folder for checking by hand: the sentence with its numeral in 【】, then
 * every field.
 *
 *   node build/tools/test/draw.js --output output [--count 60] [--seed 1] [--exclude a,b] [--table mentions] > worksheet.txt
 *
 * The draw is by a hash of seed and place, so that the same seed gives the same rows for as long as
 * they are there, whatever else is added. `--exclude` takes parts of report ids or source paths.
 */
import { createHash } from 'node:crypto'
import { parseArgs } from 'node:util'
import { quoteSentence, readSourceText, readTable, readTableOrThrow, type Row } from './tables.ts'

const { values } = parseArgs({
  options: {
    output: { type: 'string' }, count: { type: 'string' }, seed: { type: 'string' },
    exclude: { type: 'string' }, table: { type: 'string' }
  }
})
if (values.output === undefined) {
  console.error('usage: draw --output DIR [--count N] [--seed S] [--exclude REPORT,…] [--table observations|numerals|mentions|projects|…]')
  process.exit(2)
}
const { output, count = '60', seed = '1', exclude = '', table = 'observations' } = values

const reports = new Map(readTableOrThrow(output, 'reports').map(row => [row['report_id'] ?? '', row]))
const numerals = new Map(readTableOrThrow(output, 'numerals').map(row => [row['numeral_id'] ?? '', row]))
/** What a mention names. */
const entities = new Map((readTable(output, 'entities') ?? []).map(row => [row['entity_id'] ?? '', row]))
const excluded = exclude.split(',').filter(part => part !== '')
const texts = new Map<string, string>()

const rows = readTableOrThrow(output, table).filter(row => !isExcluded(row))
const drawn = rows.map(row => ({ row, lot: drawLot(row) })).sort((a, b) => a.lot < b.lot ? -1 : 1).slice(0, Number(count))
console.log(`${drawn.length} of ${rows.length} rows of ${table}, seed ${seed}\n`)
drawn.forEach(({ row }, index) => { printRow(index + 1, row) })

function isExcluded (row: Row): boolean {
  const report = reports.get(row['report_id'] ?? '')
  return excluded.some(part => (row['report_id'] ?? '').includes(part) || (report?.['source_path'] ?? '').includes(part))
}

function drawLot (row: Row): string {
  const sha = reports.get(row['report_id'] ?? '')?.['source_sha256'] ?? ''
  return createHash('sha256').update(`${seed}\0${sha}\0${row['start']}`).digest('hex')
}

function printRow (number: number, row: Row): void {
  const report = reports.get(row['report_id'] ?? '')
  const numeral = numerals.get(row['numeral_id'] ?? '') ?? row
  console.log(`── ${number} ── ${report?.['jurisdiction']} ${report?.['report_year']} (${report?.['source_path']})`)
  console.log(quoteSentence(readText(row['report_id'] ?? ''), Number(numeral['start']), Number(numeral['end'])))
  const { type = '', name = '', adcode = '' } = entities.get(row['entity_id'] ?? '') ?? {}
  const shown = Object.entries({ type, name, adcode, ...row }).filter(([column, cell]) => cell !== '' && !column.endsWith('_id') && column !== 'sentence')
  console.log(`  ${shown.map(([column, cell]) => `${column}=${cell}`).join('  ')}\n  right? [ ]  wrong field:\n`)
}

function readText (reportId: string): string {
  const known = texts.get(reportId) ?? readSourceText(output, reportId)
  if (known === null) throw new Error(`${output}/text/${reportId}.txt is missing`)
  texts.set(reportId, known)
  return known
}
