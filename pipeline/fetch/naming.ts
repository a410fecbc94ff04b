/** What a fetched file is called: its place, year and kind, so that people find it; a part of its address, so that two never meet. */
import { createHash } from 'node:crypto'
import type { CatalogueEntry } from './catalogue.ts'

export function nameFile ({ adcode, place, year, type, url }: CatalogueEntry, suffix: string): string {
  const sign = createHash('sha256').update(url).digest('hex').slice(0, 8)
  return `${[adcode, place, String(year), type, sign].filter(part => part !== '').join('_')}.${suffix}`
}

const types: ReadonlyArray<readonly [pattern: RegExp, suffix: string]> = [
  [/html/iu, 'html'], [/application\/pdf/iu, 'pdf'], [/wordprocessingml/iu, 'docx'], [/msword/iu, 'doc'], [/application\/(?:x-)?zip/iu, 'zip'], [/text\/plain/iu, 'txt']
]
const known = /\.(html?|shtml|pdf|docx|doc|zip|txt)$/iu

/** By what the bytes begin with, else by what the site says, else by the address; a page where nothing says. */
export function findSuffix (bytes: Uint8Array, contentType: string, url: URL): string {
  const start = String.fromCharCode(...bytes.subarray(0, 64))
  const named = known.exec(url.pathname)?.[1]?.toLowerCase()
  if (start.startsWith('%PDF')) return 'pdf'
  if (start.startsWith('\u00D0\u00CF\u0011\u00E0')) return 'doc'
  if (start.startsWith('PK')) return named === 'zip' || (named !== 'docx' && /zip/iu.test(contentType)) ? 'zip' : 'docx'
  if (/^\s{0,60}(?:\u00EF\u00BB\u00BF)?\s{0,60}</u.test(start)) return 'html'
  return types.find(([pattern]) => pattern.test(contentType))?.[1] ?? named ?? 'html'
}
