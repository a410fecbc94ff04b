/**
 * Who or what is measured, in the report's words.
 *
 * Before the figure where a noun stands there (新增就业4751人), behind it where only a verb
 * stands before (建成24个交易平台), and from the figure before where the clause has neither
 * (…607亿元，增长4.8%).
 */
import { slice } from '../span.ts'
import type { Grammar } from './grammar.ts'
import { readPredicate } from './predicate.ts'
import type { Scene, Series } from './scene.ts'
import { trimLead, trimPhrase, trimTail } from './words.ts'

/** What earlier figures of the sentence lend to later ones. */
export interface Topic {
  /** The subject of the figure before. */
  readonly subject: string
  /** A verb of novelty that covers the items behind it: 新发展合作社32家、家庭农场43家. */
  readonly flow: string
  /** The subjects of all figures so far in this sentence, the last one last. */
  readonly history: readonly string[]
  /** The field of the rank before: 居【全省】第4位、第6位. */
  readonly scope: string | null
}

export const noTopic: Topic = { subject: '', flow: '', history: [], scope: null }

export interface Named { readonly subjects: readonly string[]; readonly flow: string; readonly rule: string }

/** 裁军100万【的任务】: what follows says nothing of what is counted. */
const genericBehind = /^(?:任务|目标|政策|要求|水平|计划|规定)/u
const joinsOn = /^(?:和|与|及|以及|或|[新大]?(?:大关|台阶|关口))/u
const han = /\p{Script=Han}|[A-Za-z“《]/u
const partOf = /^其中[，：]?/u
const genericMoney = /^(?:共|累计|已|计划|拟|总)?(?:投资|投入|筹资|筹措|筹集|争取|安排|整合|财政|落实|拨付)?(?:资金|经费|投资)?$/u
/** 年产10万吨合成材料: the product stands behind, its maker before. */
const capacityWord = /(?:设计)?(?:年产|日产|年处理|日处理|年加工|年生产)(?:能力)?$/u
const separators = /、|以及|(?<=.)[和与及](?=.)/u

/** 三次产业结构由22.2：36.7：41.1…: the parts are the three industries' shares. */
const sectors = /产业(?:增加值)?(?:结构|比例|比重|构成|比|之比)/u
const sectorShares: readonly string[] = ['一', '二', '三'].map(ordinal => `三次产业结构第${ordinal}产业比重`)

export function nameSubjects (scene: Scene, series: Series, topic: Topic): Named {
  const isParts = series.pieces.length === 3 && series.pieces[1]?.joint === 'ratio'
  if (isParts && (sectors.test(slice(scene.text, series.lead)) || topic.subject === sectorShares[2])) return { subjects: sectorShares, flow: '', rule: 'shares of the industries' }
  const { text, grammar } = scene
  const lead = slice(text, series.lead)
  const size = series.pieces.length
  const behind = series.pieces[0]?.rule === 'predicate before' || series.pieces[0]?.rule === 'unit lost' ? '' : behindFigure(scene, series)
  const before = beforeFigure(lead, behind, grammar)
  const flow = flowOf(lead, grammar) || (series.hang === 'item' ? topic.flow : '')
  if (size > 1 || series.predicate.isDistributed) {
    const items = distribute({ phrase: before.noun, size, topic, grammar, behind })
    if (items !== null) return { subjects: items, flow, rule: 'distributed' }
  }
  const isOfBehind = text[series.after.start] === '的' && !genericBehind.test(text.slice(series.after.start + 1, series.after.start + 4))
  const single = nameOne({ before, behind, flow, topic, series, grammar, isOfBehind, isMultipleOf: series.pieces[0]?.mention.unit?.form === '倍' && /^\s*(?:是|为|相当于|达到?)/u.test(lead), clauseBefore: before.noun === '' || before.isVerbOnly ? subjectOfClauseBefore(scene, series) : '' })
  return { subjects: series.pieces.map(() => single.subject), flow, rule: single.rule }
}

interface Before { readonly noun: string; readonly verbal: string; readonly isVerbOnly: boolean }

/** The phrase before a figure: with its opening verb, and without it. */
function beforeFigure (lead: string, behind: string, grammar: Grammar): Before {
  const phrase = trimPhrase(lead.replace(partOf, ''), grammar)
  let noun = phrase
  for (;;) {
    const verb = grammar.verbs.at(noun, 0)
    if (verb === null || verb.length === noun.length && noun !== phrase && false) break
    noun = trimLead(noun.slice(verb.length), grammar)
    if (noun === '') break
  }
  noun = trimTail(noun, grammar)
  const closing = grammar.verbs.before(phrase, phrase.length)
  const closesWithVerb = closing !== null && closing.length === 2 && closing.length + 2 >= phrase.length && !endsNoun(phrase, grammar) && behind !== ''
  return { noun: phrase === '' ? '' : noun === '' ? '' : phrase, verbal: phrase, isVerbOnly: phrase !== '' && (noun === '' || closesWithVerb) }
}

