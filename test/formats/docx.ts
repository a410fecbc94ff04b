/** A report as Word saves it: the parts of the container that a reader needs, each line a paragraph. */
import { strToU8, zipSync } from 'fflate'

const escapeMarkup = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;')
const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

export const makeRun = (text: string, properties = ''): string => `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escapeMarkup(text)}</w:t></w:r>`
export const makeParagraph = (runs: string): string => `<w:p>${runs}</w:p>`
export const makeNoteMark = (id: number): string => `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`

export const makeReportDocument = (text: string): Uint8Array =>
  makeDocument(text.split('\n').map(line => makeParagraph(makeRun(line.trimEnd()))).join(''))

const counted = [/^(?<count>[一二三四五六七八九十]{1,2})、(?<text>.{1,4000})$/u, /^（(?<count>[一二三四五六七八九十]{1,2})）(?<text>.{1,4000})$/u]
const headings: readonly ListLevel[] = [{ format: 'chineseCounting', text: '%1、', suffix: 'nothing' }, { format: 'chineseCounting', text: '（%2）', suffix: 'nothing' }]
const words = [...'一二三四五六七八九十']

/** A report whose headings Word numbers by itself, as far as they count up. */
export function makeNumberedDocument (text: string): Uint8Array {
  const next = [0, 0]
  const body = text.split('\n').map(line => {
    const level = counted.findIndex(pattern => pattern.test(line.trim()))
    const { count, text = '' } = counted[level]?.exec(line.trim())?.groups ?? {}
    if (count === undefined || words[next[level] ?? 0] !== count) return makeParagraph(makeRun(line.trimEnd()))
    next[level] = (next[level] ?? 0) + 1
    if (level === 0) next[1] = 0
    return makeListed(text, 1, level)
  }).join('')
  return makeDocument(body, [], { numbering: makeNumbering(headings) })
}

/** A level of a list as it is given in cases. */
export interface ListLevel { readonly format: string; readonly text: string; readonly start?: number; readonly suffix?: string; readonly restart?: number; readonly legal?: boolean; readonly style?: string }

const makeLevel = ({ format, text, start = 1, suffix, restart, legal, style }: ListLevel, at: number): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${restart === undefined ? '' : `<w:lvlRestart w:val="${restart}"/>`}` +
  `${style === undefined ? '' : `<w:pStyle w:val="${style}"/>`}${legal === true ? '<w:isLgl/>' : ''}${suffix === undefined ? '' : `<w:suff w:val="${suffix}"/>`}<w:lvlText w:val="${text}"/></w:lvl>`

/** List 1 of these levels, and list 2 that counts on with it, but for the levels that it begins anew. */
export const makeNumbering = (levels: readonly ListLevel[], starts: Readonly<Record<string, number>> = {}): string =>
  `<w:abstractNum w:abstractNumId="7">${levels.map(makeLevel).join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>` +
  `<w:num w:numId="2"><w:abstractNumId w:val="7"/>${Object.entries(starts).map(([at, start]) => `<w:lvlOverride w:ilvl="${at}"><w:startOverride w:val="${start}"/></w:lvlOverride>`).join('')}</w:num>`

export const makeListed = (text: string, list: number, level: number): string =>
  makeParagraph(`<w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${makeRun(text)}`)

/** A document of a body in WordprocessingML, its footnotes, numbered from 1, and its lists and styles, where it has any. */
export function makeDocument (body: string, notes: readonly string[] = [], { numbering = '', styles = '' } = {}): Uint8Array {
  const files = {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${wordType}.document.main+xml"/><Override PartName="/word/footnotes.xml" ContentType="${wordType}.footnotes+xml"/><Override PartName="/word/numbering.xml" ContentType="${wordType}.numbering+xml"/><Override PartName="/word/styles.xml" ContentType="${wordType}.styles+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r2" Type="${office}/footnotes" Target="footnotes.xml"/><Relationship Id="r3" Type="${office}/numbering" Target="numbering.xml"/><Relationship Id="r4" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'word/document.xml': `${head}<w:document ${space}><w:body>${body}</w:body></w:document>`,
    'word/numbering.xml': `${head}<w:numbering ${space}>${numbering}</w:numbering>`,
    'word/styles.xml': `${head}<w:styles ${space}>${styles}</w:styles>`,
    'word/footnotes.xml': `${head}<w:footnotes ${space}>${notes.map((note, at) => `<w:footnote w:id="${at + 1}">${makeParagraph(makeRun(note))}</w:footnote>`).join('')}</w:footnotes>`
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])), { mtime: new Date(Date.UTC(2000, 0, 2)) })
}
