/** The tools that changes are judged with: what `diff` pairs, what `coverage` counts, where `draw` puts its marks. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { countVerdicts, judgeCell, type Question } from './coverage/judge.ts'
import { makeScratch } from './dataset.ts'
import { compareOutputs } from './diff/compare.ts'
import { quoteSentence } from './tables.ts'

const scratch = makeScratch()

function writeOutput (name: string, reportId: string, figures: ReadonlyArray<Readonly<Record<string, unknown>>>): string {
  const output = join(scratch, name)
  mkdirSync(join(output, 'csv'), { recursive: true })
  mkdirSync(join(output, 'text'))
  writeFileSync(join(output, 'csv', 'reports.csv'), Papa.unparse([{ report_id: reportId, source_path: 'a.txt', source_sha256: 'aa' }]))
  writeFileSync(join(output, 'csv', 'observations.csv'), Papa.unparse(figures.map(figure => ({ observation_id: `${reportId}-${String(figure['start'])}`, report_id: reportId, ...figure }))))
  writeFileSync(join(output, 'text', `${reportId}.txt`), '财政收入5亿元。粮食产量增长2%。新建公园3个。')
  return output
}

test('diff pairs rows by source and start, whatever their ids', () => {
  const before = writeOutput('before', 'r1', [{ start: 4, end: 7, value: 5e8 }, { start: 12, end: 16, value: 2 }])
  const after = writeOutput('after', 'r2', [{ start: 4, end: 7, value: 5e8 }, { start: 12, end: 16, value: -2 }, { start: 21, end: 23, value: 3 }])
  const [observations] = compareOutputs(before, after)
  expect(observations).toEqual({
    table: 'observations', same: 1, losses: [],
    gains: ['3  a.txt@21 新建公园【3个】'],
    changes: ['value: 2 → -2  a.txt@12 粮食产量【增长2%】']
  })
})

const question: Question = {
  headline: { indicator: 'gdp', measure: 'growth' }, side: 'actual', place: '青禾县', year: '2022', words: [{ form: '生产总值', within: ['人均生产总值'] }],
  observations: [], texts: ['全年生产总值稳步增长3.1%。生产总值再创新高。']
}
const growth = { indicator: 'gdp', measure: 'growth', value: '3.1', period: '2022', status: 'actual', sentence: '全年生产总值稳步增长3.1%。' }

test('coverage tells once, repeated, differing, missed and silent', () => {
  const judge = (change: Partial<Question>): string => judgeCell({ ...question, ...change }).verdict
  expect(judge({ observations: [growth] })).toBe('once')
  expect(judge({ observations: [growth, growth] })).toBe('repeated')
  expect(judge({ observations: [growth, { ...growth, value: '3.2' }] })).toBe('differing')
  expect(judge({ observations: [{ ...growth, status: 'target' }] })).toBe('missed')
  expect(judge({ observations: [{ ...growth, status: 'target' }], side: 'target' })).toBe('once')
  expect(judge({ texts: ['生产总值再创新高。人均生产总值增长2.8%。研发投入占生产总值2.1%。'] })).toBe('silent')
  const missed = judgeCell({ ...question, observations: [{ ...growth, indicator: '', subject: '生产总值稳步' }] })
  expect(missed.evidence).toHaveLength(1)
  expect(missed.evidence[0]).toContain('生产总值稳步|- growth 3.1 2022 actual')
  expect(countVerdicts(question.headline, 'actual', [missed])).toBe('gdp growth actual: 1 cells, once 0, repeated 0, differing 0, missed 1, silent 0')
})

test('a quote marks its numeral within its sentence', () => {
  expect(quoteSentence('第一句。投资3亿元，增长2%。', 6, 7)).toBe('投资【3】亿元，增长2%')
})
