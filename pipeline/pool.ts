/**
 * Pool: batches of paths spread over threads, entries back in the order of the paths.
 *
 * A batch is some tens of reports, because copying a text between threads costs more than
 * light work on it. At most two batches a thread are under way or waiting for their turn,
 * so memory stays flat however many reports there are.
 */
import pLimit from 'p-limit'
import { startThread, type Thread } from './effects.ts'
import { rejectFault, type ReaderSetup } from './reading.ts'
import type { Entry } from './types.ts'

const BATCH = 24

type ReaderThread = Thread<readonly string[], readonly Entry[]>

/** Reads all paths on `jobs` threads, in batches that follow the order of the paths. */
export async function* readInThreads ({ paths, jobs, setup }: {
  readonly paths: readonly string[]; readonly jobs: number; readonly setup: ReaderSetup
}): AsyncGenerator<readonly Entry[]> {
  const idle = new Set<ReaderThread>()
  const all = new Set<ReaderThread>()
  const limit = pLimit(jobs)
  let isOver = false

  const takeThread = (): ReaderThread => {
    const [thread = startThread('worker', setup)] = idle
    idle.delete(thread)
    all.add(thread)
    return thread
  }
  const readBatch = async (batch: readonly string[]): Promise<readonly Entry[]> => {
    const thread = takeThread()
    try {
      const entries = await thread.run(batch)
      idle.add(thread)
      return entries
    } catch (error) {
      all.delete(thread)
      if (isOver) return []
      const [path = ''] = batch
      if (batch.length === 1) return [{ kind: 'rejected', rejection: rejectFault({ path, sha256: '', at: 'thread', error }) }]
      const alone: Entry[] = []
      for (const one of batch) alone.push(...await readBatch([one]))
      return alone
    }
  }

  const underWay: Array<Promise<readonly Entry[]>> = []
  try {
    for (let from = 0; from < paths.length; from += BATCH) {
      underWay.push(limit(() => readBatch(paths.slice(from, from + BATCH))))
      if (underWay.length >= 2 * jobs) yield await takeFirst(underWay)
    }
    while (underWay.length > 0) yield await takeFirst(underWay)
  } finally {
    isOver = true
    limit.clearQueue()
    await Promise.all([...all].map(thread => thread.stop()))
  }
}

async function takeFirst<T> (promises: Array<Promise<readonly T[]>>): Promise<readonly T[]> {
  return await promises.shift() ?? []
}
