/** The words that the explorer shows for values, columns and indicators, taken from the definitions of the tables. */
import type { TableDescription } from '../../types.ts'

/** An indicator's code and its names. */
export interface IndicatorName { readonly code: string; readonly name_zh: string; readonly name_en: string }

export interface Vocabulary {
  /** Labels by column and value: `role.measure`. */
  readonly labels: Readonly<Record<string, readonly [zh: string, en: string]>>
  /** What a column means, by its name. */
  readonly columns: Readonly<Record<string, readonly [zh: string, en: string]>>
  readonly indicators: Readonly<Record<string, readonly [zh: string, en: string]>>
  /** Codes of indicators of which less is better. */
  readonly ceilings: readonly string[]
}

/** Columns that mean another thing in another table are told apart by the table's name. */
const keyOf = (table: TableDescription, column: string): string => column === 'role' && table.name === 'sections' ? 'section_role' : column

export function readVocabulary (tables: readonly TableDescription[], indicators: readonly IndicatorName[], ceilings: readonly string[]): Vocabulary {
  const labels: Record<string, readonly [string, string]> = {}
  const columns: Record<string, readonly [string, string]> = {}
  for (const table of tables) {
    for (const { name, zh, en, choices } of table.columns) {
      columns[keyOf(table, name)] ??= [zh, en]
      for (const choice of choices ?? []) labels[`${keyOf(table, name)}.${choice.value}`] ??= [choice.zh, choice.en]
    }
  }
  return { labels, columns, indicators: Object.fromEntries(indicators.map(({ code, name_zh, name_en }) => [code, [name_zh, name_en]])), ceilings }
}
