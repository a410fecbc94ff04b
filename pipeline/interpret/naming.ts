/**
 * The one subject that a figure has: before it, behind it, or with the figure before.
 *
 * > 新增【就业】4751人; 建成24个【交易平台】; 出口额607亿元，增长4.8% is 【出口额】 again
 */
import type { Mention } from '../types.ts'
import type { Grammar } from './grammar.ts'
import type { Series } from './scene.ts'
import { dropFirst, dropLast, endsWithWord, isWhole } from './search.ts'
import type { Topic } from './topic.ts'
import { isGenericMoney, payerOf, supports } from './money-object.ts'
import { otherGradeOf, otherSide } from './other-side.ts'
import { benefits } from './clause-before.ts'
import { plainOwner } from './clause-noun.ts'
import { bareAttribute, isField, isKin, ofOwner } from './owner.ts'
import { endsNoun, trimLead } from './words.ts'

/** The phrase before a figure, and whether it is but a verb. */
export interface Before { readonly noun: string; readonly verbal: string; readonly isVerbOnly: boolean }

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
  /** 【千亿】元产业, 【百亿】级企业: a power of ten that grades the noun behind. */
  readonly isGrade: boolean
  /** What a sum is spent on, behind it: 投资300万元完成【小麦深松整地】. */
  readonly object: string
  /** The subject of a clause without figures right before: 【粮食产量】稳定增长，达到26.8万吨. */
  readonly clauseBefore: string
  /** 外贸总额增长8%，连续12年【位居全省前列】: the clause says how what was just measured went on. */
  readonly holdsOn: boolean
  /** What a sum is for, said before it: 推进【易地搬迁】，安排资金8亿元. */
  readonly purpose: string
}

/** 财政科技投入拟安排15亿元，其中【省级财政】安排6亿元: the payer's part of what was just told. */
const spent = /(?:投入|支出|资金|经费)$/u
const publicMoney = /^(?:公共)?财政(?=.{2})|^[拟将]?(?:安排|投入)(?=.{2})/u

/** 【总投资】, 【安排】资金: the noun that the object takes. */
const spendingNoun = (verbal: string): string => (verbal.endsWith('补贴') ? '补贴' : spending.exec(verbal)?.[0]) ?? '资金'
const spending = /总?[投融]资|(?:专项)?(?:补助)?(?:资金|经费)/u

/** 总投资3亿元的【园区】, but 省财政安排3亿元【专项资金】: what a sum is for, or the fund itself. */
function moneyBehind (behind: string, verbal: string, grammar: Grammar): string {
  const payer = payerOf(verbal, grammar)
  if (payer === '') return behind + verbal
  return endsWithWord(behind, grammar.classes.money_noun) ? payer + behind : supports.test(behind) ? payer + spendingNoun(verbal) : behind.replace(/^用于/u, '') + spendingNoun(verbal)
}

/** 推进港口建设，完成【投资】6亿元: the sum is of the money, not of the thing. */
function withMoney (thing: string, verbal: string, { pieces: [first] }: Series, grammar: Grammar): string {
  const isMoney = first?.mention.unit?.dimension === 'money' && moneyIn.test(verbal)
  return isMoney && !endsNoun(thing, grammar) ? thing + spendingNoun(verbal) : thing
}
const moneyIn = /[投筹]|[资经][金费]|补贴$|安排/u

const longestOwner = 14
/** Where nothing else was told before. */
const longestSoleOwner = 24

