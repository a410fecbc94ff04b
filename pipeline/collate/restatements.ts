/** What a later report says otherwise than the one before, and what it says no more. */
import type { Brief, BriefFigure, Issue } from '../types.ts'
import type { PlaceHistory } from './chronicle.ts'
import type { CellReader } from './columns.ts'

export interface FoundIssue extends Issue { readonly brief: Brief }

interface Said { readonly brief: Brief; readonly figure: BriefFigure; readonly value: number; readonly room: number }

const show = (value: number): string => String(Number(value.toPrecision(12)))

/** One year's figure in two reports, further apart than they are rounded. */
export function findRestatements ({ briefs }: PlaceHistory, readCell: CellReader): readonly FoundIssue[] {
  const said = new Map<string, Said>()
  return briefs.flatMap(brief => brief.figures.flatMap((figure): readonly FoundIssue[] => {
    const cell = readCell(figure)
    if (cell === null || figure.bound !== 'exact' || figure.quantum === null) return []
    const key = `${cell.column} ${figure.year}`
    const now: Said = { brief, figure, value: cell.value, room: figure.quantum / 2 * Math.abs(figure.value === 0 ? 1 : cell.value / figure.value) }
    const before = said.get(key)
    said.set(key, now)
    if (before === undefined || Math.abs(now.value - before.value) <= (now.room + before.room) * (1 + 1e-9)) return []
    return [toIssue(before, now, cell.column)]
  }))
}

function toIssue (before: Said, { brief, figure, value }: Said, column: string): FoundIssue {
  const isOfOneYear = brief.reportYear === before.brief.reportYear
  return {
    brief, reportId: brief.reportId, table: 'observations', rowId: figure.id, check: isOfOneYear ? 'reports_disagree' : 'restated', severity: isOfOneYear ? 'warning' : 'info',
    message: `${column} of ${figure.year}: ${show(value)} here, ${show(before.value)} in ${before.brief.reportId}`, span: { start: figure.start, end: figure.end },
    values: { expected: show(before.value), actual: show(value), difference: Number((value - before.value).toPrecision(12)) }
  }
}

/** How often a figure was given before its absence says something. */
const HABIT = 2

/** Given in the reports of the two years before, and not in this one. */
export function findSilence ({ briefs }: PlaceHistory): readonly FoundIssue[] {
  const given = new Map(briefs.filter(({ type }) => type === 'gov').flatMap(brief => brief.reviewYear === null ? [] : [[brief.reviewYear, { brief, codes: listActuals(brief, brief.reviewYear) }] as const]))
  return [...given].flatMap(([year, { brief, codes }]) => {
    const before = Array.from({ length: HABIT }, (_, at) => given.get(year - 1 - at)?.codes)
    return [...before[0] ?? []].filter(code => !codes.has(code) && before.every(past => past?.has(code) === true)).sort().map((code): FoundIssue => ({
      brief, reportId: brief.reportId, table: 'reports', rowId: brief.reportId, check: 'silent', severity: 'info', span: null,
      message: `${code}: given for ${year - HABIT}–${year - 1}, not for ${year}`
    }))
  })
}

const listActuals = ({ figures }: Brief, year: number): ReadonlySet<string> =>
  new Set(figures.filter(figure => !figure.isTarget && figure.year === year).map(({ indicator }) => indicator))
