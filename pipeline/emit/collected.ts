/** Tables of several reports: their rows are made when all reports have gone by. */
import type { Cell, Column, Row, TableDescription } from '../types.ts'

export interface CollectedColumn<T> extends Column { readonly cell: (item: T) => Cell }

export interface CollectedTable<T> extends TableDescription {
  readonly columns: ReadonlyArray<CollectedColumn<T>>
  readonly tabulate: (item: T) => Row
}

/** Closes a definition: a row is its columns' cells in their order. */
export function defineCollected<T> (table: Omit<CollectedTable<T>, 'tabulate'>): CollectedTable<T> {
  return {
    ...table,
    tabulate: item => table.columns.map(({ cell }) => {
      const value = cell(item)
      return value === '' ? null : value
    })
  }
}
