/** Builds the pipeline once before any test, so that tests run what users run. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ROOT } from './shared.ts'

export default function build (): void {
  const tsc = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc')
  const { status, stdout } = spawnSync('node', [tsc, '-p', join(ROOT, 'tsconfig.json')], { encoding: 'utf8' })
  if (status !== 0) console.log(`the build has faults:\n${stdout}`)
}
