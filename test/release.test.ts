/** A release: whole, checkable with the usual program, the same bytes twice, and told apart from the one before. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync, strFromU8 } from 'fflate'
import Papa from 'papaparse'
import { beforeAll, expect, test } from 'vitest'
import { hashFile, makeDataset, makeScratch, SAMPLES } from './dataset.ts'
import { listChanges } from './release/changes.ts'
import { openDataset, readPublished } from './release/dataset.ts'
import { packFiles } from './release/pack.ts'

const scratch = makeScratch()
const [older, newer] = [join(scratch, 'older'), join(scratch, 'newer')]

beforeAll(() => {
  const fewer = join(scratch, 'sources')
  cpSync(SAMPLES, fewer, { recursive: true })
  makeDataset(fewer, newer)
  const [dropped = ''] = readdirSync(fewer).filter(name => name.endsWith('.txt'))
  mkdirSync(join(scratch, 'few'))
  for (const name of readdirSync(fewer)) if (name !== dropped) cpSync(join(fewer, name), join(scratch, 'few', name))
  makeDataset(join(scratch, 'few'), older)
})

test('holds what was published, and its checksums hold', () => {
  const zip = packFiles('zhibiao-1.0.0', openDataset(newer))
  expect(packFiles('zhibiao-1.0.0', openDataset(newer))).toEqual(zip)
  for (const [path, bytes] of Object.entries(unzipSync(zip))) {
    const file = join(scratch, path)
    mkdirSync(join(file, '..'), { recursive: true })
    writeFileSync(file, bytes)
  }
  const check = spawnSync('sha256sum', ['--check', '--strict', '--quiet', 'SHA256SUMS'], { cwd: join(scratch, 'zhibiao-1.0.0'), encoding: 'utf8' })
  expect(check.stdout + check.stderr).toBe('')
  expect(hashFile(join(scratch, 'zhibiao-1.0.0', 'zhibiao.xlsx'))).toBe(hashFile(join(newer, 'zhibiao.xlsx')))
})

test('lists what changed between two', () => {
  const changes = Papa.parse<Record<string, string>>(listChanges(openDataset(older), openDataset(newer)), { header: true, skipEmptyLines: true }).data
  const added = changes.filter(row => row['change'] === 'added')
  expect(added.filter(row => row['table'] === 'reports').length).toBe(1)
  expect(added.some(row => row['table'] === 'observations')).toBe(true)
  expect(changes.filter(row => row['table'] === 'observations' && row['change'] !== 'added')).toEqual([])
  expect(listChanges(openDataset(newer), openDataset(newer))).toBe('table,key,change,column,was,became\n')
})

test('names the cell that changed', () => {
  const files = (value: string): ReadonlyMap<string, Uint8Array> => new Map([['csv/things.csv', new TextEncoder().encode(`id,value\na,1\nb,${value}\n`)]])
  expect(listChanges(files('2'), files('3'))).toBe('table,key,change,column,was,became\nthings,b,changed,value,2,3\n')
})

test('refuses a dataset that was changed by hand', () => {
  const folder = join(scratch, 'touched')
  cpSync(newer, folder, { recursive: true })
  writeFileSync(join(folder, 'csv', 'reports.csv'), 'x')
  expect(readPublished(folder)).toMatchObject({ fault: expect.stringContaining('reports.csv') })
  expect(strFromU8(new Uint8Array(readFileSync(join(newer, 'SHA256SUMS'))))).toContain('explorer/index.html')
})
