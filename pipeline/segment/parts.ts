/** Parts: where the look back ends and the plans begin. */
import type { Years } from '../types.ts'
import type { Branch } from './outline.ts'
import { weighWords, weightOf } from './words.ts'
import type { HeadingFinder } from './words.ts'
import { weighTense } from './tenses.ts'
import type { TenseFinder } from './tenses.ts'
import { readYears } from './years.ts'

export interface ReportYears {
  readonly reportYear: number | null
  readonly reviewYears: Years | null
  readonly planYears: Years | null
}

export interface PartContext { readonly finder: HeadingFinder; readonly tenses: TenseFinder; readonly years: ReportYears }

const yearWeight = 8
/** Reports begin by looking back. */
const firstWeight = 3
const firstWords = 40
const explicitWeight = 8
const mostOfText = 0.6
/** Headings that together speak of the future beyond doubt. */
const strongPlan = 8

/** What a branch says it is: its heading, or its first words. */
const nameBranch = (text: string, { heading, start, end }: Branch): string =>
  heading.text === '' ? text.slice(start, Math.min(end, start + firstWords)) : heading.text

/**
 * The branches among which the plans begin. A part that takes up most of the text hides
 * the turn among its own sections.
 */
export function findPartBranches (branches: readonly Branch[], length: number): Branch[] {
  const tops = branches.filter(({ depth, heading }) => depth === 1 && heading.role === null)
  return tops.flatMap(top => {
    const children = branches.filter(({ parent }) => parent !== null && branches[parent] === top)
    const first = children[0]
    if (first === undefined || top.end - top.start < length * mostOfText) return [top]
    return [{ ...top, end: first.start }, ...children]
  })
}

/** How much a heading speaks of what was done rather than of what will be. */
export function weighPast (heading: string, finder: HeadingFinder, { reportYear, reviewYears }: ReportYears): number {
  const weights = weighWords(finder, heading, { start: 0, end: heading.length })
  const past = weightOf(weights, 'review') + weightOf(weights, 'problems')
  const coming = weightOf(weights, 'plan') + weightOf(weights, 'targets') + weightOf(weights, 'requirements') +
    weightOf(weights, 'self_improvement') / 2
  const years = readYears(heading, reportYear)
  const last = reviewYears?.last ?? (reportYear === null ? null : reportYear - 1)
  const turn = years === null || last === null ? 0 : years.first > last ? -yearWeight : years.last <= last ? yearWeight : 0
  return past - coming + turn
}

/** A first heading that speaks of plans in so many words: the look back is elsewhere, or lost. */
function namesPlan (heading: string, finder: HeadingFinder, years: ReportYears): boolean {
  const weights = weighWords(finder, heading, { start: 0, end: heading.length })
  return weightOf(weights, 'plan') >= explicitWeight && weighPast(heading, finder, years) <= -explicitWeight
}

/** 【2020年工作计划】 in a report of December 2019: whatever stands before it looks back on the year that ends. */
function namesYearAhead (heading: string, { reportYear, reviewYears }: ReportYears): boolean {
  const isAtYearsEnd = reviewYears !== null && reviewYears.last === reportYear
  const named = isAtYearsEnd ? readYears(heading, reportYear) : null
  return named !== null && reviewYears !== null && named.first > reviewYears.last
}

/**
 * Where the plans begin. Null for a report whose title names no year ahead and whose
 * headings don't either.
 */
export function findPlanStart (text: string, tops: readonly Branch[], { finder, tenses, years }: PartContext): number | null {
  const first = tops[0]
  if (first === undefined) return null
  if (namesPlan(nameBranch(text, first), finder, years)) return first.start
  const ahead = tops.find(top => namesYearAhead(nameBranch(text, top), years))
  if (ahead !== undefined) return ahead.start
  const weights = tops.map(top => weighPast(nameBranch(text, top), finder, years) + weighTense(text, top, tenses))
  weights[0] = Math.max(weights[0] ?? 0, 0) + firstWeight
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (years.planYears === null && total > -strongPlan) return null
  return tops[findSplit(weights)]?.start ?? null
}

/** The place that sets past and coming best apart; behind the last where nothing is to come. */
function findSplit (weights: readonly number[]): number {
  let past = 0
  let best = -Infinity
  let split = 0
  weights.concat(0).forEach((weight, index) => {
    if (past > best) {
      best = past
      split = index
    }
    past += weight
  })
  return split
}
