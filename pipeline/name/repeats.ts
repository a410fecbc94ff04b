/** A name that was found once is found wherever it stands again. */
import { WordFinder } from '../lexicon.ts'
import type { EntityType } from '../types.ts'
import type { Candidate } from './candidate.ts'
import type { Vocabulary } from './vocabulary.ts'
import { makeSpotter } from './spots.ts'

/** Names too short or too like words to be looked for again. */
const leastOf: Readonly<Record<EntityType, number>> = { person: 2, place: 3, organization: 4, event: 5, document: 6, project: 6, term: 3 }
const rank = 15
/** Also what any such document is called. */
const generic = /^政府工作报告$|^工作报告$/u
const counting = /[一二三四五六七八九十两双\d]/u
/** Free of its marks, 民营企业 is a word as any. */
const isPlain = (form: string, words: Vocabulary): boolean => form.length < 5 && (words.plain.at(form, 0)?.length ?? 0) > 1
const isSure = (rule: string, form: string, words: Vocabulary): boolean =>
  rule !== 'division without its kind' && !generic.test(form) && (rule !== 'quoted' || counting.test(form) || (form.length > 3 && !isPlain(form, words)))

export function findRepeats (text: string, chosen: readonly Candidate[], words: Vocabulary): readonly Candidate[] {
  const forms = new Map<string, EntityType>()
  for (const { start, end, type, rule } of chosen) {
    const form = text.slice(start, end)
    if (isSure(rule, form, words) && form.length >= leastOf[type] && !forms.has(form)) forms.set(form, type)
  }
  const finder = new WordFinder([...forms].map(([form, type]) => ({ form, type })))
  const spots = makeSpotter(new Map([['forms', forms.keys()]]))(text)
  const taken = new Set(chosen.map(({ start }) => start))
  const found: Candidate[] = []
  let next = 0
  for (const at of spots('forms')) {
    const match = at < next ? null : finder.at(text, at)
    if (match === null) continue
    if (!taken.has(at)) found.push({ start: at, end: at + match.length, type: match.row.type, rule: 'named elsewhere in the report', rank })
    next = at + match.length
  }
  return found
}
