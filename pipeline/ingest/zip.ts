/** Archives of reports: each file in one is read as if it lay in a folder of the archive's name. */
import { createHash } from 'node:crypto'
import type { RawFile } from '../types.ts'
import { measureArchive, unpackArchive } from './archive.ts'

export type Unpacked =
  | { readonly files: readonly RawFile[] }
  | { readonly check: string; readonly reason: string }

/** As much as the largest file that is read at all, some times over. */
const largest = 512 * 2 ** 20
/** What systems add to an archive by themselves. */
const stray = /(?:^|\/)(?:\..{0,255}|__MACOSX|Thumbs\.db|desktop\.ini|README\.md)(?:$|\/)/iu

export const isArchiveName = (path: string): boolean => /\.zip$/iu.test(path)

export function unpackFiles ({ path, bytes }: RawFile): Unpacked {
  const size = measureArchive(bytes)
  if (size !== null && size > largest) return { check: 'too_large', reason: `unpacks to ${size} bytes; unpack it and keep only the reports` }
  const files = unpackArchive(bytes, name => !stray.test(name))
  if (files === null) return { check: 'broken_archive', reason: 'is no ZIP archive, or a damaged or locked one; unpack it and put the reports into a folder' }
  if (files.length === 0) return { check: 'empty_file', reason: 'holds no files; put reports into it or remove it' }
  return {
    files: files.map(file => ({ path: `${path}/${file.path}`, bytes: file.bytes, sha256: createHash('sha256').update(file.bytes).digest('hex') }))
  }
}
