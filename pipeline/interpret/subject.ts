/**
 * Who or what is measured, in the report's words.
 *
 * Before the figure where a noun stands there (新增就业4751人), behind it where only a verb
 * stands before (建成24个交易平台), and from the figure before where the clause has neither
 * (…607亿元，增长4.8%).
 */
import { slice } from '../span.ts'
import { classAt, isOfClass, sizeOfClass } from './class-size.ts'
import { subjectOfClauseBefore } from './clause-before.ts'
import { behindAttributes, withoutWhatItDoes, withoutWhatItHas } from './counted-place.ts'
import { distribute } from './distribute.ts'
import { actBehind, earlyEvent } from './early.ts'
import type { Grammar } from './grammar.ts'
import { isGenericMoney, moneyObject } from './money-object.ts'
import { bareAttribute, ofOwner } from './owner.ts'
import { multipleBase } from './multiple.ts'
import { purposeBefore } from './purpose.ts'
import { isLength, nameOne } from './naming.ts'
import { someOfThem } from './of-them.ts'
import type { Before } from './naming.ts'
import type { Piece, Scene, Series } from './scene.ts'
import { dropFirst, dropLast, furtherClass, isWhole, trimRun } from './search.ts'
import { isOneNumber } from './series.ts'
import { industryShares } from './sectors.ts'
import type { Topic } from './topic.ts'
import { dropVerbs, endsNoun, trimPhrase, trimTail } from './words.ts'

export interface Named { readonly subjects: readonly string[]; readonly flow: string; readonly rule: string }

/** 裁军100万【的任务】: what follows says nothing of what is counted. */
const isGeneric = (words: string, { classes }: Grammar): boolean => classes.generic_noun.at(words, 0) !== null
const joinsOn = /^(?:[和与及或且]|以及|并(?![网购联轨]))/u
/** 突破百亿【大关】 */
const mark = /^(?:[一二两三四五六七八九十]{1,2}个)?[新大]{0,2}(?:大关|台阶|关口)/u
const nounHead = /^(?:\p{Script=Han}|[A-Za-z“《]|[0-9]{1,2}[GgA])/u
const partOf = /^（?(?:其中|相比较?)[，：]?/u

/** 【一】是两次出台…举措 */
const enumerator = /^[一二三四五六七八九十]$/u
const trailing = /(?<=.)[的和及与、]$/u

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
  const lead = text.slice(series.lead.start, Math.min(series.lead.end, base?.start ?? series.lead.end))
  const size = series.pieces.length
  const behind = series.pieces[0]?.rule === 'predicate before' || series.pieces[0]?.rule === 'unit lost' ? '' : behindFigure(scene, series)
  const before = beforeFigure(lead, behind, grammar)
  const done = behind === '' && isHowLong(before, series, grammar) ? dropVerbs(slice(text, series.after).replace(timeBehind, ''), grammar) : behind
  const flow = flowOf(lead, grammar) || (series.hang === 'item' ? topic.flow : '')
  const sized = sizeOfClass(scene, series)
  if (sized !== null) return { subjects: series.pieces.map(() => sized), flow, rule: 'size of a class' }
  if ((size > 1 && !sharesOne(before.noun, series, grammar)) || series.predicate.isDistributed) {
    const list = before.noun === '' && topic.history.length < size ? subjectOfClauseBefore(scene, series, true) : ''
    const items = distribute({ phrase: before.noun === '' ? list : before.noun, size, topic, grammar, behind })
    if (items !== null) return { subjects: ownedBy(isOwned((items[0] ?? '').replace(shareOf, ''), grammar) ? subjectOfClauseBefore(scene, series) : '', items, grammar), flow, rule: 'distributed' }
  }
  const isOfBehind = text[series.after.start] === '的' && !isGeneric(text.slice(series.after.start + 1, series.after.start + 4), grammar)
  const clauseBefore = before.noun === '' || before.isVerbOnly || bareAttribute(before.noun, grammar) !== null ? subjectOfClauseBefore(scene, series) : ''
  const head = series.pieces[0]?.mention.start ?? series.predicate.start
  const isTotal = totalled.test(text.slice(series.lead.start, head))
  const isSum = behind === '' || isGenericMoney(behind, grammar)
  const purpose = isSum ? purposeBefore(scene, series, before.verbal) : ''
  const single = nameOne({ before, behind: done, flow, topic, series, grammar, isOfBehind, isMultipleOf: base !== null, clauseBefore, purpose, object: moneyObject(scene, series, topic.subject !== ''), isGrade: gradesNoun(text, series) })
  const subject = isTotal && single.rule === 'figure before' ? withoutFlow(single.subject, grammar) : single.subject
  if (subject === '' || single.rule === 'verb of nothing told') {
    const act = actBehind(scene, series)
    if (subject === '' || act !== '' && series.pieces[0]?.mention.unit?.dimension === 'person') return { subjects: series.pieces.map(() => act), flow, rule: single.rule }
  }
  return { subjects: series.pieces.map(() => subject), flow, rule: single.rule }
}

