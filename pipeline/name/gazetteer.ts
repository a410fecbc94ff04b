/**
 * The names that divisions have in the report's year, near and far.
 *
 * Full names everywhere; names without their kind (清河 for 清河县) for provinces and
 * prefectures, and for the counties around the report's own place. A name that is also a word
 * counts only with its kind.
 */
import { indexDivisions, inForce, rowsAt, stemOf } from '../divisions.ts'
import type { Division } from '../divisions.ts'
import { WordFinder } from '../lexicon.ts'
import type { Lexicon } from '../lexicon.ts'
import type { Place } from '../types.ts'

export interface PlaceName {
  readonly form: string
  /** Every division that bears the name in the year. */
  readonly rows: readonly Division[]
  /** Written with its kind. */
  readonly isFull: boolean
}

export interface Gazetteer { readonly finder: WordFinder<PlaceName>; readonly byForm: ReadonlyMap<string, PlaceName> }

/** 城区, 郊区, 矿区 are called nothing else, but nearly always mean any such part of a town. */
const plainWord = /^.[区县]$/u
/** How long the name of an abolished division is still read, in years. */
const afterlife = 5

const latest = new WeakMap<Lexicon, { readonly key: string; readonly gazetteer: Gazetteer }>()

export function openGazetteer (lexicon: Lexicon, year: number | null, own: Place | null): Gazetteer {
  const key = `${year ?? ''} ${own?.adcode ?? ''}`
  const known = latest.get(lexicon)
  if (known?.key === key) return known.gazetteer
  const gazetteer = makeGazetteer(lexicon, year, own)
  latest.set(lexicon, { key, gazetteer })
  return gazetteer
}

function makeGazetteer (lexicon: Lexicon, year: number | null, own: Place | null): Gazetteer {
  const homonyms = new Set(lexicon.homonyms.map(({ form }) => form))
  const forms = new Map<string, { readonly rows: Division[]; readonly isFull: boolean }>()
  const put = (form: string, row: Division, isFull: boolean): void => {
    const known = forms.get(form)
    if (known === undefined) forms.set(form, { rows: [row], isFull })
    else known.rows.push(row)
  }
  for (const row of lexicon.divisions) {
    if (!isNearInTime(row, year) || plainWord.test(row.name)) continue
    put(row.name, row, true)
    if (/自治[县州]$/u.test(row.name)) put(`${stemOf(row.name)}${row.name.slice(-1)}`, row, true)
    const stem = stemOf(row.name)
    if (stem !== row.name && isStemRead(row, stem, { own, homonyms })) put(stem, row, false)
  }
  if (own !== null && own.level !== 'national') addOwn(own, forms)
  const index = indexDivisions(lexicon.divisions)
  const names = [...forms].map(([form, { rows, isFull }]): PlaceName => {
    const valid = rowsAt(rows, year, index)
    return { form, rows: valid.length > 0 ? valid : rows, isFull }
  })
  return { finder: new WordFinder(names), byForm: new Map(names.map(name => [name.form, name])) }
}

function addOwn (own: Place, forms: Map<string, { readonly rows: Division[]; readonly isFull: boolean }>): void {
  const stem = stemOf(own.name)
  if (!forms.has(own.name)) forms.set(own.name, { rows: [], isFull: true })
  if (!forms.has(stem)) forms.set(stem, { rows: [], isFull: false })
}

function isNearInTime (row: Division, year: number | null): boolean {
  if (year === null) return row.last_year === null
  return inForce(row, year) || (row.last_year !== null && row.last_year < year && year - row.last_year <= afterlife)
}

function isStemRead (row: Division, stem: string, { own, homonyms }: { readonly own: Place | null; readonly homonyms: ReadonlySet<string> }): boolean {
  if (row.name === own?.name) return true
  const isNear = row.level === 'prefecture' && own?.level !== 'national' && row.province === (own?.province ?? own?.name)
  if (homonyms.has(stem) && !isNear) return row.level === 'province'
  if (row.level !== 'county') return true
  if (own === null || own.level === 'national') return false
  return own.level === 'province' ? row.province === own.name : row.prefecture === (own.level === 'prefecture' ? own.name : own.prefecture)
}
