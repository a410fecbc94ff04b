/** A thread of the pool: paths in, entries out. */
import { serveThread } from './effects.ts'
import { openReader, type ReaderSetup } from './reading.ts'
import type { Entry } from './types.ts'

serveThread((setup: ReaderSetup) => {
  const read = openReader(setup)
  return async (paths: readonly string[]): Promise<readonly Entry[]> => {
    const entries: Entry[] = []
    for (const path of paths) entries.push(...await read(path))
    return entries
  }
})
