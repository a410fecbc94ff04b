/** Sentences and the names that must be found in them: `cases/name/<file>.yaml` for `pipeline/name/<file>.ts`. */
import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { makeBrief } from '../pipeline/emit/brief.ts'
import { makeChecked, makeDrafts } from './fixture.ts'
import { describe, expect, test } from 'vitest'
import { openGatherer } from '../pipeline/collate/gather.ts'
import { nameEntity } from '../pipeline/emit/entity-ids.ts'
import type { Entry as Brought, SectionRole } from '../pipeline/types.ts'
import { readCell, readEntries, type Entry } from './casework/entries.ts'
import { readNames } from './line.ts'
import { ROOT } from './shared.ts'

const FOLDER = join(ROOT, 'test', 'cases', 'name')
const files = readdirSync(FOLDER).filter(name => name.endsWith('.yaml')).map(name => basename(name, '.yaml')).sort()
const ROLES: readonly (SectionRole | 'report')[] = ['review', 'plan', 'glossary', 'report']

const show = ({ text, type }: { readonly text: string, readonly type: string }): string => `${type} ${text}`

/** What a case says of the naming: `names` every mention in order, `glossary` every entry, `projects` what is known of each. */
function checkNames (entry: Entry): void {
  const role = ROLES.find(known => known === readCell(entry, 'role', 'review')) ?? 'review'
  const naming = readNames(readCell(entry, 'text', ''), { role })
  const slice = ({ start, end }: { readonly start: number, readonly end: number }): string => naming.text.slice(start, end)
  const { names, glossary, projects, adcodes } = entry
  if (names !== undefined) expect(naming.mentions.map(mention => show({ text: slice(mention), type: mention.type }))).toEqual(names)
  if (adcodes !== undefined) expect(naming.mentions.map(({ adcode }) => adcode)).toEqual(adcodes)
  if (glossary !== undefined) expect(naming.glossary.map(({ marker, term, definition }) => [marker, slice(term), slice(definition)])).toEqual(glossary)
  if (projects !== undefined) expect(naming.projects.map(({ name, owner, place, stage }) => ({ name, owner, place, stage }))).toEqual(projects)
}

test('each file has its cases', () => {
  const sources = readdirSync(join(ROOT, 'pipeline', 'name')).map(file => basename(file, '.ts'))
  const proved = new Set(files.map(file => file.replace(/\.(?:negative|failing)$/u, '')))
  expect(sources.filter(file => !proved.has(file))).toEqual([])
  expect([...proved].filter(file => !sources.includes(file))).toEqual([])
})

describe.each(files)('%s', file => {
  const cases = readEntries('name', file).map((entry, at) => [at + 1, readCell(entry, 'text', '').slice(0, 40), entry] as const)
  test.each(cases)('%i %s', (_, __, entry) => {
    if (file.endsWith('.failing')) expect(() => { checkNames(entry) }, 'found right now: move it to the other cases').toThrow()
    else checkNames(entry)
  })
})

describe('entities', () => {
  const place = { type: 'place', name: '清河县', adcode: '130534', scope: null } as const
  test('get their id from what they are', () => {
    expect(nameEntity(place)).toBe(nameEntity({ ...place }))
    expect(nameEntity(place)).not.toBe(nameEntity({ ...place, adcode: '230000' }))
    expect(nameEntity({ ...place, type: 'term' })).not.toBe(nameEntity(place))
  })
  test('are one row over all reports, their counts added up', () => {
    const bring = (reportId: string, ...rows: ReadonlyArray<readonly (string | number)[]>): Brought =>
      ({ kind: 'report', path: reportId, sha256: reportId, reportId, bytes: 1, text: '', rows: { entities: rows, edits: [] }, brief: makeBrief(makeChecked()) })
    const gatherer = openGatherer('entities', makeDrafts())
    expect(gatherer.take(bring('a', ['x', '甲', 2, 1], ['y', '乙', 1, 1]))).toEqual(bring('a'))
    gatherer.take(bring('b', ['x', '甲', 3, 1]))
    expect([...gatherer.rows()]).toEqual([['x', '甲', 5, 2], ['y', '乙', 1, 1]])
  })
})
