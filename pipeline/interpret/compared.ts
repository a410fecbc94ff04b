/** Figures held against an aim or an earlier time: 比“十五”计划目标【3000亿元】超过【1070亿元】. */
import { slice } from '../span.ts'
import type { Scene, Series } from './scene.ts'

/** 【比“十五”计划目标】3000亿元超过…, 【较上年】新增9家: what something is compared with, and not its name. */
const comparing = /^[比较](?:[“《0-9第]|[上去原]|预算|五年|国家)/u
const aim = /计划(?!期间)|目标|预算|要求|原定/u
const passedBy = /(?:超过|超额|高出|多)$/u
const missedBy = /(?:少支?|只?差|低)$/u
const border = /[，。；：\n]/u

export const isComparison = (phrase: string): boolean => comparing.test(phrase)

/** True for the aim itself: 比“十五”计划目标【3000亿元】. */
export function isAimCompared ({ text }: Scene, { lead, predicate, pieces: [first] }: Series): boolean {
  const words = text.slice(lead.start, lead.end)
  return first?.mention.unit?.dimension !== 'time' && comparing.test(words) && aim.test(words) && predicate.change === null && predicate.bound === null && !predicate.isReached
}

/** Which way a figure says how far something is from the one right before it: 3000亿元【超过】1070亿元; null where it says no such thing. */
export function awayFrom (scene: Scene, { lead, hang, pieces: [first] }: Series): 1 | -1 | null {
  if (hang !== 'run-on' || first === undefined) return null
  const { text, sentence } = scene
  let start = lead.start
  while (start > sentence.start && !border.test(text[start - 1] ?? '')) start--
  if (!comparing.test(text.slice(start, lead.start))) return null
  const words = slice(text, { start: lead.start, end: first.mention.start })
  return passedBy.test(words) ? 1 : missedBy.test(words) ? -1 : null
}
