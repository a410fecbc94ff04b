/**
 * Plain text. The encoding is what a BOM says; else UTF-8 if the bytes are valid UTF-8 (by
 * chance GB18030 text never is, while a GB18030 decoder takes UTF-8 bytes without complaint);
 * else UTF-16 or GB18030, whichever yields plausible Chinese.
 */
import type { SourceEncoding } from '../types.ts'
import { isPlausible } from './plausible.ts'
import type { FormatReader, Reading } from './readers.ts'

export const textReader: FormatReader = { suffixes: ['txt', 'text'], read: readText }

interface Bom { readonly bytes: readonly number[]; readonly encoding: SourceEncoding }

const boms: readonly Bom[] = [
  { bytes: [0xEF, 0xBB, 0xBF], encoding: 'utf-8-bom' },
  { bytes: [0xFF, 0xFE], encoding: 'utf-16le' },
  { bytes: [0xFE, 0xFF], encoding: 'utf-16be' },
  { bytes: [0x84, 0x31, 0x95, 0x33], encoding: 'gb18030' }
]
const guessed: readonly SourceEncoding[] = ['utf-16le', 'utf-16be', 'gb18030']

function readText (bytes: Uint8Array): Reading {
  const bom = boms.find(each => each.bytes.every((byte, at) => bytes[at] === byte))
  if (bom !== undefined) {
    const text = decode(bytes.subarray(bom.bytes.length), bom.encoding)
    return text === null ? unreadable(`starts like ${bom.encoding} but isn't`) : decoded(text, bom.encoding)
  }
  const utf8 = bytes.includes(0) ? null : decode(bytes, 'utf-8')
  if (utf8 !== null) return decoded(utf8, 'utf-8')
  for (const encoding of guessed) {
    const text = decode(bytes, encoding)
    if (text !== null && isPlausible(text)) return decoded(text, encoding)
  }
  return unreadable(bytes.includes(0) ? 'holds binary data, not text' : 'is neither UTF-8, UTF-16 nor GB18030')
}

/** Null where the bytes aren't valid in the encoding. */
function decode (bytes: Uint8Array, encoding: SourceEncoding): string | null {
  try {
    const label = encoding === 'utf-8-bom' ? 'utf-8' : encoding
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

const decoded = (text: string, encoding: SourceEncoding): Reading => ({ kind: 'text', format: 'txt', encoding, text })

const unreadable = (what: string): Reading => ({
  kind: 'unreadable', check: 'undecodable', reason: `${what}; open it in an editor and save it as UTF-8 text`
})