function flowOf (lead: string, grammar: Grammar): string {
  const phrase = trimPhrase(lead.replace(partOf, ''), grammar)
  const verb = grammar.verbs.at(phrase, 0)
  return verb !== null && verb.row.flow ? verb.row.form : ''
}

/** The noun behind a count: 【个】服务事项纳入全豫通办. Empty where a verb or a border follows. */
function behindFigure (scene: Scene, series: Series): string {
  const { text, grammar } = scene
  const last = series.pieces[series.pieces.length - 1]
  const phrase = slice(text, series.after).replace(/^(?:的|[之以]?内(?![外地部需陆容]))/u, '')
  if (last === undefined || !han.test(phrase[0] ?? '')) return ''
  if (joinsOn.test(phrase)) return ''
  const predicate = grammar.predicates.at(phrase, 0)
  if (predicate !== null && (predicate.length > 1 || predicate.row.kind !== 'link') && !/^(?:国有|人均|增加值|为民)/u.test(phrase)) return ''
  return trimTail(phrase, grammar)
}

interface OneQuestion {
  readonly before: Before
  readonly behind: string
  readonly flow: string
  readonly topic: Topic
  readonly series: Series
  readonly grammar: Grammar
  /** 82.6%【的断面】达标: what follows is what the share is of. */
  readonly isOfBehind: boolean
  /** 是“八五”时期的【2.2倍】: the clause says of what, not what. */
  readonly isMultipleOf: boolean
  /** The subject of a clause without figures right before: 【粮食产量】稳定增长，达到26.8万吨. */
  readonly clauseBefore: string
}

function nameOne ({ before, behind, flow, topic, series, grammar, isOfBehind, isMultipleOf, clauseBefore }: OneQuestion): { readonly subject: string; readonly rule: string } {
  const unit = series.pieces[0]?.mention.unit
  const counts = unit?.dimension !== 'percent' && unit?.dimension !== 'point' && unit?.dimension !== 'multiple'
  if (unit?.dimension === 'money' && before.noun !== '' && genericMoney.test(before.noun) && behind !== '') return { subject: behind + before.noun, rule: 'money for what follows' }
  if (before.noun === '人均' && topic.subject !== '') return { subject: before.noun + topic.subject, rule: 'per head of the figure before' }
  if (durationWord.test(before.verbal) && unit?.dimension === 'time') return { subject: behind === '' ? topic.subject : behind, rule: 'length of what follows' }
  if (before.noun === '' || before.isVerbOnly) {
    if (behind !== '' && isOfBehind) return { subject: behind, rule: 'noun behind' }
    if (behind !== '' && (counts || topic.subject === '')) return { subject: withFlow(flow, behind), rule: 'noun behind' }
    if (clauseBefore !== '' && (before.isVerbOnly ? counts : endsNoun(clauseBefore, grammar))) return { subject: clauseBefore, rule: 'clause before' }
    if (before.isVerbOnly && topic.subject !== '' && counts && unit?.dimension !== 'money') return { subject: before.verbal + nounOf(topic.subject, grammar), rule: 'verb for the figure before' }
    if (before.isVerbOnly && behind === '') return { subject: before.verbal, rule: 'verb before' }
    if (series.predicate.isShared && topic.history.length > 1) return { subject: [...new Set(topic.history)].slice(-4).join('、'), rule: 'all figures before' }
    if (topic.subject !== '') return { subject: topic.subject, rule: 'figure before' }
    return { subject: behind, rule: 'none' }
  }
  if (capacityWord.test(before.noun) && behind !== '') return { subject: before.noun.replace(capacityWord, '') + behind, rule: 'capacity' }
  if (isMultipleOf && topic.subject !== '') return { subject: topic.subject, rule: 'times of something' }
  if (topic.subject !== '' && startsShare(before.noun)) return { subject: topic.subject + before.noun, rule: 'share of the figure before' }
  if (behind !== '' && counts && unit?.dimension !== 'money' && !isReachedBy(series) && (series.hang === 'run-on' || endsList(before.noun) || adverbial.test(behind) || !grammar.verbs.at(behind, 0))) return { subject: withFlow(flow, modified(before.noun, behind, grammar)), rule: 'noun behind' }
  if (grammar.hangers.at(before.noun, 0)?.length === before.noun.length && topic.subject !== '') return { subject: hang(topic.subject, before.noun, grammar), rule: 'hangs on the figure before' }
  if (series.hang === 'item' && shortRate.test(before.noun) && shortRate.test(topic.subject)) return { subject: topic.subject.replace(shortRateEnd, '') + before.noun, rule: 'rate beside the figure before' }
  return { subject: withFlow(series.hang === 'item' ? flow : '', before.noun), rule: 'noun before' }
}

