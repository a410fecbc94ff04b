/** What a table is: a description for its users, and how each of its cells is read from a report. */
import type { Cell, Checked, Column, Row, TableDescription } from '../types.ts'

/** A column and where its cell comes from. */
export interface ColumnOf<T> extends Column {
  readonly cell: (item: T, report: Checked) => Cell
}

export interface TableOf<T> extends TableDescription {
  readonly columns: ReadonlyArray<ColumnOf<T>>
  /** What the report has one row for. */
  readonly items: (report: Checked) => readonly T[]
}

export interface Table extends TableDescription {
  readonly readRows: (report: Checked) => readonly Row[]
}

/** Closes a definition over its items, so that tables of different things stand in one list. */
export function defineTable<T> ({ items, ...table }: TableOf<T>): Table {
  return {
    ...table,
    readRows: report => items(report).map(item => table.columns.map(column => publishCell(column.cell(item, report))))
  }
}

/** Nothing and an empty string are the same to a reader of CSV, so they are the same here. */
const publishCell = (cell: Cell): Cell => cell === '' ? null : cell

/** The columns that place a row in the report's text. */
export const spanColumns: ReadonlyArray<ColumnOf<{ readonly start: number; readonly end: number }>> = [
  {
    name: 'start', type: 'integer', cell: item => item.start,
    en: 'Where the row\'s evidence begins in the source text (text/<report_id>.txt), in UTF-16 code units, counted from 0.',
    zh: '证据在原文（text/<report_id>.txt）中的起点，以 UTF-16 码元计，从 0 开始。'
  },
  {
    name: 'end', type: 'integer', cell: item => item.end,
    en: 'Where the evidence ends in the source text (exclusive), so that text.slice(start, end) is the evidence.',
    zh: '证据在原文中的终点（不含），text.slice(start, end) 即证据原文。'
  }
]

export const reportColumn: ColumnOf<unknown> = {
  name: 'report_id', type: 'string', cell: (_, report) => report.reportId,
  en: 'The report that the row comes from.', zh: '该行所出自的报告。'
}

export const reportKey = { column: 'report_id', table: 'reports', field: 'report_id' } as const
