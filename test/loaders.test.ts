/** The loaders, run by the programs that they are for: every row, codes as text, numbers as numbers, days as days. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { beforeAll, expect, test } from 'vitest'
import { makeDataset, makeScratch, SAMPLES } from './dataset.ts'
import { readTableOrThrow } from './tables.ts'

const output = join(makeScratch(), 'output')
beforeAll(() => { makeDataset(SAMPLES, output) })

const TABLES = ['reports', 'observations', 'panel', 'issues']
/** What each program is asked of a table: its rows, the sum of a number, a code and a day. */
interface Answer { readonly rows: Readonly<Record<string, number>>, readonly sum: number, readonly hash: string, readonly day: string }

function expectAnswer (answer: Answer): void {
  const [first] = readTableOrThrow(output, 'reports')
  expect(answer.rows).toEqual(Object.fromEntries(TABLES.map(table => [table, readTableOrThrow(output, table).length])))
  expect(answer.sum).toBeCloseTo(readTableOrThrow(output, 'observations').filter(row => row['unit'] === '%').reduce((sum, row) => sum + Number(row['value']), 0), 6)
  expect([answer.hash, answer.day]).toEqual([first?.['source_sha256'], first?.['delivered_on']])
}

const isThere = (command: string, args: readonly string[], name: string): boolean => {
  const found = spawnSync(command, args).status === 0
  if (!found) console.log(`skipped: ${name} isn't installed (make system)`)
  return found
}

function ask (command: string, args: readonly string[]): Answer {
  const run = spawnSync(command, args, { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C.UTF-8' } })
  if (run.status !== 0) throw new Error(run.stderr)
  return JSON.parse(run.stdout)
}

test('DuckDB', async () => {
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  await connection.run(readFileSync(join(output, 'loaders', 'load.sql'), 'utf8').replaceAll("'parquet/", `'${output}/parquet/`))
  const rows = await (await connection.runAndReadAll('SELECT panel_id, gdp_growth FROM panel')).getRowObjects()
  expect(rows.length).toBe(readTableOrThrow(output, 'panel').length)
})

/** Debian's own, which has Debian's packages. */
const python = ['/usr/bin/python3', 'python3'].find(each => spawnSync(each, ['-c', 'import pandas']).status === 0)
if (python === undefined) console.log('skipped: pandas isn\'t installed (make system)')

test.skipIf(python === undefined)('pandas', () => {
  expectAnswer(ask(python ?? '', ['-c', `
import json, sys
sys.path.insert(0, '${output}/loaders')
from load import load
reports, figures = load('reports'), load('observations')
assert str(reports['adcode'].dtype) == 'string' and str(reports['report_year'].dtype) == 'Int64', reports.dtypes
assert str(figures['period_start'].dtype).startswith('datetime64'), figures.dtypes
print(json.dumps({'rows': {name: len(load(name)) for name in ${JSON.stringify(TABLES)}}, 'sum': float(figures[figures['unit'] == '%']['value'].sum()),
  'hash': reports['source_sha256'][0], 'day': str(reports['delivered_on'][0].date())}))`]))
})

const hasR = isThere('Rscript', ['--version'], 'R')

test.skipIf(!hasR)('R', () => {
  expectAnswer(ask('Rscript', ['-e', `
source('${output}/loaders/load.R')
all <- lapply(list(${TABLES.map(table => `${table} = '${table}'`).join(', ')}), load_table, folder = '${output}')
stopifnot(is.character(all$reports$adcode), is.integer(all$reports$report_year), inherits(all$observations$period_start, 'Date'), is.numeric(all$observations$value))
shares <- all$observations$value[!is.na(all$observations$unit) & all$observations$unit == '%']
rows <- paste0('"', names(all), '":', sapply(all, nrow), collapse = ',')
cat(sprintf('{"rows":{%s},"sum":%.9f,"hash":"%s","day":"%s"}', rows, sum(shares), all$reports$source_sha256[1], all$reports$delivered_on[1]))`]))
})
