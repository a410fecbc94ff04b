/**
 * Promises held against results: how many pairs there are by indicator, and some of them drawn for checking by
 * hand, each with both its sentences. The same seed draws the same pairs.
 *
 *   node build/tools/test/pairs.js --output output [--level province] [--from 2000] [--to 2023] [--count 60] [--seed 1]
 *     [--indicators gdp,cpi] [--verdict not_reported]
 */
import { createHash } from 'node:crypto'
import { parseArgs } from 'node:util'
import { readSourceText, readTableOrThrow, type Row } from './tables.ts'

const { values } = parseArgs({
  options: {
    output: { type: 'string' }, level: { type: 'string' }, from: { type: 'string' }, to: { type: 'string' }, count: { type: 'string' },
    seed: { type: 'string' }, indicators: { type: 'string' }, verdict: { type: 'string' }
  }
})
if (values.output === undefined) {
  console.error('usage: pairs --output DIR [--level province] [--from 2000] [--to 2023] [--count 60] [--seed 1] [--indicators gdp,cpi] [--verdict V]')
  process.exit(2)
}
const { output, level = 'province', from = '2000', to = '2023', count = '60', seed = '1', verdict } = values
/** What reports promise each year: the indicators that the counts are asked for. */
const HEADLINES = 'gdp,fixed_asset_investment,retail_sales,general_budget_revenue,cpi,new_urban_jobs'
const indicators = (values.indicators ?? HEADLINES).split(',')

const rows = readTableOrThrow(output, 'fulfilment').filter(row =>
  row['level'] === level && Number(row['year']) >= Number(from) && Number(row['year']) <= Number(to) && indicators.includes(row['indicator'] ?? ''))

console.log('indicator measure: met missed not_reported')
for (const key of [...new Set(rows.map(nameFigure))].sort()) {
  const own = rows.filter(row => nameFigure(row) === key)
  console.log(`${key}: ${['met', 'missed', 'not_reported'].map(wanted => own.filter(row => row['verdict'] === wanted).length).join(' ')}`)
}

const pairs = rows.filter(row => verdict === undefined ? row['verdict'] !== 'not_reported' : row['verdict'] === verdict)
const drawn = pairs.map(row => ({ row, lot: createHash('sha256').update(`${seed}\0${row['fulfilment_id']}`).digest('hex') }))
  .sort((a, b) => a.lot < b.lot ? -1 : 1).slice(0, Number(count))
console.log(`\n${drawn.length} of ${pairs.length} pairs, seed ${seed}`)
drawn.forEach(({ row }, at) => {
  const show = (side: string): string => `${row[`${side}_bound`]} ${row[`${side}_value`]}${row[`${side}_value_high`] === '' || row[`${side}_value_high`] === undefined ? '' : `–${row[`${side}_value_high`]}`} ${row['unit']}`
  console.log(`\n── ${at + 1} ── ${row['jurisdiction']} ${row['year']} ${nameFigure(row)}: ${row['verdict']}`)
  console.log(`  promised ${show('target')}: ${quote(row['target_report_id'], row['target_observation_id'])}`)
  if (row['actual_report_id'] !== '') console.log(`  reported ${show('actual')}: ${quote(row['actual_report_id'], row['actual_observation_id'])}`)
})

function nameFigure (row: Row): string {
  return `${row['indicator']} ${row['measure']}`
}

/** The words around a figure; the last part of its id is where it stands. */
function quote (reportId = '', observationId = ''): string {
  const text = readSourceText(output, reportId) ?? ''
  const start = Number(observationId.split('-o').at(-1))
  return `…${text.slice(Math.max(0, start - 90), start)}【${text.slice(start, start + 8)}】${text.slice(start + 8, start + 30)}…`.replaceAll(/\s{1,99}/gu, ' ')
}
