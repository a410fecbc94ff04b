/** The names of places at the head of a report, and what it says of its own level. */
import type { Level } from '../types.ts'
import { mandateOf } from './masthead-head.ts'
import type { Head } from './masthead-head.ts'
import { meetingPlace } from './masthead-meeting.ts'

export interface PlaceSigns {
  readonly head: Head
  readonly title: string
  readonly meeting: string | null
  readonly post: string | null
}

/** The State Council speaks for the country; in 1954 it was 中央人民政府. */
const council = '国务院'
const nationalMeeting = /全[国國]人民代表大/u
const forCouncil = /国务院|國務院|中央人民政府/u

/** Han characters up to 政府 or 人民政府, and no sentence that only happens to end in it. */
const beforeGovernment = /(?<name>(?:(?!人民|政府|大会|国务)\p{Script=Han}){1,24})(?:人民)?政府/u
const signedBy = /^(?<name>(?:(?!人民|政府)\p{Script=Han}){2,24})(?:人民)?政府$/u
const partyCommittee = /^中共(?<name>\p{Script=Han}{2,24}?)委/u
const leadingPlace = /^(?<name>(?:(?!长在)\p{Script=Han}){1,14}?[省市县州旗盟区])(?!长)/u
const year = /(?:19|20)\d{2}年?/gu
const brackets = /[(（][^)）]{0,40}[)）]/gu
const notHan = /^[^\p{Script=Han}]{1,8}/u
/** 本届省, 省第九届, 关于…: what stands around a name, or in place of one. */
const around = /^(?:在|关于|中共|本届)|^第?[一二三四五六七八九十]{1,3}届|第?[一二三四五六七八九十]{1,3}届$/gu
const kindOnly = /^[我全]?(?:自治)?[省市县区州旗盟]?$/u
const sentence = /作|会议|报告|建设|代表|中央/u

/** Likeliest first: the meeting, the salutation, the speaker's line, the title, other lines. */
export function findPlaceNames ({ head, title, meeting, post }: PlaceSigns): readonly string[] {
  const bare = title.replace(brackets, '').replace(year, '').replace(notHan, '')
  const names = [
    meeting === null ? null : nationalMeeting.test(meeting) ? council : meetingPlace(meeting),
    forCouncil.test(mandateOf(head)) ? council : null,
    nameIn(beforeGovernment, mandateOf(head)),
    ...head.lines.map(line => post === null ? null : speakerPlace(line, post)),
    nameIn(partyCommittee, title),
    nameIn(beforeGovernment, bare),
    ...(head.hasSalutation ? [] : head.signature.map(line => nameIn(signedBy, line))),
    ...(title.match(brackets) ?? []).map(part => nameIn(leadingPlace, part.slice(1))),
    nameIn(leadingPlace, bare),
    ...head.lines.map(line => nameIn(beforeGovernment, line.replace(year, '')))
  ].flatMap(name => name === null ? [] : [name.replace(around, '')])
  return [...new Set(names)].filter(name => name.length >= 2 && !kindOnly.test(name) && !sentence.test(name))
}

const nameIn = (pattern: RegExp, text: string): string | null => pattern.exec(text)?.groups?.['name'] ?? null

const postTail = /代?$/u
const governmentTail = /(?:人民)?政府$/u
const ownName = /(?:会议上?|\s|^)(?<name>\p{Script=Han}{2,24}?)$/u

/** 云溪县人民政府县长 … is 云溪县; 上海市市长 … is 上海市; 市长 … is nothing. */
function speakerPlace (line: string, post: string): string | null {
  const at = line.lastIndexOf(post)
  if (at < 0) return null
  const before = line.slice(0, at).trim().replace(postTail, '').replace(governmentTail, '')
  return endsLikePlace.test(before) ? nameIn(ownName, before) : null
}

const endsLikePlace = /[省市县区州旗盟]$/u

const kinds: ReadonlyArray<readonly [RegExp, Level | null]> = [
  [/省$|自治区$/u, 'province'], [/自治州$|盟$|地区$|州$/u, 'prefecture'], [/[县区旗]$/u, 'county'],
  [/[乡镇]$/u, 'township'], [/市$/u, null]
]
/** 我省 says more than 全省: a county's report ranks itself in 全省 and 全市 too. */
const selfReferences: ReadonlyArray<readonly [RegExp, Level | null]> = [
  [/我省|全省/gu, 'province'], [/我市|全市/gu, null], [/我县|全县/gu, 'county'], [/我旗|全旗/gu, 'county'],
  [/我州|全州/gu, 'prefecture'], [/我[区]|全区/gu, 'county'], [/我镇|全镇/gu, 'township'], [/我乡|全乡/gu, 'township']
]
const autonomousRegion = /自治区(?:党委|政府|人民|主席)/gu
const wholeCountry = /全[国國]|我[国國]/gu

/** A municipality can be of three levels: 全市 leaves it open (null). */
export function tellLevel (text: string, head: Head, placeNames: readonly string[]): Level | null {
  if (placeNames[0] === council) return 'national'
  const own = [nameIn(beforeGovernment, mandateOf(head))?.replace(around, ''), ...placeNames]
  for (const name of own) {
    const kind = kinds.find(([pattern]) => name !== undefined && pattern.test(name))
    if (kind !== undefined) return kind[1]
  }
  return levelOfSelf(text)
}

function levelOfSelf (text: string): Level | null {
  const counts = selfReferences.map(([pattern, level]) => ({ pattern, level, times: count(text, pattern) }))
  const most = counts.reduce((best, next) => next.times > best.times ? next : best)
  if (most.times === 0) return count(text, wholeCountry) > 0 ? 'national' : null
  if (most.pattern.source.endsWith('全区') && count(text, autonomousRegion) >= 3) return 'province'
  return most.level
}

const count = (text: string, pattern: RegExp): number => (text.match(pattern) ?? []).length