const longestOwner = 14
/** 民营经济快速发展，【增加值和税收占全省的比重】分别达到…: attributes of what the clause before is about, all with one share. */
function ownedBy (owner: string, items: readonly string[], grammar: Grammar): readonly string[] {
  if (owner === '' || owner.length > longestOwner) return items
  const share = shareOf.exec(items[items.length - 1] ?? '')?.[0] ?? ''
  return items.map(item => ofOwner(owner, item.replace(shareOf, ''), grammar) + share)
}
const shareOf = /占[^占]{2,12}$/u
/** 对外贸易稳步发展，【进口额】和出口额分别…: a name by itself. */
const isOwned = (item: string, grammar: Grammar): boolean => bareAttribute(item, grammar) !== null && !grammar.known.has(item)

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

/** 新增创新平台25家、【总量达】220家: the total of what was new. */
const totalled = /总[量数额]|累计|存量/u
function withoutFlow (subject: string, grammar: Grammar): string {
  const verb = grammar.verbs.at(subject, 0)
  return verb !== null && verb.row.flow && verb.length < subject.length ? subject.slice(verb.length) : subject
}

/** The phrase before a figure: with its opening verb, and without it. */
function beforeFigure (lead: string, behind: string, grammar: Grammar): Before {
  const phrase = trimPhrase(lead.replace(partOf, '').replace(timeBehind, '').replace(innerBehind, ''), grammar)
  if (isWhole(phrase, grammar.classes.no_noun)) return { noun: '', verbal: '', isVerbOnly: false }
  let noun = dropVerbs(phrase, grammar)
  noun = enumerator.test(noun) || isWhole(noun, grammar.classes.no_noun) ? '' : trimTail(noun, grammar)
  const closing = grammar.verbs.before(phrase, phrase.length)
  const closesWithVerb = closing !== null && closing.length === 2 && closing.length + 2 >= phrase.length && !endsNoun(phrase, grammar) && behind !== ''
  return { noun: noun === '' ? '' : phrase, verbal: phrase, isVerbOnly: phrase !== '' && (noun === '' || closesWithVerb) }
}

/** 【连续】8年: for how long, and nothing of what. */
const isHowLong = ({ verbal }: Before, { pieces }: Series, { classes }: Grammar): boolean =>
  isLength(pieces[0]?.mention.unit) && isWhole(verbal, classes.for_how_long)

function flowOf (lead: string, grammar: Grammar): string {
  const phrase = trimPhrase(lead.replace(partOf, ''), grammar)
  let end = 0
  for (let verb = grammar.verbs.at(phrase, end); verb !== null && (verb.row.flow || end > 0 && builds.test(verb.row.form)); verb = grammar.verbs.at(phrase, end)) end += verb.length
  return phrase.slice(0, end)
}
/** 新建【改建】 */
const builds = /^[改扩续]建$/u

