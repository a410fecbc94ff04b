/** A table's sheet: two frozen lines of headers, Chinese and English, with notes, filters and widths. */
import type { Column, Row, TableDescription } from '../../types.ts'
import { nameColumn, STYLE, writeCell, writeText } from './cells.ts'
import { openSheet } from './parts.ts'

/** Widths in characters; beyond the widest, text is cut off from view by the next cell. */
const NARROWEST = 10
const WIDEST = 60

/** What a column is in few words: its explanation up to the first stop. */
const labelColumn = ({ zh }: Column): string => zh.split(/[，。：；（]/u)[0] ?? zh

/** The widths that some rows ask for, the larger of each and what was there before. */
export function widen (widths: readonly number[], rows: readonly Row[]): readonly number[] {
  return widths.map((width, at) => rows.reduce((most, row) => most < WIDEST ? Math.max(most, measure(row[at] ?? null, most)) : most, width))
}

const WIDE = /[\u2e80-\uffff]/gu
/** The width that a cell asks for; of one that can't ask for more than `least` the characters aren't looked at. */
function measure (cell: Row[number], least: number): number {
  const text = String(cell ?? '').slice(0, WIDEST)
  if (2 * text.length + 2 <= least) return least
  return Math.min(WIDEST, text.length + (text.match(WIDE)?.length ?? 0) + 2)
}

export const startWidths = ({ columns }: TableDescription): readonly number[] =>
  columns.map(column => Math.max(NARROWEST, Math.min(28, Math.max(column.name.length + 4, 2 * labelColumn(column).length + 4))))

export const writeRow = (row: Row, columns: readonly Column[]): string =>
  `<row>${columns.map(({ type }, at) => writeCell(row[at] ?? null, type)).join('')}</row>\n`

/** A sheet up to its first row. */
export function writeSheetHead ({ columns }: TableDescription, widths: readonly number[]): string {
  return `${openSheet}<sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="2" topLeftCell="B3" activePane="bottomRight" state="frozen"/></sheetView></sheetViews>` +
    `<cols>${widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('')}</cols><sheetData>` +
    `<row ht="32" customHeight="1">${columns.map(column => writeText(labelColumn(column), STYLE.label)).join('')}</row>` +
    `<row>${columns.map(({ name }) => writeText(name, STYLE.name)).join('')}</row>\n`
}

/** What stands behind the last of so many rows. */
export const writeSheetTail = ({ columns }: TableDescription, rows: number): string =>
  `</sheetData><autoFilter ref="A2:${nameColumn(columns.length - 1)}${rows + 2}"/><legacyDrawing r:id="boxes"/></worksheet>`

/** What each column means, with the values of an enumeration. */
export const writeColumnNotes = ({ columns }: TableDescription): ReadonlyArray<{ readonly cell: string; readonly column: number; readonly text: string }> =>
  columns.map(({ zh, en, choices }, at) => ({
    cell: `${nameColumn(at)}1`, column: at,
    text: [zh, en, ...(choices ?? []).map(choice => `${choice.value}: ${choice.zh} – ${choice.en}`)].join('\n')
  }))
