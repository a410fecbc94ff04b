/**
 * Who or what is measured, in the report's words.
 *
 * Before the figure where a noun stands there (新增就业4751人), behind it where only a verb
 * stands before (建成24个交易平台), and from the figure before where the clause has neither
 * (…607亿元，增长4.8%).
 */
import { slice } from '../span.ts'
import { doneByAll } from './all-of-them.ts'
import { sizeOfClass } from './class-size.ts'
import { subjectOfClauseBefore } from './clause-before.ts'
import { isComparison } from './compared.ts'
import { distribute } from './distribute.ts'
import { actBehind, actWithin, earlyEvent, isCutShort } from './early.ts'
import type { Grammar } from './grammar.ts'
import { investedIn, isGenericMoney, moneyObject } from './money-object.ts'
import { bareAttribute, newly, ofOwner } from './owner.ts'
import { measuresTaken } from './measures-taken.ts'
import { multipleBase } from './multiple.ts'
import { isGradeAlone, sideOfStandard } from './other-side.ts'
import { purposeBefore } from './purpose.ts'
import { isLength, nameOne, nounOf } from './naming.ts'
import type { Before } from './naming.ts'
import { someOfThem } from './of-them.ts'
import { innerBehind, nounBehind, nounOfNext, timeBehind } from './noun-behind.ts'
import type { Scene, Series } from './scene.ts'
import { dropFirst, endsWithWord, isWhole } from './search.ts'
import { industryShares } from './sectors.ts'
import { noTopic } from './topic.ts'
import type { Topic } from './topic.ts'
import { dropVerbs, endsNoun, trimPhrase, trimTail, insideAside, withoutOrigin } from './words.ts'

export interface Named { readonly subjects: readonly string[]; readonly flow: string; readonly rule: string }

/** 裁军100万【的任务】: what follows says nothing of what is counted. */
const isGeneric = (words: string, { classes }: Grammar): boolean => classes.generic_noun.at(words, 0) !== null
const partOf = /^（?(?:其中|相比较?)[，：]?/u

/** 收入比由2.37：【1】降至2.28：1: the base of a ratio is no word before the next. */
const afterBase = (text: string, start: number): number =>
  text[start] === '1' && termBefore.test(text.slice(Math.max(0, start - 2), start)) ? start + 1 : start
const termBefore = /\d[：:]$/u

/** 【一】是两次出台…举措 */
const enumerator = /^[一二三四五六七八九十]$/u