/** 【落后】产能, 【基本】管理单元: no word between a figure and what it is of. */
const lagging = /^(?:落后[产炼水]|基本[管公农])/u
/** 【超充】站, 【超高压】电网, 【过江】通道: no bound. */
const beyondBounds = /^(?:超(?:充|长期|高[层压])|过[街江境])/u

/** 【500个】的, 【10亿】级的: what ties a figure to the noun behind it. */
const levelBehind = /^(?:级(?:的|以上)?|的)/u

/** 连续17年【全国第一】, 【全市最优】: a place, not a thing. */
function isPlaced (phrase: string, { classes, scopes }: Grammar): boolean {
  const rest = dropFirst(phrase, classes.placing)
  const scope = scopes.at(rest, 0)?.length ?? (/^(?:世界|全球)/u.test(rest) ? 2 : 0)
  return scope > 0 && /^(?:第|首位|前|最|领先)/u.test(rest.slice(scope))
}

/** 【3年】内, 【10公里】以内, but not 内地, 内需. */
const innerBehind = /^[之以]?内(?![外地部需陆容资贸河])/u
/** 用五年【时间】使…, 10天【左右的时间】 */
const timeBehind = /^(?:(?:左右)?的?时间[内里]?|[之以]后)/u

/** 近10年【来新高】 */
const sinceBehind = /^多?来/u
/** 稳定在700亿斤【以上水平】 */
const levelAlone = /^(?:以上)?(?:水平|规模)$/u

/** The noun behind a count: 【个】服务事项纳入全豫通办. Empty where a verb or a border follows. */
function behindFigure (scene: Scene, series: Series): string {
  const { text, grammar } = scene
  const last = series.pieces[series.pieces.length - 1]
  const beyond = overClass(scene, last)
  const phrase = (beyond ?? slice(text, series.after)).replace(levelBehind, '').replace(timeBehind, '').replace(innerBehind, '')
  if (last === undefined || !nounHead.test(phrase) && !/^[\d一二三四五六七八九十百千亿]/u.test(beyond ?? '')) return ''
  if (joinsOn.test(phrase) || mark.test(phrase) || isPlaced(phrase, grammar)) return ''
  const predicate = grammar.predicates.at(phrase, 0)
  if (predicate !== null && (predicate.length > 1 || predicate.row.kind !== 'link') && !/^(?:国有|人均|增加值|为民)/u.test(phrase) && !lagging.test(phrase) && !beyondBounds.test(phrase)) return ''
  const whole = trimTail(dropLast(phrase, grammar.classes.reached), grammar).replace(trailing, '')
  if (isWhole(whole, grammar.classes.no_noun) || levelAlone.test(whole) || last.mention.unit?.form === '年' && sinceBehind.test(whole)) return ''
  const plain = isOfClass(text, last, grammar) ? classAt(whole, grammar) ?? whole : whole
  const noun = counted.has(last.mention.unit?.dimension ?? '') ? countedNoun(scene, series, plain) : plain
  return grade.exec(noun)?.[0] === noun ? noun + gradedNoun(scene, last) : noun
}

/** The noun that is counted, without what is said of it by the figure that follows with no border between. */
function countedNoun ({ text, sentence, pieces, grammar }: Scene, { after }: Series, phrase: string): string {
  const head = text[after.end] === '、' ? behindAttributes(phrase, text.slice(after.end, Math.min(sentence.end + 1, after.end + longestAttributes))) : null
  if (head !== null) return head
  const runsOn = !leadsOn.test(phrase) && pieces.some(({ mention, role }) => mention.start === after.end && (role === 'measure' || role === 'rank'))
  const noun = withoutWhatItHas(runsOn ? withoutWhatItDoes(phrase.replace(nextThing, ''), grammar) : phrase, grammar)
  const plain = runsOn && !leadsOn.test(text[after.end - 1] ?? '') ? trimRun(noun, grammar.predicates).replace(trailing, '') : noun
  return plain.length < 2 ? noun : plain
}
const leadsOn = /[的和与及]$/u
/** 12个贫困村饮水问题【和农村】3万人就业: of the next figure. */
const nextThing = /(?<=.{3})(?:和|及|以及|与)[^和及与的]{1,8}$/u
const longestAttributes = 64

