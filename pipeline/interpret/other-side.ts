/** The other side of what the figure before measured: 城市低保标准每月300元，【农村】210元. */
import type { Grammar } from './grammar.ts'
import { isWhole } from './search.ts'

const side = /^(?:城[镇市]|农[村民])(?:居民|地区)?$/u
/** 【全体】居民人均可支配收入2万元，其中城镇2.6万元 */
const whole = /^全[体国省区市州县](?=居民)/u
const town = /城[镇市](?!化)/u
const country = /农[村民]/u

/** 【国家级】5条: a grade of what was counted before. */
const grade = /^(?:国家|自治区|[省市县区部])级$/u
export const isGradeAlone = (words: string): boolean => grade.test(words)
const otherGrade = /(?:[国世]\p{Script=Han}|自治区|[省市县区部])级/u

/** 国际级物流通道3条、【国家级】5条: the grade with the noun of the figure before; null where the words are no grade, or that has no noun. */
export function otherGradeOf (words: string, noun: string): string | null {
  if (!grade.test(words)) return null
  const thing = noun.replace(otherGrade, '').replace(/^以上/u, '')
  return thing.length < 2 || thing === words ? null : words + thing
}

/** The subject of the figure before with this side in place of its own; null where the words name no side of it. */
export function otherSide (words: string, subject: string): string | null {
  if (!side.test(words) || subject === '') return null
  const place = words.replace(/(?<=.)(?:居民|地区)$/u, '')
  const opposite = town.test(place) ? country : town
  if (opposite.test(subject)) return subject.replace(opposite, place)
  return whole.test(subject) ? subject.replace(whole, place) : null
}

const standard = /[^，。；、：]{2,24}(?:标准|经费|拨款|补助|补贴)/gu
const care = /^(?:集中|分散)供养$/u
const ofPupils = /^(?:阶段|学校|[^，。；]{0,6}生(?!均|活))/u

/** 提高中小学公用经费标准，【初中】由30元提高到60元: the standard of one kind of school, or of care; null where no standard is told before. */
export function sideOfStandard (words: string, head: string, { classes }: Grammar): string | null {
  if (!isWhole(words.replace(/(?<=.)生$/u, ''), classes.side_school) && !care.test(words)) return null
  const told = [...head.matchAll(standard)].at(-1)?.[0]
  if (told === undefined) return null
  let from = 0
  for (let at = 0; at < told.length; at++) from = Math.max(from, at + (classes.side_school.at(told, at)?.length ?? -at))
  const tail = told.slice(from).replace(from > 0 ? ofPupils : /^.*(?=供养)/u, '')
  return tail.length < 2 || from === 0 && !care.test(words) ? null : words + (words.endsWith(tail.slice(0, 2)) ? tail.slice(2) : tail)
}
