/**
 * Stage 1, ingest: a file's bytes in, its text or the reason why not out.
 *
 * Decides the format by the file's name, lets that format's reader extract the text, and
 * turns away what is no work report. Changes nothing of the text but a leading BOM. Sees
 * one file's bytes; not the disk, the lexicon or other files.
 */
import type { RawFile, Rejection, Source } from '../types.ts'
import { isReport } from './plausible.ts'
import { readers } from './readers.ts'
import type { Reading } from './readers.ts'

export type Ingested =
  | { readonly kind: 'source'; readonly source: Source }
  | { readonly kind: 'rejected'; readonly rejection: Rejection }

const extension = /\.([a-z\d]{1,8})$/iu

export function ingest (file: RawFile): Ingested {
  if (file.bytes.length === 0) return reject(file, 'empty_file', 'is empty; put the text of a report into it or remove it')
  const suffix = (extension.exec(file.path)?.[1] ?? '').toLowerCase()
  const reader = readers.find(({ suffixes }) => suffixes.includes(suffix))
  if (reader === undefined) {
    const known = readers.flatMap(({ suffixes }) => suffixes).map(each => `.${each}`).join(', ')
    const found = suffix === '' ? 'a name without a suffix' : `".${suffix}"`
    return reject(file, 'unknown_format', `${found} says no format that can be read; save the report as ${known}`)
  }
  const reading = reader.read(file.bytes)
  if (reading.kind === 'unreadable') return reject(file, reading.check, reading.reason)
  if (!isReport(reading.text)) return reject(file, 'no_report', `"${beginning(reading.text)}" doesn't read like a work report; keep only reports in this folder`)
  return { kind: 'source', source: asSource(file, reading) }
}

function asSource (file: RawFile, { format, encoding, text }: Extract<Reading, { kind: 'text' }>): Source {
  return { path: file.path, sha256: file.sha256, bytes: file.bytes.length, format, encoding, text }
}

/** One line: the file, the words at fault, the cure. */
function reject ({ path, sha256 }: RawFile, check: string, reason: string): Ingested {
  return { kind: 'rejected', rejection: { path, sha256, check, message: `${path}: ${reason}` } }
}

const shown = 20

const beginning = (text: string): string => {
  const plain = text.trim().replace(/\s{1,80}/gu, ' ')
  return [...plain].length > shown ? `${[...plain].slice(0, shown).join('')}…` : plain
}
