/**
 * What a place's page and a ranking need of one report: its figures of an indicator in one
 * whole year, the best reading of each.
 */
import type { Cell, Row, TableDescription } from '../../types.ts'
import { readRecord } from './pack.ts'

/** A point of a chart: `[series, year, value, kind, bound, observation]`. */
export type Point = readonly [series: string, year: number, value: number, kind: 'actual' | 'target', bound: Cell, observation: string]

const COLUMNS = ['observation_id', 'indicator', 'measure', 'value', 'unit', 'bound', 'basis', 'period', 'status', 'confidence'] as const
const WHOLE_YEAR = /^\d{4}$/u
/** Figures that are no level of the year itself: the mean of several years, or a sum over them. */
const OVER_YEARS = ['annual_average', 'cumulative', 'vs_peer']
/** Below this a reading is left to the report's own page. */
const TRUSTED = 0.5

interface Candidate { readonly point: Point; readonly confidence: number }

/** The points of a report, one for each series, year and kind: the surest, and of equals the first. */
export function readPoints (table: TableDescription, rows: readonly Row[], reportId: string): readonly Point[] {
  const best = new Map<string, Candidate>()
  for (const row of rows) {
    const candidate = readCandidate(table, row, reportId)
    if (candidate === null) continue
    const [series, year, , kind] = candidate.point
    const key = `${series} ${year} ${kind}`
    const found = best.get(key)
    if (found === undefined || found.confidence < candidate.confidence) best.set(key, candidate)
  }
  return [...best.values()].map(({ point }) => point)
}

function readCandidate (table: TableDescription, row: Row, reportId: string): Candidate | null {
  const { observation_id: id, indicator, measure, value, unit, bound, basis, period, status, confidence } = readRecord(table, COLUMNS, row)
  if (indicator === null || typeof period !== 'string' || !WHOLE_YEAR.test(period)) return null
  if (measure === 'rank' || measure === 'change' || status === 'context' || OVER_YEARS.includes(String(basis))) return null
  if (typeof value !== 'number' || typeof confidence !== 'number' || confidence < TRUSTED) return null
  const series = `${indicator}.${measure}.${unit ?? ''}`
  const observation = String(id).slice(reportId.length + 1)
  return { confidence, point: [series, Number(period), value, status === 'target' ? 'target' : 'actual', bound, observation] }
}

/** How many reports give a figure, by series and year. */
export type Count = readonly [series: string, years: ReadonlyArray<readonly [year: number, count: number]>]

export interface Counts { readonly add: (points: readonly Point[]) => void; readonly list: () => readonly Count[] }

/** Counts reported figures as they go by: what a ranking can be made of, the richest first. */
export function openCounts (): Counts {
  const counts = new Map<string, Map<number, number>>()
  return {
    add: points => {
      for (const [series, year, , kind] of points) {
        if (kind !== 'actual') continue
        const years = counts.get(series) ?? new Map<number, number>()
        counts.set(series, years.set(year, (years.get(year) ?? 0) + 1))
      }
    },
    list: () => [...counts].map(([series, years]): Count => [series, [...years].sort(([a], [b]) => a - b)])
      .sort((a, b) => countAll(b) - countAll(a) || (a[0] < b[0] ? -1 : 1))
  }
}

const countAll = ([, years]: Count): number => years.reduce((sum, [, count]) => sum + count, 0)
