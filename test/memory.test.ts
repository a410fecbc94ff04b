/** A run holds no more for many reports than for few: a name for each, and nothing of what it says. */
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { emitReport } from '../pipeline/emit/emit.ts'
import { publish } from '../pipeline/publish.ts'
import type { BriefFigure, Entry, Row } from '../pipeline/types.ts'
import { makeScratch } from './dataset.ts'
import { makeChecked } from './fixture.ts'

const scratch = makeScratch()
const [FEW, MANY] = [300, 1500]
/** Bytes a report: paths, identifiers, sums; a report's figures would take ten times as much. */
const NAMES = 3000

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

/** A report of its own place, with as many figures and names as a real one. */
function makeEntry (at: number): Entry {
  const entry = emitReport(makeChecked())
  if (entry.kind !== 'report') throw new Error('a report is published')
  const reportId = `place${at}-2023-gov`
  const rename = (row: Row): Row => row.map(cell => typeof cell === 'string' ? cell.replaceAll(entry.reportId, reportId) : cell)
  const rows = Object.fromEntries(Object.entries(entry.rows).map(([table, own]) => [table, own.map(rename)]))
  const entities = Array.from({ length: 80 }, (_, name): Row => [`org-${(at * 80 + name).toString(16).padStart(12, '0')}`, 'organization', `第${at}镇第${name}局`, null, null, 1, 1])
  const figures = Array.from({ length: 100 }, (_, year): BriefFigure => ({
    id: `${reportId}-${year}`, start: year, end: year + 1, sentence: { start: 0, end: 9 }, indicator: 'gdp', measure: 'growth', year: 1900 + year, isTarget: false,
    value: at + year / 8, valueHigh: null, unit: '%', bound: 'exact', tone: null, quantum: 0.1
  }))
  return { ...entry, reportId, path: `${reportId}.txt`, sha256: reportId, rows: { ...rows, entities }, brief: { ...entry.brief, reportId, place: null, placeName: `第${at}县`, figures } }
}

test('what is held grows by names alone', async () => {
  const held: number[] = []
  function* makeEntries (): Generator<readonly Entry[]> {
    for (let at = 0; at < MANY; at++) {
      if (at === FEW) held.push(measure())
      yield [makeEntry(at)]
    }
    held.push(measure())
  }
  const measure = (): number => {
    collectGarbage()
    return process.memoryUsage().heapUsed
  }
  const summary = await publish({ entries: makeEntries(), output: join(scratch, 'many'), package: { name: 'zhibiao', version: '0.0.0' }, progress: () => {} })
  expect(summary.rows).toMatchObject({ reports: MANY, entities: MANY * 80, panel: MANY * 100 })
  const [few = 0, many = 0] = held
  expect((many - few) / (MANY - FEW)).toBeLessThan(NAMES)
}, 120_000)
