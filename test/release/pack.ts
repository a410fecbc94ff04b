/** Files as a ZIP whose bytes depend on nothing but theirs: sorted, without times, packed by one program. */
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import type { Files } from './dataset.ts'

/** The first time that ZIP knows, in whatever zone. */
const NO_TIME = '1980-01-01T00:00:00'
/** These are packed already. */
const PACKED = /\.(?:parquet|xlsx|zip)$/u

export function packFiles (folder: string, files: Files): Uint8Array {
  const pieces: Uint8Array[] = []
  const zip = new Zip((error, bytes) => {
    if (error !== null) throw error
    pieces.push(bytes)
  })
  for (const [path, bytes] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const name = `${folder}/${path}`
    const file = PACKED.test(path) ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 })
    file.mtime = NO_TIME
    zip.add(file)
    file.push(bytes, true)
  }
  zip.end()
  return new Uint8Array(Buffer.concat(pieces))
}
