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
import type { Lexicon, Match } from '../lexicon.ts'
import type { Place } from '../types.ts'

export interface PlaceName {
  readonly form: string
  /** Every division that bears the name in the year. */
  readonly rows: readonly Division[]
  /** Written with its kind. */
  readonly isFull: boolean
}

export interface Gazetteer {
  /** The longest name that begins at `position`. */
  readonly at: (text: string, position: number) => Match<PlaceName> | null
  readonly find: (form: string) => PlaceName | undefined
}

/** 城区, 郊区, 矿区 are called nothing else, but nearly always mean any such part of a town. */
const plainWord = /^.[区县]$/u
/** How long the name of an abolished division is still read, in years. */
const afterlife = 5

type Names = ReadonlyMap<string, PlaceName>
interface Year { readonly rows: readonly Division[]; readonly names: Names; readonly finder: WordFinder<PlaceName> }
interface Kept { readonly years: Map<number | null, Year>; readonly stems: Map<string, string>; key: string; gazetteer: Gazetteer | null }

/** The names with their kind are the same for all reports of a year, and kept. */
const keptOf = new WeakMap<Lexicon, Kept>()

export function openGazetteer (lexicon: Lexicon, year: number | null, own: Place | null): Gazetteer {
  const kept = keptOf.get(lexicon) ?? { years: new Map(), stems: new Map(), key: '', gazetteer: null }
  keptOf.set(lexicon, kept)
  const key = `${year ?? ''} ${own?.adcode ?? ''}`
  if (kept.key === key && kept.gazetteer !== null) return kept.gazetteer
  const full = kept.years.get(year) ?? readYear(lexicon, year)
  kept.years.set(year, full)
  const near = readStems({ lexicon, full, year, own, stems: kept.stems })
  const finder = new WordFinder([...near.values()])
  kept.key = key
  kept.gazetteer = {
    at: (text, position) => longer(full.finder.at(text, position), finder.at(text, position)),
    find: form => full.names.get(form) ?? near.get(form)
  }
  return kept.gazetteer
}

const longer = (a: Match<PlaceName> | null, b: Match<PlaceName> | null): Match<PlaceName> | null =>
  a === null || (b !== null && b.length > a.length) ? b : a

type Group = Map<string, Division[]>

function put (group: Group, form: string, row: Division): void {
  const known = group.get(form)
  if (known === undefined) group.set(form, [row])
  else known.push(row)
}

function nameRows (group: Group, year: number | null, lexicon: Lexicon, isFull: boolean): Names {
  const index = indexDivisions(lexicon.divisions)
  return new Map([...group].map(([form, rows]) => {
    const valid = rowsAt(rows, year, index)
    return [form, { form, rows: valid.length > 0 ? valid : rows, isFull }]
  }))
}

/** The names with their kind. */
function readYear (lexicon: Lexicon, year: number | null): Year {
  const rows = lexicon.divisions.filter(row => isNearInTime(row, year) && !plainWord.test(row.name))
  const group: Group = new Map()
  for (const row of rows) {
    put(group, row.name, row)
    if (/自治[县州]$/u.test(row.name)) put(group, `${stemOf(row.name)}${row.name.slice(-1)}`, row)
  }
  const names = nameRows(group, year, lexicon, true)
  return { rows, names, finder: new WordFinder([...names.values()]) }
}

interface Nearby { readonly lexicon: Lexicon; readonly full: Year; readonly year: number | null; readonly own: Place | null; readonly stems: Map<string, string> }

/** The names without their kind that are read in the reports of a place, and the place's own. */
function readStems ({ lexicon, full, year, own, stems }: Nearby): Names {
  const homonyms = new Set(lexicon.homonyms.map(({ form }) => form))
  const group: Group = new Map()
  for (const row of full.rows) {
    const stem = stems.get(row.name) ?? stemOf(row.name)
    stems.set(row.name, stem)
    if (stem !== row.name && isStemRead(row, stem, { own, homonyms })) put(group, stem, row)
  }
  if (own !== null && own.level !== 'national') addOwn(own, group, full.names)
  return nameRows(group, year, lexicon, false)
}

function addOwn (own: Place, group: Group, full: Names): void {
  for (const form of [own.name, stemOf(own.name)]) if (!full.has(form) && !group.has(form)) group.set(form, [])
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
