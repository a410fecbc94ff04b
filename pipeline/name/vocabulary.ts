/** The word lists that names are found with, made ready for looking up. */
import type { Lexicon, LexiconRow } from '../lexicon.ts'
import { WordFinder } from '../lexicon.ts'
import { makeSpotter } from './spots.ts'
import type { Spots, Spotter } from './spots.ts'

type Word = { readonly form: string }
export type Cue = LexiconRow<'cues'>['cue']

/** The lists that are looked for all over a text. */
export type Sought = 'divisions' | 'bearers' | 'trades' | 'heads' | 'formulas' | 'ranks' | 'people' | 'honorifics'

/** The words, and the spots of a text where they may begin. */
export interface Marked {
  readonly words: Vocabulary
  readonly spots: Spots<Sought>
}

export interface Vocabulary {
  readonly spot: Spotter<Sought>
  readonly slogans: WordFinder<LexiconRow<'slogans'>>
  readonly figures: ReadonlySet<string>
  readonly heads: WordFinder<LexiconRow<'heads'>>
  readonly compounds: WordFinder<Word>
  readonly plain: WordFinder<Word>
  readonly plainWords: ReadonlySet<string>
  readonly openers: WordFinder<Word>
  readonly strongOpeners: WordFinder<Word>
  readonly bearers: WordFinder<LexiconRow<'bearers'>>
  readonly homonyms: ReadonlySet<string>
  readonly trades: WordFinder<Word>
  readonly ranks: WordFinder<Word>
  readonly honours: WordFinder<Word>
  readonly accreditations: WordFinder<Word>
  readonly people: WordFinder<Word>
  readonly surnames: WordFinder<Word>
  readonly posts: WordFinder<Word>
  readonly cues: ReadonlyMap<Cue, WordFinder<Word>>
}

const vocabularies = new WeakMap<Lexicon, Vocabulary>()

export function readVocabulary (lexicon: Lexicon): Vocabulary {
  const known = vocabularies.get(lexicon)
  if (known !== undefined) return known
  const made = makeVocabulary(lexicon)
  vocabularies.set(lexicon, made)
  return made
}

function makeVocabulary (lexicon: Lexicon): Vocabulary {
  const { slogans, openers, plain } = lexicon
  return {
    spot: makeSpotter(listSought(lexicon)),
    slogans: new WordFinder(slogans.filter(({ kind }) => kind === 'known')),
    figures: new Set(slogans.filter(({ kind }) => kind === 'figure').map(({ form }) => form)),
    heads: new WordFinder(lexicon.heads),
    compounds: new WordFinder(lexicon.compounds),
    plain: new WordFinder(plain),
    plainWords: new Set(plain.map(({ form }) => form)),
    openers: new WordFinder<Word>([...openers, ...lexicon.verbs]),
    strongOpeners: new WordFinder(openers.filter(({ reach }) => reach === 'anywhere')),
    bearers: new WordFinder(lexicon.bearers),
    homonyms: new Set(lexicon.homonyms.map(({ form }) => form)),
    trades: new WordFinder(lexicon.trades),
    ranks: new WordFinder(lexicon.ranks),
    honours: new WordFinder(lexicon.honours),
    accreditations: new WordFinder(lexicon.accreditations),
    people: new WordFinder(lexicon.people),
    surnames: new WordFinder(lexicon.surnames),
    posts: new WordFinder(lexicon.posts),
    cues: new Map([...new Set(lexicon.cues.map(({ cue }) => cue))].map(cue => [cue, new WordFinder(lexicon.cues.filter(row => row.cue === cue))]))
  }
}

const formsOf = (...rows: ReadonlyArray<readonly Word[]>): readonly string[] => rows.flat().map(({ form }) => form)

/** A division is spotted by the first two characters of its name, with its kind or without. */
const listSought = (lexicon: Lexicon): ReadonlyMap<Sought, readonly string[]> => new Map([
  ['divisions', lexicon.divisions.map(({ name }) => name)],
  ['bearers', formsOf(lexicon.bearers)],
  ['trades', formsOf(lexicon.trades)],
  ['heads', formsOf(lexicon.heads)],
  ['formulas', formsOf(lexicon.slogans.filter(({ kind }) => kind === 'known'), lexicon.accreditations)],
  ['ranks', formsOf(lexicon.ranks)],
  ['people', formsOf(lexicon.people)],
  ['honorifics', formsOf(lexicon.cues.filter(({ cue }) => cue === 'honorific'))]
])

/** The length of the cue that stands at `position`; 0 where none does. */
export const cueAt = (text: string, position: number, cue: Cue, words: Vocabulary): number => words.cues.get(cue)?.at(text, position)?.length ?? 0

/** The length of the cue that ends at `position`; 0 where none does. */
export const cueBefore = (text: string, position: number, cue: Cue, words: Vocabulary): number => words.cues.get(cue)?.before(text, position)?.length ?? 0

const commons = new WeakMap<Lexicon, ReadonlySet<string>>()

/** Whether a form means the same thing in every report. */
export function openCommon (lexicon: Lexicon): (form: string) => boolean {
  const known = commons.get(lexicon) ?? new Set([lexicon.slogans, lexicon.accreditations, lexicon.bearers, lexicon.people].flatMap(rows => rows.map(({ form }) => form)))
  commons.set(lexicon, known)
  return form => known.has(form)
}
