/**
 * From a name as written to the thing it names: a place's code, a name's long form, and how far
 * the name means this one thing.
 *
 * A name that several divisions bear is the one in the report's own prefecture or province; else
 * it stays open. A name that isn't called so everywhere means this thing in this place's reports.
 */
import { stemOf } from '../divisions.ts'
import type { Division } from '../divisions.ts'
import type { NamedMention, Place } from '../types.ts'
import { matchAround } from './around.ts'
import type { Pattern } from './around.ts'
import type { Candidate } from './candidate.ts'
import type { Gazetteer } from './gazetteer.ts'

export interface Standpoint {
  readonly place: Place | null
  readonly gazetteer: Gazetteer
  /** Forms that mean the same thing in every report. */
  readonly isCommon: (form: string) => boolean
  /** Short names that the text ties to long ones. */
  readonly longForms: ReadonlyMap<string, string>
}

const space = /[\s　]/gu

export function resolveMention (text: string, { start, end, type, rule }: Candidate, standpoint: Standpoint): NamedMention {
  const form = text.slice(start, end).replace(space, '')
  const division = type === 'place' ? findDivision(form, standpoint) : null
  const name = division?.name ?? standpoint.longForms.get(form) ?? form
  const isCommon = division !== null || type === 'person' && rule === 'person' || standpoint.isCommon(form) || type === 'document' && form.length > 7
  return { start, end, type, rule, name, adcode: division?.adcode ?? null, scope: isCommon ? null : standpoint.place?.adcode ?? null }
}

interface Named { readonly adcode: string; readonly name: string }

export function findDivision (form: string, { place, gazetteer }: Standpoint): Named | null {
  if (place !== null && (form === place.name || form === stemOf(place.name))) return place
  const known = gazetteer.find(form)
  if (known !== undefined) return chooseNear(known.rows, place)
  for (let cut = 2; cut <= form.length - 2; cut++) {
    const rows = gazetteer.find(form.slice(cut))?.rows ?? []
    const above = form.slice(0, cut)
    const fitting = rows.filter(row => [row.prefecture, row.province].some(parent => parent !== null && endsWithName(above, parent)))
    if (fitting.length === 1 && fitting[0] !== undefined) return fitting[0]
  }
  return null
}

/** 柳塘省【清溪市】, 【清溪】, 【清溪州】 for 清溪土家族自治州. */
function endsWithName (above: string, parent: string): boolean {
  const stem = stemOf(parent)
  return [parent, stem, ...parent.includes('自治') ? [`${stem}${parent.slice(-1)}`] : []].some(name => above.endsWith(name))
}

/** The only one; else the only one in the same prefecture, else in the same province; of 清溪市 and 清溪地区 the city. */
function chooseNear (rows: readonly Division[], place: Place | null): Named | null {
  const highest = rows.filter(({ level }) => level === 'province')
  if (highest.length === 1) return highest[0] ?? null
  const prefecture = place?.level === 'prefecture' ? place.name : place?.prefecture ?? null
  const province = place?.level === 'province' ? place.name : place?.province ?? null
  for (const near of [rows, rows.filter(row => prefecture !== null && row.prefecture === prefecture), rows.filter(row => province !== null && row.province === province)]) {
    if (near.length === 1) return near[0] ?? null
  }
  const all = rows.filter(({ level }) => level === 'prefecture')
  const cities = all.filter(({ name }) => name.endsWith('市'))
  const prefectures = cities.length === 1 ? cities : all
  return prefectures.length === 1 && rows.every(row => (row.level === 'prefecture' && row.province === prefectures[0]?.province) || row.prefecture === prefectures[0]?.name) ? prefectures[0] ?? null : null
}

const shortFor: Pattern = { key: '简称', pattern: /([\p{Script=Han}A-Za-z0-9]{3,24})[（(](?:以下)?简称[：:]?[“"]?([\p{Script=Han}A-Za-z0-9]{2,10})[”"]?[）)]/gu }

/** 清溪文化旅游发展集团（以下简称“清溪文旅”）: what the text ties together. */
export function findLongForms (text: string): ReadonlyMap<string, string> {
  return new Map(matchAround(text, shortFor).flatMap(({ start, end }) => [...text.slice(start, end).matchAll(shortFor.pattern)]).map(match => [match[2] ?? '', match[1] ?? '']))
}