/** 改造签约率达99.7%、【拆除率】达98.1% */
const shortRate = /\p{Script=Han}{2}率$/u
const shortRateEnd = /\p{Script=Han}{2}率$/u
const durationWord = /^(?:已?连续|提前|历时|为期|用|连|持续|尽快)$/u
/** 综合生产能力【跃上】600亿斤水平: with such a verb the noun before it is what is measured. */
const isReachedBy = ({ predicate }: Series): boolean => predicate.isReached || predicate.change?.to === true || predicate.bound !== null && predicate.bound !== 'approx'
const adverbial = /^(?:重点|首批|全部|新)/u
const endsList = (noun: string): boolean => noun.endsWith('等')
const startsShare = (noun: string): boolean => noun.startsWith('占')

function withFlow (flow: string, noun: string): string {
  const isStock = /率$|^总|总[量数]$/u.test(noun)
  return flow === '' || isStock || noun.startsWith('新') || noun.startsWith(flow) ? noun : flow + noun
}

interface Distribution {
  readonly phrase: string
  readonly size: number
  readonly topic: Topic
  readonly grammar: Grammar
  readonly behind: string
}

/** One subject for each value, or null where the phrase does not divide. */
function distribute ({ phrase, size, topic, grammar, behind }: Distribution): readonly string[] | null {
  if (phrase === '' && behind !== '') return null
  if (phrase.startsWith('占') && topic.history.length >= size) return topic.history.slice(-size).map(subject => subject + phrase)
  if (phrase === '') {
    const distinct = topic.history.filter((subject, index, all) => subject !== all[index + 1])
    return distinct.length >= size ? distinct.slice(-size) : null
  }
  const items = divide(phrase, size) ?? (size === 2 ? divideTownAndCountry(phrase) : null)
  return items === null ? null : complete(items, grammar)
}

/** 城乡居民收入 is 城镇居民收入 and 农村居民收入; 存贷款余额 is 存款余额 and 贷款余额. */
function divideTownAndCountry (phrase: string): readonly string[] | null {
  if (phrase.includes('城乡')) return ['城镇', '农村'].map(side => phrase.replace('城乡', side))
  return phrase.includes('存贷款') ? ['存款', '贷款'].map(side => phrase.replace('存贷款', side)) : null
}

/** Splits a coordination into `size` items at 、 first, then at 和, 与, 及. */
export function divide (phrase: string, size: number): readonly string[] | null {
  const pieces = splitOutsideMarks(phrase)
  if (pieces.length === size) return pieces
  const last = pieces[pieces.length - 1]
  if (pieces.length === size - 1 && last !== undefined) {
    const split = last.split(separators)
    if (split.length === 2) return [...pieces.slice(0, -1), ...split]
    const first = pieces[0] ?? ''
    const quotes = first.split(/(?<=”)(?=“)/u)
    if (quotes.length === 2) return [...quotes, ...pieces.slice(1)]
  }
  return null
}

function splitOutsideMarks (phrase: string): readonly string[] {
  const pieces: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at < phrase.length; at++) {
    const character = phrase[at] ?? ''
    if ('“《（'.includes(character)) depth++
    else if ('”》）'.includes(character)) depth--
    else if (character === '、' && depth <= 0) {
      pieces.push(phrase.slice(from, at))
      from = at + 1
    }
  }
  pieces.push(phrase.slice(from))
  return pieces
}

const countedClass = /[一二三四五六七八九十][大项个类种](?=\p{Script=Han})/u

/** 粮油、畜禽、蔬菜三大产业链产值: the head noun of the last item belongs to all. */
function complete (items: readonly string[], grammar: Grammar): readonly string[] {
  const last = items[items.length - 1] ?? ''
  const counted = countedClass.exec(last)
  const noun = grammar.hangers.before(last, last.length) ?? grammar.rates.before(last, last.length)
  const head = counted !== null ? last.slice(counted.index + counted[0].length) : noun !== null && noun.length < last.length ? last.slice(-noun.length) : ''
  const flow = grammar.verbs.at(items[0] ?? '', 0)
  const opening = flow !== null && flow.row.flow ? flow.row.form : ''
  return items.map((item, index) => {
    const opened = index > 0 && opening !== '' && !item.startsWith(opening) ? opening + item : item
    if (index === items.length - 1) return counted === null ? opened : opened.replace(countedClass, '')
    if (head !== '' && grammar.known.has(opened + head)) return opened + head
    if (grammar.known.has(opened) && (endsMeasureNoun.test(opened) || endsNoun(opened, grammar))) return opened
    if (index > 0 && isHanger(opened, grammar)) return withPrefixOf(items[0] ?? '', opened, grammar)
    return head === '' || opened.endsWith(head) || endsMeasureNoun.test(opened) || grammar.hangers.before(opened, opened.length) !== null ? opened : opened + head
  })
}

