/** One report in every format: the same figures, whatever it was published as. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Converter } from 'opencc-js/cn2t'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { openFile, runLine } from '../pipeline/run.ts'
import type { Checked } from '../pipeline/types.ts'
import { SAMPLES } from './dataset.ts'
import { makeReportDocument } from './formats/docx.ts'
import { makePage } from './formats/html.ts'
import { makeReportPdf } from './formats/pdf.ts'
import { loadLexicon } from './line.ts'
import { ROOT } from './shared.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const toTraditional = Converter({ from: 'cn', to: 't' })

/** The same report as each kind of file. */
const makers: Readonly<Record<string, (text: string) => Uint8Array>> = {
  html: text => utf8(makePage(text)),
  htm: text => utf8(makePage(text, 'gb2312')),
  docx: makeReportDocument,
  pdf: makeReportPdf
}

async function readAll (path: string, bytes: Uint8Array): Promise<readonly Checked[]> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const opened = await openFile({ path, bytes, sha256 }, { convertToDocx: () => 'no_program' })
  return opened.map(each => {
    const outcome = runLine(each, loadLexicon(), (_, step) => step())
    if (outcome.kind === 'rejected') throw new Error(outcome.rejection.message)
    return outcome.report
  })
}

async function readOne (path: string, bytes: Uint8Array): Promise<Checked> {
  const [report] = await readAll(path, bytes)
  if (report === undefined) throw new Error(`${path} holds no report`)
  return report
}

/** What a figure says; not where, nor in how many blanks. */
const sayFigures = ({ observations, source }: Checked): readonly string[] => observations.map(figure => [
  source.text.slice(figure.start, figure.end), figure.subject, figure.indicator, figure.measure, figure.value, figure.valueHigh, figure.unit,
  figure.bound, figure.basis, figure.period, figure.status, figure.modality, figure.rankScope
].join('|').replace(/\s{1,80}/gu, ''))

const sayPlace = ({ place, masthead }: Checked): string => [place?.adcode, masthead.type, masthead.reportYear, masthead.reviewYears?.first, masthead.planYears?.last].join(' ')

const samples = readdirSync(SAMPLES).filter(name => name.endsWith('.txt')).sort()
/** The founding reports that came with the least damage; kept outside of the repository. */
const SEEDS = join(ROOT, '..', 'shared', 'reports', 'seeds')
const seeds = existsSync(SEEDS) ? readdirSync(SEEDS).filter(name => /^00[034]_.{1,40}\.txt$/u.test(name)).sort() : []
if (seeds.length === 0) console.log('skipped: the founding reports aren\'t there')

const reports = [...samples.map(name => [name, join(SAMPLES, name)] as const), ...seeds.map(name => [name, join(SEEDS, name)] as const)]

describe.each(reports)('%s', (name, path) => {
  /** Line breaks that a collector wrote out are breaks in any other format. */
  const text = readFileSync(path, 'utf8').replace(/\\r\\n/gu, '\n')
  test.each(Object.keys(makers))('says the same as %s', async format => {
    const written = await readOne(name, utf8(text))
    const made = makers[format]?.(text) ?? new Uint8Array()
    const report = await readOne(name.replace(/txt$/u, format), made)
    expect(sayFigures(report)).toEqual(sayFigures(written))
    expect(sayPlace(report)).toBe(sayPlace(written))
    expect(report.source.format).toBe(format.slice(0, 4).replace(/^htm$/u, 'html'))
    for (const { numeral } of report.statements) expect(report.source.text.slice(numeral.start, numeral.end)).not.toBe('')
  })
})

describe('traditional characters', () => {
  test.each(samples)('%s reads the same, and is published as written', async name => {
    const text = readFileSync(join(SAMPLES, name), 'utf8')
    const other = toTraditional(text)
    const report = await readOne(name, utf8(other))
    const values = (each: Checked): readonly string[] => each.observations.map(figure => [figure.value, figure.unit, figure.measure, figure.status, figure.indicator].join(' '))
    expect(values(report)).toEqual(values(await readOne(name, utf8(text))))
    expect(report.source.text).toBe(other)
    expect(report.edits.filter(edit => edit.repair === 'traditional_character')).toHaveLength(1)
    for (const { numeral } of report.statements) expect(report.source.text.slice(numeral.start, numeral.end)).toMatch(/[\d０-９\p{Script=Han}]/u)
  })
})

test('an archive is a folder of reports', async () => {
  const [first = ''] = samples
  const text = readFileSync(join(SAMPLES, first), 'utf8')
  const bytes = utf8(text)
  const archive = zipSync({ 'reports/a.txt': bytes, 'b.html': utf8(makePage(text)), '__MACOSX/._a.txt': utf8('x') })
  const found = await readAll('all.zip', archive)
  expect(found.map(({ source }) => [source.path, source.format])).toEqual([['all.zip/b.html', 'html'], ['all.zip/reports/a.txt', 'txt']])
  expect(found[1]?.source.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
})
