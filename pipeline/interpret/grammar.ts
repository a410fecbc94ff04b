/** The lexicon as the grammar of figures uses it: finders made once for each thread. */
import type { Classes, Lexicon, LexiconRow } from '../lexicon.ts'
import { findClasses, WordFinder } from '../lexicon.ts'

/** A word that may stand between a subject and its figure. */
export type PredicateWord =
  | { readonly form: string; readonly kind: 'change'; readonly row: LexiconRow<'changes'> }
  | { readonly form: string; readonly kind: 'bound'; readonly row: LexiconRow<'bounds'> }
  | { readonly form: string; readonly kind: 'basis'; readonly row: LexiconRow<'bases'> }
  | { readonly form: string; readonly kind: 'link'; readonly row: LexiconRow<'links'> }

export interface Grammar {
  readonly predicates: WordFinder<PredicateWord>
  readonly changes: WordFinder<LexiconRow<'changes'>>
  readonly statuses: WordFinder<LexiconRow<'statuses'>>
  readonly scopes: WordFinder<LexiconRow<'scopes'>>
  readonly verbs: WordFinder<LexiconRow<'verbs'>>
  readonly leads: WordFinder<LexiconRow<'trims'>>
  readonly tails: WordFinder<LexiconRow<'trims'>>
  readonly hangers: WordFinder<LexiconRow<'hangers'>>
  readonly rates: WordFinder<LexiconRow<'rates'>>
  readonly nouns: WordFinder<LexiconRow<'nouns'>>
  readonly relations: WordFinder<LexiconRow<'relations'>>
  readonly formulas: WordFinder<LexiconRow<'formulas'>>
  readonly periods: WordFinder<LexiconRow<'periods'>>
  /** The wordings of all indicators, whole. */
  readonly names: WordFinder<LexiconRow<'indicator_names'>>
  readonly known: ReadonlySet<string>
  readonly classes: Classes
  readonly namesBefore: WordFinder<LexiconRow<'names'>>
  readonly namesBehind: WordFinder<LexiconRow<'names'>>
}

const grammarOf = new WeakMap<Lexicon, Grammar>()

/** The grammar of a lexicon, made at the first call. */
export function grammar (lexicon: Lexicon): Grammar {
  const known = grammarOf.get(lexicon)
  if (known !== undefined) return known
  const made: Grammar = {
    predicates: new WordFinder<PredicateWord>([
      ...lexicon.links.map(row => ({ form: row.form, kind: 'link' as const, row })),
      ...lexicon.changes.map(row => ({ form: row.form, kind: 'change' as const, row })),
      ...lexicon.bases.map(row => ({ form: row.form, kind: 'basis' as const, row })),
      ...lexicon.bounds.filter(({ position }) => position === 'before').map(row => ({ form: row.form, kind: 'bound' as const, row }))
    ]),
    changes: new WordFinder(lexicon.changes),
    statuses: new WordFinder(lexicon.statuses),
    scopes: new WordFinder(lexicon.scopes),
    verbs: new WordFinder(lexicon.verbs),
    leads: new WordFinder(lexicon.trims.filter(({ position }) => position !== 'tail')),
    tails: new WordFinder(lexicon.trims.filter(({ position }) => position === 'tail')),
    hangers: new WordFinder(lexicon.hangers),
    rates: new WordFinder(lexicon.rates),
    nouns: new WordFinder(lexicon.nouns),
    relations: new WordFinder(lexicon.relations),
    formulas: new WordFinder(lexicon.formulas),
    periods: new WordFinder(lexicon.periods),
    names: new WordFinder(lexicon.indicator_names),
    known: new Set(lexicon.indicator_names.map(({ form }) => form)),
    classes: findClasses(lexicon),
    namesBefore: new WordFinder(lexicon.names.filter(({ position }) => position === 'before')),
    namesBehind: new WordFinder(lexicon.names.filter(({ position }) => position === 'after'))
  }
  grammarOf.set(lexicon, made)
  return made
}
