/** What a report's whole text says for one place or another: whose names it mentions most. */
import { WordFinder } from '../lexicon.ts'
import type { Level } from '../types.ts'
import { inForce, stemOf } from '../divisions.ts'
import type { Division, DivisionIndex } from '../divisions.ts'

/** How many times the runner-up the winner's score must be. */
const margin = 2
/** The fewest mentions on which a place is told from the body alone. */
const fewest = 6
const ownWeight = 2

/** Of places of one name, the one whose province, prefecture and neighbours the text names. */
export function chooseByParents (text: string, rows: readonly Division[], index: DivisionIndex): Division | null {
  return chooseBest(rows.map(row => ({ row, score: scoreParents(text, row, index) })), 1)
}

function scoreParents (text: string, row: Division, index: DivisionIndex): number {
  const neighbours = row.prefecture === null ? [] : index.rows.filter(other =>
    other.prefecture === row.prefecture && other.level === 'county' && other.name !== row.name && other.last_year === null)
  return ownWeight * (row.prefecture === null ? 0 : count(text, stemOf(row.prefecture))) +
    count(text, stemOf(row.province)) +
    neighbours.reduce((sum, other) => sum + count(text, other.name), 0)
}

/** The place that a report with a bare head is of: the one of its level that it names most. */
export function chooseByMentions (text: string, level: Level | null, year: number | null, index: DivisionIndex): readonly Division[] {
  const named = new Map<string, boolean>()
  const isNamed = (place: string): boolean => {
    const known = named.get(place) ?? text.includes(stemOf(place))
    named.set(place, known)
    return known
  }
  const rows = index.rows.filter(row => fits(row, level) && (year === null ? row.last_year === null : inForce(row, year)) && namesOwnParent(row, isNamed))
  const finder = new WordFinder(rows.flatMap(row => [...new Set([row.name, stemOf(row.name)])].map(form => ({ form, row }))))
  const scores = new Map<string, number>()
  for (let at = 0; at < text.length; at++) {
    const found = finder.at(text, at)
    if (found === null) continue
    const { name } = found.row.row
    scores.set(name, (scores.get(name) ?? 0) + (found.row.form === name ? ownWeight : 1))
    at += found.length - 1
  }
  const candidates = [...scores].flatMap(([name, score]) => rows.filter(row => row.name === name).slice(0, 1).map(row => ({ row, score })))
  const best = chooseBest(candidates, fewest)
  return best === null ? [] : rows.filter(row => row.name === best.name)
}

/** 城区, 郊区, 矿区 are called nothing else. */
const plainWord = /^.区$/u

/** 资源, 城区 and 合作 are places as well as words: a place counts if its parent is named too. */
function namesOwnParent (row: Division, isNamed: (place: string) => boolean): boolean {
  if (plainWord.test(row.name)) return false
  const parent = row.level === 'county' ? row.prefecture ?? row.province : row.province
  return row.level === 'province' || isNamed(parent)
}

/** A report that only says 全市 is of a place called …市. */
const fits = (row: Division, level: Level | null): boolean =>
  level === null ? row.name.endsWith('市') : row.level === level

function chooseBest (scored: ReadonlyArray<{ readonly row: Division; readonly score: number }>, least: number): Division | null {
  const [best, second] = [...scored].sort((a, b) => b.score - a.score)
  if (best === undefined || best.score < least) return null
  return second === undefined || best.score >= margin * second.score ? best.row : null
}

function count (text: string, word: string): number {
  let times = 0
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) times++
  return times
}