/** 工业增加值…，利税 is 工业利税; 技术企业…，总量 is 技术企业总量. */
function hang (subject: string, noun: string, grammar: Grammar): string {
  const head = grammar.hangers.before(subject, subject.length)
  const total = /^(?:总量|总数|累计|存量|达)/u.test(noun)
  const flow = total ? grammar.verbs.at(subject, 0) : null
  const stock = flow !== null && flow.row.flow ? subject.slice(flow.length) : subject
  const isOfSubject = /^(?:总量|总数|总额|增速|增幅|涨幅|降幅|占比|比重|比例|累计|存量|增长|平均|同比)/u.test(noun)
  return head === null || isOfSubject || head.length === subject.length ? stock + noun : subject.slice(0, -head.length) + noun
}

/** 江南专汽等25家【重点企业】, 纳入培育范围的79户【企业】: what stands before narrows the noun behind. */
function modified (before: string, behind: string, grammar: Grammar): string {
  const longestList = 14
  if (endsList(before) && before.length <= longestList) return before + behind
  if (!before.endsWith('的')) return behind
  for (let at = 0; at < behind.length; at++) {
    const noun = grammar.nouns.at(behind, at)
    if (noun !== null && noun.row.unit !== '') return before + behind.slice(0, at + noun.length)
  }
  return before + behind
}

/** 与2002年相比，按可比价计算，: no subject of anything. */
const comparing = /^\s*(?:与|比|较|按|扣除|在|为|从)/u
const shortestName = 4
const clauseStop = /[，；：。！？\n]/u

function subjectOfClauseBefore ({ text, sentence, grammar, pieces }: Scene, series: Series): string {
  const end = series.lead.start - 1
  if (text[end] !== '，' || end <= sentence.start) return ''
  let start = end
  while (start > sentence.start && !clauseStop.test(text[start - 1] ?? '')) start--
  if (pieces.some(({ mention, role }) => mention.end > start && mention.start < end && (role === 'measure' || role === 'rank'))) return ''
  if (comparing.test(text.slice(start, end))) return ''
  const opening = trimLead(text.slice(start, end), grammar)
  const known = grammar.names.at(opening, 0)
  if (known !== null && known.length >= shortestName) return known.row.form
  const predicate = readPredicate({ text, from: start, end, grammar, isRank: false })
  let phrase = trimPhrase(text.slice(start, predicate.start), grammar)
  for (let verb = grammar.verbs.at(phrase, 0); verb !== null && verb.length < phrase.length; verb = grammar.verbs.at(phrase, 0)) phrase = trimLead(phrase.slice(verb.length), grammar)
  return phrase
}

const endsNoun = (phrase: string, grammar: Grammar): boolean =>
  grammar.hangers.before(phrase, phrase.length) !== null || grammar.rates.before(phrase, phrase.length) !== null

const endsMeasureNoun = /[数率量额值度]$/u
const isHanger = (noun: string, grammar: Grammar): boolean => grammar.hangers.at(noun, 0)?.length === noun.length

/** 粮食播种面积和【产量】: what the first item is of, as far as a known name says. */
function withPrefixOf (first: string, noun: string, grammar: Grammar): string {
  for (let length = first.length - 1; length >= 2; length--) {
    if (grammar.known.has(first.slice(0, length) + noun)) return first.slice(0, length) + noun
  }
  const head = grammar.hangers.before(first, first.length)
  return head === null || head.length === first.length ? noun : first.slice(0, -head.length) + noun
}

/** 新开工和筹集【保障性住房】: a subject without the verbs it opens or closes with. */
function nounOf (subject: string, grammar: Grammar): string {
  let noun = subject
  for (let verb = grammar.verbs.at(noun, 0); verb !== null && verb.length < noun.length; verb = grammar.verbs.at(noun, 0)) noun = trimLead(noun.slice(verb.length), grammar)
  const closing = grammar.verbs.before(noun, noun.length)
  return closing !== null && closing.length < noun.length - 1 ? noun.slice(0, -closing.length) : noun
}