/** One subject for each value of a series, and the rule that found them. */
export function nameSubjects (scene: Scene, series: Series, topic: Topic): Named {
  const isParts = series.pieces.length === 3 && series.pieces[1]?.joint === 'ratio'
  const shares = isParts ? industryShares(slice(scene.text, series.lead), topic.subject === '' ? subjectOfClauseBefore(scene, series) : topic.subject) : null
  if (shares !== null) return shares
  const early = earlyEvent(scene, series, topic)
  if (early !== null) return { subjects: series.pieces.map(() => early), flow: '', rule: 'act before its time' }
  const some = someOfThem(scene, series, topic)
  if (some !== null) return { subjects: series.pieces.map(() => some), flow: '', rule: 'some of the figure before' }
  const { text, grammar } = scene
  const base = series.pieces[0] === undefined ? null : multipleBase(scene, series.pieces[0])
  const lead = text.slice(afterBase(text, series.lead.start), Math.min(series.lead.end, base?.start ?? series.lead.end))
  const size = series.pieces.length
  const own = series.pieces[0]?.rule === 'predicate before' || series.pieces[0]?.rule === 'unit lost' || isPlacedAfterAll(series, lead, topic) ? '' : nounBehind(scene, series)
  const measures = measuresTaken(scene, series, own)
  if (measures !== null) return { subjects: series.pieces.map(() => measures), flow: '', rule: 'what the measures are for' }
  const alone = beforeFigure(lead, own, grammar)
  if (own === '' && alone.noun === '' && series.pieces[0]?.mention.unit?.form === population) return { subjects: series.pieces.map(() => population), flow: '', rule: 'noun behind' }
  const behind = own === '' && (alone.noun === '' || alone.isVerbOnly || alone.noun.endsWith('等') || isGradeAlone(alone.noun)) ? nounOfNext(scene, series) : own
  const before = behind === own && !isShareOfBehind(scene, series) ? alone : beforeFigure(lead, behind, grammar, isShareOfBehind(scene, series))
  const done = behind === '' && isHowLong(before, series, grammar) ? dropVerbs(slice(text, series.after).replace(timeBehind, ''), grammar) : behind
  const flow = flowOf(before.verbal, grammar) || (series.hang === 'item' || goesOn(scene, series, topic) || isMember(series, topic, lead) && !(grammar.known.has(before.noun) && grammar.verbs.before(before.noun, before.noun.length) !== null) ? topic.flow : '')
  const sized = sizeOfClass(scene, series)
  if (sized !== null) return { subjects: series.pieces.map(() => sized), flow, rule: 'size of a class' }
  const placed = size > 1 && isPlacing(before.noun, series, grammar) ? distribute({ phrase: '', size, topic, grammar, behind: '' }) : null
  if (placed !== null) return { subjects: placed, flow, rule: 'distributed' }
  if ((size > 1 && !sharesOne(before.noun, series, grammar)) || series.predicate.isDistributed) {
    const attribute = series.predicate.isDistributed ? bareAttribute(before.noun, grammar) : null
    const owners = attribute === null || grammar.known.has(before.noun) ? null : distribute({ phrase: subjectOfClauseBefore(scene, series, true), size, topic: noTopic, grammar, behind })
    if (owners !== null && attribute !== null) return { subjects: owners.map(owner => ofOwner(owner, attribute, grammar)), flow, rule: 'distributed' }
    const list = before.noun === '' && topic.history.length < size ? subjectOfClauseBefore(scene, series, true) : ''
    const items = distribute({ phrase: before.noun === '' ? list : before.noun, size, topic, grammar, behind })
    if (items !== null) return { subjects: ownedBy(isOwned((items[0] ?? '').replace(shareOf, ''), grammar) ? subjectOfClauseBefore(scene, series) : '', items, grammar), flow, rule: 'distributed' }
  }
  const side = series.pieces[0]?.mention.unit?.dimension === 'money' && behind === '' ? sideOfStandard(before.noun, text.slice(scene.sentence.start, series.lead.start), grammar) : null
  if (side !== null) return { subjects: series.pieces.map(() => side), flow: '', rule: 'other side of the figure before' }
  const isOfBehind = text[series.after.start] === '的' && !isGeneric(text.slice(series.after.start + 1, series.after.start + 4), grammar)
  const clauseBefore = before.noun === '' || before.isVerbOnly || before.noun.startsWith('占') || bareAttribute(before.noun, grammar) !== null ? subjectOfClauseBefore(scene, series) : ''
  const head = series.pieces[0]?.mention.start ?? series.predicate.start
  const isTotal = totalled.test(text.slice(series.lead.start, head)) || isStockOfFlow(series, topic)
  const isSum = behind === '' || isGenericMoney(behind, grammar)
  const purpose = isSum ? purposeBefore(scene, series, before.verbal) : ''
  const object = moneyObject(scene, series, topic.subject !== '')
  const invested = investedIn(scene, series, object)
  if (invested !== null) return { subjects: series.pieces.map(() => invested), flow: '', rule: 'money for what follows' }
  const single = nameOne({ before, behind: done, flow, topic, series, grammar, isOfBehind, isMultipleOf: base !== null, clauseBefore, purpose, object: purpose !== '' && object.length > longestPlain ? '' : object, isGrade: gradesNoun(text, series), holdsOn: holdsOn(scene, series) })
  const isDone = single.rule === 'figure before' && completes.test(text.slice(series.predicate.start, head)) && isCount(series)
  const subject = isDone ? completed + nounOf(single.subject, grammar) : isTotal && single.rule === 'figure before' ? withoutFlow(single.subject, grammar) : single.subject
  const isBareAct = single.rule === 'length of what follows' && isWhole(subject, grammar.verbs)
  const within = isCutShort(scene, series, single.rule) ? actBehind(scene, series) : ''
  const ofTopic = within !== '' && subject === topic.subject && !within.startsWith(subject) ? subject : ''
  if (within !== '') return { subjects: series.pieces.map(() => ofTopic + within), flow: '', rule: single.rule === 'noun behind' ? actWithin : single.rule }
  if (subject === '' || isBareAct || single.rule === 'verb of nothing told' || single.rule === 'verb for the figure before') {
    const act = actBehind(scene, series)
    if (subject === '' || act !== '' && (isBareAct || series.pieces[0]?.mention.unit?.dimension === 'person')) return { subjects: series.pieces.map(() => act), flow, rule: single.rule }
  }
  const attained = single.rule === 'noun before' || single.rule === 'figure before' ? doneByAll(scene, series) : ''
  const told = attained !== '' ? subject + attained : insideAside(withoutOrigin(subject, slice(text, series.after))) || topic.subject
  return { subjects: series.pieces.map(() => told), flow, rule: single.rule }
}

