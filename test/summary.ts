/**
 * What is doubtful in a dataset, for people to read: issues by check and severity, relations by verdict, and of
 * each check the worst findings with their sentences. Ends with 1 where there are errors.
 *
 *   node build/tools/test/summary.js --output output [--worst 3]
 */
import { parseArgs } from 'node:util'
import { readSourceText, readTableOrThrow, quoteSentence, type Row } from './tables.ts'

const { values } = parseArgs({ options: { output: { type: 'string' }, worst: { type: 'string' } } })
if (values.output === undefined) {
  console.error('usage: summary --output DIR [--worst 3]')
  process.exit(2)
}
const { output } = values
const worst = Number(values.worst ?? 3)
const issues = readTableOrThrow(output, 'issues')
const SEVERITIES = ['error', 'warning', 'info']

function count (rows: readonly Row[], ...columns: readonly string[]): ReadonlyArray<readonly [string, number]> {
  const counts = new Map<string, number>()
  for (const row of rows) {
    const key = columns.map(column => row[column] ?? '').join(' ')
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
}

console.log(`issues: ${issues.length}`)
for (const severity of SEVERITIES) {
  for (const [check, times] of count(issues.filter(row => row['severity'] === severity), 'check')) console.log(`  ${severity.padEnd(8)}${check.padEnd(28)}${times}`)
}
const relations = readTableOrThrow(output, 'checks')
console.log('relations inside reports:')
for (const [verdict, times] of count(relations, 'verdict')) console.log(`  ${verdict.padEnd(14)}${String(times).padEnd(6)}${count(relations.filter(row => row['verdict'] === verdict), 'relation').map(([name, of]) => `${name} ${of}`).join(', ')}`)
console.log('promises:')
for (const [verdict, times] of count(readTableOrThrow(output, 'fulfilment'), 'verdict')) console.log(`  ${verdict.padEnd(14)}${times}`)

/** By how many times the expected value a finding misses it; findings without values are all alike. */
function weigh ({ expected = '', difference = '' }: Row): number {
  const [low = 0, high = low] = expected.split('–').map(Number)
  const size = Math.max(Math.abs(low), Math.abs(high))
  return difference === '' ? 0 : Math.abs(Number(difference)) / (size > 0 ? size : 1)
}

const listReports = (rows: readonly Row[]): ReadonlyArray<readonly [string, number]> => count(rows.filter(row => row['source_path'] !== ''), 'source_path')

for (const severity of SEVERITIES.slice(0, 2)) {
  for (const [check, times] of count(issues.filter(row => row['severity'] === severity), 'check')) {
    const rows = issues.filter(row => row['severity'] === severity && row['check'] === check)
    console.log(`\n${severity} ${check}: ${times}${listReports(rows).length > 1 ? ` in ${listReports(rows).length} reports` : ''}${times > worst ? `, the worst ${worst}` : ''}`)
    for (const row of [...rows].sort((a, b) => weigh(b) - weigh(a)).slice(0, worst)) {
      console.log(`  ${row['source_path']}: ${row['message']}`)
      const text = row['report_id'] === '' || row['start'] === '' ? null : readSourceText(output, row['report_id'] ?? '')
      if (text !== null) console.log(`    ${quoteSentence(text, Number(row['start']), Number(row['end'])).trim()}`)
    }
  }
}
console.log('\nreports with the most warnings:')
for (const [path, times] of listReports(issues.filter(row => row['severity'] !== 'info')).slice(0, worst)) console.log(`  ${String(times).padStart(4)}  ${path}`)

const errors = issues.filter(row => row['severity'] === 'error').length
if (errors > 0) {
  console.log(`\n${errors} errors`)
  process.exitCode = 1
}
