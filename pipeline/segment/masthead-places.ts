/** The names of places at the head of a report, and what its self references say of its level. */
import type { Level } from '../types.ts'
import type { Head } from './masthead-head.ts'
import { meetingPlace } from './masthead-meeting.ts'

export interface PlaceSigns {
  readonly head: Head
  readonly title: string
  readonly meeting: string | null
  readonly post: string | null
}

/** The State Council speaks for the country: 中央人民政府 in 1954. */
const council = /国务院|國務院|中央人民政府|全[国國]人民代表大/u
const beforeGovernment = /(?<name>\p{Script=Han}{2,24}?)(?:第[一二三四五六七八九十]{1,3}届)?(?:人民)?政府/u
const representing = /我(?:谨)?代表(?<name>\p{Script=Han}{2,24}?)(?:第[一二三四五六七八九十]{1,3}届)?(?:人民)?政府/u
const partyCommittee = /^中共(?<name>\p{Script=Han}{2,24}?)委/u
const leadingPlace = /^(?<name>\p{Script=Han}{2,16}?(?:省|市|县|自治区|区|州|旗|盟))/u
const year = /(?:19|20)\d{2}年?/gu
const brackets = /[(（][^)）]{0,20}[)）]/gu
/** 省人民政府, 自治区主席: a kind of place, not a name. */
const kindOnly = /^(?:中共)?(?:省|市|县|区|州|旗|盟|自治[区州县旗]|我[省市县区])?$/u
const leadIn = /^(?:在|关于|中共)/u

/** Likeliest first: the meeting, the salutation, the speaker's line, the title, the signature. */
export function findPlaceNames ({ head, title, meeting, post }: PlaceSigns): readonly string[] {
  const bare = title.replace(brackets, '').replace(year, '').replace(/^[^\p{Script=Han}]{1,8}/u, '')
  const spoken = post === null ? [] : head.lines.filter(line => line.includes(post)).map(line => speakerPlace(line, post))
  const names = [
    meeting === null ? null : council.test(meeting) ? '国务院' : meetingPlace(meeting),
    council.test(head.opening.slice(0, 200)) && !/省|市|县|区/u.test(nameIn(representing, head.opening) ?? '') ? nationalIn(head.opening) : null,
    nameIn(representing, head.opening),
    ...spoken,
    nameIn(partyCommittee, title),
    nameIn(beforeGovernment, bare),
    nameIn(leadingPlace, bare),
    ...head.signature.map(line => line.endsWith('政府') ? nameIn(beforeGovernment, line) : null),
    ...(title.match(brackets) ?? []).map(part => nameIn(leadingPlace, part.slice(1)))
  ].flatMap(name => name === null ? [] : [name.replace(leadIn, '')])
  return [...new Set(names)].filter(name => !kindOnly.test(name))
}

const nationalOpening = /(?:代表|受).{0,20}(?:国务院|國務院|中央人民政府)/u
const nationalIn = (opening: string): string | null => nationalOpening.test(opening) ? '国务院' : null

const nameIn = (pattern: RegExp, text: string): string | null => pattern.exec(text)?.groups?.['name'] ?? null

const acting = /代$/u
const government = /(?:人民)?政府$/u

/** 云溪县人民政府县长 … is 云溪县; 上海市市长 … is 上海市; 市长 … is nothing. */
function speakerPlace (line: string, post: string): string {
  const before = line.slice(0, line.lastIndexOf(post)).trim().replace(acting, '').replace(government, '')
  return /\p{Script=Han}{1,16}$/u.exec(before)?.[0] ?? ''
}

const selfReferences: ReadonlyArray<readonly [RegExp, Level | null]> = [
  [/[全我]省/gu, 'province'], [/[全我]市/gu, null], [/[全我]县/gu, 'county'], [/[全我]区/gu, 'county'],
  [/[全我]旗/gu, 'county'], [/[全我]州/gu, 'prefecture'], [/[全我]镇/gu, 'township'], [/[全我]乡/gu, 'township']
]
const autonomousRegion = /自治区(?:党委|人民政府|政府|主席|人大)/gu
const wholeCountry = /全[国國]|我[国國]/gu

/** A municipality can be of three levels: 全市 leaves it open (null). */
export function tellLevel (text: string, placeNames: readonly string[]): Level | null {
  if (placeNames[0] === '国务院') return 'national'
  const counts = selfReferences.map(([pattern, level]) => ({ level, count: count(text, pattern), own: pattern.source }))
  const most = counts.reduce((best, next) => next.count > best.count ? next : best)
  if (most.count === 0) return count(text, wholeCountry) > 0 ? 'national' : null
  if (most.own.endsWith('区') && count(text, autonomousRegion) >= 3) return 'province'
  return most.level
}

const count = (text: string, pattern: RegExp): number => (text.match(pattern) ?? []).length
