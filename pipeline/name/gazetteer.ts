/**
 * The names that divisions have in the report's year, near and far.
 *
 * Full names everywhere; names without their kind (清河 for 清河县) for provinces and
 * prefectures, and for the counties around the report's own place. A name that is also a word
 * counts only with its kind.
 */
import { indexDivisions, inForce, rowsAt, sameLine, stemOf } from '../divisions.ts'
import type { Division, DivisionIndex } from '../divisions.ts'
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

/** 城区, 郊区, 矿区, 市郊区 are called nothing else, but nearly always mean any such part of a town. */
const plainWord = /^市?.[区县]$/u
/** How long the name of an abolished division is still read, in years. */
const afterlife = 5

type Names = ReadonlyMap<string, PlaceName>
type Rows = ReadonlyMap<string, readonly Division[]>

/** What the reports of a year share. */
interface Year {
  readonly year: number | null
  readonly index: DivisionIndex
  readonly homonyms: ReadonlySet<string>
  /** Names with their kind, and names without it that are read in every report of the year. */
  readonly full: Names
  readonly wide: Names
  /** The rows by their name without its kind, and those of each province and prefecture. */
  readonly byStem: Rows
  readonly within: Rows
  readonly finder: WordFinder<PlaceName>
}

interface Kept { readonly years: Map<number | null, Year>; key: string; gazetteer: Gazetteer | null }

const keptOf = new WeakMap<Lexicon, Kept>()

export function openGazetteer (lexicon: Lexicon, year: number | null, own: Place | null): Gazetteer {
  const kept = keptOf.get(lexicon) ?? { years: new Map(), key: '', gazetteer: null }
  keptOf.set(lexicon, kept)
  const key = `${year ?? ''} ${own?.adcode ?? ''}`
  if (kept.key === key && kept.gazetteer !== null) return kept.gazetteer
  const known = kept.years.get(year) ?? readYear(lexicon, year)
  kept.years.set(year, known)
  const near = readNear(known, own)
  const finder = new WordFinder([...near.values()])
  kept.key = key
  kept.gazetteer = {
    at: (text, position) => choose(known.finder.at(text, position), finder.at(text, position)),
    find: form => known.full.get(form) ?? near.get(form) ?? known.wide.get(form)
  }
  return kept.gazetteer
}

/** Of two as long as each other a name with its kind, then one of the place's surroundings. */
const choose = (known: Match<PlaceName> | null, near: Match<PlaceName> | null): Match<PlaceName> | null =>
  known === null || (near !== null && (near.length > known.length || (near.length === known.length && !known.row.isFull))) ? near : known

type Group = Map<string, Division[]>

function put (group: Group, form: string, row: Division): void {
  const known = group.get(form)
  if (known === undefined) group.set(form, [row])
  else known.push(row)
}

function groupRows (rows: readonly Division[], formsOf: (row: Division) => readonly (string | null)[]): Group {
  const group: Group = new Map()
  for (const row of rows) for (const form of formsOf(row)) if (form !== null) put(group, form, row)
  return group
}

/** In the year in which 清溪市 became 清溪区, 清溪 is the latter. */
const dropSucceeded = (rows: readonly Division[], index: DivisionIndex): readonly Division[] =>
  rows.length < 2 ? rows : rows.filter(row => !rows.some(other => other.first_year > row.first_year && sameLine(row.adcode, other.adcode, index)))

/** Of the rows of one form those of the year, if there are any. */
function nameRows (group: Rows, isFull: boolean, { year, index }: Pick<Year, 'year' | 'index'>): Names {
  return new Map([...group].map(([form, rows]) => {
    const valid = rowsAt(rows, year, index)
    return [form, { form, rows: dropSucceeded(valid.length > 0 ? valid : rows, index), isFull }]
  }))
}

function readYear (lexicon: Lexicon, year: number | null): Year {
  const rows = lexicon.divisions.filter(row => isNearInTime(row, year) && !plainWord.test(row.name))
  const index = indexDivisions(lexicon.divisions)
  const homonyms = new Set(lexicon.homonyms.map(({ form }) => form))
  const full = nameRows(groupRows(rows, listForms), true, { year, index })
  const byStem = groupRows(rows, row => stemOf(row.name) === row.name ? [] : [stemOf(row.name)])
  const wide = nameRows(keepRows(byStem, (row, stem) => isReadEverywhere(row, stem, homonyms)), false, { year, index })
  const within = groupRows(rows, row => [row.province, row.prefecture])
  return { year, index, homonyms, full, wide, byStem, within, finder: new WordFinder([...full.values(), ...wide.values()]) }
}

/** 清溪土家族自治县 is 清溪县, too. */
const listForms = ({ name }: Division): readonly string[] => /自治[县州]$/u.test(name) ? [name, `${stemOf(name)}${name.slice(-1)}`] : [name]

function keepRows (group: Rows, isKept: (row: Division, form: string) => boolean): Rows {
  return new Map([...group].map(([form, rows]) => [form, rows.filter(row => isKept(row, form))] as const).filter(([, rows]) => rows.length > 0))
}

/** The names without their kind that mean something else, or more, in the reports of a place, and the place's own. */
function readNear (known: Year, own: Place | null): Names {
  if (own === null || own.level === 'national') return new Map()
  const around = [...known.within.get(own.province ?? own.name) ?? [], ...known.byStem.get(stemOf(own.name)) ?? []]
  const stems = new Set(around.map(({ name }) => stemOf(name)))
  const near = new Map([...stems].map(stem => [stem, known.byStem.get(stem) ?? []] as const))
  const isRead = (row: Division, stem: string): boolean =>
    row.name === own.name || isReadEverywhere(row, stem, known.homonyms) || isReadNearby(row, own, known.homonyms.has(stem))
  const names = new Map(nameRows(keepRows(near, isRead), false, known))
  for (const form of [own.name, stemOf(own.name)]) if (!known.full.has(form) && !names.has(form)) names.set(form, { form, rows: [], isFull: false })
  return names
}

function isNearInTime (row: Division, year: number | null): boolean {
  if (year === null) return row.last_year === null
  return inForce(row, year) || (row.last_year !== null && row.last_year < year && year - row.last_year <= afterlife)
}

/** Provinces; prefectures too, unless their name is also a word. */
const isReadEverywhere = ({ level }: Division, stem: string, homonyms: ReadonlySet<string>): boolean =>
  level === 'province' || (level === 'prefecture' && !homonyms.has(stem))

/** The prefectures of the report's province, and the counties around its place. */
function isReadNearby (row: Division, own: Place, isHomonym: boolean): boolean {
  if (row.province !== (own.province ?? own.name)) return false
  if (row.level !== 'county') return true
  if (isHomonym) return false
  return own.level === 'province' || row.prefecture === (own.level === 'prefecture' ? own.name : own.prefecture)
}
