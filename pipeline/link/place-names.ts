/** From a name in a report to the divisions that it may mean. */
import type { Level } from '../types.ts'
import { rowsAt, stemOf } from '../divisions.ts'
import type { Division, DivisionIndex } from '../divisions.ts'

export interface NameQuery {
  readonly name: string
  readonly year: number | null
  readonly level: Level | null
}

/** 清苑区, 保定市清苑区 or 江苏; several rows where several places bear the name. */
export function findDivisions ({ name, year, level }: NameQuery, index: DivisionIndex): readonly Division[] {
  const found = [
    () => index.byName.get(name) ?? [],
    () => findCompound(name, index),
    () => index.byStem.get(name) ?? []
  ]
  for (const find of found) {
    const rows = rowsAt(find(), year, index)
    const fitting = rows.filter(row => level === null || row.level === level)
    if (fitting.length > 0) return fitting
    if (rows.length > 0) return rows
  }
  return []
}

/** 保定市清苑区: the longest name at the end, if the words before it name one of its parents. */
function findCompound (name: string, index: DivisionIndex): readonly Division[] {
  for (let cut = 2; cut <= name.length - 2; cut++) {
    const before = name.slice(0, cut)
    const rows = (index.byName.get(name.slice(cut)) ?? []).filter(row => namesParent(before, row))
    if (rows.length > 0) return rows
  }
  return []
}

export const namesParent = (text: string, row: Division): boolean =>
  [row.prefecture, row.province].some(parent => parent !== null && text.includes(stemOf(parent)))