const grade = /^(?:国家|乡镇|[省市县区部州镇])级/u
const fromGradeOn = /^(?:以上)?的?/u

/** 1个国家级、13个省级【现代农业产业园】: the noun of the next of a list of grades. */
function gradedNoun ({ text, sentence, pieces }: Scene, last: Piece): string {
  const next = pieces[pieces.indexOf(last) + 1]
  if (next === undefined) return ''
  const behind = text.slice(next.mention.end, sentence.end)
  return grade.test(behind) ? upToEnd(behind.replace(grade, '').replace(fromGradeOn, '')) : ''
}

const bounding = /(?:[过超达上]|突破|达到|不低于)$/u
const classEnd = /^(?:以[上下])?级?的?(?=[\p{Script=Han}“])/u
const rangeEnd = /^[-—~至到]{1,2}[0-9一二三四五六七八九十]{1,3}\p{Script=Han}/u
const nounEnd = /[，；：。！？、\n0-9]/u

/** 30个【营业收入过百亿元的】骨干企业: the noun behind the class, where one stands between; null where none does. */
function overClass ({ text, sentence, pieces, grammar }: Scene, last: Piece | undefined): string | null {
  const next = last === undefined ? undefined : pieces.slice(pieces.indexOf(last) + 1).find(({ joint }) => joint !== 'range' && !isOneNumber(joint))
  if (last === undefined || next === undefined || !counted.has(last.mention.unit?.dimension ?? '')) return null
  const between = text.slice(last.mention.end, next.mention.start).replace(rangeEnd, '')
  const end = endOfRange(pieces, next)
  if (between === '') return attributed(text.slice(last.mention.end, end), text.slice(end, sentence.end), next)
  if (next.mention.unit?.dimension !== 'money' || nounEnd.test(between)) return null
  if (!bounding.test(between) && bareAttribute(between, grammar) === null) return null
  const behind = text.slice(end, sentence.end)
  const further = furtherClass.exec(behind)?.[0] ?? ''
  if (further === '' && !classEnd.test(behind)) return null
  return upToEnd(further === '' ? behind.replace(classEnd, '') : behind.slice(further.length))
}

const counted: ReadonlySet<string> = new Set(['count', 'person'])
const narrowing: ReadonlySet<string> = new Set(['money', 'voltage', 'area', 'count', 'length', 'power', 'mass'])

const upToEnd = (words: string): string => {
  const end = words.search(nounEnd)
  return end < 0 ? words : words.slice(0, end)
}

function endOfRange (pieces: readonly Piece[], piece: Piece): number {
  const behind = pieces[pieces.indexOf(piece) + 1]
  return behind?.joint === 'range' ? behind.mention.end : piece.mention.end
}

/** 140万名【60周岁以上农村老人】, 3个【110千伏变电站】: a second figure inside the noun that is counted. */
function attributed (figure: string, behind: string, { mention: { unit, boundAfter } }: Piece): string | null {
  const isGrade = unit === null && behind.startsWith('级')
  if (!isGrade && (unit === null || !narrowing.has(unit.dimension) && unit.base !== '岁')) return null
  if (!isGrade && unit?.dimension === 'count' && boundAfter === null) return null
  const noun = upToEnd(behind)
  return /^(?:级(?:以上)?)?的?[\p{Script=Han}“]{2}/u.test(noun) ? figure + noun : null
}
