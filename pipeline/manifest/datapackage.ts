/** datapackage.json: a Frictionless Data Package, version 2. */
import type { Column, ForeignKey, OutputFile, TableDescription } from '../types.ts'
import { codebookColumns } from './codebook.ts'
import type { Facts } from './manifest.ts'

const licence = { name: 'CC-BY-4.0', path: 'https://creativecommons.org/licenses/by/4.0/', title: 'Creative Commons Attribution 4.0' }

const sources = [
  { title: 'Government work reports (政府工作报告) as published by the governments that gave them; each file is named, with its hash, in the table reports' },
  { title: 'GB/T 2260, codes for the administrative divisions of the People\'s Republic of China' }
]

export function describePackage (facts: Facts, codebook: OutputFile): object {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: facts.package.name,
    title: 'Zhibiao 指标: the figures of Chinese government work reports',
    description: 'Every numeral of each report with what it is there for, and every reported figure as one tidy row: subject, indicator, value, unit, bound, period, status, and the place in the text that is the evidence.',
    version: facts.version,
    schema_version: facts.schemaVersion,
    keywords: ['China', 'government work report', '政府工作报告', 'statistics', 'targets'],
    licenses: [licence],
    sources,
    resources: [
      ...facts.tables.flatMap((table, at) => describeCsv(table, facts.csv[at], facts.rows[table.name] ?? 0)),
      ...facts.tables.flatMap((table, at) => describeParquet(table, facts.parquet[at], facts.rows[table.name] ?? 0)),
      ...facts.tables.flatMap((table, at) => describeParts(table, facts.parts[at] ?? [], facts.rows[table.name] ?? 0)),
      {
        name: 'codebook', type: 'table', title: 'Codebook 数据字典',
        description: 'Every column of every table and every value of its enumerations, in Chinese and English.',
        ...describeFile(codebook), format: 'csv', mediatype: 'text/csv', encoding: 'utf-8',
        dialect, schema: { fields: codebookColumns.map(column => describeField(column, false)), missingValues: [''] }
      }
    ]
  }
}

/** As written: commas, quotes doubled, lines ended by \n. */
const dialect = { delimiter: ',', quoteChar: '"', doubleQuote: true, lineTerminator: '\n', header: true }

const describeFile = ({ path, bytes, sha256 }: OutputFile): object => ({ path, bytes, hash: `sha256:${sha256}` })

function describeCsv (table: TableDescription, file: OutputFile | undefined, rows: number): readonly object[] {
  if (file === undefined) return []
  return [{
    name: table.name, type: 'table', ...describeTable(table), ...describeFile(file), rows,
    format: 'csv', mediatype: 'text/csv', encoding: 'utf-8', dialect, schema: describeSchema(table)
  }]
}

function describeParquet (table: TableDescription, file: OutputFile | undefined, rows: number): readonly object[] {
  if (file === undefined) return []
  return [{
    name: `${table.name}-parquet`, ...describeTable(table), ...describeFile(file), rows,
    format: 'parquet', mediatype: 'application/vnd.apache.parquet'
  }]
}

/** Hashes of the parts stand in SHA256SUMS, as a resource has room for one. */
function describeParts (table: TableDescription, files: readonly OutputFile[], rows: number): readonly object[] {
  if (files.length === 0) return []
  return [{
    name: `${table.name}-partitioned`, ...describeTable(table), path: files.map(({ path }) => path),
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0), rows, partitions: ['province', 'year'],
    format: 'parquet', mediatype: 'application/vnd.apache.parquet'
  }]
}

const describeTable = ({ title, description }: TableDescription): object =>
  ({ title: `${title.en} ${title.zh}`, description: description.en, description_zh: description.zh })

const describeSchema = ({ columns, key, foreignKeys }: TableDescription): object => ({
  fields: columns.map(column => describeField(column, column.name === key)),
  missingValues: [''],
  primaryKey: [key],
  ...(foreignKeys.length === 0 ? {} : { foreignKeys: foreignKeys.map(describeReference) })
})

function describeField ({ name, type, zh, en, choices, optional }: Column, isKey: boolean): object {
  const values = choices?.map(({ value }) => value)
  return {
    name,
    type,
    description: en,
    description_zh: zh,
    constraints: {
      required: optional !== true,
      ...(isKey ? { unique: true } : {}),
      ...(values === undefined ? {} : { enum: values })
    },
    ...(choices === undefined ? {} : { categories: choices.map(choice => ({ value: choice.value, label: choice.zh, label_en: choice.en })) })
  }
}

const describeReference = ({ column, table, field }: ForeignKey): object =>
  ({ fields: [column], reference: { resource: table, fields: [field] } })
