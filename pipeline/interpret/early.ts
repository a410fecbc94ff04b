/** What happens before its time: 【双县高速提前】一年【实现】. */
import type { Scene, Series } from './scene.ts'
import type { Topic } from './topic.ts'
import { trimPhrase } from './words.ts'

const ahead = /提前$/u
const eventEnd = /[，；。：！？、\n（]/u
const compared = /(?:^|[，、])[比较][^，]{2,12}$/u
/** 【并于】提前一年, 【为】提前一年 */
const purpose = /(?:因?为|于)$/u
const shortestEvent = 3
const longestEvent = 40
/** 完成年度目标任务 says nothing of whose; 实现初级卫生保健规划目标 does. */
const longestPlain = 10
/** 实现翻两番的目标, 实现11950元的目标: of a level, which is somebody's. */
const ofLevel = /^实现了?(?:比|[0-9]|.{0,9}翻)/u
const ofPlan = /(?:任务|目标|计划|规划|承诺)$/u

const whenDone = /^(?:[之以]?内|左右|的?(?:时间|努力)|，){1,3}/u
const sinceThen = /^多?来的?/u
/** 用3【—5年】时间, 两【到三年】内: the upper end of the length. */
const upperEnd = /^个?[年月]?[-—~至到]{1,2}\S{1,3}?个?[年月]/u
/** 用3年时间，【使】城镇面貌有较大变化 */
const bringsAbout = /^[使把将让]/u
const noAct = /^[-—至到和、多]/u

/** 三年内【基本解决饮水问题】, 6万人【实现脱贫】: where no noun says what a length or a number of people is of, the act behind does. */
export function actBehind ({ text, sentence, grammar }: Scene, { pieces }: Series): string {
  const last = pieces[pieces.length - 1]
  const dimension = last?.mention.unit?.dimension
  if (last === undefined || dimension !== 'time' && dimension !== 'person') return ''
  const behind = text.slice(last.mention.end, Math.min(sentence.end, last.mention.end + longestEvent)).replace(upperEnd, '').replace(dimension === 'time' ? whenDone : '', '').replace(sinceThen, '')
  if (noAct.test(behind) || dimension === 'person' && grammar.verbs.at(behind, 0) === null) return ''
  const end = behind.search(eventEnd)
  const act = (end < 0 ? behind : behind.slice(0, end)).trim().replace(bringsAbout, '')
  return act.length < shortestEvent || act.endsWith('基础上') ? '' : act
}

/** The rule of a length whose act holds a figure of its own. */
export const actWithin = 'act within a time'
/** 五年内【集聚】50名科学家: a length that opens its clause, and but the words up to the next figure. */
export function isCutShort ({ text, pieces }: Scene, { pieces: [first], lead, after }: Series, rule: string): boolean {
  const before = first === undefined ? '' : text.slice(lead.start, first.mention.start)
  const isOpen = rule === 'length of what follows' || rule === 'noun behind' && opensAim.test(before)
  return isOpen && years.test(first?.mention.unit?.base ?? '') && pieces.some(({ mention, role }) => (role === 'measure' || role === 'rank') && mention.start === after.end)
}
const years = /^(?:年|个?月|天)$/u
const opensAim = /^(?:力?争取?|同时|\p{Script=Han}{0,4}[有使现])?(?:在|用|通过)?$/u

/** 生产总值【提前翻一番】: whose the act is. */
export const ownerOfEarly = (subject: string): string => subject.replace(/提前.{3,60}$/u, '')

/** The owner, 提前 and the act behind the length of time; null where nothing is early. */
export function earlyEvent ({ text, sentence, grammar }: Scene, { lead, pieces }: Series, topic: Topic): string | null {
  const [first] = pieces
  if (first === undefined || first.mention.unit?.dimension !== 'time') return null
  const before = text.slice(lead.start, first.mention.start)
  if (!ahead.test(before)) return null
  const behind = text.slice(first.mention.end, Math.min(sentence.end, first.mention.end + longestEvent))
  const end = behind.search(eventEnd)
  const event = (end < 0 ? behind : behind.slice(0, end)).trim()
  if (event.length < shortestEvent) return null
  const words = before.replace(ahead, '').replace(compared, '')
  const owner = words.trim().length < 2 ? '' : trimPhrase(words, grammar).replace(purpose, '')
  return `${owner === '' && ofPlan.test(event) && (event.length <= longestPlain || ofLevel.test(event)) ? topic.subject : owner}提前${event}`
}
