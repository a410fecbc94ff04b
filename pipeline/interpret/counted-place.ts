/** Parts of a place, and places that are counted: what is theirs is not the whole place's. */
import type { Grammar } from './grammar.ts'
import type { Scene, Series } from './scene.ts'
import { trimRun } from './search.ts'

/** 14个【设区市】空气质量优良天数比例达98.7%: what is counted ends where what is measured begins. */
export function withoutWhatItHas (phrase: string, grammar: Grammar): string {
  const measured = trimRun(phrase, grammar.predicates)
  if (!measuredEnd.test(measured) && !moneyEnd.test(measured)) return phrase
  for (let at = 0; at <= longestPlaceName; at++) {
    const place = grammar.classes.counted_place.at(phrase, at)
    if (place !== null && phrase.length - at - place.length >= shortestMeasured && !placeGoesOn.test(phrase.slice(at + place.length))) return phrase.slice(0, at + place.length)
  }
  return phrase
}
const measuredEnd = /(?:率|比例|收入|[产加总]值|增速)$/u
/** 基础【设施】投资, but not 来我省投资 */
const moneyEnd = /(?:税收|(?:完成|设施|资产)投资)$/u
/** 【县】域, 【县】级 */
const placeGoesOn = /^[域级城]/u
const longestPlaceName = 7
const shortestMeasured = 4

/** 【开发区】营业收入增长65%，税收收入增长29%: part of the place, whose figures the next ones are too. */
export function zoneOf (subject: string, { classes }: Grammar): string | null {
  for (let at = 0; at <= longestZoneName; at++) {
    const zone = classes.zone.at(subject, at)
    if (zone !== null) return subject.length - at - zone.length >= 2 ? subject.slice(0, at + zone.length) : null
  }
  return null
}
const longestZoneName = 8

/** 【44个县（市）】生产总值增长26%，财政收入增长12%: places that are counted own the figure behind them, and the next ones. */
export function countedPlaces ({ text, grammar, pieces }: Scene, { hang, lead, pieces: [first] }: Series, subject: string): Places | null {
  const before = first === undefined || hang !== 'run-on' ? undefined : pieces[pieces.indexOf(first) - 1]
  if (before?.role !== 'measure' || before.mention.unit?.dimension !== 'count' || before.mention.end !== lead.start) return null
  const length = before.mention.unit.form === '县' ? 0 : grammar.classes.counted_place.at(text, lead.start)?.length ?? 0
  const owner = text.slice(before.mention.start, lead.start + length)
  const own = text.slice(lead.start + length, lead.end).replace(ofPlaces, '')
  return partOfPlace.test(owner) && subject.endsWith(own) && grammar.known.has(own) ? { owner, own } : null
}

interface Places { readonly owner: string; readonly own: string }
const partOfPlace = /[县区镇）]$/u
const ofPlaces = /^(?:的|实现)/u

