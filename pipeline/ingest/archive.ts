/** ZIP archives, which Word documents are too: what is in them, never more than they may hold. */
import { unzipSync, zipSync } from 'fflate'

export interface ArchivedFile { readonly path: string; readonly bytes: Uint8Array }

const isArchive = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4B && (bytes[2] === 3 || bytes[2] === 5)

/** The size of all files unpacked, as the archive declares it; null where it is none. */
export function measureArchive (bytes: Uint8Array): number | null {
  if (!isArchive(bytes)) return null
  let size = 0
  try {
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        size += originalSize
        return false
      }
    })
  } catch {
    return null
  }
  return size
}

/** The files that `isWanted`, in the order of their paths; null where the archive is damaged, locked or no archive. */
export function unpackArchive (bytes: Uint8Array, isWanted: (path: string) => boolean): readonly ArchivedFile[] | null {
  if (!isArchive(bytes)) return null
  try {
    const files = unzipSync(bytes, { filter: ({ name }) => !name.endsWith('/') && isWanted(readName(name)) })
    return Object.entries(files)
      .map(([name, content]) => ({ path: readName(name), bytes: content }))
      .sort((a, b) => a.path < b.path ? -1 : 1)
  } catch {
    return null
  }
}

/** An archive of files, for a library that wants one: not packed, and of no day. */
export const packArchive = (files: readonly ArchivedFile[]): Uint8Array =>
  zipSync(Object.fromEntries(files.map(({ path, bytes }) => [path, bytes])), { level: 0, mtime: '2000-01-02' })

/**
 * A file's name. Archivers of Chinese Windows write names in GBK without saying so; they come here
 * as Latin characters, one a byte.
 */
function readName (name: string): string {
  if (/^\p{ASCII}{0,1000}$/u.test(name) || [...name].some(letter => letter > '\u00FF')) return tidyPath(name)
  const bytes = Uint8Array.from(name, letter => letter.charCodeAt(0))
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return tidyPath(new TextDecoder(encoding, { fatal: true }).decode(bytes))
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
    }
  }
  return tidyPath(name)
}

/** A path below the archive, whatever the archive says: no way up, no root, forward slashes. */
const tidyPath = (path: string): string => path.split(/[\\/]/u).filter(step => step !== '' && step !== '.' && step !== '..').join('/')
