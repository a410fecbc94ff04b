/** Scripts that load the tables with their types into the programs that people count with. */
import type { Column, TableDescription } from '../types.ts'

export interface Loader { readonly path: string; readonly text: string }

/** Codes are text: a program that guesses makes numbers of them. */
const listTextColumns = (table: TableDescription): readonly string[] => table.columns.filter(({ type }) => type === 'string').map(({ name }) => name)

export const writeLoaders = (tables: readonly TableDescription[]): readonly Loader[] => [
  { path: 'loaders/load.py', text: writePython(tables) },
  { path: 'loaders/load.R', text: writeR(tables) },
  { path: 'loaders/load.do', text: writeStata(tables) },
  { path: 'loaders/load.sql', text: writeSql(tables) }
]

const PANDAS: Readonly<Record<Column['type'], string>> = { string: 'string', integer: 'Int64', number: 'float64', date: 'string' }

function writePython (tables: readonly TableDescription[]): string {
  const types = tables.map(({ name, columns }) =>
    `    "${name}": {${columns.map(column => `"${column.name}": "${PANDAS[column.type]}"`).join(', ')}},`)
  const dates = tables.flatMap(({ name, columns }) => {
    const found = columns.filter(({ type }) => type === 'date').map(column => `"${column.name}"`)
    return found.length === 0 ? [] : [`    "${name}": [${found.join(', ')}],`]
  })
  return `# panel = load("panel"), from the dataset's folder or any other with folder=…
import os
import pandas as pd

TYPES = {
${types.join('\n')}
}
DATES = {
${dates.join('\n')}
}


def load(table, folder=os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")):
    """One table with its types; codes stay text, an empty field is missing."""
    path = os.path.join(folder, "csv", table + ".csv")
    frame = pd.read_csv(path, dtype=TYPES[table], keep_default_na=False, na_values=[""], encoding="utf-8")
    for column in DATES.get(table, []):
        frame[column] = pd.to_datetime(frame[column], format="%Y-%m-%d")
    return frame
`
}

const R_TYPES: Readonly<Record<Column['type'], string>> = { string: 'character', integer: 'integer', number: 'numeric', date: 'Date' }

function writeR (tables: readonly TableDescription[]): string {
  const types = tables.map(({ name, columns }) => `  ${name} = c(\n${columns.map(column => `    ${column.name} = "${R_TYPES[column.type]}"`).join(',\n')}\n  )`)
  return `# source("loaders/load.R"); panel <- load_table("panel")
types <- list(
${types.join(',\n')}
)

# One table with its types; codes stay text, an empty field is NA.
load_table <- function(table, folder = ".") {
  path <- file.path(folder, "csv", paste0(table, ".csv"))
  utils::read.csv(path, colClasses = types[[table]], na.strings = "", encoding = "UTF-8", check.names = FALSE)
}
`
}

/** Stata numbers columns from 1, and names are 32 characters at most: longer ones are kept as labels. */
function writeStata (tables: readonly TableDescription[]): string {
  const cases = tables.map(table => {
    const text = new Set(listTextColumns(table))
    const numbers = table.columns.flatMap(({ name }, at) => text.has(name) ? [at + 1] : [])
    return `if "\`1'" == "${table.name}" import delimited using "\`folder'/csv/${table.name}.csv", varnames(1) encoding("utf-8") bindquotes(strict) maxquotedrows(unlimited) stringcols(_all) clear
if "\`1'" == "${table.name}" local numbers "${numbers.join(' ')}"`
  })
  return `* do loaders/load.do panel [folder]: one table with its types; codes stay text.
args table folder
if "\`folder'" == "" local folder "."
${cases.join('\n')}
local at 0
foreach variable of varlist _all {
    local at = \`at' + 1
    if strpos(" \`numbers' ", " \`at' ") > 0 destring \`variable', replace
}
`
}

function writeSql (tables: readonly TableDescription[]): string {
  const views = tables.map(({ name, title }) => `-- ${title.en} ${title.zh}\nCREATE OR REPLACE VIEW "${name}" AS SELECT * FROM 'parquet/${name}.parquet';`)
  return `-- DuckDB, started in the dataset's folder: .read loaders/load.sql\n\n${views.join('\n\n')}\n`
}
