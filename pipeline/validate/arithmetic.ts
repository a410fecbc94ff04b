/**
 * Arithmetic inside a report: what its figures say of each other.
 *
 * A relation is confirmed where some unrounded figures behind the written ones fulfil it, and
 * contradicted only where none do. What the report implies without stating it is derived, and
 * never mixed with what it states.
 */
import type { Lexicon } from '../lexicon.ts'
import type { Relation } from '../types.ts'
import { findCompletions, findGaps } from './relations/gaps.ts'
import { findIdentities, findLimits } from './relations/identities.ts'
import { findParts } from './relations/parts.ts'
import { isMet, type Finding } from './relations/finding.ts'
import { findRepeats } from './relations/repeats.ts'
import { findChanges, findGrowths } from './relations/series.ts'
import { findShares } from './relations/shares.ts'
import { findSpans } from './relations/spans.ts'
import { openBook, type Book, type Reported, type Term } from './terms.ts'

const finders: ReadonlyArray<(book: Book, lexicon: Lexicon) => readonly Finding[]> =
  [findIdentities, findShares, findGaps, findCompletions, findGrowths, findChanges, findSpans, findParts, findLimits, findRepeats]

/** Every relation that the report's figures stand in, in the order of the text. */
export function findRelations (report: Reported, lexicon: Lexicon): readonly Relation[] {
  const book = openBook(report, lexicon)
  const findings = finders.flatMap(find => find(book, lexicon))
  return [...new Map(findings.reverse().map(finding => [nameFinding(finding), finding])).values()].map(judge)
    .sort((a, b) => a.start - b.start || a.end - b.end || (a.relation < b.relation ? -1 : 1))
}

/** One formula of the same figures is one relation, under the name of the first finder. */
const nameFinding = ({ stated, terms, formula }: Finding): string => [formula, stated?.at, ...terms.map(({ at }) => at)].join(' ')

function judge (finding: Finding): Relation {
  const { relation, stated, terms, computed, formula, unit, subject } = finding
  const all = stated === null ? terms : [...terms, stated]
  const place = stated ?? terms[0]
  return {
    relation, subject, formula, unit,
    terms: all.map(({ figure }) => figure.numeral),
    start: place?.figure.start ?? 0, end: place?.figure.end ?? 0,
    computed: computed.value === null ? null : tidy(computed.value), computedLow: tidy(computed.low), computedHigh: tidy(computed.high),
    stated: stated?.value ?? null,
    difference: stated === null || computed.value === null ? null : tidy(stated.value - computed.value),
    verdict: stated === null ? 'derived' : isMet(finding) ? 'confirmed' : 'contradicted'
  }
}

/** Twelve digits are more than any report writes and less than floating point loses. */
const tidy = (value: number): number => Number.isFinite(value) ? Number(value.toPrecision(12)) : value

export type { Term }
