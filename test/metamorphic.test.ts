/** A report written another way says the same: what may not change the figures read in the samples. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { runLine } from '../pipeline/run.ts'
import type { Observation, Statement } from '../pipeline/types.ts'
import { SAMPLES } from './dataset.ts'
import { loadLexicon } from './line.ts'

const samples = readdirSync(SAMPLES).filter(name => name.endsWith('.txt')).sort()

interface Read { readonly observations: readonly Observation[], readonly statements: readonly Statement[] }
const EMPTY: Read = { observations: [], statements: [] }

function readReport (path: string, text: string): Read {
  const bytes = new TextEncoder().encode(text)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const source = { path, sha256, bytes: bytes.length, format: 'txt', encoding: 'utf-8', text } as const
  const outcome = runLine({ kind: 'source', source }, loadLexicon(), (_, step) => step())
  if (outcome.kind !== 'report') throw new Error(`${path}: ${outcome.rejection.message}`)
  return outcome.report
}

/** What a figure says, wherever it stands. */
const sayFigure = (figure: Observation): string =>
  [figure.measure, round(figure.value), round(figure.valueHigh), figure.unit, figure.bound, figure.basis, figure.period, figure.status, figure.indicator].join(' ')
/** What stays when its neighbours are moved. */
const sayQuantity = (figure: Observation): string =>
  [figure.measure, round(figure.value), round(figure.valueHigh), figure.unit, figure.bound].join(' ')
const round = (value: number | null): string => value === null ? '' : value.toPrecision(12)

const listFigures = (report: Read): readonly string[] => report.observations.map(sayFigure)
const listQuantities = (report: Read): readonly string[] => report.observations.map(sayQuantity).sort()
const listRoles = (report: Read): readonly string[] => report.statements.map(({ role, period }) => `${role} ${period ?? ''}`)

/** What is gone (-) and what is new (+). */
function compare (before: readonly string[], after: readonly string[]): readonly string[] {
  const left = [...after]
  const gone = before.filter(line => {
    const at = left.indexOf(line)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
  return [...gone.map(line => `- ${line}`), ...left.map(line => `+ ${line}`)]
}

const widen = (text: string): string =>
  text.replace(/\d+(?:\.\d+)?%?/gu, run => [...run].map(character => String.fromCodePoint(character.charCodeAt(0) + 0xfee0)).join(''))
const space = (text: string): string =>
  text.replace(/(?<=\p{Script=Han})(\d+(?:\.\d+)?%?)(?=\p{Script=Han})/gu, ' $1 ')
/** Moves the point without floats, over a whole list that shares its scale: 70和25.3亿元 is 700000和253000万元. */
const rescale = (text: string): string =>
  text.replace(/(?<![\d,.])(?:\d{1,8}(?:\.\d{1,4})?[、和及至~—-]{1,2}){0,9}\d{1,8}(?:\.\d{1,4})?亿元/gu, list =>
    list.replace(/亿元$/u, '万元').replace(/(\d+)(?:\.(\d+))?/gu, (_, whole: string, part = '') =>
      `${whole}${String(part).padEnd(4, '0')}`.replace(/^0+(?=\d)/u, '')))
/**
 * The sentences of each paragraph from the last to the first. The first stays, for it may be the
 * heading; so do those with a note marker, which is told from a count by the order of the notes.
 */
function reorder (text: string, markers: readonly number[] = []): string {
  let offset = 0
  return text.split('\n').map(line => {
    const sentences = line.split(/(?<=。)(?!”|’|）)/u).map(sentence => {
      const start = offset
      offset += sentence.length
      return { sentence, isMovable: sentence.endsWith('。') && !markers.some(at => start <= at && at < offset) }
    })
    offset++
    const movable = sentences.filter(({ isMovable }, index) => index > 0 && isMovable).map(({ sentence }) => sentence)
    return sentences.map(({ sentence, isMovable }, index) => index > 0 && isMovable ? movable.pop() ?? '' : sentence).join('')
  }).join('\n')
}

describe('the rewritings do what they say', () => {
  test('', () => {
    expect(widen('增长4.5%')).toBe('增长４．５％')
    expect(space('完成22件')).toBe('完成 22 件')
    expect(rescale('投资41.3亿元、0.05亿元，70和25.3亿元')).toBe('投资413000万元、500万元，700000和253000万元')
    expect(reorder('一是甲。乙1。丙2。\n一。二。三2。四。', [16])).toBe('一是甲。丙2。乙1。\n一。四。三2。二。')
  })
})

describe.each(samples)('%s', name => {
  const text = readFileSync(join(SAMPLES, name), 'utf8')
  let plain = EMPTY
  beforeAll(() => { plain = readReport(name, text) })

  test('has figures', () => { expect(plain.observations.length).toBeGreaterThan(20) })
  test.each([['full-width digits', widen], ['blanks around figures', space]] as const)('%s change nothing', (_, rewrite) => {
    const other = readReport(name, rewrite(text))
    expect(compare(listFigures(plain), listFigures(other))).toEqual([])
    expect(listRoles(other)).toEqual(listRoles(plain))
  })
  test('亿元 written as 万元 changes no figure', () => {
    expect(compare(listFigures(plain), listFigures(readReport(name, rescale(text))))).toEqual([])
  })
  test('sentences in another order change no quantity', () => {
    const markers = plain.statements.filter(({ role }) => role === 'footnote').map(({ numeral }) => numeral.start)
    expect(compare(listQuantities(plain), listQuantities(readReport(name, reorder(text, markers))))).toEqual([])
  })
})
