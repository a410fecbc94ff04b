/** Datasets as the command line makes them, for tests of what is published. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { ROOT } from './shared.ts'

export const SAMPLES = join(ROOT, 'sources', 'samples')

/** A folder that is gone after the tests of this file. */
export function makeScratch (): string {
  const folder = mkdtempSync(join(tmpdir(), 'zhibiao-'))
  afterAll(() => { rmSync(folder, { recursive: true, force: true }) })
  return folder
}

export interface Run { readonly status: number | null, readonly stdout: string, readonly stderr: string }

/** Runs the built command line. */
export function runCommand (args: readonly string[]): Run {
  const { status, stdout, stderr } = spawnSync('node', [join(ROOT, 'build', 'main.js'), ...args], { encoding: 'utf8' })
  return { status, stdout, stderr }
}

/** The exit code where some files are no reports, and the others are published. */
const SOME_REJECTED = 3

/** Makes a dataset of a folder of reports; throws what the command said where it failed. */
export function makeDataset (sources: string, output: string, options: readonly string[] = []): void {
  const run = runCommand(['--sources', sources, '--output', output, ...options])
  if (run.status !== 0 && run.status !== SOME_REJECTED) throw new Error(`the pipeline ended with ${run.status}:\n${run.stderr}${run.stdout}`)
}

export { listFiles } from './files.ts'

export const hashFile = (file: string): string => createHash('sha256').update(new Uint8Array(readFileSync(file))).digest('hex')
