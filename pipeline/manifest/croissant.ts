/**
 * croissant.json: the dataset as machine learners describe theirs (Croissant 1.1), over the CSV files.
 * Without datePublished and url: no clock and no address is known when it is made.
 */
import type { Column, ColumnType, TableDescription } from '../types.ts'
import type { Facts } from './manifest.ts'

/** The context that the format asks for, word for word. */
const context = {
  '@language': 'en', '@vocab': 'https://schema.org/', citeAs: 'cr:citeAs', column: 'cr:column', conformsTo: 'dct:conformsTo', cr: 'http://mlcommons.org/croissant/',
  data: { '@id': 'cr:data', '@type': '@json' }, dataType: { '@id': 'cr:dataType', '@type': '@vocab' }, dct: 'http://purl.org/dc/terms/',
  equivalentProperty: 'cr:equivalentProperty', examples: { '@id': 'cr:examples', '@type': '@json' }, extract: 'cr:extract', field: 'cr:field', fileObject: 'cr:fileObject',
  fileProperty: 'cr:fileProperty', fileSet: 'cr:fileSet', format: 'cr:format', includes: 'cr:includes', isLiveDataset: 'cr:isLiveDataset', jsonPath: 'cr:jsonPath',
  key: 'cr:key', md5: 'cr:md5', parentField: 'cr:parentField', path: 'cr:path', recordSet: 'cr:recordSet', references: 'cr:references', regex: 'cr:regex',
  repeated: 'cr:repeated', replace: 'cr:replace', sc: 'https://schema.org/', separator: 'cr:separator', source: 'cr:source', subField: 'cr:subField', transform: 'cr:transform'
}

const dataTypes: Readonly<Record<ColumnType, string>> = { string: 'sc:Text', integer: 'sc:Integer', number: 'sc:Float', date: 'sc:Date' }

export function describeCroissant (facts: Facts): object {
  return {
    '@context': context,
    '@type': 'sc:Dataset',
    conformsTo: 'http://mlcommons.org/croissant/1.1',
    name: facts.package.name,
    description: 'Every numeral of each Chinese government work report with what it is there for, and every reported figure as one tidy row with its evidence.',
    license: 'https://creativecommons.org/licenses/by/4.0/',
    version: facts.version,
    creator: { '@type': 'sc:Organization', name: `${facts.package.name} contributors` },
    inLanguage: ['zh', 'en'],
    keywords: ['China', 'government work report', 'statistics', 'targets'],
    isLiveDataset: false,
    distribution: facts.csv.map(({ path, bytes, sha256 }) => ({
      '@type': 'cr:FileObject', '@id': path, name: path, contentUrl: path, contentSize: `${bytes} B`, encodingFormat: 'text/csv', sha256
    })),
    recordSet: facts.tables.map(describeTable)
  }
}

const describeTable = (table: TableDescription): object => ({
  '@type': 'cr:RecordSet', '@id': table.name, name: table.name, description: `${table.description.en} ${table.description.zh}`,
  key: { '@id': `${table.name}/${table.key}` },
  field: table.columns.map(column => describeField(table, column))
})

function describeField (table: TableDescription, { name, type, en, zh }: Column): object {
  const reference = table.foreignKeys.find(({ column }) => column === name)
  return {
    '@type': 'cr:Field', '@id': `${table.name}/${name}`, name, description: `${en} ${zh}`, dataType: dataTypes[type],
    source: { fileObject: { '@id': `csv/${table.name}.csv` }, extract: { column: name } },
    ...(reference === undefined ? {} : { references: { field: { '@id': `${reference.table}/${reference.field}` } } })
  }
}
