/**
 * What a report says of itself at its head: title, place, meeting, dates, speaker, years.
 *
 * Everything comes from the text. The file's name is kept apart, as hints: it decides only
 * where the text says nothing, and is held against what the text says.
 */
import type { Lexicon } from '../lexicon.ts'
import type { Masthead, Report } from '../types.ts'
import { findDelivery, findPublication } from './masthead-dates.ts'
import { readHead } from './masthead-head.ts'
import { readHints } from './masthead-hints.ts'
import { findMeeting } from './masthead-meeting.ts'
import { findPlaceNames, tellLevel } from './masthead-places.ts'
import { findSpeaker } from './masthead-speaker.ts'
import { findTitle, tellType } from './masthead-title.ts'
import { tellYears } from './masthead-years.ts'

export function readMasthead (report: Report, lexicon: Pick<Lexicon, 'posts'>): Masthead {
  const { text } = report.view
  const head = readHead(text)
  const hints = readHints(report.source.path)
  const title = findTitle(head)
  const type = tellType(head, title, text)
  const meeting = findMeeting(head)
  const delivery = findDelivery(head)
  const { speaker, post } = findSpeaker(head, lexicon.posts)
  const placeNames = findPlaceNames({ head, title, meeting, post })
  return {
    title,
    type,
    placeNames,
    level: tellLevel(text, head, placeNames),
    ...tellYears({ text, title, type, meeting, delivery, hintedYear: hints.year }),
    deliveredOn: delivery.deliveredOn,
    // Page chrome may have been taken out of the view; the source text still has it.
    publishedOn: findPublication(report.source.text),
    meeting,
    speaker,
    speakerPost: post,
    hints
  }
}
