/** Arithmetic and checks of reports, held against cases: `cases/validate/relations.yaml` and `checks.yaml`. */
import { describe, expect, test } from 'vitest'
import { runLine } from '../pipeline/run.ts'
import type { Observation, Source } from '../pipeline/types.ts'
import { findRelations } from '../pipeline/validate/arithmetic.ts'
import { checks, findIssues } from '../pipeline/validate/checks.ts'
import { measureQuanta } from '../pipeline/validate/quantum.ts'
import { isEntry, pick, readCell, readEntries } from './casework/entries.ts'
import { loadLexicon, readText } from './line.ts'

describe('relations', () => {
  test.each(readEntries('validate', 'relations').map(entry => [readCell(entry, 'text', ''), entry] as const))('%s', (text, { expect: wanted }) => {
    const { observations, statements, text: view } = readText(text)
    const found = findRelations({ text: view, observations, quanta: measureQuanta(observations, statements) }, loadLexicon())
    if (!Array.isArray(wanted)) throw new Error('expect: wants a list')
    const entries = wanted.filter(isEntry)
    expect(found.filter(({ verdict, relation }) => verdict !== 'derived' && !relation.startsWith('sum_of')).map((relation, at) => pick(relation, entries[at] ?? { relation: '', verdict: '', stated: 0 }))).toEqual(entries)
  })
  test('what is implied is derived, and never stated', () => {
    const { observations, statements, text } = readText('技改投资完成47.2亿元，占年度计划的104.9%。')
    const [implied] = findRelations({ text, observations, quanta: measureQuanta(observations, statements) }, loadLexicon())
    expect(implied).toMatchObject({ relation: 'implied_plan', verdict: 'derived', stated: null })
    expect(implied?.computed ?? 0).toBeCloseTo(4_499_523_355, -1)
  })
})

const HEAD = '保定市政府工作报告\n2023年1月12日在保定市第十六届人民代表大会第三次会议上\n\n一、2022年工作回顾\n'

/** The names of the checks that find something in a text, with some fields of its first figure read otherwise. */
function findChecks (text: string, read: Partial<Observation>): readonly string[] {
  const source: Source = { path: 'case.txt', sha256: '0'.repeat(64), bytes: text.length, format: 'txt', encoding: 'utf-8', text }
  const outcome = runLine({ kind: 'source', source }, loadLexicon(), (_, step) => step())
  if (outcome.kind !== 'report') throw new Error(outcome.rejection.message)
  const { report } = outcome
  const observations = report.observations.map((figure, at) => at === 0 ? { ...figure, ...read } : figure)
  return findIssues({ ...report, observations, issues: [] }, loadLexicon()).map(({ check }) => check)
}

const cases = readEntries('validate', 'checks').map(entry => ({
  name: readCell(entry, 'text', ''), text: readCell(entry, 'head', HEAD) + readCell(entry, 'text', ''), read: isEntry(entry['read']) ? entry['read'] : {},
  wanted: Array.isArray(entry['expect']) ? entry['expect'].map(String) : []
}))

describe('checks', () => {
  test.each(cases)('$name', ({ text, read, wanted }) => { expect(findChecks(text, read)).toEqual(wanted) })
  test.each(checks.map(({ name }) => name))('%s is found in a case, and has a name, a severity and an example of its own', name => {
    expect(cases.some(({ wanted }) => wanted.includes(name))).toBe(true)
    expect(checks.filter(check => check.name === name)).toHaveLength(1)
    expect(checks.find(check => check.name === name)?.example).toMatch(/\p{Script=Han}/u)
  })
})
