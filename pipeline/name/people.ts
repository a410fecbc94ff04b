/** People: the speaker, whom the head of the report names, those whom every report names, and 姓名 behind a post. */
import type { Masthead } from '../types.ts'
import type { Candidate } from './candidate.ts'
import { cueAt } from './vocabulary.ts'
import type { Marked, Vocabulary } from './vocabulary.ts'

const rank = 59
/** How long a name before a title may be: surname and given name of one or two characters each. */
const beforeTitle = [4, 3, 2]
const named = /^\p{Script=Han}{1,2}$/u

export function findPeople (text: string, { speaker }: Masthead, { words, spots }: Marked): readonly Candidate[] {
  const found: Candidate[] = []
  const titled = spots('honorifics').flatMap(at => beforeTitle.map(length => at - length))
  for (const at of [...spots('people'), ...titled].sort((a, b) => a - b)) {
    if (at < (found.at(-1)?.end ?? 0)) continue
    const length = words.people.at(text, at)?.length ?? measureWithTitle(text, at, words)
    if (length === 0) continue
    found.push({ start: at, end: at + length, type: 'person', rule: 'person', rank })
  }
  return [...found, ...findSpeaker(text, speaker)]
}

/** 【王建国】同志, behind a mark or a post: the length of the name, or 0. */
function measureWithTitle (text: string, at: number, words: Vocabulary): number {
  const surname = words.surnames.at(text, at)
  if (surname === null) return 0
  for (const length of [2, 1]) {
    const given = text.slice(at + surname.length, at + surname.length + length)
    const end = at + surname.length + length
    if (given.length === length && named.test(given) && cueAt(text, end, 'honorific', words) > 0 && isFree(text, at, words)) return surname.length + length
  }
  return 0
}

/** At the start of a clause, or behind a post or another name. */
function isFree (text: string, at: number, words: Vocabulary): boolean {
  return at === 0 || !/\p{Script=Han}/u.test(text.charAt(at - 1)) || /[以由和请]$/u.test(text.slice(0, at)) || words.posts.before(text, at) !== null
}

/** The name stands near the head; names of two characters may be parted by blanks there. */
function findSpeaker (text: string, speaker: string | null): readonly Candidate[] {
  if (speaker === null || speaker.length < 2) return []
  const at = text.slice(0, 1500).indexOf(speaker)
  return at < 0 ? [] : [{ start: at, end: at + speaker.length, type: 'person', rule: 'speaker', rank }]
}
