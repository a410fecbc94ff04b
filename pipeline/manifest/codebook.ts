/** codebook.csv: every column of every table and every value of its enumerations, in both languages. */
import Papa from 'papaparse'
import type { Choice, Column, TableDescription } from '../types.ts'

/** The codebook's own columns, described like those of any table. */
export const codebookColumns: readonly Column[] = [
  { name: 'table', type: 'string', en: 'Table.', zh: '表。' },
  { name: 'column', type: 'string', en: 'Column.', zh: '列。' },
  {
    name: 'value', type: 'string', optional: true,
    en: 'A value of the column\'s enumeration; empty in the row of the column itself.', zh: '枚举值；列本身的行为空。'
  },
  { name: 'type', type: 'string', en: 'Type of the column\'s values.', zh: '列的类型。' },
  {
    name: 'may_be_missing', type: 'string', optional: true,
    en: '"yes" where the column may be empty.', zh: '可为空的列为 yes。'
  },
  { name: 'zh', type: 'string', en: 'Meaning in Chinese; of a value, its Chinese label.', zh: '中文说明；枚举值为中文标签。' },
  { name: 'en', type: 'string', en: 'Meaning in English.', zh: '英文说明。' }
]

export function writeCodebook (tables: readonly TableDescription[]): string {
  const rows = tables.flatMap(table => table.columns.flatMap(column => [
    describeColumn(table, column),
    ...(column.choices ?? []).map(choice => describeChoice(table, column, choice))
  ]))
  return `${Papa.unparse([codebookColumns.map(({ name }) => name), ...rows], { newline: '\n' })}\n`
}

const describeColumn = (table: TableDescription, { name, type, optional, zh, en }: Column): readonly string[] =>
  [table.name, name, '', type, optional === true ? 'yes' : '', zh, en]

const describeChoice = (table: TableDescription, { name, type }: Column, { value, zh, en }: Choice): readonly string[] =>
  [table.name, name, value, type, '', zh, en]
