/** What several reports say together: promises held against results, series, expectations, shares with intervals. */
import { describe, expect, test } from 'vitest'
import { measureAccuracy } from '../pipeline/collate/accuracy.ts'
import { openChronicle } from '../pipeline/collate/chronicle.ts'
import { openExpectations } from '../pipeline/collate/expectations.ts'
import { emitReport } from '../pipeline/emit/emit.ts'
import type { Brief, BriefFigure } from '../pipeline/types.ts'
import { makeChecked, makeDrafts } from './fixture.ts'
import { loadLexicon } from './line.ts'

const figure = (rest: Partial<BriefFigure>): BriefFigure => ({
  id: 'o', start: 0, end: 1, sentence: { start: 0, end: 1 }, indicator: 'gdp', measure: 'growth', year: 2022, isTarget: false, value: 5, valueHigh: null,
  unit: '%', bound: 'exact', tone: null, quantum: 0.1, ...rest
})
const brief = (year: number, figures: readonly BriefFigure[], rest: Partial<Brief> = {}): Brief => ({
  reportId: `r${year}`, path: `${year}.txt`, type: 'gov', place: null, placeName: '青泽县', reportYear: year, reviewYear: year - 1, planYear: year, figures, pledged: [], ...rest
})
const collect = (...briefs: readonly Brief[]) => {
  const chronicle = openChronicle(loadLexicon(), makeDrafts())
  for (const one of briefs) chronicle.add(one)
  const places = [...chronicle.close()]
  return { panel: places.flatMap(place => place.panel), fulfilment: places.flatMap(place => place.fulfilment), issues: places.flatMap(place => place.issues) }
}

describe('fulfilment', () => {
  const promised = brief(2022, [figure({ isTarget: true, value: 7, bound: 'approx', quantum: 1 }), figure({ isTarget: true, indicator: 'cpi', value: 3 }), figure({ isTarget: true, indicator: 'foreign_trade', value: 5 })])
  test('a promise is met, missed or not reported, and moved or not', () => {
    const result = brief(2023, [figure({ value: 5.2 }), figure({ indicator: 'cpi', value: 1.9 }), figure({ isTarget: true, year: 2023, value: 6.5 })])
    expect(collect(promised, result).fulfilment.map(({ target, verdict, gap, next }) => [target.figure.indicator, verdict, gap, next])).toEqual([
      ['gdp', 'missed', -1.8, 'lowered'], ['cpi', 'met', -1.1, 'dropped'], ['foreign_trade', 'not_reported', null, 'dropped']
    ])
  })
  test('one thing under two units is held against itself', () => {
    const target = (rest: Partial<BriefFigure>): BriefFigure => figure({ isTarget: true, measure: 'amount', ...rest })
    const promise = brief(2022, [
      target({ indicator: 'new_urban_jobs', value: 26e4, unit: '个' }), target({ indicator: 'grain_output', value: 36e8, unit: '斤' }),
      target({ indicator: 'retail_sales', measure: 'growth', value: 90 }), target({ indicator: 'old_community_renovation', value: 500, unit: '个' }),
      target({ indicator: 'rd_intensity', measure: 'ratio', value: 2 })
    ])
    const actual = (rest: Partial<BriefFigure>): BriefFigure => figure({ measure: 'amount', ...rest })
    const result = brief(2023, [
      actual({ indicator: 'new_urban_jobs', value: 265e3, unit: '人' }), actual({ indicator: 'grain_output', value: 17e5, unit: '吨' }),
      actual({ indicator: 'retail_sales', measure: 'growth', value: 1.2, unit: '倍' }), actual({ indicator: 'old_community_renovation', value: 46e4, unit: '户' }),
      actual({ indicator: 'rd_intensity', measure: 'ratio', value: 2.4, unit: '倍' })
    ])
    expect(collect(promise, result).fulfilment.map(({ verdict, actual: found }) => [verdict, found?.figure.value, found?.figure.unit])).toEqual([
      ['met', 265e3, '个'], ['missed', 34e8, '斤'], ['met', 120, '%'], ['not_reported', undefined, undefined], ['not_reported', undefined, undefined]
    ])
  })
  test.each<[moved: string, next: Partial<BriefFigure> | null, rest?: Partial<Brief>]>([
    ['kept', {}], ['raised', { value: 8 }], ['lowered', { value: 6 }],
    ['softened', { tone: 'ambition' }], ['softened', { bound: 'approx' }], ['rebased', { measure: 'amount', unit: '元', value: 4e10 }],
    ['unquantified', null, { pledged: ['gdp'] }], ['dropped', null]
  ])('goalposts: %s', (moved, next, rest = {}) => {
    const promise = figure({ isTarget: true, value: 7, tone: 'hard' })
    const plan = brief(2023, [figure({}), ...next === null ? [] : [{ ...promise, year: 2023, ...next }]], rest)
    expect(collect(brief(2022, [promise]), plan).fulfilment.map(one => one.next)).toEqual([moved])
  })
  test('less is better for prices: a lower aim is a raised one', () => {
    const promise = figure({ isTarget: true, indicator: 'cpi', value: 3 })
    expect(collect(brief(2022, [promise]), brief(2023, [{ ...promise, year: 2023, value: 2 }])).fulfilment[0]?.next).toBe('raised')
  })
  test('without the next report nothing is said', () => { expect(collect(promised).fulfilment).toEqual([]) })
  test('左右 leaves room', () => {
    expect(collect(promised, brief(2023, [figure({ value: 6.6 })])).fulfilment[0]?.verdict).toBe('met')
  })
})

