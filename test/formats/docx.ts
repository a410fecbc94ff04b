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

/** A document of a body in WordprocessingML, and its footnotes, numbered from 1. */
export function makeDocument (body: string, notes: readonly string[] = []): Uint8Array {
  const files = {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${wordType}.document.main+xml"/><Override PartName="/word/footnotes.xml" ContentType="${wordType}.footnotes+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r2" Type="${office}/footnotes" Target="footnotes.xml"/></Relationships>`,
    'word/document.xml': `${head}<w:document ${space}><w:body>${body}</w:body></w:document>`,
    'word/footnotes.xml': `${head}<w:footnotes ${space}>${notes.map((note, at) => `<w:footnote w:id="${at + 1}">${makeParagraph(makeRun(note))}</w:footnote>`).join('')}</w:footnotes>`
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])), { mtime: new Date(Date.UTC(2000, 0, 2)) })
}