/** 推进试点项目37个、【完成】13个: some of those that were told. */
const completed = '完成'
const completes = /^已?完成$/u
const isCount = ({ pieces: [first] }: Series): boolean => first?.mention.unit?.dimension === 'count'

const longestOwner = 14
/** Of a list of works any longer than this, the programme says what the sum is for: 【文化惠民工程】。总投资… */
const longestPlain = 24
/** 民营经济快速发展，【增加值和税收占全省的比重】分别达到…: attributes of what the clause before is about, all with one share. */
function ownedBy (owner: string, items: readonly string[], grammar: Grammar): readonly string[] {
  if (owner === '' || owner.length > longestOwner) return items
  const share = shareOf.exec(items[items.length - 1] ?? '')?.[0] ?? ''
  return items.map(item => ofOwner(owner, item.replace(shareOf, ''), grammar) + share)
}
const shareOf = /占[^占]{2,12}$/u
/** 对外贸易稳步发展，【进口额】和出口额分别…: a name by itself. */
const isOwned = (item: string, grammar: Grammar): boolean => bareAttribute(item, grammar) !== null && !grammar.known.has(item)

/** 工业投资、技改投资分别增长25%、18%，【居全市】第1位、第3位: nothing but among whom. */
function isPlacing (noun: string, { pieces }: Series, { classes, scopes }: Grammar): boolean {
  const scope = dropFirst(noun, classes.placing)
  return pieces.every(({ role }) => role === 'rank') && isWhole(scope, scopes)
}

/** 【落后和过剩产能】341万吨、3700万米: two measures of one thing, unless they are told apart (分别). */
function sharesOne (noun: string, { pieces, predicate }: Series, grammar: Grammar): boolean {
  const bases = new Set(pieces.map(({ mention }) => mention.unit?.base))
  return !predicate.isDistributed && bases.size > 1 && !noun.includes('、') && !endsNoun(noun, grammar)
}

/** 【千亿】元产业, but not 产值突破【千亿】元 nor 投资【亿】元以上. */
function gradesNoun (text: string, { pieces, predicate }: Series): boolean {
  const mention = pieces[0]?.mention
  if (mention === undefined || predicate.bound !== null || predicate.change !== null || predicate.isReached || predicate.isLevel) return false
  return /^[十百千]?[百千万]?亿$|^[十百千]万$/u.test(text.slice(mention.numeral.start, mention.numeral.end)) && /^(?:元级?|级)(?!以)的?\p{Script=Han}/u.test(text.slice(mention.numeral.end, mention.numeral.end + 5))
}

/** 获得金牌3枚、总分第8位的【好成绩】: a place is of what stands before it, wherever anything does. */
const isPlacedAfterAll = ({ pieces: [first] }: Series, lead: string, { subject }: Topic): boolean =>
  first?.role === 'rank' && (subject !== '' || /\p{Script=Han}{2}/u.test(lead))

/** 新增创新平台25家、【总量达】220家: the total of what was new. */
const totalled = /总[量数额]|累计|存量/u
function withoutFlow (subject: string, grammar: Grammar): string {
  const verb = grammar.verbs.at(subject, 0)
  return (verb !== null && verb.row.flow && verb.length < subject.length ? subject.slice(verb.length) : subject).replace(newly, '')
}

/** 新增创新平台25家、【达】220家: a level in the unit of what was new. */
const isStockOfFlow = ({ pieces: [first], predicate }: Series, { subject, unit }: Topic): boolean =>
  unit !== null && first?.mention.unit?.base === unit && predicate.change === null && (predicate.isReached || predicate.bound === 'gt') && !predicate.isOrigin && (subject.startsWith('新') || newly.test(subject))

/** 制定《…条例【》等】22部行政法规 */
const closedTitle = /^》等?/u
/** 所有社区【和】90%的行政村: what is joined to the share is no part of it. */
const joined = /(?:[和与及]|以及)$/u
const isShareOfBehind = ({ text, grammar }: Scene, { pieces, after }: Series): boolean =>
  pieces[pieces.length - 1]?.mention.unit?.dimension === 'percent' && text[after.start] === '的' && !isGeneric(text.slice(after.start + 1, after.start + 4), grammar)
