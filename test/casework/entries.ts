/** Case files of any shape: YAML in, a list of entries out, each cell read with a check. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Report, Source } from '../../pipeline/types.ts'
import { ROOT } from '../shared.ts'

export type Entry = Readonly<Record<string, unknown>>

export function readEntries (stage: string, name: string): readonly Entry[] {
  const file = join(ROOT, 'test', 'cases', stage, `${name}.yaml`)
  const found: unknown = parse(readFileSync(file, 'utf8'))
  if (!Array.isArray(found)) throw new Error(`${file}: wants a list of cases`)
  return found.map((entry: unknown, index) => {
    if (!isEntry(entry)) throw new Error(`${file}: case ${index + 1} wants names and values`)
    return entry
  })
}

export const isEntry = (value: unknown): value is Entry => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A cell of text; `otherwise` where the case has none. */
export function readCell (entry: Entry, key: string, otherwise: string): string {
  const cell = entry[key] ?? otherwise
  if (typeof cell !== 'string') throw new Error(`${key}: wants text, not ${JSON.stringify(cell)}`)
  return cell
}

/** What a case expects, as names and values. */
export function readExpected (entry: Entry): Entry {
  const { expect } = entry
  if (!isEntry(expect)) throw new Error('expect: wants names and values')
  return expect
}

/** The fields of `found` that a case expects something of. */
export const pick = (found: object, wanted: Entry): Entry =>
  Object.fromEntries(Object.entries(found).filter(([key]) => key in wanted))

/** A report whose view is its source text. */
export function makeReport (path: string, text: string): Report {
  const source: Source = { path, sha256: 'ab12'.repeat(16), bytes: Buffer.byteLength(text), format: 'txt', encoding: 'utf-8', text }
  return { source, view: { text, origin: Int32Array.from({ length: text.length + 1 }, (_, at) => at) }, edits: [] }
}
