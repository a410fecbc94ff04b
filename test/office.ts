/** LibreOffice, where the machine has it: a command for all of its programs, each of which may be missing. */
import { spawnSync } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

const libraries = { Calc: 'libsclo.so', Writer: 'libswlo.so' } as const

/** Whether a program of LibreOffice is there; a line that says so where it isn't. */
export function hasOffice (program: keyof typeof libraries): boolean {
  const soffice = spawnSync('which', ['soffice'], { encoding: 'utf8' }).stdout.trim()
  const isThere = soffice !== '' && existsSync(join(dirname(realpathSync(soffice)), libraries[program]))
  if (!isThere) console.log(`skipped: LibreOffice ${program} isn't installed (make system)`)
  return isThere
}

/** Saves files in another format, `filter` and all; throws where LibreOffice doesn't. */
export function convertFiles ({ files, to, folder, profile, more = [] }: {
  readonly files: readonly string[], readonly to: string, readonly folder: string, readonly profile: string, readonly more?: readonly string[]
}): void {
  const run = spawnSync('soffice', ['--headless', `-env:UserInstallation=${pathToFileURL(profile).href}`, ...more, '--convert-to', to, '--outdir', folder, ...files], { encoding: 'utf8', timeout: 240_000 })
  if (run.status !== 0) throw new Error(`LibreOffice ended with ${run.status}: ${run.stderr}`)
}
