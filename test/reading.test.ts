/** Reading a file: a fault of ours in one report costs that report only. */
import { cpSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { openReader } from '../pipeline/reading.ts'
import type { Document, Linked } from '../pipeline/types.ts'
import { makeScratch, SAMPLES } from './dataset.ts'

vi.mock('../pipeline/link/link.ts', async importOriginal => {
  const { link } = await importOriginal<{ link: (document: Document, ...rest: readonly unknown[]) => Linked }>()
  return {
    link: (document: Document, ...rest: readonly unknown[]): Linked => {
      if (document.report.source.path === 'bad.txt') throw new RangeError('out of words')
      return link(document, ...rest)
    }
  }
})

test('a stage that fails is named in the issue, and the next report is read', async () => {
  const folder = makeScratch()
  const [sample = ''] = readdirSync(SAMPLES).sort()
  for (const name of ['bad.txt', 'good.txt']) cpSync(join(SAMPLES, sample), join(folder, name))
  const read = openReader({ sources: folder })
  expect(await read('bad.txt')).toMatchObject([{
    kind: 'rejected',
    rejection: { path: 'bad.txt', check: 'internal_error', message: 'bad.txt: stage link failed (RangeError: out of words); a fault of the pipeline, please report it with the file' }
  }])
  expect(await read('good.txt')).toMatchObject([{ kind: 'report', path: 'good.txt' }])
  expect(await read('none.txt')).toMatchObject([{ kind: 'rejected', rejection: { check: 'unreadable_file' } }])
})
