/**
 * Stage 1, ingest: a file's bytes in; the text of each report in it, or the reason why not, out.
 *
 * Decides the format by the file's name, lets that format's reader extract the text, and
 * turns away what is no work report. Changes nothing of a text file but a leading BOM. Sees
 * one file's bytes; not the disk, the lexicon or other files. The one stage that keeps one
 * waiting, as the readers of some formats do.
 */
import type { RawFile, Rejection, Source } from '../types.ts'
import { isReport } from './plausible.ts'
import { readers } from './readers.ts'
import type { Reading, Tools } from './readers.ts'
import { isArchiveName, unpackFiles } from './zip.ts'

export type { Tools } from './readers.ts'

export type Ingested =
  | { readonly kind: 'source'; readonly source: Source }
  | { readonly kind: 'rejected'; readonly rejection: Rejection }

/** One report for a document; for an archive, one for each file in it, in the order of their paths. */
export async function ingest (file: RawFile, tools: Tools): Promise<readonly Ingested[]> {
  if (file.bytes.length === 0) return [reject(file, 'empty_file', 'is empty; put the text of a report into it or remove it')]
  if (!isArchiveName(file.path)) return [await ingestDocument(file, tools)]
  const unpacked = unpackFiles(file)
  if ('reason' in unpacked) return [reject(file, unpacked.check, unpacked.reason)]
  const all: Ingested[] = []
  for (const each of unpacked.files) all.push(await ingestDocument(each, tools))
  return all
}

const extension = /\.([a-z\d]{1,8})$/iu

async function ingestDocument (file: RawFile, tools: Tools): Promise<Ingested> {
  const suffix = (extension.exec(file.path)?.[1] ?? '').toLowerCase()
  const reader = readers.find(({ suffixes }) => suffixes.includes(suffix))
  if (reader === undefined) {
    const known = [...readers.flatMap(({ suffixes }) => suffixes), 'zip'].map(each => `.${each}`).join(', ')
    const found = suffix === '' ? 'a name without a suffix' : `".${suffix}"`
    return reject(file, 'unknown_format', `${found} says no format that can be read; save the report as ${known}`)
  }
  const reading = await reader.read(file.bytes, tools)
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
