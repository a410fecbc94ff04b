/** The scorer counts as it says, and as the scorer that reports are judged by. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import { afterAll, describe, expect, test } from 'vitest'
import { samePeriod, samePhrase, sameNumber, sameUnit } from './score/agree.ts'
import { compareScores, toSaved } from './score/compare.ts'
import { readDataset } from './score/dataset.ts'
import { scoreDocument } from './score/document.ts'
import { isFact, readGold, type GoldDocument, type Label } from './score/gold.ts'
import { showTally, Tally, type Figures } from './score/tally.ts'
import { findShared } from './shared.ts'

const folder = mkdtempSync(join(tmpdir(), 'zhibiao-score-'))
afterAll(() => { rmSync(folder, { recursive: true }) })

type Tables = Readonly<Record<string, ReadonlyArray<Readonly<Record<string, unknown>>>>>

function writeDataset (name: string, tables: Tables): string {
  const output = join(folder, name)
  mkdirSync(join(output, 'csv'), { recursive: true })
  for (const [table, rows] of Object.entries(tables)) writeFileSync(join(output, 'csv', `${table}.csv`), Papa.unparse([...rows]))
  return output
}

const blank: Label = {
  start: 0, end: 0, nstart: 0, nend: 0, text: '', role: 'measure', measure: null, value: null, value_high: null,
  unit: null, bound: null, subject: null, indicator: null, period: null, status: null
}

describe('two values agree', () => {
  test('numbers but for the last digits of a float', () => {
    expect(sameNumber('112999999.99999999', 113000000)).toBe(true)
    expect(sameNumber('4.51', 4.5)).toBe(false)
    expect(sameNumber('', 0)).toBe(false)
    expect(sameNumber('', null)).toBe(true)
  })
  test('units of two names', () => {
    expect(sameUnit('个百分点', '百分点')).toBe(true)
    expect(sameUnit('', null)).toBe(true)
    expect(sameUnit('个', null)).toBe(false)
  })
  test('phrases that hold each other or share most characters', () => {
    expect(samePhrase('粮食总产量', '粮食 总产')).toBe(true)
    expect(samePhrase('产', '总产')).toBe(false)
    expect(samePhrase('财政收入', '固定投资')).toBe(false)
    expect(samePhrase('全县财政总收入', '全县地方财政收入')).toBe(true)
  })
  test('an open span and its year', () => {
    expect(samePeriod('2022/', '2022')).toBe(true)
    expect(samePeriod(null, '')).toBe(true)
    expect(samePeriod('2021', '2022')).toBe(false)
  })
})

test('figures of a dataset worked out by hand', () => {
  const gold: GoldDocument = {
    name: 'green', sha256: 'aa', meta: { jurisdiction: '青禾县', report_year: '2023' }, chinese: null, entities: null, entityRange: [0, 9],
    arabic: [
      { ...blank, start: 0, end: 4, text: '2022', role: 'date', period: '2022' },
      { ...blank, start: 9, end: 11, text: '35', measure: 'amount', value: 3.5e9, unit: '元', bound: 'exact', subject: '生产总值', indicator: 'gdp', period: '2022', status: 'actual' },
      { ...blank, start: 20, end: 23, text: '4.5', measure: 'growth', value: 4.5, unit: '%', bound: 'exact', subject: '生产总值', indicator: 'gdp', period: '2022', status: 'actual' },
      { ...blank, start: 30, end: 31, text: '6', role: 'rank', measure: 'rank', value: 6, unit: '位', bound: 'exact', subject: '增速', period: '2022', status: 'actual' }
    ]
  }
  const output = writeDataset('green', {
    reports: [{ report_id: 'r', source_sha256: 'aa', jurisdiction: '青禾县人民政府', report_year: 2022 }],
    numerals: [
      { numeral_id: 'n1', report_id: 'r', start: 0, end: 4, text: '2022', script: 'arabic', role: 'date', observation_id: '' },
      { numeral_id: 'n2', report_id: 'r', start: 9, end: 11, text: '35', script: 'arabic', role: 'measure', observation_id: 'o2' },
      { numeral_id: 'n3', report_id: 'r', start: 20, end: 23, text: '4.5', script: 'arabic', role: 'measure', observation_id: 'o3' },
      { numeral_id: 'n4', report_id: 'r', start: 50, end: 52, text: '17', script: 'arabic', role: 'measure', observation_id: 'o4' }
    ],
    observations: [
      { observation_id: 'o2', report_id: 'r', numeral_id: 'n2', measure: 'amount', value: '3500000000', unit: '元', bound: 'exact', subject: '全县生产总值', indicator: 'gdp', period: '2022', status: 'actual' },
      { observation_id: 'o3', report_id: 'r', numeral_id: 'n3', measure: 'growth', value: '4.5', unit: '%', bound: 'ge', subject: '生产总值', indicator: 'gdp', period: '2022', status: 'actual' },
      { observation_id: 'o4', report_id: 'r', numeral_id: 'n4', measure: 'amount', value: '17', unit: '个', bound: 'exact', subject: '项目', indicator: 'x', period: '2022', status: 'actual' }
    ]
  })
  const score = scoreDocument(gold, readDataset(output).report('aa'))
  expect(showTally(score.tally)).toMatchObject({
    numerals: 4, ledger: '75.0', extra: 1, role: '75.0', facts: 3, recall: '66.7', precision: '66.7', value: '66.7', bound: '33.3',
    indicator_f1: '80.0', quantity_exact: '33.3', record_exact: '33.3', fact_exact: '33.3', meta: '50.0'
  })
  expect(score.misses.map(miss => `${miss.start} ${miss.wrong.join('+')}`)).toEqual(['20 bound', '30 not found', '50 not a fact', 'null reports.report_year'])
})

test('gains and losses name the place', () => {
  const miss = { doc: 'green', text: '4.5', want: null, got: null, sentence: '增长【4.5】%' }
  const figures = (unit: string): ReadonlyMap<string, Figures> => new Map([['green', { unit }], ['ALL', { unit }]])
  const before = toSaved(figures('50.0'), [{ ...miss, start: 3, wrong: ['unit'] }])
  const misses = [{ ...miss, start: 9, wrong: ['bound'] }]
  const lines = compareScores(before, toSaved(figures('60.0'), misses), misses)
  expect(lines).toContain('  green unit: 50.0 → 60.0')
  expect(lines).toContain('  + green 3 unit')
  expect(lines).toContain('  - green 9 bound  增长【4.5】%')
})

/** A dataset made of the labels themselves, every seventh cell of it spoilt. */
function spoilLabels (documents: readonly GoldDocument[]): Tables {
  let count = 0
  const spoil = <T, >(right: T, wrong: T): T => ++count % 7 === 0 ? wrong : right
  const numerals: Array<Record<string, unknown>> = []
  const observations: Array<Record<string, unknown>> = []
  const add = (report: string, label: Label, script: string): void => {
    const [start, end] = script === 'chinese' ? [label.nstart, label.nend] : [label.start, label.end]
    const id = `n${numerals.length}`
    numerals.push({
      numeral_id: id, report_id: report, start: spoil(start, start + 1), end, text: label.text, script,
      role: spoil(label.role, 'name'), observation_id: spoil('', `o${id}`)
    })
    if (spoil(!isFact(label), isFact(label)) || label.range_tail === true) return
    observations.push({
      observation_id: `o${id}`, report_id: report, numeral_id: id, measure: spoil(label.measure, 'amount'),
      value: spoil(label.value, 1), value_high: spoil(label.value_high, 2), unit: spoil(label.unit, '个百分点'),
      bound: spoil(label.bound, ''), period: spoil(label.period, '2022'), status: spoil(label.status, 'actual'),
      subject: spoil(label.subject, '甲乙丙'), indicator: spoil(label.indicator, 'gdp')
    })
  }
  const entities: Array<Record<string, unknown>> = []
  const mentions: Array<Record<string, unknown>> = []
  for (const gold of documents) {
    for (const label of gold.arabic) add(gold.name, label, 'arabic')
    for (const label of gold.chinese ?? []) add(gold.name, label, 'chinese')
    for (const label of gold.entities ?? []) {
      const id = `e${entities.length}`
      entities.push({ entity_id: id, type: spoil(label.type, 'term') })
      mentions.push({ entity_id: id, report_id: gold.name, start: spoil(label.start, label.start + 1), end: label.end })
    }
  }
  const reports = documents.map(gold => ({ report_id: gold.name, source_sha256: gold.sha256, ...gold.meta, speaker: spoil(gold.meta['speaker'] ?? '', '某') }))
  return { reports, numerals, observations, entities, mentions }
}

const judge = findShared('tools/score.mjs')
const labels = findShared('gold')

test.skipIf(judge === null || labels === null)('agrees with the judging scorer to the last figure', () => {
  if (judge === null || labels === null) return
  const documents = readGold(labels, null)
  const output = writeDataset('spoilt', spoilLabels(documents.slice(1)))
  const dataset = readDataset(output)
  const total = new Tally()
  const ours = new Map<string, Figures>()
  for (const gold of documents) {
    const { tally } = scoreDocument(gold, dataset.report(gold.sha256))
    total.addAll(tally)
    ours.set(gold.name, showTally(tally))
  }
  ours.set('ALL', showTally(total))
  const theirs: unknown = JSON.parse(execFileSync('node', [judge, '--output', output, '--gold', labels, '--json'], { encoding: 'utf8' }))
  expect(Object.fromEntries(ours)).toEqual(theirs)
  expect(Number(ours.get('ALL')?.['fact_exact'])).toBeGreaterThan(10)
})
