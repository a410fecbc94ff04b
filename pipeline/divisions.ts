/** The divisions of GB/T 2260, found by name, by stem (清苑 for 清苑县) and by code. */
import type { LexiconRow } from './lexicon.ts'

export type Division = LexiconRow<'divisions'>

export interface DivisionIndex {
  readonly rows: readonly Division[]
  readonly byName: ReadonlyMap<string, readonly Division[]>
  readonly byStem: ReadonlyMap<string, readonly Division[]>
  readonly successors: ReadonlyMap<string, readonly string[]>
}

/** The list begins in 1981 and is read as standing before that year. */
const firstYear = 1981
/** How long a name may live on in reports after it was abolished, in years. */
const afterlife = 3
const code = /\d{6}/gu
const kind = /(?:自治|地)?[省市县区州旗盟]$/u
/** The peoples that an autonomous place is named after: 回族, 土家族苗族, 维吾尔. */
const peoples = /(?<=^.{2,8}?)(?:\p{Script=Han}{1,4}族){1,4}$|(?<=^.{2,8})(?:维吾尔|哈萨克)$/u

const indexes = new WeakMap<readonly Division[], DivisionIndex>()

export function indexDivisions (rows: readonly Division[]): DivisionIndex {
  const known = indexes.get(rows)
  if (known !== undefined) return known
  const index = {
    rows,
    byName: group(rows, row => row.name),
    byStem: group(rows, row => stemOf(row.name)),
    successors: new Map([...group(rows, row => row.adcode)].map(([adcode, same]) =>
      [adcode, same.flatMap(row => row.successors?.match(code) ?? [])]))
  }
  indexes.set(rows, index)
  return index
}

function group (rows: readonly Division[], key: (row: Division) => string): Map<string, Division[]> {
  const groups = new Map<string, Division[]>()
  for (const row of rows) {
    const same = groups.get(key(row))
    if (same === undefined) groups.set(key(row), [row])
    else same.push(row)
  }
  return groups
}

/**
 * A name without its kind: 宁夏 of 宁夏回族自治区, 恩施 of 恩施土家族苗族自治州, 清苑 of 清苑县.
 * The name itself where less than two characters would be left.
 */
export function stemOf (name: string): string {
  const bare = name.replace(kind, '')
  const stem = name.includes('自治') ? bare.replace(peoples, '') : bare
  return stem.length < 2 ? name : stem
}

export const inForce = (row: Division, year: number): boolean =>
  row.first_year <= Math.max(year, firstYear) && Math.max(year, firstYear) <= (row.last_year ?? Infinity)

/**
 * Of rows of one name, those in force in a year, each place once. In a year of change a
 * place has two codes; the one that succeeds the other stays. A name that was given up a
 * short time ago is still found.
 */
export function rowsAt (rows: readonly Division[], year: number | null, index: DivisionIndex): readonly Division[] {
  const at = year ?? Infinity
  const valid = year === null ? rows.filter(row => row.last_year === null) : rows.filter(row => inForce(row, year))
  const usable = valid.length > 0 ? valid : rows.filter(row => (row.last_year ?? Infinity) < at && at - (row.last_year ?? 0) <= afterlife)
  const newest = usable.filter(row => !usable.some(other => other.adcode === row.adcode && other.first_year > row.first_year))
  return newest.filter(row => !newest.some(other =>
    other.adcode !== row.adcode && other.name === row.name && (index.successors.get(row.adcode) ?? []).includes(other.adcode)))
}

/** Whether one code became the other, at whatever remove: 130622 (清苑县) and 130608 (清苑区). */
export function sameLine (a: string, b: string, index: DivisionIndex): boolean {
  return reaches(a, b, index) || reaches(b, a, index)
}

function reaches (from: string, to: string, index: DivisionIndex): boolean {
  const seen = new Set([from])
  for (const at of seen) {
    if (at === to) return true
    for (const next of index.successors.get(at) ?? []) seen.add(next)
  }
  return false
}
