/** Plain text: the characters as they are. */
import { decodeText } from './encodings.ts'
import type { FormatReader, Reading } from './readers.ts'

export const textReader: FormatReader = { suffixes: ['txt', 'text'], read: readText }

function readText (bytes: Uint8Array): Reading {
  const decoding = decodeText(bytes)
  if (decoding.kind === 'decoded') return { kind: 'text', format: 'txt', ...decoding.decoded }
  return { kind: 'unreadable', check: 'undecodable', reason: `${decoding.what}; open it in an editor and save it as UTF-8 text` }
}
