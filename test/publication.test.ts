/** Publication: all at once or not at all, whatever comes in and whatever goes wrong. */
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { emitReport } from '../pipeline/emit/emit.ts'
import { openPublication } from '../pipeline/publication.ts'
import { publish, type Summary } from '../pipeline/publish.ts'
import type { Entry, Rejection } from '../pipeline/types.ts'
import { hashFile, listFiles, makeScratch, runCommand, SAMPLES } from './dataset.ts'
import { makeChecked } from './fixture.ts'
import { ROOT } from './shared.ts'
import { readTableOrThrow } from './tables.ts'

const scratch = makeScratch()
let folders = 0
const makeFolder = (): string => {
  const folder = join(scratch, String(++folders))
  mkdirSync(folder, { recursive: true })
  return folder
}
const snapshot = (folder: string): readonly string[] => listFiles(folder).map(path => `${path} ${hashFile(join(folder, path))}`)
const roomsIn = (folder: string): readonly string[] => readdirSync(folder).filter(name => name.includes('building'))

const entriesOf = (...names: readonly string[]): readonly Entry[] => names.map(name => emitReport(makeChecked(name)))

function publishInto (output: string, entries: Iterable<readonly Entry[]>, rejections: Rejection[] = []): Promise<Summary> {
  return publish({
    entries, output, package: { name: 'zhibiao', version: '1.0.0' },
    progress: ({ rejection }) => { if (rejection !== null) rejections.push(rejection) }
  })
}

/** The process of a run that ended. */
const deadRun = (): number => spawnSync('true').pid

describe('a dataset', () => {
  test('is whole, with checksums that hold', async () => {
    const output = join(makeFolder(), 'output')
    const summary = await publishInto(output, [entriesOf('a', 'b')])
    expect(summary).toMatchObject({ rejections: 0, rows: { reports: 2, numerals: 12, observations: 6, targets: 4 } })
    expect(readdirSync(output).sort()).toEqual(['CITATION.cff', 'README.md', 'SHA256SUMS', 'codebook.csv', 'codebook.md', 'croissant.json', 'csv', 'datapackage.json', 'explorer', 'loaders', 'parquet', 'text', 'zhibiao.xlsx'])
    const sums = readFileSync(join(output, 'SHA256SUMS'), 'utf8').trim().split('\n').map(line => line.split('  '))
    expect(sums.map(([, path]) => path).sort()).toEqual(listFiles(output).filter(path => path !== 'SHA256SUMS'))
    expect(sums.filter(([sum, path]) => sum !== hashFile(join(output, path ?? '')))).toEqual([])
    expect(readFileSync(join(output, 'text', '419981-2023-gov-a.txt'), 'utf8')).toBe(makeChecked().source.text)
  })
  test('has one version for one content', async () => {
    const folder = makeFolder()
    const [one, two, other] = [await publishInto(join(folder, '1'), [entriesOf('a', 'b')]), await publishInto(join(folder, '2'), [entriesOf('a'), entriesOf('b')]), await publishInto(join(folder, '3'), [entriesOf('a')])]
    expect(two.version).toBe(one.version)
    expect(other.version).not.toBe(one.version)
    expect(snapshot(join(folder, '2'))).toEqual(snapshot(join(folder, '1')))
  })
  test('takes the place of the one before, leaving nothing of it', async () => {
    const output = join(makeFolder(), 'output')
    await publishInto(output, [entriesOf('a', 'b')])
    await publishInto(output, [entriesOf('c')])
    expect(readdirSync(join(output, 'text'))).toEqual(['419981-2023-gov-c.txt'])
    expect(readTableOrThrow(output, 'reports').map(row => row['report_id'])).toEqual(['419981-2023-gov-c'])
  })
  test('has the same bytes only once, and one report to an id', async () => {
    const output = join(makeFolder(), 'output')
    const again = entriesOf('a').map((entry): Entry => entry.kind === 'report' ? { ...entry, path: 'z.txt' } : entry)
    const namesake = [emitReport(makeChecked('b', { reportId: '419981-2023-gov-a' }))]
    const rejections: Rejection[] = []
    await publishInto(output, [entriesOf('a'), again, namesake], rejections)
    expect(rejections.map(({ check, path }) => `${check} ${path}`)).toEqual(['duplicate_file z.txt', 'duplicate_id b.txt'])
    expect(readTableOrThrow(output, 'reports').length).toBe(1)
    expect(readTableOrThrow(output, 'issues').map(row => row['issue_id'])).toEqual(['419981-2023-gov-a-place_unknown', 'z.txt:duplicate_file', 'b.txt:duplicate_id'])
  })
})

