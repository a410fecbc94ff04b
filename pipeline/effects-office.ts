/** Effects, of other programs: LibreOffice, which opens what nothing else can. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Tools } from './ingest/ingest.ts'

const longest = 120_000

/** What the readers may ask of this machine. Each conversion has a profile of its own, as two may run at once. */
export const tools: Tools = {
  convertToDocx: bytes => {
    const folder = mkdtempSync(join(tmpdir(), 'zhibiao-'))
    try {
      writeFileSync(join(folder, 'report.doc'), bytes)
      const { error } = spawnSync('soffice', [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`, '--headless', '--norestore', '--nolockcheck',
        '--convert-to', 'docx', '--outdir', join(folder, 'made'), join(folder, 'report.doc')
      ], { stdio: 'ignore', timeout: longest, killSignal: 'SIGKILL' })
      if (error !== undefined && 'code' in error && error.code === 'ENOENT') return 'no_program'
      const made = join(folder, 'made', 'report.docx')
      return existsSync(made) ? new Uint8Array(readFileSync(made)) : 'failed'
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
}
