/** The catalogue: where reports were published, as rows that people keep. */
import Papa from 'papaparse'
import { UserError } from '../lexicon.ts'

export interface CatalogueEntry {
  readonly place: string
  /** Empty where the place has none. */
  readonly adcode: string
  readonly year: number
  readonly type: 'gov' | 'party' | 'other'
  readonly url: string
  /** What the file is known to be; null where nobody has said. */
  readonly sha256: string | null
}

const columns = ['place', 'adcode', 'year', 'type', 'title', 'url', 'sha256', 'licence', 'note']
const isType = (text: string): text is CatalogueEntry['type'] => text === 'gov' || text === 'party' || text === 'other'

/** Throws a UserError that names line and column of the first mistake. */
export function readCatalogue (text: string, file: string): readonly CatalogueEntry[] {
  const { data, errors: [error] } = Papa.parse<readonly string[]>(text.replace(/\n$/u, ''), { delimiter: ',' })
  if (error !== undefined) throw new UserError(`${file}: line ${(error.row ?? 0) + 1}: ${error.message}`)
  const [head = [], ...rows] = data
  if (head.join() !== columns.join()) throw new UserError(`${file}: the columns are ${head.join(', ')}; they must be ${columns.join(', ')}`)
  return rows.map((row, at) => readRow(row, `${file}: line ${at + 2}`))
}

function readRow (row: readonly string[], where: string): CatalogueEntry {
  const [place = '', adcode = '', year = '', type = '', , url = '', sha256 = ''] = row
  const check = (isRight: boolean, column: string, value: string, wanted: string): void => {
    if (!isRight) throw new UserError(`${where}, column ${column}: "${value}" must be ${wanted}`)
  }
  check(row.length === columns.length, 'note', row.join(), `one of ${columns.length} cells`)
  check(/^[\p{Script=Han}]{2,30}$/u.test(place), 'place', place, 'the name of a place')
  check(/^(?:\d{6})?$/u.test(adcode), 'adcode', adcode, 'six digits or empty')
  check(/^(?:19|20)\d{2}$/u.test(year), 'year', year, 'a year')
  check(/^https?:$/u.test(URL.canParse(url) ? new URL(url).protocol : ''), 'url', url, 'an address that begins with http:// or https://')
  check(/^(?:[\da-f]{64})?$/u.test(sha256), 'sha256', sha256, '64 hexadecimal digits or empty')
  if (!isType(type)) throw new UserError(`${where}, column type: "${type}" must be gov, party or other`)
  return { place, adcode, year: Number(year), type, url, sha256: sha256 === '' ? null : sha256 }
}
