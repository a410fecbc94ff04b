/** Arithmetic of reports, held against cases: `cases/validate/relations.yaml`. */
import { describe, expect, test } from 'vitest'
import { findRelations } from '../pipeline/validate/arithmetic.ts'
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
