/** codebook.md: the codebook to read: each table with its columns, each enumeration with its values. */
import type { Choice, Column, TableDescription } from '../types.ts'

const head = `# Codebook 数据字典

Every table, column and value of the dataset, in Chinese and English; the same as \`codebook.csv\`. A type with a question
mark may be missing.

数据集的每张表、每一列和每个枚举值；内容与 \`codebook.csv\` 相同。类型带问号的列可为空。
`

const protect = (text: string): string => text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('\n', ' ')
const anchor = ({ name }: TableDescription): string => `[${name}](#${name})`

export function writeCodebookPage (tables: readonly TableDescription[]): string {
  const index = tables.map(table => `| ${anchor(table)} | ${protect(table.title.zh)} | ${protect(table.title.en)} | ${table.columns.length} |`)
  return [head, '| table | 表 | title | columns |', '| --- | --- | --- | --- |', ...index, '', ...tables.flatMap(writeTable)].join('\n')
}

const writeTable = (table: TableDescription): readonly string[] => [
  `## ${table.name}`, '', `${table.title.zh} · ${table.title.en}. Key: \`${table.key}\`.`, '', table.description.zh, '', table.description.en, '',
  '| column | type | 含义 | meaning |', '| --- | --- | --- | --- |',
  ...table.columns.map(writeColumn), '', ...table.columns.flatMap(writeValues)
]

const writeColumn = ({ name, type, optional, zh, en }: Column): string =>
  `| \`${name}\` | ${type}${optional === true ? '?' : ''} | ${protect(zh)} | ${protect(en)} |`

function writeValues ({ name, choices }: Column): readonly string[] {
  if (choices === undefined) return []
  return [`### \`${name}\``, '', '| value | 标签 | label |', '| --- | --- | --- |', ...choices.map(writeValue), '']
}

const writeValue = ({ value, zh, en }: Choice): string => `| \`${value}\` | ${protect(zh)} | ${protect(en)} |`
