/** A dataset's files, from its folder or from the ZIP of a release. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'

/** Bytes by path within the dataset. */
export type Files = ReadonlyMap<string, Uint8Array>

const readBytes = (path: string): Uint8Array => new Uint8Array(readFileSync(path))

/** The files that the dataset's checksums name, in their order; each must be there and whole. */
export function readPublished (output: string): { readonly files: Files } | { readonly fault: string } {
  if (!existsSync(join(output, 'datapackage.json'))) return { fault: `${output} holds no whole dataset; make one with: make data OUTPUT=${output}` }
  const lines = readFileSync(join(output, 'SHA256SUMS'), 'utf8').trimEnd().split('\n')
  const files = new Map<string, Uint8Array>()
  for (const line of lines) {
    const [sum = '', path = ''] = line.split('  ')
    const bytes = existsSync(join(output, path)) ? readBytes(join(output, path)) : null
    if (bytes === null || createHash('sha256').update(bytes).digest('hex') !== sum) return { fault: `${join(output, path)} isn't what was published; make the dataset again` }
    files.set(path, bytes)
  }
  return { files: files.set('SHA256SUMS', readBytes(join(output, 'SHA256SUMS'))) }
}

/** The dataset to compare with: a folder, or a release's ZIP, whose files lie in a folder of its name. */
export function openDataset (path: string): Files {
  if (!path.endsWith('.zip')) {
    const published = readPublished(path)
    if ('fault' in published) throw new Error(published.fault)
    return published.files
  }
  return new Map(Object.entries(unzipSync(readBytes(path))).map(([name, bytes]) => [name.slice(name.indexOf('/') + 1), bytes]))
}