describe('what fails', () => {
  test('leaves the old dataset as it was, and no room behind', async () => {
    const folder = makeFolder()
    const output = join(folder, 'output')
    await publishInto(output, [entriesOf('a')])
    const before = snapshot(output)
    const fail = function* (): Generator<readonly Entry[]> { yield entriesOf('b'); throw new Error('a fault') }
    await expect(publishInto(output, fail())).rejects.toThrow('a fault')
    expect(snapshot(output)).toEqual(before)
    expect(roomsIn(folder)).toEqual([])
  })
  test('a swap that was cut short is undone by the next run', async () => {
    const folder = makeFolder()
    const output = join(folder, 'output')
    await publishInto(output, [entriesOf('a')])
    const before = snapshot(output)
    const room = join(folder, `.output.building-${deadRun()}`)
    for (const part of ['new', 'old']) mkdirSync(join(room, part), { recursive: true })
    writeFileSync(join(room, 'plan.json'), JSON.stringify(['csv', 'text', 'datapackage.json']))
    for (const path of ['csv', 'datapackage.json']) renameSync(join(output, path), join(room, 'old', path))
    mkdirSync(join(output, 'csv'))
    writeFileSync(join(output, 'csv', 'new.csv'), 'half done')
    for (const path of ['text', 'datapackage.json']) writeFileSync(join(room, 'new', path), 'not yet in place')
    openPublication(output).abandon()
    expect(snapshot(output)).toEqual(before)
    expect(roomsIn(folder)).toEqual([])
  })
  test('a swap that was done stays done', async () => {
    const folder = makeFolder()
    const output = join(folder, 'output')
    await publishInto(output, [entriesOf('a')])
    const room = join(folder, `.output.building-${deadRun()}`)
    mkdirSync(join(room, 'old', 'csv'), { recursive: true })
    writeFileSync(join(room, 'plan.json'), JSON.stringify(['csv', 'datapackage.json']))
    const before = snapshot(output)
    openPublication(output).abandon()
    expect(snapshot(output)).toEqual(before)
    expect(roomsIn(folder)).toEqual([])
  })
  test('a run at work is not disturbed', () => {
    const folder = makeFolder()
    mkdirSync(join(folder, `.output.building-${process.ppid}`))
    expect(() => openPublication(join(folder, 'output'))).toThrow(`process ${process.ppid} is writing it`)
  })
  test.each(['notes.txt', 'csv/my.xlsx', 'data/x.csv'])('a folder that holds %s is refused and left alone', async alien => {
    const output = join(makeFolder(), 'output')
    await publishInto(output, [entriesOf('a')])
    mkdirSync(join(output, alien, '..'), { recursive: true })
    writeFileSync(join(output, alien), 'mine')
    const before = snapshot(output)
    await expect(publishInto(output, [entriesOf('b')])).rejects.toThrow('is no part of a dataset')
    expect(snapshot(output)).toEqual(before)
  })
})

/** Many different reports, so that a run takes a while. */
function makeCrowd (count: number): string {
  const folder = makeFolder()
  const sample = readFileSync(join(SAMPLES, readdirSync(SAMPLES).sort()[0] ?? ''), 'utf8')
  for (let at = 0; at < count; at++) writeFileSync(join(folder, `${at}.txt`), `${sample}\n${'　'.repeat(at)}`)
  return folder
}

