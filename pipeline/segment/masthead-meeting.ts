/** The meeting a report was delivered to: 云溪县第五届人民代表大会第二次会议. */
import type { Head } from './masthead-head.ts'

/**
 * A session of a congress or of a party committee. The number of the session may be lost
 * (【第次会议】); old texts are written in traditional characters.
 */
const term = /第?[一二三四五六七八九十\d]{1,3}届/u
const congress = /(?:全[国國])?人民代表大[会會]|人大/u
const committee = /委员会/u
const numbered = /第?[一二三四五六七八九十\d]{0,3}次(?:全体)?[会會][议議]/u
const session = new RegExp(`(?<name>\\p{Script=Han}{0,24}?)(?<rest>${term.source}(?:${congress.source}|${committee.source})${numbered.source})`, 'u')
/** Words in front of the name: 在, 日, 向. No division's name holds them. */
const leadIn = /^.{0,24}[在日向们們]/u
/** In the opening only what the report is addressed to: 【向省第十届人民代表大会第一次会议报告】. */
const addressed = /(?:向|我们|我們)(?=\p{Script=Han}{0,12}第?[一二三四五六七八九十\d]{1,3}届)/u

export const isMeetingLine = (line: string): boolean => session.test(line)

export function findMeeting (head: Head): string | null {
  for (const [index, line] of head.lines.entries()) {
    const meeting = readSession(line) ?? readSession(line + (head.lines[index + 1] ?? ''))
    if (meeting !== null) return meeting
  }
  const at = addressed.exec(head.opening)
  return at === null ? null : readSession(head.opening.slice(at.index, at.index + 60))
}

function readSession (text: string): string | null {
  const found = session.exec(text)?.groups
  if (found === undefined) return null
  return (found['name'] ?? '').replace(leadIn, '') + (found['rest'] ?? '')
}

/** The place that the name of a meeting begins with; empty for the national congress. */
export const meetingPlace = (meeting: string): string => session.exec(meeting)?.groups?.['name'] ?? ''