/** The subject of one figure, and the rule that found it. */
export function nameOne ({ before, behind, flow, topic, series, grammar, isOfBehind, isMultipleOf, clauseBefore, purpose, object, isGrade, holdsOn }: OneQuestion): { readonly subject: string; readonly rule: string } {
  const unit = series.pieces[0]?.mention.unit
  const isOwner = clauseBefore.length <= (topic.subject === '' ? longestSoleOwner : longestOwner) && (topic.subject === '' || isField(clauseBefore, grammar) || isKin(clauseBefore, bareAttribute(before.noun, grammar)))
  const owner = isOwner ? clauseBefore : topic.subject
  const counts = unit?.dimension !== 'percent' && unit?.dimension !== 'point' && unit?.dimension !== 'multiple'
  const side = behind === '' ? otherSide(before.noun, topic.subject) : null
  if (side !== null) return { subject: side, rule: 'other side of the figure before' }
  const graded = behind === '' && counts && topic.subject !== '' && (unit?.base ?? null) === topic.unit ? otherGradeOf(before.noun, nounOf(topic.subject, grammar)) : null
  if (graded !== null) return { subject: graded, rule: 'other side of the figure before' }
  if (isGrade && behind !== '') return { subject: behind, rule: 'noun behind' }
  if (unit?.dimension === 'money' && object !== '' && before.verbal !== '' && isGenericMoney(before.verbal, grammar)) return { subject: object.replace(/^用于/u, '') + spendingNoun(before.verbal), rule: 'money for what follows' }
  if (unit?.dimension === 'money' && before.noun !== '' && isGenericMoney(before.noun, grammar) && behind !== '') return { subject: moneyBehind(behind, before.noun, grammar), rule: 'money for what follows' }
  if (unit?.dimension === 'money' && payerOf(before.noun, grammar) !== '' && isGenericMoney(before.noun, grammar) && spent.test(topic.subject) && !topic.subject.startsWith(payerOf(before.noun, grammar))) return { subject: payerOf(before.noun, grammar) + dropFirst(topic.subject, grammar.classes.payer).replace(publicMoney, ''), rule: 'part of the figure before' }
  if (purpose !== '') return { subject: withMoney(purpose, before.verbal + behind, series, grammar), rule: 'money for what stands before' }
  if (before.noun === '人均' && topic.subject !== '') return { subject: before.noun + topic.subject.replace(inTotal, ''), rule: 'per head of the figure before' }
  if (holdsOn && topic.subject !== '' && isLength(unit)) return { subject: topic.subject, rule: 'length of what follows' }
  if (isWhole(before.verbal, grammar.classes.for_how_long) && isLength(unit)) return { subject: behind === '' ? topic.subject : trimLead(behind, grammar), rule: 'length of what follows' }
  if ((unit?.dimension === 'time' || behind.startsWith('创')) && isLength(unit) && before.verbal !== '' && grammar.classes.holds_on.at(behind, 0) !== null) return { subject: before.verbal, rule: 'noun before' }
  if (isMultipleOf && grammar.known.has(before.verbal)) return { subject: before.verbal, rule: 'noun before' }
  if (isMultipleOf && before.noun === '' && topic.subject !== '') return { subject: topic.subject, rule: 'times of something' }
  if (behind !== '' && counts && chosen.test(before.noun)) return { subject: behind, rule: 'noun behind' }
  if (counts && clauseBefore !== '' && before.noun === '' && benefits.test(behind)) return { subject: clauseBefore + behind, rule: 'whom it reaches' }
  if (counts && reaches.test(before.verbal)) return { subject: (clauseBefore !== '' || !isWhole(before.verbal, grammar.verbs) ? clauseBefore : topic.subject) + before.verbal + behind, rule: 'whom it reaches' }
  if (before.isVerbOnly && behind === '' && counts && grammar.known.has(before.verbal)) return { subject: before.verbal, rule: 'noun before' }
  if (before.noun === '' || before.isVerbOnly) {
    if (behind !== '' && isOfBehind) return { subject: behind, rule: 'noun behind' }
    if (unit?.dimension === 'percent' && before.verbal === '' && isSharedBy(behind, series, grammar)) return { subject: behind, rule: 'noun behind' }
    if (behind !== '' && (counts || topic.subject === '')) return { subject: withFlow(flow, behind), rule: 'noun behind' }
    if (clauseBefore !== '' && unit?.dimension !== 'time' && (before.isVerbOnly ? counts : endsNoun(clauseBefore, grammar) || grammar.known.has(clauseBefore))) return { subject: withMoney(clauseBefore, before.verbal, series, grammar), rule: 'clause before' }
    const same = before.isVerbOnly && counts && unit?.dimension !== 'money' ? topic.counted.findLast(told => told.subject !== before.verbal && countsSame(unit?.base ?? null, told.unit)) : undefined
    if (same !== undefined) return { subject: before.verbal + nounOf(same.subject, grammar).replace(ofLength, ''), rule: 'verb for the figure before' }
    if (before.isVerbOnly && behind === '' && !counts && topic.subject !== '' && isProgress(before.verbal, grammar)) return { subject: nounOf(topic.subject, grammar) + before.verbal, rule: 'verb for the figure before' }
    const done = before.isVerbOnly && behind === '' ? bareAttribute(before.verbal, grammar) : null
    if (done !== null && owner !== '') return { subject: ofOwner(owner, done, grammar), rule: 'hangs on the figure before' }
    if (before.isVerbOnly && behind === '') return { subject: before.verbal, rule: grammar.known.has(before.verbal) ? 'verb before' : 'verb of nothing told' }
    if (series.predicate.isShared && topic.history.length > 1) return { subject: [...new Set(topic.history)].slice(-4).join('、'), rule: 'all figures before' }
    if (clauseBefore !== '' && topic.unit === '元' && lengths.has(unit?.dimension ?? '')) return { subject: clauseBefore, rule: 'clause before' }
    if (topic.subject !== '') return { subject: topic.subject, rule: 'figure before' }
    return behind === '' && clauseBefore !== '' && unit?.dimension !== 'time' ? { subject: clauseBefore, rule: 'clause before' } : { subject: behind, rule: 'none' }
  }
  if (behind !== '' && counts && unit?.dimension !== 'money' && ofEach.test(before.noun)) return { subject: before.noun.replace(hasBuilt, '') + behind, rule: 'noun behind' }
  if (behind !== '' && unit?.form === '次') return { subject: behind, rule: 'noun behind' }
  const maker = before.noun.replace(/能力$/u, '')
  const isCapacity = endsWithWord(maker, grammar.classes.capacity_verb)
  if (isCapacity && behind !== '') return { subject: dropLast(maker, grammar.classes.capacity_verb).replace(/设计$/u, '') + behind, rule: 'capacity' }
  if (topic.subject !== '' && unit?.dimension === 'point' && drives.test(before.noun)) return { subject: topic.subject + before.noun, rule: 'what the figure before drives' }
  if (topic.subject === '' && clauseBefore !== '' && startsShare(before.noun)) return { subject: clauseBefore + before.noun, rule: 'clause before' }
  if (topic.subject !== '' && startsShare(before.noun)) return { subject: topic.subject + before.noun, rule: 'share of the figure before' }
  if (behind !== '' && counts && unit?.dimension !== 'money' && !isReachedBy(series) && (series.hang === 'run-on' || endsList(before.noun) || adverbial.test(behind) || matter.test(behind) || !grammar.verbs.at(behind, 0))) return { subject: withFlow(flow, modified(series.hang === 'run-on' ? withoutCounted(before.noun, topic) : before.noun, behind, grammar)), rule: 'noun behind' }
  if ((unit?.dimension ?? 'percent') === 'percent' && goesTo.test(behind)) return { subject: trimLead(before.noun, grammar).replace(keeps, '') + behind.replace(/^主?要/u, '').replace(policyBehind, ''), rule: 'share spent on' }
  const attribute = bareAttribute(before.noun, grammar)
  if (attribute !== null && owner !== '') return { subject: withFlow(flowVerb(before.noun, grammar), ofOwner(owner, attribute, grammar)), rule: 'hangs on the figure before' }
  if (series.hang === 'item' && bareRate.test(before.noun) && shortRate.test(topic.subject)) return { subject: topic.subject.replace(shortRate, '') + before.noun, rule: 'rate beside the figure before' }
  const isBare = attribute !== null && !grammar.known.has(before.noun)
  if (isBare && isOfBehind && behind !== '' && behind.length <= longestOwner && attribute !== null && !/均/u.test(attribute)) return { subject: behind + attribute, rule: 'attribute of what follows' }
  return { subject: withFlow(grammar.classes.item_act.at(before.noun, 0) === null ? flow : '', grownItself(before.noun, series, grammar)), rule: isBare ? 'attribute of nothing told' : 'noun before' }
}

