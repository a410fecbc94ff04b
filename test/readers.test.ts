/** What each format's reader keeps, leaves out and says of files that it can't read. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ingest, type Ingested } from '../pipeline/ingest/ingest.ts'
import { extractArticle } from '../pipeline/ingest/html.ts'
import { readCell, readEntries } from './casework/entries.ts'
import { SAMPLES } from './dataset.ts'
import { makeDocument, makeListed, makeNoteMark, makeNumbering, makeParagraph, makeReportDocument, makeRun } from './formats/docx.ts'
import { readList } from './formats/list.ts'
import { makePage } from './formats/html.ts'
import { makeNamedCodes, makePdf } from './formats/pdf.ts'

const PROSE = '各位代表：过去一年，全县人民团结一心，经济发展稳中有进，城乡建设展现新貌，民生保障更加有力。'.repeat(12)

async function open (path: string, bytes: Uint8Array, convertToDocx: (bytes: Uint8Array) => Uint8Array | 'no_program' | 'failed' = () => 'no_program'): Promise<Ingested> {
  const [found] = await ingest({ path, bytes, sha256: 'ab12'.repeat(16) }, { convertToDocx })
  if (found === undefined) throw new Error('nothing came of it')
  return found
}

async function readLines (path: string, bytes: Uint8Array): Promise<readonly string[]> {
  const found = await open(path, bytes)
  if (found.kind === 'rejected') throw new Error(found.rejection.message)
  return found.source.text.split('\n')
}

async function readRejection (path: string, bytes: Uint8Array): Promise<string> {
  const found = await open(path, bytes)
  return found.kind === 'rejected' ? `${found.rejection.check} ${found.rejection.message}` : 'read'
}

describe('web pages', () => {
  test.each(readEntries('ingest', 'html').map((entry, at) => [at + 1, entry] as const))('case %i', (_, entry) => {
    const markup = readCell(entry, 'markup', '')
    const page = extractArticle(`<html><head><title></title></head><body><div><p>${PROSE}</p>${markup}<p>${PROSE}</p></div></body></html>`)
    const lines = page.split('\n')
    expect(lines.slice(lines.indexOf(PROSE) + 1, lines.lastIndexOf(PROSE))).toEqual(entry['lines'])
  })
  test.each(readdirSync(SAMPLES).filter(name => name.endsWith('.txt')))('%s: nothing of the page around it, and all of its text', name => {
    const text = readFileSync(join(SAMPLES, name), 'utf8')
    const plain = (each: string): string => each.replace(/\s{1,80}/gu, '')
    /** The page's own title comes first where the text has none like it. */
    expect(plain(extractArticle(makePage(text))).replace(/^政府工作报告(?=（本文)/u, '')).toBe(plain(text))
  })
  test('a page nested deeper than any walk could go', () => {
    expect(extractArticle(`${'<div>'.repeat(5000)}<p>${PROSE}</p>`)).toContain(PROSE)
  })
  test.each([['gb18030', 'utf-8'], ['gb18030', null], ['gb18030', 'gb2312'], ['big5', 'big5']])('bytes in %s that are declared as %s', async (encoding, declared) => {
    const letters = new Map(Array.from({ length: 0x7E }, (_, high) => Array.from({ length: 0xBF }, (_, low) => [0x81 + high, 0x40 + low]))
      .flat().map(pair => [new TextDecoder(encoding).decode(Uint8Array.from(pair)), pair]))
    /** Words that both character sets have. */
    const prose = '各位代表：人民和政府的大工作，年中建成公路，民生更加有力。'.repeat(20)
    const page = makePage(prose, declared).replace(/某地人民政府办公室[^<]{0,60}/u, '')
    const bytes = Uint8Array.from([...page].flatMap(letter => letter.charCodeAt(0) < 0x80 ? [letter.charCodeAt(0)] : letters.get(letter) ?? [0x20]))
    const found = await open('a.html', bytes)
    expect(found.kind === 'source' ? [found.source.encoding, found.source.text.includes(prose)] : found.rejection.message).toEqual([encoding, true])
  })
})

