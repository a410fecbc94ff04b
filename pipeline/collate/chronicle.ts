/** The reports of each place through the years: a panel, promises held against results, and what was said anew or no more. */
import type { Lexicon } from '../lexicon.ts'
import type { Brief, BriefFigure, Collection, Drafts, Fulfilment, Issue, PanelPlace, PanelRow } from '../types.ts'
import { openColumns, type CellReader } from './columns.ts'
import { compareTargets, judgeTarget, measureGap } from './fulfilment.ts'
import { findUnfitGrowths } from './growths.ts'
import { openPlaces } from './places.ts'
import { findRestatements, findSilence } from './restatements.ts'
import { openShelves } from './shelves.ts'
import { alignUnit } from './sizes.ts'

export interface Chronicle {
  /** Keeps what the panel needs of a report: one figure for each indicator, measure and year. */
  readonly add: (brief: Brief) => void
  /** What there is to say of each place, in the order of their keys. */
  readonly close: () => Iterable<Collection>
}

/** Reports of one place, the earliest first; of one year the government's own last, so that it wins. */
export interface PlaceHistory { readonly place: PanelPlace; readonly briefs: readonly Brief[] }

/** Indicators of which less is better, and those that count people. */
interface Kinds { readonly ceilings: ReadonlySet<string>; readonly people: ReadonlySet<string> }

type Words = Pick<Lexicon, 'divisions' | 'indicators' | 'units' | 'ceilings'>

/** Signs of a place's key that choose its shelf: of a code, those of its prefecture. */
const PREFECTURE = 4

export function openChronicle (lexicon: Words, drafts: Drafts): Chronicle {
  const findPlace = openPlaces(lexicon)
  const readCell = openColumns(lexicon)
  const kinds: Kinds = {
    ceilings: new Set(lexicon.ceilings.map(({ code }) => code)),
    people: new Set(lexicon.indicators.filter(({ dimension }) => dimension === 'person').map(({ code }) => code))
  }
  const shelves = openShelves<Brief>({ drafts, name: 'briefs', width: PREFECTURE })
  const tell = (history: PlaceHistory): Collection => ({
    panel: makePanel(history, readCell),
    fulfilment: matchTargets(history, kinds),
    issues: [...findRestatements(history, readCell), ...findUnfitGrowths(history), ...findSilence(history)]
      .map(({ brief, ...issue }) => ({ issue: issue satisfies Issue, path: brief.path }))
  })
  return {
    add: brief => { shelves.put(findPlace(brief).key, brief) },
    close: function* () {
      for (const [, briefs] of shelves.take()) {
        const [first] = briefs
        if (first !== undefined) yield tell({ place: findPlace(first), briefs: [...briefs].sort(compareBriefs) })
      }
    }
  }
}

const compareText = (a: string, b: string): number => a < b ? -1 : a > b ? 1 : 0
const RANK = { other: 0, party: 1, gov: 2 } as const
const compareBriefs = (a: Brief, b: Brief): number =>
  (a.reportYear ?? 0) - (b.reportYear ?? 0) || RANK[a.type] - RANK[b.type] || compareText(a.reportId, b.reportId)

/** One row for each year that any figure is of; the last report to speak of a figure wins. */
function makePanel ({ place, briefs }: PlaceHistory, readCell: CellReader): readonly PanelRow[] {
  const years = new Map<number, Map<string, number>>()
  for (const { figures } of briefs) {
    for (const figure of figures) {
      const cell = readCell(figure)
      if (cell === null) continue
      const cells = years.get(figure.year) ?? new Map<string, number>()
      cells.set(cell.column, cell.value)
      years.set(figure.year, cells)
    }
  }
  return [...years].sort(([a], [b]) => a - b).map(([year, cells]) => ({ place, year, cells }))
}

const isSameFigure = (a: BriefFigure) => (b: BriefFigure): boolean => a.indicator === b.indicator && a.measure === b.measure

/** Of several, the one in the target's own unit; else the first that can be turned into it. */
const findAligned = (figures: readonly BriefFigure[], target: BriefFigure, isOfPeople: boolean): BriefFigure | undefined =>
  figures.find(({ unit }) => unit === target.unit) ?? figures.flatMap(figure => alignUnit(figure, target, isOfPeople) ?? [])[0]

/** A target that two reports of one year give is matched once, from the government's own. */
function matchTargets ({ place, briefs }: PlaceHistory, { ceilings, people }: Kinds): readonly Fulfilment[] {
  const last = (pick: (brief: Brief) => number | null, year: number): Brief | undefined => briefs.findLast(brief => pick(brief) === year)
  const plans = [...new Map(briefs.filter(({ planYear }) => planYear !== null).map(brief => [brief.planYear, brief])).values()]
  return plans.flatMap(brief => {
    const year = brief.planYear ?? 0
    const result = last(({ reviewYear }) => reviewYear, year)
    if (result === undefined) return []
    const plan = last(({ planYear }) => planYear, year + 1)
    return brief.figures.filter(({ isTarget, year: due }) => isTarget && due === year).map((target): Fulfilment => {
      const isCeiling = ceilings.has(target.indicator)
      const isOfPeople = people.has(target.indicator)
      const actual = findAligned(result.figures.filter(figure => !figure.isTarget && figure.year === year && isSameFigure(target)(figure)), target, isOfPeople)
      const nexts = plan?.figures.filter(figure => figure.isTarget && figure.year === year + 1 && figure.indicator === target.indicator) ?? []
      return {
        place, year, target: { figure: target, brief }, actual: actual === undefined ? null : { figure: actual, brief: result },
        gap: actual === undefined ? null : measureGap(target, actual),
        verdict: actual === undefined ? 'not_reported' : judgeTarget(target, actual, isCeiling),
        next: plan === undefined ? null : compareTargets({
          target, next: findAligned(nexts.filter(isSameFigure(target)), target, isOfPeople), isCeiling, others: nexts.length > 0, isPledged: plan.pledged.includes(target.indicator)
        })
      }
    })
  })
}
