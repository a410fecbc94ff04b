/** Who delivered the report, and as what: 云溪县人民政府代县长 林远舟. */
import type { LexiconRow } from '../lexicon.ts'
import type { Head } from './masthead-head.ts'
import { isMeetingLine } from './masthead-meeting.ts'

export interface Speaker { readonly speaker: string | null; readonly post: string | null }

type Post = LexiconRow<'posts'>

/** 林远舟, 巴图孟和, 买买提·艾力. */
const personName = /^(?:\p{Script=Han}{2,4}|\p{Script=Han}{1,8}(?:[·•・]\p{Script=Han}{1,8}){1,2})$/u
const noName = /报告|会议|政府|工作|全文|大会/u
/** 省长林远舟作政府工作报告。 */
const deliveredTail = /(?<!工)作(?:了)?(?:政府)?(?:工作)?报告.{0,40}$/u
const dateAndName = /日\s(?<name>[^\s]{2,8}?)[)）]?$/u
/** 林远舟市长在云溪市…会议上的政府工作报告 */
const nameBefore = /(?:^|日)(?<name>\p{Script=Han}{2,4})$/u

/** Reads upwards from the salutation: what stands nearest to it is the speaker of this report. */
export function findSpeaker (head: Head, posts: readonly Post[]): Speaker {
  const lines = head.lines.map(line => line.replace(deliveredTail, ''))
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index] ?? ''
    const above = lines[index - 1] ?? ''
    const found = readPostLine(line, posts) ?? readNameLine(line, above, posts, index === lines.length - 1)
    if (found !== null) return found
  }
  return { speaker: null, post: null }
}

/** A line with a post in it and a name behind it, before it, or nowhere. */
function readPostLine (line: string, posts: readonly Post[]): Speaker | null {
  const post = lastPost(line, posts)
  if (post === null) return null
  const after = trimName(line.slice(post.end))
  if (isName(after)) return { speaker: after, post: post.form }
  const before = nameBefore.exec(line.slice(0, post.start))?.groups?.['name']
  if (before !== undefined && line.startsWith('在', post.end)) return { speaker: before, post: post.form }
  return after === '' ? { speaker: null, post: post.form } : null
}

/** A bare name under a post or under the meeting, or a name behind a date. */
function readNameLine (line: string, above: string, posts: readonly Post[], last: boolean): Speaker | null {
  const dated = dateAndName.exec(line)?.groups?.['name']
  if (dated !== undefined && isName(dated)) return { speaker: dated, post: null }
  if (!isName(line)) return null
  const post = lastPost(above, posts)
  if (post !== null && post.end === above.length) return { speaker: line, post: post.form }
  return last && isMeetingLine(above) ? { speaker: line, post: null } : null
}

function lastPost (line: string, posts: readonly Post[]): { form: string; start: number; end: number } | null {
  const found = posts.flatMap(({ form }) => {
    const start = line.lastIndexOf(form)
    return start < 0 ? [] : [{ form, start, end: start + form.length }]
  })
  found.sort((a, b) => b.end - a.end || a.start - b.start)
  return found[0] ?? null
}

const trimName = (text: string): string => text.replace(/^[\s:：]{1,8}|[\s。)）]{1,8}$/gu, '').replace(/同志$/u, '').replace(/\s[(（].{0,20}$/u, '')

const isName = (text: string): boolean => personName.test(text) && !noName.test(text)