describe('Word documents', () => {
  test.each(readEntries('ingest', 'labels').map((entry, at) => [at + 1, entry] as const))('numbers of paragraphs, case %i', async (_, entry) => {
    const { numbering, body } = readList(entry)
    const lines = await readLines('a.docx', makeDocument(makeParagraph(makeRun(PROSE)) + body, [], { numbering }))
    expect(lines.slice(1, -1)).toEqual(entry['lines'])
  })
  test('a style says that its paragraphs are numbered, and a paragraph that it isn\'t', async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="H2"><w:basedOn w:val="H1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>'
    const numbering = makeNumbering([{ format: 'chineseCounting', text: '%1、', style: 'H1' }, { format: 'chineseCounting', text: '（%2）', style: 'H2' }])
    const styled = (style: string, text: string, more = ''): string => makeParagraph(`<w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr>${makeRun(text)}`)
    const body = [styled('H1', '工作回顾'), styled('H2', '产业'), styled('H2', '城乡', '<w:numPr><w:numId w:val="0"/></w:numPr>'), styled('H1', ''), styled('H1', '工作安排')].join('')
    const lines = await readLines('a.docx', makeDocument(makeParagraph(makeRun(PROSE)) + body, [], { numbering, styles }))
    expect(lines.slice(1, -1)).toEqual(['一、工作回顾', '（一）产业', '城乡', '三、工作安排'])
  })
  test('numbers from before a change, and in the older copy of a text box, are none', async () => {
    const numbering = makeNumbering([{ format: 'decimal', text: '%1.' }])
    const box = `<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps">${makeListed('框内', 1, 0)}</mc:Choice><mc:Fallback/></mc:AlternateContent></w:r>`
    const changed = makeParagraph(`<w:pPr><w:pPrChange><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange></w:pPr>${makeRun('正文')}`)
    const lines = await readLines('a.docx', makeDocument(makeParagraph(makeRun(PROSE)) + makeParagraph(box + makeRun('甲')) + changed + makeListed('乙', 1, 0), [], { numbering }))
    expect(lines.slice(1, -1)).toEqual(['甲', '正文', '1. 乙'])
  })
  test('notes stand at the end behind their markers, tables row by row, raised figures in brackets', async () => {
    const cell = (text: string): string => `<w:tc>${makeParagraph(makeRun(text))}</w:tc>`
    const raise = '<w:vertAlign w:val="superscript"/>'
    const body = [
      makeParagraph(makeRun(PROSE)), makeParagraph(makeRun('“三个批次”') + makeNoteMark(1) + makeRun('项目31个，绿地3万m') + makeRun('2', raise) + makeRun('，“四上企业”') + makeRun('7', raise) + makeRun('8家。')),
      `<w:tbl><w:tr>${cell('指标')}${cell('完成')}</w:tr><w:tr>${cell('生产总值')}${cell('57.1亿元')}</w:tr></w:tbl>`,
      makeParagraph(makeRun('办结率') + makeNoteMark(2) + makeRun('98%。'))
    ].join('')
    const lines = await readLines('a.docx', makeDocument(body, ['集中签约一批、开工一批。', '指按时办结的比例。']))
    expect(lines.slice(1)).toEqual([
      '“三个批次”[1]项目31个，绿地3万m²，“四上企业”[7]8家。', '', '指标 | 完成', '生产总值 | 57.1亿元', '', '办结率[2]98%。',
      '注释', '[1]集中签约一批、开工一批。', '[2]指按时办结的比例。', ''
    ])
  })
  test('an old one is read by way of a new one, or says what it takes', async () => {
    const old = Uint8Array.from([0xD0, 0xCF, 0x11, 0xE0])
    const read = await open('a.doc', old, () => makeReportDocument(PROSE))
    expect(read.kind === 'source' ? [read.source.format, read.source.text] : read.rejection.message).toEqual(['doc', `${PROSE}\n`])
    const failed = await open('a.doc', old, () => 'failed')
    expect(failed.kind === 'rejected' ? failed.rejection.message : '').toContain('Writer')
  })
  test('one that merely bears the suffix is read as what it is', async () => {
    expect(await readLines('a.doc', makeReportDocument(PROSE))).toEqual([PROSE, ''])
    expect(await readLines('a.doc', new TextEncoder().encode(makePage(PROSE)))).toContain(PROSE)
  })
})