describe('the command line', () => {
  test.each([['SIGKILL', null], ['SIGTERM', 143], ['SIGINT', 130]] as const)('stopped by %s leaves the old dataset', async (signal, code) => {
    const folder = makeFolder()
    const output = join(folder, 'output')
    expect(runCommand(['--sources', SAMPLES, '--output', output]).status).toBe(0)
    const before = snapshot(output)
    const run = spawn('node', [join(ROOT, 'build', 'main.js'), '--sources', makeCrowd(150), '--output', output, '--jobs', '1'], { stdio: 'ignore' })
    const ended = new Promise<number | null>(resolve => { run.on('exit', resolve) })
    const isAtWork = (): boolean => roomsIn(folder).some(room => existsSync(join(folder, room, 'new', 'text')))
    while (!isAtWork() && run.exitCode === null) await setTimeout(5)
    run.kill(signal)
    expect(await ended).toBe(code)
    expect(snapshot(output)).toEqual(before)
    expect(roomsIn(folder).length).toBe(signal === 'SIGKILL' ? 1 : 0)
    expect(runCommand(['--sources', SAMPLES, '--output', output]).status).toBe(0)
    expect(roomsIn(folder)).toEqual([])
    expect(snapshot(output)).toEqual(before)
  })

  test('says in one line each what it can\'t publish, and publishes the rest', () => {
    const folder = makeFolder()
    cpSync(SAMPLES, folder, { recursive: true })
    const good = readdirSync(folder).filter(name => name.endsWith('.txt')).sort()
    cpSync(join(folder, good[0] ?? ''), join(folder, 'z twin.txt'))
    writeFileSync(join(folder, 'empty.txt'), '')
    writeFileSync(join(folder, 'binary.txt'), new Uint8Array(Array.from({ length: 4000 }, (_, at) => at * 37 % 256)))
    writeFileSync(join(folder, 'letter.txt'), '各位朋友：\n周末一起去爬山吧。\n')
    writeFileSync(join(folder, 'table.xyz'), 'a,b\n1,2\n')
    symlinkSync(join(folder, 'nowhere'), join(folder, 'gone.txt'))
    writeFileSync(join(folder, '.gitkeep'), '')
    mkdirSync(join(folder, '.hidden'))
    writeFileSync(join(folder, '.hidden', 'x.txt'), 'x')
    const output = join(makeFolder(), 'output')
    const { status, stdout, stderr } = runCommand(['--sources', folder, '--output', output])
    expect(status).toBe(3)
    const lines = stderr.trim().split('\n').filter(line => line.startsWith('zhibiao: '))
    const bad = ['binary.txt', 'empty.txt', 'gone.txt', 'letter.txt', 'table.xyz', 'z twin.txt']
    expect(lines.map(line => line.split(': ')[1]).sort()).toEqual(bad)
    expect(stdout).toContain(`${good.length} reports`)
    expect(readTableOrThrow(output, 'reports').map(row => row['source_path'])).toEqual(good)
    const rejected = readTableOrThrow(output, 'issues').filter(row => row['report_id'] === '')
    expect(rejected.map(row => row['source_path']).sort()).toEqual(bad)
    expect(rejected.map(row => row['message']).sort()).toEqual(lines.map(line => line.slice('zhibiao: '.length)).sort())
    expect(readdirSync(join(output, 'text')).length).toBe(good.length)
  })

  test.each([
    ['a folder that isn\'t there', (): string[] => ['--sources', join(scratch, 'nowhere')], 'there is no such folder'],
    ['an empty folder', (): string[] => ['--sources', makeFolder()], 'holds no reports'],
    ['a file for a folder', (): string[] => ['--sources', join(ROOT, 'package.json')], 'is a file'],
    ['no number of jobs', (): string[] => ['--jobs', '0'], 'wants a whole number'],
    ['an unknown stage', (): string[] => ['--until', 'print'], 'Allowed choices are'],
    ['an unknown option', (): string[] => ['--fast'], 'unknown option'],
    ['an output among the sources', (): string[] => ['--sources', scratch, '--output', join(scratch, 'x')], 'lies within the sources'],
    ['an output that is a file', (): string[] => ['--sources', SAMPLES, '--output', join(ROOT, 'package.json')], 'is a file']
  ])('answers %s with one line and 1', (_, args, words) => {
    const { status, stdout, stderr } = runCommand(['--output', join(scratch, 'never'), ...args()])
    expect(stderr.trim().split('\n').length, stderr).toBe(1)
    expect(stderr).toContain(words)
    expect([status, stdout, existsSync(join(scratch, 'never'))]).toEqual([1, '', false])
  })

  test('helps, and says its version', () => {
    expect(runCommand(['--help'])).toMatchObject({ status: 0, stderr: '' })
    expect(runCommand(['--version']).stdout.trim()).toBe((JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }).version)
  })

  test('writes the same bytes wherever and whenever, with any number of threads', () => {
    const folder = makeFolder()
    const crowd = makeCrowd(60)
    const run = (name: string, jobs: string, env: Readonly<Record<string, string>>): readonly string[] => {
      const { status } = spawnSync('node', [join(ROOT, 'build', 'main.js'), '--sources', crowd, '--output', join(folder, name), '--jobs', jobs], { env: { ...process.env, ...env } })
      expect(status).toBe(0)
      return snapshot(join(folder, name))
    }
    const first = run('1', '1', { TZ: 'UTC', LC_ALL: 'C' })
    expect(run('2', '2', { TZ: 'Asia/Shanghai', LC_ALL: 'zh_CN.UTF-8' })).toEqual(first)
    expect(run('3', '3', { TZ: 'America/New_York', LC_ALL: 'tr_TR.UTF-8' })).toEqual(first)
  })

  test.each(['normalise', 'segment', 'recognise', 'link', 'validate'])('shows what %s makes, and keeps what other stages made', stage => {
    const output = join(scratch, 'traced')
    expect(runCommand(['--sources', SAMPLES, '--output', output, '--until', stage])).toMatchObject({ status: 0 })
    const lines = readFileSync(join(output, 'stages', `${stage}.jsonl`), 'utf8').trim().split('\n')
    expect(lines.map(line => (JSON.parse(line) as { path: string }).path)).toEqual(readdirSync(SAMPLES).filter(name => name.endsWith('.txt')).sort())
    expect(existsSync(join(output, 'stages', 'normalise.jsonl'))).toBe(true)
  })
})
