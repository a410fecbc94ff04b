/**
 * What changed between two output folders, or between what two commits make of the same reports.
 *
 *   node build/tools/test/diff.js A B [--reports DIR] [--limit 100] [--table observations]
 *
 * A and B are output folders or commits. Rows are paired by report (by the sha256 of its file) and
 * start, so that an id that moved is no change. Gains, losses and changes stand with their sentence.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildCommit } from './diff/build.ts'
import { compareOutputs, type TableDiff } from './diff/compare.ts'
import { ROOT } from './shared.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { reports: { type: 'string' }, limit: { type: 'string', default: '100' }, table: { type: 'string' } }
})
const [a, b] = positionals
if (a === undefined || b === undefined) {
  console.error('usage: diff A B [--reports DIR] [--limit N] [--table NAME]   (A, B: output folders or commits)')
  process.exit(2)
}

const shared = join(ROOT, '..', 'shared', 'reports')
const reports = values.reports ?? (existsSync(shared) ? shared : join(ROOT, 'sources', 'samples'))
const scratch = mkdtempSync(join(tmpdir(), 'zhibiao-diff-'))
try {
  const [before, after] = [a, b].map((side, index) =>
    existsSync(join(side, 'csv')) ? side : buildCommit({ commit: side, reports, scratch: join(scratch, String(index)), root: ROOT }))
  if (before !== undefined && after !== undefined) {
    const diffs = compareOutputs(before, after).filter(({ table }) => values.table === undefined || table === values.table)
    diffs.forEach(printDiff)
  }
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

function printDiff ({ table, same, gains, losses, changes }: TableDiff): void {
  console.log(`\n${table}: ${gains.length} gained, ${losses.length} lost, ${changes.length} changed, ${same} the same`)
  printSome('+', gains)
  printSome('-', losses)
  printSome('~', changes)
}

function printSome (sign: string, lines: readonly string[]): void {
  const limit = Number(values.limit)
  for (const line of lines.slice(0, limit)) console.log(`  ${sign} ${line}`)
  if (lines.length > limit) console.log(`  ${sign} … and ${lines.length - limit} more (--limit)`)
}
