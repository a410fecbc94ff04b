/**
 * Mentions that hang together: ranges (2—3家), lists that share a unit (15.1和16.4个百分点),
 * ratios (35.8:35.4:28.8), numbers with thousands separators (1,234).
 */
import type { Mention } from '../types.ts'

export type Joint = 'range' | 'list' | 'ratio' | 'thousands' | 'split' | 'fraction'

/** Joints by which several numerals write one number: 1,234; 1 9 9 7; 1/4. */
export const isOneNumber = (joint: Joint | null): boolean => joint === 'thousands' || joint === 'split' || joint === 'fraction'

/** A mention with its effective unit and scale, and how it hangs on the one before. */
export interface Joined {
  readonly mention: Mention
  readonly joint: Joint | null
}

const rangeSign = /^(?:[-—~]{1,2}|至|到)$/u
const listSign = /^(?:[、和及与或/]|以及|和?[“”])$/u
/** 第1位【和第】2位 */
const nextPlace = /^(?:[、和及与]|以及)第$/u
/** 1 . 57万家, 374\ue0102亿元: a point between blanks, or one that only the page's own font knew. */
const splitPoint = /^(?: +[.．] *|[.．] +|\p{Co})$/u
/** 【11】. 90%以上…: the number of a list entry. */
const listHead = /(?:^|\n)[ \t]{0,4}$/u
/** 1/4, not 2023/3 */
const isFraction = (above: string, below: string): boolean =>
  above.length <= 2 && below.length <= 2 && Number(above) >= 1 && Number(above) < Number(below)
const fromBefore = /[由从]$/u

/** What joining needs to know of the report. */
interface Page { readonly isSpaced: boolean; readonly footnotes: ReadonlyMap<number, string> }

/** Joins the mentions of one sentence, in order. Units and scales flow back to those without. */
export function joinMentions (text: string, mentions: readonly Mention[], page: Page): readonly Joined[] {
  const joints = mentions.map((mention, index) => jointOf(text, mentions[index - 1], mention, page))
  const joined: Joined[] = []
  for (let index = mentions.length - 1; index >= 0; index--) {
    const mention = mentions[index]
    if (mention === undefined) continue
    const following = joined[joined.length - 1]
    const followingJoint = joints[index + 1] ?? null
    joined.push({
      mention: following !== undefined && followingJoint !== null ? lend(text, mention, following.mention, followingJoint) : mention,
      joint: joints[index] ?? null
    })
  }
  return joined.reverse()
}

function jointOf (text: string, before: Mention | undefined, mention: Mention, { isSpaced, footnotes }: Page): Joint | null {
  if (before === undefined || before.sentence !== mention.sentence) return null
  const between = text.slice(before.end, mention.numeral.start)
  const { numeral } = before
  const isBareNumber = before.unit === null && before.scale === 0 && numeral.script === 'arabic' && mention.numeral.script === 'arabic'
  if (isBareNumber && splitPoint.test(between) && numeral.exponent === 0 && !(/^[.．]/u.test(between) && listHead.test(text.slice(Math.max(0, before.start - 6), before.start)))) return 'split'
  if (between === '' && goesOn(before, mention)) return 'split'
  if (isBareNumber && isSpaced && /^ +$/u.test(between)) return 'split'
  if (isBareNumber && holdsBlank(text, before, mention) && !footnotes.has(numeral.start)) return areNeighbours(before, mention) ? 'range' : 'split'
  if (isBareNumber && /^[/／]$/u.test(between) && isFraction(numeral.digits, mention.numeral.digits)) return 'fraction'
  if (/^[,，]$/u.test(between) && isBareNumber && numeral.exponent === 0 && numeral.digits.length <= 3 && /^[0-9]{3}$/u.test(mention.numeral.digits.slice(0, mention.numeral.digits.length + mention.numeral.exponent))) return 'thousands'
  if (/^[：:]$/u.test(between) && before.unit === null && before.scale === 0) return 'ratio'
  const isBare = before.unit === null && before.scale === 0
  if (rangeSign.test(between)) {
    const opens = fromBefore.test(text.slice(Math.max(0, before.start - 1), before.start)) && !isBare
    const differ = before.unit !== null && mention.unit !== null && before.unit.base !== mention.unit.base
    return opens || differ || before.boundAfter !== null ? null : 'range'
  }
  if (listSign.test(between)) return beginsAnew(text, before, mention) ? null : 'list'
  if (nextPlace.test(between) && text[numeral.start - 1] === '第' && before.unit !== null && before.unit.base === mention.unit?.base) return 'list'
  const sameKind = before.unit !== null && before.unit.base === mention.unit?.base && before.unit.dimension === 'percent'
  return between === '' && sameKind ? 'list' : null
}