/** 总量达8万亿元，【人均】13万元 */
const inTotal = /(?<=值)总量$/u

/** 财政支出的80%【用于】民生: a share of a sum is told by what it goes to. */
const keeps = /^(?:坚?持|保[持证]|确保|落实|坚持)+|(?<=.{2})[两三]个$/gu
const policyBehind = /的(?:政策|规定|要求|硬指标)[^的]{0,12}$/u
const goesTo = /^主?要?(?:用[于在]|投[入向])\p{Script=Han}{2}/u

/** 【带动】旅游收入增长32%: what grows is the income; but 【带动】就业3万人 counts what was brought about. */
const grownItself = (noun: string, { predicate: { change } }: Series, grammar: Grammar): string =>
  change === null ? withoutAllotting(noun).replace(openAside, '') : trimLead(withoutAllotting(noun).replace(bringsAbout, ''), grammar)
/** 财政投入【拟安排】15亿元 */
const allotted = /(?:计划|预算)?拟?安排$/u
const sum = /[入出额值资字]$/u
const withoutAllotting = (noun: string): string => sum.test(noun.replace(allotted, '')) ? noun.replace(allotted, '') : noun
/** 入选首届潮流品牌【（全省共】7家） */
const openAside = /(?<=.{2})（[全我][国省市区县]共?$/u
const bringsAbout = /^(?:[带推撬]动|促进|助力|保持)(?=.{2})/u

