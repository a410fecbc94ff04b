/** README.md of the output folder: what each table and column is, from the definitions; no figures of a run. */
import type { Column, TableDescription } from '../types.ts'

const head = `# The dataset 数据集

Made by the pipeline from the reports in \`sources/\`; never edited by hand. This page is generated from the definitions of
the tables and is the same on every run.

本目录由流水线生成，请勿手工修改。

| path 路径 | what 内容 |
| --- | --- |
| \`csv/<table>.csv\` | the tables: UTF-8 without BOM, comma-separated, one header line, an empty field is missing |
| \`parquet/<table>.parquet\` | the same rows in the same order, typed |
| \`partitioned/<table>/province=…/year=…/\` | tables of more than a million rows once more, in parts; there only where a table is so large |
| \`text/<report_id>.txt\` | the source text of each report; \`start\` and \`end\` are offsets into it, in UTF-16 code units |
| \`loaders/\` | scripts that load the tables with their types: Python (pandas), R, Stata, SQL (DuckDB) |
| \`zhibiao.xlsx\` | the same tables for people: a sheet each, with headers in Chinese and English, filters and notes |
| \`explorer/index.html\` | pages to read: each report with its figures, each place, each ranking; opens from the disk, asks no network |
| \`codebook.csv\`, \`codebook.md\` | every column and every value of the enumerations, in Chinese and English 数据字典 |
| \`datapackage.json\` | the manifest (Frictionless Data Package 2): schemas, keys, counts, sizes, hashes, version |
| \`croissant.json\` | the same for machine learning (Croissant 1.1) |
| \`CITATION.cff\` | how to cite it |
| \`SHA256SUMS\` | a checksum for each file: \`sha256sum -c SHA256SUMS\` |

Licence of the dataset: CC BY 4.0. Numbers are exact decimals; \`%\` stays in per cent, scale characters (万, 亿) are
multiplied out. Spreadsheets turn six-digit codes into numbers: import \`adcode\` as text.

\`\`\`sql
-- DuckDB
SELECT jurisdiction, o.period, o.value, o.sentence
FROM 'parquet/observations.parquet' o JOIN 'parquet/reports.parquet' USING (report_id)
WHERE indicator = 'gdp' AND measure = 'growth';
\`\`\`
`

export function writeReadme (tables: readonly TableDescription[]): string {
  return [head, ...tables.map(describeTable)].join('\n')
}

/** A table of hundreds of columns is shown by its first; the codebook has them all. */
const LONGEST = 60
const SHOWN = 24

function describeTable (table: TableDescription): string {
  const { name, title, description, key, foreignKeys, columns } = table
  const references = foreignKeys.map(({ column, table: other, field }) => `\`${column}\` → \`${other}.${field}\``)
  const shown = columns.length > LONGEST ? columns.slice(0, SHOWN) : columns
  return [
    `## ${name} ${title.zh}`, '',
    description.en, '', description.zh, '',
    `Key: \`${key}\`.${references.length === 0 ? '' : ` Refers to: ${references.join(', ')}.`}`, '',
    '| column | type | meaning | 含义 |', '| --- | --- | --- | --- |',
    ...shown.map(describeColumn),
    ...(shown.length < columns.length ? [`| … | | ${columns.length - shown.length} more columns of the same kinds: see codebook.csv | 另有同类列，见 codebook.csv |`] : []),
    ...columns.flatMap(describeChoices), ''
  ].join('\n')
}

const protect = (text: string): string => text.replaceAll('|', '\\|').replaceAll('<', '&lt;')

const describeColumn = ({ name, type, zh, en, optional }: Column): string =>
  `| \`${name}\` | ${type}${optional === true ? '?' : ''} | ${protect(en)} | ${protect(zh)} |`

function describeChoices ({ name, choices }: Column): readonly string[] {
  if (choices === undefined) return []
  const values = choices.map(({ value, zh, en }) => `\`${value}\` ${zh} (${en})`)
  return ['', `\`${name}\`: ${values.join('; ')}.`]
}
