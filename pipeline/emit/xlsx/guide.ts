/** The workbook's first sheet: what the others are, and what to know before reading them. */
import { STYLE, writeNumber, writeText } from './cells.ts'
import { openSheet } from './parts.ts'
import type { Sheet } from './workbook.ts'

const NOTES: ReadonlyArray<readonly [zh: string, en: string]> = [
  ['每张表两行表头：第一行中文，第二行为列名；把光标放在第一行可见该列的说明和枚举值。', 'Each sheet has two lines of headers: Chinese, then the column\'s name. Rest on the first to read what the column means and which values it takes.'],
  ['行政区划代码等标识以文本保存；数字为数值；日期为日期。', 'Codes and identifiers are text, numbers are numbers, days are days.'],
  ['超过十万行的表按年份分为多张。', 'Tables of more than 100,000 rows are split by year.'],
  ['本文件供人阅读；程序请用 csv 或 parquet 目录中的同名表。', 'This file is for people; programs do better with the same tables in the folders csv and parquet.'],
  ['数据集许可：CC BY 4.0。', 'Licence of the dataset: CC BY 4.0.']
]

const writeLine = (...cells: readonly string[]): string => `<row>${cells.join('')}</row>`
const say = (text: string): string => writeText(text, STYLE.wrapped)

export function writeGuide (sheets: readonly Sheet[], version: string): string {
  const head = ['工作表 sheet', '行数 rows', '中文', 'English'].map(text => writeText(text, STYLE.label))
  return `${openSheet}<sheetViews><sheetView showGridLines="0" tabSelected="1" workbookViewId="0"/></sheetViews>` +
    '<cols><col min="1" max="1" width="24" customWidth="1"/><col min="2" max="2" width="14" customWidth="1"/><col min="3" max="4" width="64" customWidth="1"/></cols><sheetData>' +
    writeLine(writeText('指标 Zhibiao', STYLE.title)) +
    writeLine(writeText(`版本 version ${version}`)) + '<row/>' +
    NOTES.map(([zh, en]) => writeLine('<c/><c/>', say(zh), say(en))).join('') + '<row/>' +
    writeLine(...head) +
    sheets.map(({ name, table, rows }) => writeLine(writeText(name), writeNumber(rows), say(`${table.title.zh}：${table.description.zh}`), say(`${table.title.en}. ${table.description.en}`))).join('') +
    '</sheetData></worksheet>'
}
