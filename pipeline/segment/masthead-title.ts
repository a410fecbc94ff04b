/** A report's title and kind. */
import type { ReportType } from '../types.ts'
import { mandateOf } from './masthead-head.ts'
import type { Head } from './masthead-head.ts'

const titleNoun = /报告|纲要|要点|意见|通知|报$/u
/** Web page furniture and sentences: 内容摘要：…, 首页 > …, …作政府工作报告, 图为：…. */
const noTitle = /[:：。>»]|\.{3}|作政府工作报告/u
const category = /^工作报告$/u
const plainTitle = /^(?:政府)?工作报告$/u
/** What is glued to a title on its own line: its dashes, its date, the meeting behind it. */
const leadingMarks = /^[-—–―─\s]{1,8}|^[(（](?:19|20)\d{2}年[^)）]{0,12}[)）](?=.{4})/u
const trailingMeeting = /\s?[-—–―─]{1,4}\s?(?:19|20)\d{2}年.{0,60}$/u
const trailingDate = /\s?(?:19|20)\d{2}年\d{1,2}月\d{1,2}日$/u

export function findTitle (head: Head): string {
  const titles = head.lines.filter(line => titleNoun.test(line) && !noTitle.test(line) && !category.test(line)).map(trimTitle)
  return titles.find(title => !plainTitle.test(title)) ?? titles[0] ?? ''
}

const trimTitle = (line: string): string =>
  line.replace(leadingMarks, '').replace(trailingMeeting, '').replace(trailingDate, '')

const partyTitle = /^中共|^中国共产党/u
const governmentTitle = /政府(?:\d{4}年)?(?:政府)?工作报/u
const otherTitle = /通知$|意见$|要点$|通过[)）]$|纲要$/u
/** 我代表区人民政府, 我受国务院的委托. */
const forGovernment = /政府|国务院|國務院/u
const toDeputies = /各位代表/u
/** A report told by others: 【省长在报告中指出】. */
const retold = /[长理席].{0,4}在报告中/u

/** A government report is one that a government gives to its people's congress. */
export function tellType (head: Head, title: string, text: string): ReportType {
  if (partyTitle.test(title)) return 'party'
  if (governmentTitle.test(title)) return 'gov'
  if (forGovernment.test(mandateOf(head))) return 'gov'
  if (otherTitle.test(title)) return 'other'
  return toDeputies.test(text) || retold.test(text) ? 'gov' : 'other'
}
