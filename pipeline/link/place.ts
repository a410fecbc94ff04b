/**
 * The place a report is of, as an entry of GB/T 2260 in the report's year.
 *
 * The names at the report's head decide; where several places bear one name, the provinces,
 * prefectures and neighbours that the text mentions; where the head names none, the place
 * of its level that the text mentions most; last, and with a doubt, the file's name. A file
 * name that says something else than the text is a doubt, never an answer.
 */
import type { Lexicon } from '../lexicon.ts'
import type { Document, Doubt, Masthead, Place } from '../types.ts'
import { chooseByMentions, chooseByParents } from './place-evidence.ts'
import { indexDivisions, sameLine, stemOf } from '../divisions.ts'
import type { Division, DivisionIndex } from '../divisions.ts'
import { findDivisions, namesParent } from './place-names.ts'

export interface LinkedPlace { readonly place: Place | null; readonly doubts: readonly Doubt[] }

const council = '国务院'
const country: Place = { adcode: '100000', name: council, level: 'national', province: null, prefecture: null }

export function linkPlace (document: Document, lexicon: Pick<Lexicon, 'divisions'>): LinkedPlace {
  const { masthead } = document
  const index = indexDivisions(lexicon.divisions)
  const found = masthead.level === 'national' ? { place: country, doubts: [] } : findPlace(document, index)
  return { place: found.place, doubts: [...found.doubts, ...compareFileName(masthead, found.place, index)] }
}

function findPlace ({ masthead, report: { view } }: Document, index: DivisionIndex): LinkedPlace {
  const { placeNames, level, reportYear: year } = masthead
  for (const name of placeNames) {
    const rows = findDivisions({ name, year, level }, index)
    if (rows.length > 0) return chooseAmong(rows, masthead, view.text, index)
  }
  const named = placeNames[0]
  if (named !== undefined) return noPlace('place_unknown', `${named} is no division of GB/T 2260 in ${year ?? 'any year'}; add it to divisions.csv if it should be`)
  const mentioned = chooseByMentions(view.text, level, year, index)
  if (mentioned.length > 0) {
    const chosen = chooseAmong(mentioned, masthead, view.text, index)
    return { ...chosen, doubts: [...chosen.doubts, doubt('place_from_mentions', 'info', `the head names no place; ${mentioned[0]?.name ?? ''} is the one the text names most`)] }
  }
  return findByFileName(masthead, index)
}

function chooseAmong (rows: readonly Division[], masthead: Masthead, text: string, index: DivisionIndex): LinkedPlace {
  const [only, ...more] = rows
  if (only !== undefined && more.length === 0) return { place: asPlace(only), doubts: [] }
  const told = rows.filter(row => masthead.placeNames.some(name => name !== row.name && namesParent(name, row)))
  const chosen = (told.length === 1 ? told[0] : undefined) ?? chooseByParents(text, rows, index)
  if (chosen !== null) return { place: asPlace(chosen), doubts: [] }
  const hinted = rows.filter(row => hintsAt(masthead.hints, row, index))
  if (hinted.length === 1 && hinted[0] !== undefined) return fromFileName(hinted[0])
  return noPlace('place_ambiguous', `${rows[0]?.name ?? ''} may be ${rows.map(row => `${row.adcode} (${row.prefecture ?? row.province})`).join(', ')}; the text doesn't say which`)
}

const hintsAt = (hints: Masthead['hints'], row: Division, index: DivisionIndex): boolean =>
  (hints.adcode !== null && sameLine(hints.adcode, row.adcode, index)) ||
  (hints.placeName !== null && namesParent(hints.placeName, row))

function findByFileName ({ hints, level, reportYear: year }: Masthead, index: DivisionIndex): LinkedPlace {
  if (hints.placeName === council) return { place: country, doubts: [] }
  const rows = hints.placeName === null ? [] : findDivisions({ name: hints.placeName, year, level }, index)
  const chosen = rows.length === 1 ? rows : rows.filter(row => hintsAt(hints, row, index))
  return chosen.length === 1 && chosen[0] !== undefined
    ? fromFileName(chosen[0])
    : noPlace('place_unknown', "the text doesn't name its place; put the name into its first lines")
}

const fromFileName = (row: Division): LinkedPlace => ({
  place: asPlace(row),
  doubts: [doubt('place_from_file_name', 'warning', `the text doesn't tell its place; ${row.name} is the file name's`)]
})

const noPlace = (check: string, message: string): LinkedPlace => ({ place: null, doubts: [doubt(check, 'warning', message)] })

const doubt = (check: string, severity: Doubt['severity'], message: string): Doubt => ({ check, severity, message, span: null })

const asPlace = ({ adcode, name, level, province, prefecture }: Division): Place => ({ adcode, name, level, province, prefecture })

/** 清苑_2005 agrees with 清苑县; 易县_2023 disagrees with a report of 米易县. */
function compareFileName ({ hints, reportYear }: Masthead, place: Place | null, index: DivisionIndex): readonly Doubt[] {
  const { placeName, year, adcode } = hints
  const said: string[] = []
  if (place !== null && placeName !== null && isOther(placeName, place, index)) said.push(`${placeName}, the text ${place.name}`)
  else if (place !== null && adcode !== null && index.successors.has(adcode) && !sameLine(adcode, place.adcode, index)) said.push(`${adcode}, the text ${place.adcode}`)
  if (year !== null && reportYear !== null && year !== reportYear) said.push(`${year}, the text ${reportYear}`)
  return said.map(what => doubt('file_name_disagrees', 'warning', `the file name says ${what}; the text is followed`))
}

/** Only a name that is some division's can disagree: 我的报告 says nothing. */
function isOther (hint: string, place: Place, index: DivisionIndex): boolean {
  const known = hint === council || index.byName.has(hint) || index.byStem.has(hint)
  return known && hint !== place.name && stemOf(hint) !== stemOf(place.name)
}