/** 【主城区内】80%的城中村: where, and not what. */
const within = /.(?<![国境室校海市省县以之期])内$/u
/** 【现行标准下】45万贫困人口, 【贫困地区尤其是】14个县 */
const saysWhere = (phrase: string, { classes }: Grammar): boolean => within.test(phrase) || endsWithWord(phrase, classes.whereabouts)
/** 32万【人口】全部实现集中供水: the unit is the noun too. */
const population = '人口'
/** 遂宁80%、【内江】70% */
const innerPlace = /^内[江蒙乡黄丘]/u
/** The phrase before a figure: with its opening verb, and without it. */
function beforeFigure (lead: string, behind: string, grammar: Grammar, isShareBehind = false): Before {
  const phrase = trimPhrase(lead.replace(closedTitle, '').replace(partOf, '').replace(timeBehind, '').replace(innerPlace.test(lead) ? '' : innerBehind, ''), grammar)
  const isElsewhere = phrase.startsWith('（') && isWhole(phrase.slice(1), grammar.scopes)
  const isWhere = behind !== '' && (saysWhere(phrase, grammar) || isShareBehind && joined.test(lead))
  if (isWhere || isElsewhere || isComparison(phrase) || isWhole(phrase, grammar.classes.no_noun)) return { noun: '', verbal: '', isVerbOnly: false }
  let noun = dropVerbs(phrase, grammar)
  noun = enumerator.test(noun) || isWhole(noun, grammar.classes.no_noun) ? '' : trimTail(noun, grammar)
  const closing = grammar.verbs.before(phrase, phrase.length)
  const closesWithVerb = closing !== null && closing.length === 2 && closing.length + 2 >= phrase.length && !endsNoun(phrase, grammar) && behind !== ''
  return { noun: noun === '' ? '' : phrase, verbal: phrase, isVerbOnly: phrase !== '' && (noun === '' || closesWithVerb) }
}

/** 【连续】8年: for how long, and nothing of what. */
const isHowLong = ({ verbal }: Before, { pieces }: Series, { classes }: Grammar): boolean =>
  isLength(pieces[0]?.mention.unit) && isWhole(verbal, classes.for_how_long)

/** 【连续】12年【位居】…, right behind the figure before: no clause between that is about something else. */
function holdsOn ({ text, pieces, grammar: { classes } }: Scene, { pieces: [first], lead, after }: Series): boolean {
  const previous = first === undefined ? undefined : pieces[pieces.indexOf(first) - 1]
  if (first === undefined || previous === undefined || classes.holds_on.at(text, after.start) === null) return false
  const between = text.slice(previous.mention.end, lead.start)
  return inARow.test(text.slice(lead.start, first.mention.start)) && /[，、]$/u.test(between) && !/[，；。、]./u.test(between)
}
const inARow = /^已?连续?$/u

/** 新增规上企业9家，【专精特新企业】5家: a list of firms goes on behind a comma, in the same unit and with no verb of its own. */
function goesOn ({ text, grammar }: Scene, { pieces: [first], lead, predicate }: Series, { unit, flow, subject }: Topic): boolean {
  if (flow === '' || unit === null || first?.mention.unit?.base !== unit || text[lead.start - 1] !== '，' || predicate.start !== first.mention.start) return false
  const noun = text.slice(lead.start, lead.end)
  return firms.test(noun) && firms.test(subject) && !noAddition.test(noun) && grammar.verbs.at(noun, 0) === null
}
const firms = /企业$/u
/** 【其中】小微企业5家, 【基本】建成住房8套 */
const noAddition = /^(?:其中|基本|全)|[达有为]|新[增设]/u

/** 新登记市场主体9万户，【其中】企业3万户: what is new of what is new, in the same unit. */
const isMember = ({ pieces: [first], predicate }: Series, { unit }: Topic, lead: string): boolean =>
  unit !== null && first?.mention.unit?.base === unit && among.test(lead) && !predicate.isOrigin && predicate.change === null
const among = /^（?其中/u

/** 【新建、改建】学校: the verbs that a phrase opens with. */
function flowOf (phrase: string, grammar: Grammar): string {
  let end = 0
  for (let verb = grammar.verbs.at(phrase, end); verb !== null && (verb.row.flow || end > 0 && builds.test(verb.row.form)); verb = grammar.verbs.at(phrase, end)) end += verb.length
  return phrase.slice(0, end)
}
/** 新建【改建】 */
const builds = /^[改扩续]建$/u
