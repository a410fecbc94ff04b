/** Real reports and labels that stand beside the repository on some machines, never in it. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's own folder, from test/ as well as from its build. */
export const ROOT = findRoot(dirname(fileURLToPath(import.meta.url)))

function findRoot (from: string): string {
  if (existsSync(join(from, 'package.json'))) return from
  const parent = dirname(from)
  if (parent === from) throw new Error('no package.json above this file')
  return findRoot(parent)
}

const SHARED = join(ROOT, '..', 'shared')

/** A path of the shared material, or null (and a line that says so) where it isn't. */
export function findShared (path: string): string | null {
  const found = join(SHARED, path)
  if (existsSync(found)) return found
  console.log(`skipped: ../shared/${path} isn't on this machine`)
  return null
}
