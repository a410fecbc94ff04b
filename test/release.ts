/**
 * A release: a dataset as one ZIP with its checksums, the same bytes for the same dataset.
 *
 *   node build/tools/test/release.js --version 1.2.0 [--output DIR] [--previous DIR|ZIP] [--to releases]
 *
 * With the dataset or ZIP of the release before, the ZIP also holds changes.csv: what was added, removed and
 * changed since, row by row.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { listChanges } from './release/changes.ts'
import { openDataset, readPublished, type Files } from './release/dataset.ts'
import { packFiles } from './release/pack.ts'

const { values } = parseArgs({
  options: { version: { type: 'string' }, output: { type: 'string' }, previous: { type: 'string' }, to: { type: 'string' } }
})
const { version = '', output = 'output', previous = '', to = 'releases' } = values

function stop (message: string): never {
  console.error(`release: ${message}`)
  process.exit(1)
}

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

function release (): void {
  if (!/^\d{1,4}\.\d{1,4}\.\d{1,4}(?:-[\w.]{1,20})?$/u.test(version)) stop('wants VERSION=1.2.0')
  const published = readPublished(output)
  if ('fault' in published) stop(published.fault)
  const files = new Map(published.files)
  if (previous !== '') addChanges(files, openDataset(previous))
  const name = `zhibiao-${version}`
  const zip = packFiles(name, files)
  mkdirSync(to, { recursive: true })
  writeFileSync(join(to, `${name}.zip`), zip)
  writeFileSync(join(to, `${name}.zip.sha256`), `${hash(zip)}  ${name}.zip\n`)
  console.log(`${join(to, name)}.zip: ${files.size} files, ${zip.length} bytes, sha256 ${hash(zip)}`)
}

/** Adds changes.csv, and its line to the checksums. */
function addChanges (files: Map<string, Uint8Array>, before: Files): void {
  const changes = new TextEncoder().encode(listChanges(before, files))
  files.set('changes.csv', changes)
  const sums = readFileSync(join(output, 'SHA256SUMS'), 'utf8')
  files.set('SHA256SUMS', new TextEncoder().encode(`${sums}${hash(changes)}  changes.csv\n`))
}

release()