describe('the panel', () => {
  test('the last report wins, and the difference is an issue', () => {
    const { panel, issues } = collect(brief(2023, [figure({ value: 5.2 })]), brief(2024, [figure({ value: 5.6 }), figure({ year: 2023, value: 6 })]))
    expect(panel.map(({ year, cells }) => [year, cells.get('gdp_growth')])).toEqual([[2022, 5.6], [2023, 6]])
    expect(issues.map(({ issue }) => [issue.check, issue.values])).toEqual([['restated', { expected: '5.2', actual: '5.6', difference: 0.4 }]])
  })
  test('levels of two reports that make another growth than the text says are an issue; output grows at constant prices', () => {
    const level = (year: number, value: number, indicator: string): BriefFigure => figure({ indicator, measure: 'amount', unit: '元', year, value, quantum: 1e8 })
    const before = brief(2022, [level(2021, 100e8, 'retail_sales'), level(2021, 100e8, 'exports'), level(2021, 100e8, 'gdp')])
    const after = brief(2023, ['retail_sales', 'exports', 'gdp'].flatMap((indicator, at) => [level(2022, at === 1 ? 105e8 : 125e8, indicator), figure({ indicator, value: 5 })]))
    expect(collect(before, after).issues.map(({ issue }) => [issue.check, issue.message.split(' ')[0], issue.values])).toEqual([
      ['growth_unlike_levels', 'retail_sales', { expected: '25', actual: '5', difference: -20 }]
    ])
  })
  test('given for two years and then no more is silence', () => {
    const { issues } = collect(...[2021, 2022, 2023].map(year => brief(year, [figure({ year: year - 1 }), ...year === 2023 ? [] : [figure({ year: year - 1, indicator: 'cpi' })]])))
    expect(issues.map(({ issue }) => [issue.check, issue.reportId, issue.message])).toEqual([['silent', 'r2023', 'cpi: given for 2020–2021, not for 2022']])
  })
  test('a column holds one unit: jobs are people, households no communities', () => {
    const count = (indicator: string, value: number, unit: string): BriefFigure => figure({ indicator, measure: 'amount', value, unit })
    const { panel } = collect(brief(2023, [count('new_urban_jobs', 5000, '个'), count('old_community_renovation', 4000, '个'), count('old_community_renovation', 46e4, '户'), count('grain_output', 36e8, '斤')]))
    expect([...panel[0]?.cells ?? []]).toEqual([['new_urban_jobs_amount', 5000], ['old_community_renovation_amount', 4000], ['grain_output_amount', 18e5]])
  })
  test('a place whose code changed is one series', () => {
    const place = { name: '清苑县', level: 'county', province: '河北省', prefecture: '保定市' } as const
    const { panel } = collect(brief(2014, [figure({ year: 2013 })], { place: { ...place, adcode: '130622' } }), brief(2020, [figure({ year: 2019 })], { place: { ...place, name: '清苑区', adcode: '130608' } }))
    expect(panel.map(row => row.place.adcode)).toEqual(['130608', '130608'])
  })
  test('the order of the reports says nothing', () => {
    const briefs = [brief(2024, [figure({ value: 5.6 })]), brief(2023, [figure({ value: 5.2 })])]
    expect(collect(...briefs)).toEqual(collect(...[...briefs].reverse()))
  })
})

test('a lost year is not as expected', () => {
  const expectations = openExpectations([{ table: 'reports', scope: 'year', min: 0.5, max: null, why: 'lost' }])
  const entry = emitReport(makeChecked())
  if (entry.kind !== 'report') throw new Error('a report is published')
  for (const reportYear of [2021, 2023].flatMap(year => Array.from({ length: 6 }, () => year))) expectations.count({ ...entry, brief: { ...entry.brief, reportYear } })
  expect(expectations.judge().map(({ check, severity, values }) => [check, severity, values?.actual])).toEqual([['expectation_unmet', 'error', '0']])
})

test('a share has the interval that its number leaves open', () => {
  expect(measureAccuracy([{ field: 'value', group: 'all', n: 100, right: 98 }])[0]).toMatchObject({ share: 0.98, low: 0.93, high: 0.9945 })
})
