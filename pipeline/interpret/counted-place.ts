/** Parts of a place, and places that are counted: what is theirs is not the whole place's. */
import type { Grammar } from './grammar.ts'
import type { Scene, Series } from './scene.ts'
import { trimRun } from './search.ts'

/** 14个【设区市】空气质量优良天数比例达98.7%: what is counted ends where what is measured begins. */
export function withoutWhatItHas (phrase: string, grammar: Grammar): string {
  const measured = trimRun(phrase, grammar.predicates)
  if (![shareEnd, amountEnd, moneyEnd].some(end => end.test(measured))) return phrase
  for (let at = 0; at <= longestPlaceName; at++) {
    const place = grammar.classes.counted_place.at(phrase, at)
    if (place !== null && phrase.length - at - place.length >= shortestMeasured && !placeGoesOn.test(phrase.slice(at + place.length))) return phrase.slice(0, at + place.length)
  }
  return phrase
}
const shareEnd = /(?:率|比例|比重|占比|均值|浓度)$/u
const amountEnd = /(?:收入|[产加总]值|增速|[放消]量)$/u
/** 基础【设施】投资, but not 来我省投资 */
const moneyEnd = /(?:税收|(?:完成|设施|资产)投资)$/u
/** 【县】域, 【县】级 */
const placeGoesOn = /^[域级城]/u
const longestPlaceName = 7
const shortestMeasured = 4

/** 28个【项目】完成投资5亿元, 60个【客运站】完工52个: what is counted ends where what it does has the next figure. */
export function withoutWhatItDoes (phrase: string, { classes }: Grammar): string {
  if (classes.own_act.at(phrase, 0) !== null) return phrase
  for (let at = shortestHead; at < phrase.length; at++) {
    const act = classes.own_act.at(phrase, at)
    if (act !== null && !isOfHead(phrase.slice(at + act.length), classes) && !ofClass.test(phrase.slice(0, at))) return phrase.slice(0, at).replace(loose, '')
  }
  return phrase.replace(loose, '').replace(ownAmount, '')
}
const shortestHead = 2
/** 已完工【项目】, 新建【的】 */
const isOfHead = (behind: string, classes: Grammar['classes']): boolean => classes.class_noun.at(behind, 0) !== null || headGoesOn.test(behind)
const headGoesOn = /^(?:[型类者点区厂]|任务|机构|面积)/u
/** 20户以上【已通电自然村】, 3—6岁【在园儿童】 */
const ofClass = /(?:以[上下]|岁)$/u
/** 3条公路【（其中】2条…, 120个乡镇【要】 */
const loose = /(?:（[^（）]{0,6}|[和与及、要将])$/u
/** 80户企业【有】46户脱困, 12个行业【中】10个增长, 3个债券项目【申报资金】2亿元 */
const ownAmount = /(?<=.{2})(?:(?:每户)?中?有|中|申报资金|总投资)$/u

/** 10个主业突出、特色鲜明的【园区】: the noun behind attributes in a row, where the first of them is no thing; null where none follows. */
export function behindAttributes (first: string, rest: string, { nouns, classes }: Grammar): string | null {
  const endsThing = (words: string): boolean => nouns.before(words, words.length) !== null || classes.class_noun.before(words, words.length) !== null
  if (endsThing(first)) return null
  const isAttribute = quality.test(first) || manner.test(first)
  const attributed = furtherAttributes.exec(rest)?.[1] ?? null
  if (attributed !== null && (isAttribute || nouns.at(first, 0) === null && endsThing(attributed))) return attributed
  const listed = furtherItems.exec(rest)?.[0] ?? ''
  return listed !== '' && endsThing(listed) && first.length + listed.length <= longestList ? first + listed : null
}
const quality = /(?<=.{2})[好强大高多少优快广响深]$/u
const manner = /(?<=.{2})(?:突出|鲜明|聚集|集聚|优质)$/u
const furtherAttributes = /^(?:、[^，。；：、！？\n0-9的]{2,14}){1,3}的([^，。；：、！？\n0-9的]{2,14})/u
/** 94个生态农业【、生态工业和旅游项目】: the noun that all the items share. */
const furtherItems = /^(?:、[^，。；：、！？\n0-9的]{1,12}){0,4}(?:、|和|及|以及)[^，。；：、！？\n0-9的]{2,12}(?=[，。；])/u
const longestList = 30

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

