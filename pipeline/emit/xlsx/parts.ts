/** The parts of a workbook that are no sheet: what it holds, how it looks, how the parts find each other. */
import { escapeText } from './cells.ts'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

export interface Part { readonly path: string; readonly text: string }

/** Sheets are numbered from 1; those with notes say so. */
export interface SheetPart { readonly name: string; readonly hasNotes: boolean }

const relate = (id: string, kind: string, target: string): string => `<Relationship Id="${id}" Type="${RELATION}/${kind}" Target="${target}"/>`
const wrapRelations = (...relations: readonly string[]): string =>
  `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`

export const openSheet = `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATION}">`

function writeTypes (sheets: readonly SheetPart[]): string {
  const override = (path: string, type: string): string => `<Override PartName="${path}" ContentType="${TYPES}.${type}+xml"/>`
  return `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
    override('/xl/workbook.xml', 'sheet.main') + override('/xl/styles.xml', 'styles') +
    sheets.map((sheet, at) => override(`/xl/worksheets/sheet${at + 1}.xml`, 'worksheet') + (sheet.hasNotes ? override(`/xl/comments${at + 1}.xml`, 'comments') : '')).join('') + '</Types>'
}

const writeWorkbook = (sheets: readonly SheetPart[]): string =>
  `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATION}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>` +
  `${sheets.map(({ name }, at) => `<sheet name="${escapeText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`

const font = (size: number, more = ''): string => `<font>${more}<sz val="${size}"/><name val="Calibri"/><family val="2"/></font>`
const format = (attributes: string, alignment = ''): string => `<xf xfId="0" borderId="0" ${attributes}>${alignment}</xf>`

/** The formats in the order of STYLE; 49 is text, 164 our own form of a day. */
const styles = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>` +
  `<fonts count="4">${font(11)}${font(11, '<b/>')}${font(9, '<color rgb="FF6F6A62"/>')}${font(18, '<b/><color rgb="FFA8321F"/>')}</fonts>` +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF3EFE4"/></patternFill></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="7">' +
  format('numFmtId="0" fontId="0" fillId="0"') + format('numFmtId="49" fontId="0" fillId="0" applyNumberFormat="1"') +
  format('numFmtId="49" fontId="1" fillId="2" applyFont="1" applyFill="1" applyAlignment="1"', '<alignment vertical="center" wrapText="1"/>') +
  format('numFmtId="49" fontId="2" fillId="2" applyFont="1" applyFill="1"') + format('numFmtId="164" fontId="0" fillId="0" applyNumberFormat="1"') +
  format('numFmtId="49" fontId="3" fillId="0" applyFont="1"') + format('numFmtId="49" fontId="0" fillId="0" applyAlignment="1"', '<alignment vertical="top" wrapText="1"/>') +
  '</cellXfs></styleSheet>'

/** The parts that name the others; they stand first. */
export function writeFrame (sheets: readonly SheetPart[]): readonly Part[] {
  return [
    { path: '[Content_Types].xml', text: writeTypes(sheets) },
    { path: '_rels/.rels', text: wrapRelations(relate('rId1', 'officeDocument', 'xl/workbook.xml')) },
    { path: 'xl/workbook.xml', text: writeWorkbook(sheets) },
    { path: 'xl/_rels/workbook.xml.rels', text: wrapRelations(...sheets.map((_, at) => relate(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`)), relate(`rId${sheets.length + 1}`, 'styles', 'styles.xml')) },
    { path: 'xl/styles.xml', text: styles }
  ]
}

/** Notes on the cells of a sheet's first row, one a column: their text, and the boxes that older programs draw. */
export function writeNotes (sheet: number, notes: ReadonlyArray<{ readonly cell: string; readonly column: number; readonly text: string }>): readonly Part[] {
  const comments = notes.map(({ cell, text }) => `<comment ref="${cell}" authorId="0"><text><t xml:space="preserve">${escapeText(text)}</t></text></comment>`)
  const boxes = notes.map(({ column }, at) => `<v:shape id="n${at}" type="#note" style="position:absolute;width:320pt;height:120pt;visibility:hidden" fillcolor="#fbfaf6"><v:textbox/>` +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:AutoFill>False</x:AutoFill><x:Row>0</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`)
  return [
    { path: `xl/worksheets/_rels/sheet${sheet}.xml.rels`, text: wrapRelations(relate('notes', 'comments', `../comments${sheet}.xml`), relate('boxes', 'vmlDrawing', `../drawings/notes${sheet}.vml`)) },
    { path: `xl/comments${sheet}.xml`, text: `${HEAD}<comments xmlns="${MAIN}"><authors><author>Zhibiao</author></authors><commentList>${comments.join('')}</commentList></comments>` },
    {
      path: `xl/drawings/notes${sheet}.vml`,
      text: '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
        `<v:shapetype id="note" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/>${boxes.join('')}</xml>`
    }
  ]
}
