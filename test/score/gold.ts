/** The hand-made labels of a gold folder. Files are checked by hand, so reading is lenient on absent keys. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Label {
  readonly start: number
  readonly end: number
  /** The numeral proper of a Chinese candidate, where it is shorter than the candidate. */
  readonly nstart: number
  readonly nend: number
  readonly text: string
  readonly role: string
  readonly measure: string | null
  readonly value: number | null
  readonly value_high: number | null
  readonly unit: string | null
  readonly bound: string | null
  readonly subject: string | null
  readonly indicator: string | null
  readonly period: string | null
  readonly status: string | null
  readonly range_tail?: boolean
}

export interface EntityLabel { readonly start: number, readonly end: number, readonly text: string, readonly type: string }

/** One labelled report. A list is null where nobody labelled that side of it. */
export interface GoldDocument {
  readonly name: string
  readonly sha256: string
  readonly meta: Readonly<Record<string, string>>
  readonly arabic: readonly Label[]
  readonly chinese: readonly Label[] | null
  readonly entities: readonly EntityLabel[] | null
  /** The stretch in which entities were labelled. */
  readonly entityRange: readonly [number, number]
}

interface IndexEntry {
  readonly sha256: string
  readonly meta?: Readonly<Record<string, string>>
  readonly entity_range?: readonly [number, number]
}

export const isFact = (label: Label): boolean => label.role === 'measure' || label.role === 'rank'

/** The labelled reports of a folder, or those named, in the order asked for. */
export function readGold (folder: string, names: readonly string[] | null): readonly GoldDocument[] {
  const index = JSON.parse(readFileSync(join(folder, 'INDEX.json'), 'utf8')) as Readonly<Record<string, IndexEntry>>
  return (names ?? Object.keys(index)).map(name => {
    const entry = index[name]
    if (entry === undefined) throw new Error(`${folder}/INDEX.json has no "${name}"; it has ${Object.keys(index).join(', ')}`)
    return {
      name,
      sha256: entry.sha256,
      meta: entry.meta ?? {},
      arabic: readLines<Label>(join(folder, `${name}.jsonl`)) ?? [],
      chinese: readLines<Label>(join(folder, 'chinese', `${name}.jsonl`)),
      entities: readLines<EntityLabel>(join(folder, 'entities', `${name}.jsonl`)),
      entityRange: entry.entity_range ?? [0, Infinity]
    }
  })
}

function readLines<T> (file: string): readonly T[] | null {
  if (!existsSync(file)) return null
  return readFileSync(file, 'utf8').split('\n').filter(line => line.trim() !== '').map(line => JSON.parse(line) as T)
}
