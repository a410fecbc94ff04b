/** Reports as LibreOffice prints them, with real fonts and real line breaks: plain, and set as offices set them. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Checked } from '../pipeline/types.ts'
import { makeScratch, SAMPLES } from './dataset.ts'
import { readOne, sayFigures, sayPlace } from './figures.ts'
import { makeDocument, makeNumberedDocument, makeParagraph, makeRun } from './formats/docx.ts'
import { convertFiles, hasOffice } from './office.ts'

const samples = readdirSync(SAMPLES).filter(name => name.endsWith('.txt')).sort()
const hasFont = spawnSync('fc-list', [':lang=zh-cn'], { encoding: 'utf8' }).stdout?.trim() !== ''
if (!hasFont) console.log('skipped: no font has Chinese characters (make system)')
const canPrint = hasOffice('Writer') && hasFont

/** Letters of 16 points, the first line set in by two, both edges straight. */
const official = '<w:pPr><w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLine="640"/><w:jc w:val="both"/></w:pPr>'
const styles: Readonly<Record<string, (text: string) => Uint8Array>> = {
  plain: makeNumberedDocument,
  official: text => makeDocument(text.split('\n').map(line => makeParagraph(official + makeRun(line.trimEnd(), '<w:sz w:val="32"/>'))).join(''))
}

/** LibreOffice loses a mark that hangs beyond the edge, and with it at times where a subject ends; figures it keeps. */
const sayValues = ({ observations }: Checked): readonly string[] => observations.map(({ value, unit, measure, status, period, indicator }) => [value, unit, measure, status, period, indicator].join(' '))

describe.skipIf(!canPrint).each(Object.entries(styles))('%s', (style, make) => {
  const scratch = makeScratch()
  beforeAll(() => {
    const made = join(scratch, 'docx')
    mkdirSync(made)
    samples.forEach((name, at) => { writeFileSync(join(made, `${at}.docx`), make(readFileSync(join(SAMPLES, name), 'utf8').replace(/\\r\\n/gu, '\n'))) })
    convertFiles({ files: samples.map((_, at) => join(made, `${at}.docx`)), to: 'pdf', folder: join(scratch, 'pdf'), profile: join(scratch, 'profile') })
  })
  test.each(samples.map((name, at) => [name, at] as const))('%s says the same', async (name, at) => {
    const written = await readOne(name, new Uint8Array(readFileSync(join(SAMPLES, name))))
    const printed = await readOne(name.replace(/txt$/u, 'pdf'), new Uint8Array(readFileSync(join(scratch, 'pdf', `${at}.pdf`))))
    expect(sayValues(printed)).toEqual(sayValues(written))
    if (style === 'plain') expect(sayFigures(printed)).toEqual(sayFigures(written))
    expect(sayPlace(printed)).toBe(sayPlace(written))
  })
})
