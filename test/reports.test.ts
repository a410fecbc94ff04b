/**
 * Whole reports, every output byte: `reports/<name>/in` (or, where there is none, the samples) must
 * give `reports/<name>/out`. Text files stand there as they are, so that a change can be read;
 * the others by their hash in `out/HASHES`.
 *
 * A change that is wanted is taken over by
 *   UPDATE_REPORTS=yes npx vitest run test/reports.test.ts
 * and read with git diff before it is committed.
 */
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { hashFile, listFiles, makeDataset, makeScratch, SAMPLES } from './dataset.ts'
import { ROOT } from './shared.ts'

const FOLDER = join(ROOT, 'test', 'reports')
const isUpdating = process.env['UPDATE_REPORTS'] === 'yes'
const scratch = makeScratch()

/** What a diff can show: not Parquet and workbooks, and not the copies of the sources. */
const isShown = (path: string): boolean => /\.(?:csv|json|jsonl|md)$/u.test(path)

const names = [...new Set(['samples', ...readdirSync(FOLDER, { withFileTypes: true }).filter(entry => entry.isDirectory()).map(entry => entry.name)])].sort()

describe.each(names)('%s', name => {
  const own = join(FOLDER, name, 'in')
  const expected = join(FOLDER, name, 'out')
  const output = join(scratch, name)

  test('gives every byte as before', () => {
    makeDataset(existsSync(own) ? own : SAMPLES, output)
    const files = listFiles(output)
    const hashes = files.map(path => `${hashFile(join(output, path))}  ${path}\n`).join('')
    if (isUpdating) takeOver(files, hashes)
    expect(existsSync(join(expected, 'HASHES')), `no reports/${name}/out yet: UPDATE_REPORTS=yes npx vitest run test/reports.test.ts`).toBe(true)
    const kept = files.filter(isShown)
    for (const path of kept) {
      expect(readFileSync(join(output, path), 'utf8'), path).toBe(existsSync(join(expected, path)) ? readFileSync(join(expected, path), 'utf8') : null)
    }
    expect(hashes.trim().split('\n')).toEqual(readFileSync(join(expected, 'HASHES'), 'utf8').trim().split('\n'))
    expect(listFiles(expected)).toEqual([...kept, 'HASHES'].sort())
  })

  function takeOver (files: readonly string[], hashes: string): void {
    rmSync(expected, { recursive: true, force: true })
    for (const path of files.filter(isShown)) {
      mkdirSync(dirname(join(expected, path)), { recursive: true })
      copyFileSync(join(output, path), join(expected, path))
    }
    mkdirSync(expected, { recursive: true })
    writeFileSync(join(expected, 'HASHES'), hashes)
  }
})