/** 【2万5千】公里, 【3万2千亿】元: the next lower power of ten, of the same number. */
const goesOn = (before: Mention, { numeral, scale }: Mention): boolean =>
  [before.numeral, numeral].every(({ script, exponent }) => script === 'arabic' && exponent === 0) && before.unit === null && before.boundAfter === null &&
  numeral.digits.length === 1 && before.scale >= leastParted && [0, 4, 8].includes(scale + 1 - before.scale)
const leastParted = 4

/** 前【2 0】名, 【40.8 2】亿元: one blank inside a figure that has its unit behind. */
const holdsBlank = (text: string, before: Mention, { numeral, unit, scale }: Mention): boolean =>
  text.slice(before.end, numeral.start) === ' ' && (unit !== null || scale > 0) && /[\p{Script=Han}，。\n]/u.test(text[before.start - 1] ?? '\n')

/** 引进【2 3】个: digits that follow each other have lost the sign between them. */
const areNeighbours = ({ numeral }: Mention, { numeral: { digits, exponent } }: Mention): boolean =>
  digits.length === 1 && exponent === 0 && numeral.digits.length === 1 && Number(digits) === Number(numeral.digits) + 1

/** 企业5家、【5亿元以上企业】12家: another unit, bound to a noun, begins something new; so does a class: 、【百亿级】企业. */
function beginsAnew (text: string, before: Mention, { unit, end }: Mention): boolean {
  const behind = text.slice(end, end + 1)
  return unit?.base !== before.unit?.base && before.unit !== null && (unit !== null || behind === '级') && /[^的为时后和与及或至到\P{Script=Han}]/u.test(behind)
}

/** What several numerals write together, with what stands behind the last. */
function oneNumber (text: string, mention: Mention, following: Mention, joint: Joint): Mention {
  const hasPoint = /[.．\p{Co}]/u.test(text.slice(mention.numeral.end, following.numeral.start))
  const numeral = joint === 'fraction'
    ? { ...mention.numeral, divisor: Number(following.numeral.digits) }
    : {
        ...mention.numeral, digits: mention.numeral.digits + following.numeral.digits,
        exponent: hasPoint ? -following.numeral.digits.length : mention.numeral.exponent < 0 ? mention.numeral.exponent - following.numeral.digits.length : following.numeral.exponent
      }
  return { ...following, numeral: { ...numeral, end: following.numeral.end }, start: mention.start }
}

/** 70和50亿元 are both 亿元; 0.2个、0.7个百分点 are both percentage points. */
function lend (text: string, mention: Mention, following: Mention, joint: Joint): Mention {
  if (isOneNumber(joint)) return oneNumber(text, mention, following, joint)
  if (joint === 'ratio') return withBound(text, mention, following, joint)
  if (following.unit === null) return joint === 'range' && mention.scale === 0 && mention.unit === null ? { ...mention, scale: following.scale } : mention
  const isPart = mention.unit?.form === '个' && following.unit.form.startsWith('个') && joint === 'list'
  if (mention.unit !== null && !isPart) return withBound(text, mention, following, joint)
  return withBound(text, {
    ...mention, unit: following.unit,
    scale: mention.scale === 0 && !isPart && mention.unit === null ? following.scale : mention.scale
  }, following, joint)
}

/** 60万亩、27万吨以上: a bound that closes a list covers it. */
function withBound (text: string, mention: Mention, following: Mention, joint: Joint): Mention {
  if (mention.boundAfter !== null || following.boundAfter === null) return mention
  const closes = joint === 'range' || joint === 'ratio' || /^[，。；、！？）\n]?$/u.test(text.slice(following.end, following.end + 1))
  return closes && (joint === 'list' || joint === 'range' || joint === 'ratio') ? { ...mention, boundAfter: following.boundAfter } : mention
}
