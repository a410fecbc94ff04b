/** The terms that the report's own glossary explains, wherever they stand. */
import { WordFinder } from '../lexicon.ts'
import type { GlossaryEntry } from '../types.ts'
import type { Candidate } from './candidate.ts'
import { makeSpotter } from './spots.ts'

const rank = 61
const least = 2
const longest = 24
const marks = /[“”《》]/u
const han = /[\p{Script=Han}\dA-Za-z]/u
/** Two characters are a term only if one of them counts: 九小, 三零. */
const counting = /[一二三四五六七八九十两双\d]/u

export function findHeadwords (text: string, glossary: readonly GlossaryEntry[]): readonly Candidate[] {
  const forms = new Set(glossary.flatMap(({ term }) => splitTerm(text.slice(term.start, term.end))))
  if (forms.size === 0) return []
  const finder = new WordFinder([...forms].map(form => ({ form })))
  const found: Candidate[] = []
  for (const at of makeSpotter(new Map([['terms', forms]]))(text)('terms')) {
    const match = at < (found.at(-1)?.end ?? 0) ? null : finder.at(text, at)
    if (match === null) continue
    found.push({ start: at, end: at + match.length, type: 'term', rule: 'headword of the glossary', rank })
  }
  return found
}

/** “全覆盖”“双倍增”, “九小”场所: each that stands in marks, of which the outer ones may be cut off; else the term as a whole. */
function splitTerm (term: string): readonly string[] {
  const quoted = [...term.matchAll(/(?:^|“)([^“”]{2,24})(?:”|$)/gu)].map(match => match[1] ?? '')
  return [...quoted, term].filter(form => form.length >= least && form.length <= longest && !marks.test(form) && han.test(form) && (form.length > 3 || counting.test(form)))
}