/** 【每个乡镇】有1所卫生院: of each of them, what stands behind. */
const ofEach = /^每(?![年月天日亩吨度])\p{Script=Han}{2,12}$/u
const hasBuilt = /建?有?$/u

/** 我区【被国家确定】为4个火电基地之一 */
const chosen = /被[^，。；]{0,10}(?:确定|列|认定|评|命名)$/u

/** 建立补贴制度，【惠及】16万户家庭: who benefits is nobody without what it is. */
const reaches = /惠及$|覆盖$/u

/** 连续8【年】, 连续五【届】, 连续三【次】 */
export const isLength = (unit: Mention['unit'] | undefined): boolean => unit?.dimension === 'time' || unit?.form === '届' || unit?.form === '次'

/** 失业率3%以内，90%以上的【社区建成…】: a share that opens its clause is of the noun behind, unless what stands there is but done with the subject before. */
function isSharedBy (behind: string, { predicate, hang }: Series, { verbs, classes }: Grammar): boolean {
  if (hang === 'item' || predicate.change !== null || predicate.bound !== null || predicate.isLevel || behind.length < shortestShared) return false
  return verbs.at(behind, 0) === null && classes.share_goes.at(behind, 0) === null
}
const shortestShared = 4

/** 改造签约率达99.7%、【拆除率】达98.1% */
const shortRate = /\p{Script=Han}{2}率$/u
const bareRate = /^\p{Script=Han}{2}率$/u
/** 综合生产能力【跃上】600亿斤水平: with such a verb the noun before it is what is measured. */
const isReachedBy = ({ predicate }: Series): boolean => predicate.isReached || predicate.change?.to === true || predicate.bound !== null && predicate.bound !== 'approx'
/** 解决山区5万人【搬迁扶贫的建房问题】: a noun, whatever verb it opens with. */
const matter = /的\p{Script=Han}{2,6}(?:问题|任务|工程)$/u
const adverbial = /^(?:重点|首批|全部|新)/u
/** 工业增加值增长9%，【拉动】经济增长4个百分点 */
const drives = /^(?:共)?拉动/u
const endsList = (noun: string): boolean => /等(?:领域|方面|行业)?$/u.test(noun)
const startsShare = (noun: string): boolean => noun.startsWith('占')

