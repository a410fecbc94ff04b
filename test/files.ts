/** Every file below a folder, relative, with forward slashes, in order. */
import { readdirSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'

export function listFiles (folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => statSync(join(folder, path)).isFile())
    .map(path => path.split(sep).join('/'))
    .sort()
}
