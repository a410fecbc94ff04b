/** One report in every format: the same figures, whatever it was published as. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Converter } from 'opencc-js/cn2t'
import { zipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { tools } from '../pipeline/effects-office.ts'
import type { Checked } from '../pipeline/types.ts'
import { makeScratch, SAMPLES } from './dataset.ts'
import { readAll, readOne, sayFigures, sayHeadings, sayPlace } from './figures.ts'
import { makeNumberedDocument, makeReportDocument } from './formats/docx.ts'
import { makePage } from './formats/html.ts'
import { makeReportPdf } from './formats/pdf.ts'
import { convertFiles, hasOffice } from './office.ts'
import { ROOT } from './shared.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const toTraditional = Converter({ from: 'cn', to: 't' })

/** The same report as each kind of file. */
const makers: Readonly<Record<string, (text: string) => Uint8Array>> = {
  html: text => utf8(makePage(text)),
  htm: text => utf8(makePage(text, 'gb2312')),
  docx: makeReportDocument,
  docm: makeNumberedDocument,
  pdf: makeReportPdf
}

const samples = readdirSync(SAMPLES).filter(name => name.endsWith('.txt')).sort()
/** The founding reports that came with the least damage; kept outside of the repository. */
const SEEDS = join(ROOT, '..', 'shared', 'reports', 'seeds')
const seeds = existsSync(SEEDS) ? readdirSync(SEEDS).filter(name => /^00[034]_.{1,40}\.txt$/u.test(name)).sort() : []
if (seeds.length === 0) console.log('skipped: the founding reports aren\'t there')

const reports = [...samples.map(name => [name, join(SAMPLES, name)] as const), ...seeds.map(name => [name, join(SEEDS, name)] as const)]

/** Line breaks that a collector wrote out are breaks in any other format. */
const readReport = (path: string): string => readFileSync(path, 'utf8').replace(/\\r\\n/gu, '\n')

describe.each(reports)('%s', (name, path) => {
  const text = readReport(path)
  test.each(Object.keys(makers))('says the same as %s', async format => {
    const written = await readOne(name, utf8(text))
    const made = makers[format]?.(text) ?? new Uint8Array()
    const report = await readOne(name.replace(/txt$/u, format), made)
    expect(sayFigures(report)).toEqual(sayFigures(written))
    expect(sayPlace(report)).toBe(sayPlace(written))
    expect(sayHeadings(report)).toEqual(sayHeadings(written))
    expect(report.source.format).toBe({ htm: 'html', docm: 'docx' }[format] ?? format)
    for (const { numeral } of report.statements) expect(report.source.text.slice(numeral.start, numeral.end)).not.toBe('')
  })
})

const hasWriter = hasOffice('Writer')
/** As Word of 1997 to 2003 saved it. */
const oldWord = 'doc:MS Word 97'

describe.skipIf(!hasWriter)('old Word documents', () => {
  const scratch = makeScratch()
  beforeAll(() => {
    const made = join(scratch, 'docx')
    mkdirSync(made)
    reports.forEach(([, path], at) => { writeFileSync(join(made, `${at}.docx`), makeNumberedDocument(readReport(path))) })
    convertFiles({ files: reports.map((_, at) => join(made, `${at}.docx`)), to: oldWord, folder: join(scratch, 'doc'), profile: join(scratch, 'profile') })
  })
  test.each(reports.map(([name, path], at) => [name, path, at] as const))('%s says the same as doc', async (name, path, at) => {
    const bytes = new Uint8Array(readFileSync(join(scratch, 'doc', `${at}.doc`)))
    expect([...bytes.subarray(0, 4)]).toEqual([0xD0, 0xCF, 0x11, 0xE0])
    const written = await readOne(name, utf8(readReport(path)))
    const report = await readOne(name.replace(/txt$/u, 'doc'), bytes, tools)
    expect(sayFigures(report)).toEqual(sayFigures(written))
    expect(sayPlace(report)).toBe(sayPlace(written))
    expect(sayHeadings(report)).toEqual(sayHeadings(written))
    expect(report.source.format).toBe('doc')
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
