/** What measures that are counted are for: 出台【支持民营企业发展】20条措施. */
import type { Scene, Series } from './scene.ts'
import { trimLead } from './words.ts'

const taken = /^(?:政策)?(?:措施|举措|意见)/u
/** 【措施和】促进返乡创业22条措施: of the count before. */
const countedBefore = /^(?:政策)?(?:措施|举措)[和及]/u
const issued = /^.{0,4}?(?:(?:出台|[实落制推][施实定出行]){1,2}了?)/u
const closing = /(?:的|和)$/u
const noteMarker = /\[[0-9]{1,3}\]$/u
const endsList = /等$/u
const longestAim = 30
const shortestAim = 3

/** The measures with their aim; null where no measures are counted, or nothing says what they are for. */
export function measuresTaken ({ text, grammar }: Scene, { lead, pieces: [first] }: Series, behind: string): string | null {
  const noun = taken.exec(behind)?.[0]
  if (noun === undefined || first === undefined) return null
  const words = text.slice(lead.start, first.mention.start).trim().replace(countedBefore, '')
  const aim = trimLead(words.replace(issued, ''), grammar).replace(closing, '').replace(noteMarker, '')
  return aim.length < shortestAim || aim.length > longestAim || endsList.test(aim) ? null : aim + noun
}