describe('PDF', () => {
  const line = (text: string, y: number, x = 90, size = 16): { readonly text: string; readonly x: number; readonly y: number; readonly size: number } => ({ text, x, y, size })
  const full = '甲乙丙丁戊己庚辛的人工作政展中发年甲乙丙丁戊己'.slice(0, 20)
  const page = (rows: ReadonlyArray<ReturnType<typeof line>>): ReadonlyArray<ReturnType<typeof line>> => [line('各位代表：政府工作报告，人民的发展。', 780), ...Array.from({ length: 20 }, (_, at) => line(full, 750 - 28 * at)), ...rows]
  test('a raised figure is a marker, a note at the foot goes to the end, a row of a table keeps its cells apart', async () => {
    const lines = await readLines('a.pdf', makePdf([page([
      line('“三个批次”', 160, 122), line('1', 167, 218, 8), line('项目31个。', 160, 226),
      line('生产总值', 132), line('57.1亿元', 132, 250), line('4.5%', 132, 400),
      line('1.指集中签约一批。', 90, 90, 10), line('— 1 —', 50, 280, 12)
    ])]))
    expect(lines.slice(-5)).toEqual(['“三个批次”[1]项目31个。', '生产总值 | 57.1亿元 | 4.5%', '注释', '1.指集中签约一批。', ''])
  })
  test('a scan says that it is one, and codes without characters say so too', async () => {
    expect(await readRejection('a.pdf', makePdf([[], [], []]))).toMatch(/^scanned_document a\.pdf: is a scan: 3 pages/u)
    expect(await readRejection('a.pdf', makePdf([Array.from({ length: 20 }, (_, at) => line('\uE001\uE002\uE003\uE004\uE005\uE006\uE007', 700 - 20 * at))]))).toMatch(/^no_text_layer/u)
  })
  test('a font that names none of its characters, or not its digits, is no text', async () => {
    const rows = [...page([]), ...Array.from({ length: 4 }, (_, at) => line('增长8.5%，完成12.6亿元。', 170 - 28 * at))]
    expect(await readRejection('a.pdf', makePdf([rows], () => false))).toMatch(/^no_text_layer/u)
    expect(await readRejection('a.pdf', makePdf([rows], letter => !/\d/u.test(letter)))).toMatch(/^no_text_layer/u)
    const coded = makeNamedCodes(makePdf([rows]))
    expect(await readRejection('a.pdf', coded)).toMatch(/^no_text_layer/u)
  })
  test('pages in columns say so; a table beside them, or a title above, makes none', async () => {
    const half = full.slice(0, 12)
    const columns = (left: number, right: number): ReadonlyArray<ReturnType<typeof line>> => Array.from({ length: 20 }, (_, at) => [line(half, 720 - 28 * at, left, 14), line(half, 720 - 28 * at - 9, right, 14)]).flat()
    const title = line('各位代表：政府工作报告，人民的发展。', 780, 120, 22)
    expect(await readRejection('a.pdf', makePdf([[title, ...columns(80, 310)]]))).toMatch(/^columns a\.pdf: is set in columns/u)
    const prose = (): ReadonlyArray<ReturnType<typeof line>> => Array.from({ length: 22 }, (_, at) => line('全县人民团结一心发展经济建设家园，民生更好。', 750 - 28 * at))
    const table = Array.from({ length: 8 }, (_, at) => [line('生产总值', 150 - 12 * at, 90, 10), line('57.1亿元', 150 - 12 * at, 300, 10)]).flat()
    expect(await readRejection('a.pdf', makePdf([[title, ...prose()], [...prose().slice(0, 18), ...table]]))).toBe('read')
    expect(await readRejection('a.pdf', makePdf([[title, ...prose()], ...Array.from({ length: 8 }, prose), columns(80, 310)]))).toBe('read')
  })
})
