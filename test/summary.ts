/**
 * What is doubtful in a dataset, for people to read: issues by check and severity, relations by verdict, and the
 * worst of them with their sentences. Ends with 1 where there are errors.
 *
 *   node build/tools/test/summary.js --output output [--worst 10]
 */
import { parseArgs } from 'node:util'
import { readSourceText, readTableOrThrow, quoteSentence, type Row } from './tables.ts'

const { values } = parseArgs({ options: { output: { type: 'string' }, worst: { type: 'string' } } })
if (values.output === undefined) {
  console.error('usage: summary --output DIR [--worst 10]')
  process.exit(2)
}
const { output } = values
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
console.log('relations inside reports:')
for (const [verdict, times] of count(readTableOrThrow(output, 'checks'), 'verdict')) console.log(`  ${verdict.padEnd(14)}${times}`)
console.log('promises:')
for (const [verdict, times] of count(readTableOrThrow(output, 'fulfilment'), 'verdict')) console.log(`  ${verdict.padEnd(14)}${times}`)

const weigh = (row: Row): number => SEVERITIES.indexOf(row['severity'] ?? '') * 10 + (row['check'] === 'arithmetic_contradicted' ? 0 : 1)
const worst = issues.filter(row => row['severity'] !== 'info').sort((a, b) => weigh(a) - weigh(b)).slice(0, Number(values.worst ?? 10))
for (const row of worst) {
  console.log(`\n${row['severity']} ${row['check']}: ${row['message']}`)
  const text = row['report_id'] === '' ? null : readSourceText(output, row['report_id'] ?? '')
  if (text !== null && row['start'] !== '') console.log(`  ${row['source_path']}: ${quoteSentence(text, Number(row['start']), Number(row['end']))}`)
}
const errors = issues.filter(row => row['severity'] === 'error').length
if (errors > 0) {
  console.log(`\n${errors} errors`)
  process.exitCode = 1
}