/** 投资455亿元，…开工二号线延伸段，共【165公里】: no length of a sum. */
const lengths: ReadonlySet<string> = new Set(['length', 'area'])
/** 保障性住房26万【套】，开工770万【平方米】 */
const housing: ReadonlySet<string | null> = new Set(['套', '户', '平方米', '间'])
const countsSame = (base: string | null, before: string | null): boolean => base === before || housing.has(base) && housing.has(before)

/** 公路【在建里程】1500公里，建成400公里 */
const ofLength = /(?<=.{2})(?:在建|通车|建设)?(?:总?里程|长度)$/u
/** 学校开工99.2%，其中【完工】79.7%: how far the work of the figure before has come. */
const isProgress = (verbal: string, { classes }: Grammar): boolean => isWhole(verbal, classes.done_behind) || isWhole(verbal, classes.under_way)

/** 【新增】里程, but not 【完成】投资 */
function flowVerb (phrase: string, { verbs }: Grammar): string {
  const verb = verbs.at(phrase, 0)
  return verb !== null && verb.row.flow ? verb.row.form : ''
}

function withFlow (flow: string, noun: string): string {
  const isStock = /率$|^总|总[量数]$/u.test(noun)
  return flow === '' || isStock || noun.startsWith('新') || noun.startsWith(flow) ? noun : flow + noun
}

/** 江南专汽等25家【重点企业】, 纳入培育范围的79户【企业】: what stands before narrows the noun behind. */
function modified (before: string, behind: string, grammar: Grammar): string {
  if (endsList(before) && before.length <= longestList) return withoutOpening(before, grammar) + behind
  if (!before.endsWith('的')) return behind
  for (let at = 0; at < behind.length; at++) {
    const noun = grammar.nouns.at(behind, at)
    if (noun !== null && noun.row.unit !== '') return before + behind.slice(0, at + noun.length)
  }
  return before + behind
}

/** 30条【道路、】闲云路出入口等10处节点: what was counted before is no part of the list. */
function withoutCounted (before: string, { subject }: Topic): string {
  const end = before.indexOf('、')
  return end > 0 && endsList(before) && subject.endsWith(before.slice(0, end)) ? before.slice(end + 1) : before
}

const longestList = 14
const shortestExample = 4

/** 【加快】柳河大桥等6个项目, but 【新增】柳河大桥等6个项目 */
function withoutOpening (phrase: string, { verbs }: Grammar): string {
  let rest = phrase
  for (let verb = verbs.at(rest, 0); verb !== null && !verb.row.flow && verb.length > 1 && !produced.test(rest); verb = verbs.at(rest, 0)) rest = rest.slice(verb.length).replace(doneOrWell, '')
  return rest.length < shortestExample || joinsVerbs.test(rest) ? phrase : rest
}
/** 【生产总值】等7项指标 */
const produced = /^生产(?:总值|能力|线)/u
const doneOrWell = /^[了好]/u
const joinsVerbs = /^[和与及、]/u

/** 新开工和筹集【保障性住房】, 【保障性住房】开工: a subject without the verbs it opens with and what was done; but 【棚户区改造】. */
export function nounOf (subject: string, grammar: Grammar): string {
  let noun = subject
  for (let verb = grammar.verbs.at(noun, 0); verb !== null && verb.length < noun.length; verb = grammar.verbs.at(noun, 0)) noun = trimLead(noun.slice(verb.length), grammar)
  const told = plainOwner(noun, grammar)
  const closing = grammar.verbs.before(told, told.length)
  const isFlow = closing !== null && (closing.row.flow || stands.test(closing.row.form))
  const { done_behind: done, under_way: going } = grammar.classes
  const rest = isFlow ? told.slice(0, -closing.length) : dropLast(dropLast(told, done), going)
  return rest.length < 2 ? noun : plainOwner(rest, grammar)
}
/** 生猪【存栏】…，出栏…; 保障性住房【建设】 */
const stands = /^(?:存栏|建设)$/u
