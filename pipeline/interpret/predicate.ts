/**
 * The words between a subject and its figure, read backwards from the figure.
 *
 * > 出口额【分别同比增长】10.6%
 */
import type { LexiconRow } from '../lexicon.ts'
import type { Basis, Bound } from '../types.ts'
import type { Grammar } from './grammar.ts'

export interface Predicate {
  /** Where the predicate begins; the subject ends there. */
  readonly start: number
  readonly change: LexiconRow<'changes'> | null
  readonly bound: Bound | null
  readonly basis: Basis | null
  readonly isDistributed: boolean
  readonly isShared: boolean
  readonly isOrigin: boolean
  readonly isReached: boolean
  readonly isRanked: boolean
  /** 占: what follows is a share of what stands before the figure. */
  readonly isShare: boolean
}

/** Reads from `end` back to `from`; the word nearest to the figure decides each question. */
export function readPredicate (options: { readonly text: string; readonly from: number; readonly end: number; readonly grammar: Grammar; readonly isRank: boolean }): Predicate {
  const { text, from, end, grammar, isRank } = options
  let start = end
  let change: LexiconRow<'changes'> | null = null
  let bound: Bound | null = null
  let basis: Basis | null = null
  const roles = new Set<string>()
  for (;;) {
    const found = grammar.predicates.before(text, start, from)
    if (found === null || isPartOfLonger(text, start, from, found.length, grammar)) break
    const { row } = found
    if (row.kind === 'link' && row.row.role === 'rank' && !isRank) break
    start -= found.length
    if (row.kind === 'change') change ??= row.row
    else if (row.kind === 'bound') bound ??= row.row.bound
    else if (row.kind === 'basis') basis ??= row.row.basis
    else {
      roles.add(row.row.role)
      if (row.form.includes('占')) roles.add('share')
    }
  }
  return {
    start, change, bound, basis,
    isDistributed: roles.has('distribute'), isShared: roles.has('each'), isOrigin: roles.has('from'),
    isReached: roles.has('reach'), isRanked: roles.has('rank'), isShare: roles.has('share')
  }
}

/** 新【增】, 自然【增长率】: the word belongs to a longer one that is no predicate. */
function isPartOfLonger (text: string, end: number, from: number, length: number, grammar: Grammar): boolean {
  const verb = grammar.verbs.before(text, end, from)
  const rate = grammar.rates.before(text, end, from)
  return (verb !== null && verb.length > length) || (rate !== null && rate.length > length)
}
