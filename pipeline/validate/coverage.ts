/** Which core indicators a report gives for the year it reviews, and why it gives none of the others. */
import { WordFinder, type Lexicon, type LexiconRow } from '../lexicon.ts'
import type { Checked, CoverageCell, Observation } from '../types.ts'

type Names = Pick<Lexicon, 'indicators' | 'indicator_names'>
interface Index { readonly codes: readonly string[]; readonly finder: WordFinder<LexiconRow<'indicator_names'>> }

const indexes = new WeakMap<object, Index>()

function indexNames ({ indicators, indicator_names: names }: Names): Index {
  const known = indexes.get(names)
  if (known !== undefined) return known
  const codes = indicators.filter(({ tier }) => tier === 'core').map(({ code }) => code)
  const made = { codes, finder: new WordFinder(names) }
  indexes.set(names, made)
  return made
}

/** One cell for each core indicator, in the lexicon's order. */
export function measureCoverage (report: Pick<Checked, 'source' | 'masthead' | 'observations'>, lexicon: Names): readonly CoverageCell[] {
  const { codes, finder } = indexNames(lexicon)
  const { reviewYears, planYears } = report.masthead
  const named = findNames(report.source.text, finder)
  const ofCode = new Map<string, Observation[]>(codes.map(code => [code, []]))
  for (const observation of report.observations) ofCode.get(observation.indicator ?? '')?.push(observation)
  return codes.map(indicator => {
    const figures = ofCode.get(indicator) ?? []
    const actuals = figures.filter(({ status, period }) => status !== 'target' && status !== 'context' && period === String(reviewYears?.last)).length
    const targets = figures.filter(({ status, period }) => status === 'target' && period === String(planYears?.first)).length
    const reason = actuals > 0 ? null : figures.length > 0 ? 'other_period' : named.has(indicator) ? 'no_figure' : 'not_named'
    return { indicator, actuals, targets, reason }
  })
}

/** The codes whose wordings occur; 人均生产总值 is not 生产总值, so the longest wording at a place counts. */
function findNames (text: string, finder: WordFinder<LexiconRow<'indicator_names'>>): ReadonlySet<string> {
  const found = new Set<string>()
  for (let at = 0; at < text.length; at++) {
    const match = finder.at(text, at)
    if (match === null) continue
    found.add(match.row.code)
    at += match.length - 1
  }
  return found
}
