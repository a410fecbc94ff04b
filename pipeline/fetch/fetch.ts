/**
 * Beside the line, fetch: entries of the catalogue in, the files of their reports out.
 *
 * Asks each site for what its robots.txt allows, one thing at a time and slowly; keeps the bytes
 * as they came, with a note of where and when. What went wrong with one report comes back as a
 * word and a reason, and costs no other. Sees network, disk and clock only as the `World` that it
 * is handed.
 */
import { createHash } from 'node:crypto'
import pLimit from 'p-limit'
import type { CatalogueEntry } from './catalogue.ts'
import { download, type Download } from './download.ts'
import { nameFile } from './naming.ts'
import { openSites } from './sites.ts'
import type { World } from './world.ts'

export type Fetched = {
  readonly entry: CatalogueEntry
  /** `kept`: it was there, and is still the same. `changed`: it isn't what the catalogue says it is. */
  readonly result: 'saved' | 'kept' | 'refused' | 'failed' | 'changed'
  readonly file: string | null
  readonly reason: string | null
}

export interface FetchOptions {
  readonly entries: readonly CatalogueEntry[]
  readonly world: World
  readonly agent: string
  /** Milliseconds between two requests to a site, at least. */
  readonly pause: number
  readonly allowLocal: boolean
  /** Ask again for what is there already. */
  readonly refresh: boolean
  readonly onFetched: (fetched: Fetched) => void
}

const sitesAtOnce = 4

/** One result for each entry, in their order. */
export async function fetchReports (options: FetchOptions): Promise<readonly Fetched[]> {
  const sites = openSites(options)
  const limit = pLimit(sitesAtOnce)
  const results = new Map<CatalogueEntry, Fetched>()
  await Promise.all([...groupBySite(options.entries).values()].map(entries => limit(async () => {
    for (const entry of entries) {
      const fetched = await fetchReport(entry, options, url => download(url, options, { sites, conditions: findConditions(entry, options) }))
      results.set(entry, fetched)
      options.onFetched(fetched)
    }
  })))
  return options.entries.flatMap(entry => results.get(entry) ?? [])
}

function groupBySite (entries: readonly CatalogueEntry[]): ReadonlyMap<string, readonly CatalogueEntry[]> {
  const groups = new Map<string, CatalogueEntry[]>()
  for (const entry of entries) groups.set(new URL(entry.url).host, [...groups.get(new URL(entry.url).host) ?? [], entry])
  return groups
}

/** What is known of a file that was fetched before. */
interface Sidecar {
  readonly url: string
  readonly file: string
  readonly sha256: string
  readonly headers: Readonly<Record<string, string>>
}

/** Hidden, so that nothing takes it for a report; named by the address, as a file's suffix follows from its content. */
const sidecarOf = (entry: CatalogueEntry): string => `.${nameFile(entry, 'json')}`

/** The note of an earlier run, if its file is there and untouched. */
function readSidecar (entry: CatalogueEntry, { disk }: World): Sidecar | null {
  const text = disk.read(sidecarOf(entry))
  if (text === null) return null
  const sidecar: Sidecar = JSON.parse(new TextDecoder().decode(text))
  const bytes = disk.read(sidecar.file)
  return bytes !== null && hash(bytes) === sidecar.sha256 && sidecar.url === entry.url ? sidecar : null
}

function findConditions (entry: CatalogueEntry, { world }: FetchOptions): Readonly<Record<string, string>> {
  const headers = readSidecar(entry, world)?.headers ?? {}
  const { etag, 'last-modified': modified } = headers
  return { ...etag === undefined ? {} : { 'if-none-match': etag }, ...modified === undefined ? {} : { 'if-modified-since': modified } }
}

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

async function fetchReport (entry: CatalogueEntry, options: FetchOptions, get: (url: string) => Promise<Download>): Promise<Fetched> {
  const { world: { disk, now }, refresh } = options
  const before = readSidecar(entry, options.world)
  if (before !== null && !refresh) return { entry, result: 'kept', file: before.file, reason: null }
  const answer = await get(entry.url)
  if (answer.kind !== 'answered') return { entry, result: answer.kind, file: null, reason: answer.reason }
  if (answer.status === 304 && before !== null) return { entry, result: 'kept', file: before.file, reason: null }
  const sha256 = hash(answer.bytes)
  if (before?.sha256 === sha256) return { entry, result: 'kept', file: before.file, reason: null }
  if (entry.sha256 !== null && entry.sha256 !== sha256) {
    return { entry, result: 'changed', file: null, reason: `has the sha256 ${sha256}, where the catalogue says ${entry.sha256}; look at it, then correct the catalogue` }
  }
  const file = nameFile(entry, answer.suffix)
  if (before !== null) disk.move(before.file, `.earlier/${before.sha256.slice(0, 12)}_${before.file}`)
  disk.write(file, answer.bytes)
  const sidecar = { url: entry.url, final_url: answer.url, file, time: now(), status: answer.status, sha256, headers: answer.headers }
  disk.write(sidecarOf(entry), new TextEncoder().encode(`${JSON.stringify(sidecar, null, 2)}\n`))
  return { entry, result: 'saved', file, reason: null }
}
