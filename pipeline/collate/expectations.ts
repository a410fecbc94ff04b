/** What a healthy run holds, as `sources/expectations.csv` says, so that a run with a whole year missing is noticed. */
import type { RegisterRow } from '../lexicon.ts'
import type { Entry, Issue } from '../types.ts'

type Expectation = RegisterRow<'expectations'>
type Published = Extract<Entry, { readonly kind: 'report' }>

export interface Expectations {
  readonly count: (entry: Published) => void
  /** What is not as expected, one issue each. */
  readonly judge: () => readonly Issue[]
}

/** Years of fewer reports than this beside a year say nothing of it. */
const FEWEST = 5

export function openExpectations (expectations: readonly Expectation[]): Expectations {
  const totals = expectations.map(() => new Map<string, number>())
  const perYear = new Map<number, number>()
  const issues: Issue[] = []
  const add = (at: number, key: string, by: number): void => { totals[at]?.set(key, (totals[at]?.get(key) ?? 0) + by) }
  return {
    count: entry => {
      const { brief, rows } = entry
      if (brief.reportYear !== null) perYear.set(brief.reportYear, (perYear.get(brief.reportYear) ?? 0) + 1)
      expectations.forEach((expectation, at) => {
        const count = rows[expectation.table]?.length ?? 0
        if (expectation.scope === 'report' && !isWithin(count, expectation)) issues.push(toIssue({ expectation, where: entry.path, count, reportId: entry.reportId }))
        else if (expectation.scope === 'year') add(at, String(brief.reportYear), count)
        else if (expectation.scope === 'run' || isInScope(entry, expectation.scope)) add(at, expectation.scope, count)
      })
    },
    judge: () => [...issues, ...expectations.flatMap((expectation, at) => {
      if (expectation.scope === 'report') return []
      if (expectation.scope === 'year') return judgeYears(expectation, totals[at] ?? new Map(), perYear)
      const count = totals[at]?.get(expectation.scope) ?? 0
      return isWithin(count, expectation) ? [] : [toIssue({ expectation, where: expectation.scope, count, reportId: null })]
    })]
  }
}

const isWithin = (count: number, { min, max }: Expectation): boolean => count >= (min ?? -Infinity) && count <= (max ?? Infinity)

/** report_year=2023, adcode=130000, level=county. */
function isInScope ({ brief }: Published, scope: string): boolean {
  const [column, value] = scope.split('=')
  if (column === 'report_year') return String(brief.reportYear) === value
  if (column === 'adcode') return brief.place?.adcode === value
  return column === 'level' && brief.place?.level === value
}

/** Of a year, the share of the mean of the years beside it. */
function judgeYears (expectation: Expectation, counts: ReadonlyMap<string, number>, perYear: ReadonlyMap<number, number>): readonly Issue[] {
  const years = [...perYear.keys()].sort((a, b) => a - b)
  const [first = 0, last = 0] = [years[0], years.at(-1)]
  return Array.from({ length: Math.max(0, last - first - 1) }, (_, at) => first + 1 + at).flatMap(year => {
    if ([year - 1, year + 1].some(beside => (perYear.get(beside) ?? 0) < FEWEST)) return []
    const mean = ((counts.get(String(year - 1)) ?? 0) + (counts.get(String(year + 1)) ?? 0)) / 2
    const count = counts.get(String(year)) ?? 0
    return mean === 0 || isWithin(count / mean, expectation) ? [] : [toIssue({ expectation, where: String(year), count, reportId: null, mean })]
  })
}

function toIssue ({ expectation: { table, scope, min, max, why }, where, count, reportId, mean }: {
  readonly expectation: Expectation; readonly where: string; readonly count: number; readonly reportId: string | null; readonly mean?: number
}): Issue {
  const times = mean ?? 1
  const expected = `${min === null ? '' : Math.ceil(min * times)}–${max === null ? '' : Math.floor(max * times)}`
  return {
    reportId, table, rowId: null, check: 'expectation_unmet', severity: scope === 'report' ? 'warning' : 'error', span: null,
    message: `${table}, ${scope === 'run' ? 'all reports' : where}: ${count} rows where ${expected} are expected: ${why}`,
    values: { expected, actual: String(count), difference: min !== null && count < min * times ? count - min * times : count - (max ?? count) * times }
  }
}
