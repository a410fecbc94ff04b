/**
 * Bytes to characters. The encoding is what a BOM says; else UTF-8 if the bytes are valid UTF-8
 * (by chance GB18030 text never is, while a GB18030 decoder takes UTF-8 bytes without complaint);
 * else what the file declares, UTF-16, GB18030 or Big5, whichever yields plausible Chinese.
 */
import type { SourceEncoding } from '../types.ts'
import { isPlausible } from './plausible.ts'

export interface Decoded { readonly text: string; readonly encoding: SourceEncoding }

interface Bom { readonly bytes: readonly number[]; readonly encoding: SourceEncoding }

const boms: readonly Bom[] = [
  { bytes: [0xEF, 0xBB, 0xBF], encoding: 'utf-8-bom' },
  { bytes: [0xFF, 0xFE], encoding: 'utf-16le' },
  { bytes: [0xFE, 0xFF], encoding: 'utf-16be' },
  { bytes: [0x84, 0x31, 0x95, 0x33], encoding: 'gb18030' }
]
const guessed: readonly SourceEncoding[] = ['utf-16le', 'utf-16be', 'gb18030', 'big5']

/** Names by which files declare an encoding; 【gb2312】 and 【gbk】 are parts of GB18030. */
const declarable: readonly (readonly [name: RegExp, encoding: SourceEncoding])[] = [
  [/^(?:gb[-_]?2312|gb[-_]?18030|x?-?gbk|gb_2312-80|euc-cn|cp936)$/iu, 'gb18030'],
  [/^(?:big-?5|big5-hkscs|cp950)$/iu, 'big5'],
  [/^utf-?16(?:le)?$/iu, 'utf-16le'],
  [/^utf-?16be$/iu, 'utf-16be']
]

/** What decoding came to: a text, or the words for what is wrong. */
export type Decoding = { readonly kind: 'decoded'; readonly decoded: Decoded } | { readonly kind: 'wrong'; readonly what: string }

export const decodeText = (bytes: Uint8Array): Decoding => decodeAs(bytes, guessed, text => text)

/** A run of markup: what is left without it says whether a page is Chinese. */
const ascii = /\p{ASCII}{1,4096}/gu
const withoutMarkup = (text: string): string => text.replace(ascii, '')

/** `declared` is tried before what is guessed, and believed no more than a guess. A few bytes may be wrong. */
export function decodeMarkup (bytes: Uint8Array, declared: string | null): Decoding {
  const named = declarable.find(([name]) => name.test(declared ?? ''))?.[1]
  const decoding = decodeAs(bytes, named === undefined ? guessed : [named, ...guessed], withoutMarkup)
  return decoding.kind === 'decoded' ? decoding : decodeDamaged(bytes) ?? decoding
}

function decodeAs (bytes: Uint8Array, encodings: readonly SourceEncoding[], strip: (text: string) => string): Decoding {
  const bom = boms.find(each => each.bytes.every((byte, at) => bytes[at] === byte))
  if (bom !== undefined) {
    const text = decode(bytes.subarray(bom.bytes.length), bom.encoding)
    return text === null ? wrong(`starts like ${bom.encoding} but isn't`) : right(text, bom.encoding)
  }
  const utf8 = bytes.includes(0) ? null : decode(bytes, 'utf-8')
  if (utf8 !== null) return right(utf8, 'utf-8')
  for (const encoding of encodings) {
    const text = decode(bytes, encoding)
    if (text !== null && isPlausible(strip(text))) return right(text, encoding)
  }
  return wrong(bytes.includes(0) ? 'holds binary data, not text' : 'is neither UTF-8, UTF-16, GB18030 nor Big5')
}

const replacement = /\u{FFFD}/gu
const damaged = 0.002
const lenient: readonly SourceEncoding[] = ['utf-8', 'gb18030']

/** For pages that were cut or patched together: each wrong byte becomes U+FFFD. */
function decodeDamaged (bytes: Uint8Array): Decoding | null {
  for (const encoding of lenient) {
    const text = new TextDecoder(encoding).decode(bytes)
    if ((text.match(replacement) ?? []).length <= text.length * damaged && isPlausible(withoutMarkup(text))) return right(text, encoding)
  }
  return null
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

const right = (text: string, encoding: SourceEncoding): Decoding => ({ kind: 'decoded', decoded: { text, encoding } })
const wrong = (what: string): Decoding => ({ kind: 'wrong', what })
