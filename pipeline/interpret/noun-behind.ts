/** The noun behind a count: 建成24个【交易平台】, 30个营业收入过百亿元的【骨干企业】. */
import type { Mention } from '../types.ts'
import { slice } from '../span.ts'
import { classAt, isOfClass } from './class-size.ts'
import { behindAttributes, withoutWhatItDoes, withoutWhatItHas } from './counted-place.ts'
import type { Grammar } from './grammar.ts'
import { isGradeAlone } from './other-side.ts'
import { bareAttribute } from './owner.ts'
import type { Piece, Scene, Series } from './scene.ts'
import { dropFirst, dropLast, furtherClass, isWhole, trimRun } from './search.ts'
import { isOneNumber } from './series.ts'
import { dropVerbs, trimTail } from './words.ts'

const joinsOn = /^(?:[和与及或且]|以及|并(?![网购联轨]))/u
/** 突破百亿【大关】: a mark that was passed, of which nothing is. */
export const mark = /^(?:[一二两三四五六七八九十]{1,2}个)?[新大]{0,2}(?:大关|台阶|关口)/u
const nounHead = /^(?:\p{Script=Han}|[A-Za-z“《]|[0-9]{1,2}[GgA])/u
const trailing = /(?:惠及|(?<=.)(?<![参缓总])[的和及与、])$/u

/** 【落后】产能, 【基本】管理单元: no word between a figure and what it is of. */
const lagging = /^(?:落后(?!于)|基本[管公农])/u
/** 【超充】站, 【超高压】电网, 【过江】通道, 【突破性】品种, 【约束性】指标: no bound. */
const beyondBounds = /^(?:超(?:[充级大高]|长期)|过[街江境]|\p{Script=Han}{2}性)/u

/** 【500个】的, 【10亿】级的, 【22条】等政策措施: what ties a figure to the noun behind it. */
const levelBehind = /^(?:级(?:以上)?的?|的|等(?![级候])(?=\p{Script=Han}{3}))/u

/** 连续17年【全国第一】, 【全市最优】: a place, not a thing. */
function isPlaced (phrase: string, { classes, scopes }: Grammar): boolean {
  const rest = dropFirst(phrase, classes.placing)
  const scope = scopes.at(rest, 0)?.length ?? (/^(?:世界|全球)/u.test(rest) ? 2 : 0)
  return scope > 0 && /^(?:第|首位|前|最|领先)/u.test(rest.slice(scope))
}

/** 【3年】内, 【10公里】以内, but not 内地, 内需. */
/** 22处【内涝】点 */
const innerNoun = /^内[涝环径]/u
export const innerBehind = /^[之以]?内(?![外地部需陆容资贸河])/u
/** 用五年【时间】使…, 10天【左右的时间】 */
export const timeBehind = /^(?:(?:左右)?的?时间[内里]?|[之以]后)/u

/** 以20%的【速度增长】: what a figure is called, not what it is of. */
const paceBehind = /^(?:以上)?的(?:速度|增速|比例(?!结))/u
/** 实现排放量削减4000吨【的目标】 */
const aimBehind = /^的?(?:奋斗|预期|减排)?(?:目标|任务)$/u
/** 裁减员额20万【等各项任务】 */
const allTasks = /^的?等各项(?:任务|工作|目标)/u
/** 由1万亿元到2万亿元的【跨越】 */
const leapBehind = /^的(?:历史性|重大)?(?:跨越|突破)/u

/** 近10年【来新高】 */
const sinceBehind = /^多?来/u
/** 3个省级开发区【和一批产业园区】: some more that are not counted. */
const andSome = /(?<=.{3})[和与及、](?:一(?:大?批|系列)|若干).{0,64}$/u
/** 稳定在700亿斤【以上水平】 */
/** 20万人【实现脱贫】 */
const attains = /^实现了?\p{Script=Han}{2,12}$/u
const border = /[，。；、]/u
const levelAlone = /^(?:以上)?(?:水平|规模)$/u

/** The noun behind a count: 【个】服务事项纳入全豫通办. Empty where a verb or a border follows. */
export function nounBehind (scene: Scene, series: Series): string {
  const { text, grammar } = scene
  const last = series.pieces[series.pieces.length - 1]
  const beyond = overClass(scene, last)
  const rest = beyond ?? slice(text, series.after)
  if (series.predicate.change !== null && aimBehind.test(rest) || paceBehind.test(rest) || leapBehind.test(rest) || allTasks.test(rest)) return ''
  if (last !== undefined && gradeAlone.test(rest)) return nounOfGrades(scene, last)
  const people = last === undefined ? null : peopleOf(last.mention, rest, grammar)
  if (people !== null) return people
  const phrase = rest.replace(andSome, '').replace(levelBehind, '').replace(timeBehind, '').replace(innerNoun.test(rest) ? '' : innerBehind, '')
  if (last === undefined || !nounHead.test(phrase) && !/^[\d一二三四五六七八九十百千亿]/u.test(beyond ?? '')) return ''
  if (joinsOn.test(phrase) || mark.test(phrase) || isPlaced(phrase, grammar)) return ''
  const predicate = grammar.predicates.at(phrase, 0)
  // 三次【提高低保标准】: how often counts what is done, whatever verb that is.
  const isDone = predicate?.row.kind === 'change' && last.mention.unit?.form === '次' || attains.test(phrase) && border.test(text[series.after.end] ?? '')
  if (predicate !== null && !isDone && (predicate.length > 1 || predicate.row.kind !== 'link') && !/^(?:国有|人均|增加值|为民|所有)/u.test(phrase) && !lagging.test(phrase) && !beyondBounds.test(phrase)) return ''
  const whole = trimTail(dropLast(phrase, grammar.classes.reached), grammar).replace(trailing, '')
  if (isWhole(whole, grammar.classes.no_noun) || levelAlone.test(whole) || last.mention.unit?.form === '年' && sinceBehind.test(whole)) return ''
  const plain = isOfClass(text, last, grammar) ? classAt(whole, grammar) ?? whole : whole
  const dimension = last.mention.unit?.dimension ?? ''
  const noun = counted.has(dimension) ? countedNoun(scene, series, plain) : (made.has(dimension) ? firstMade(scene, series, plain) : plain).replace(andOthers, '')
  return grade.exec(noun)?.[0] === noun ? noun + gradedNoun(scene, last) : isWhole(noun, grammar.classes.stage) ? noun + nounOfStages(scene, last) : noun
}

/** 69万【云溪人民】众志成城: all who live there, of whom no more is counted; null where others are. */
export function peopleOf ({ unit, numeral, scale }: Mention, behind: string, { classes }: Grammar): string | null {
  const isMany = scale > 0 || numeral.digits.length + numeral.exponent > leastPeople
  if (!isMany || unit?.base !== '人' || unit.form === '名') return null
  for (let at = 0; at <= longestPlace && han.test(behind[at] ?? ''); at++) {
    const found = classes.whole_people.at(behind, at)
    if (found !== null) return notPeople.test(behind.slice(at)) ? null : behind.slice(0, at + found.length)
  }
  return null
}
const han = /\p{Script=Han}/u
const leastPeople = 4
const longestPlace = 4
const notPeople = /^人民[币公政医法检]/u

/** 兖河60万吨【甲醇】、青岭15万吨聚乙烯: what is made is one thing, and the next of the list is another's; 县（市、区） is one. */
function firstOfList (phrase: string): string {
  const end = phrase.indexOf('、')
  return end < 2 || phrase.slice(0, end).includes('（') || phrase.slice(0, end).includes('“') || phrase.endsWith('等') ? phrase : phrase.slice(0, end)
}
/** 40万吨【聚乙烯】等36项技改项目: the list goes on with what is counted. */
const andOthers = /(?<=.{2})等$/u
/** 15万千瓦【光伏发电】和灵武电厂100万千瓦火电 */
function firstMade ({ pieces }: Scene, { after }: Series, phrase: string): string {
  const runsOn = pieces.some(({ mention, role }) => mention.start === after.end && role === 'measure')
  return firstOfList(runsOn && !andOthers.test(phrase) ? phrase.replace(nextThing, '') : phrase)
}
const made: ReadonlySet<string> = new Set(['mass', 'power'])

/** The noun that is counted, without what is said of it by the figure that follows with no border between. */
function countedNoun ({ text, sentence, pieces, grammar }: Scene, { after }: Series, phrase: string): string {
  const head = text[after.end] === '、' && !andSome.test(slice(text, after)) ? behindAttributes(phrase, text.slice(after.end, Math.min(sentence.end + 1, after.end + longestAttributes)), grammar) : null
  if (head !== null) return head
  const runsOn = !leadsOn.test(phrase) && pieces.some(({ mention, role }) => mention.start === after.end && (role === 'measure' || role === 'rank'))
  const listed = (leadsOn.test(text[after.end - 1] ?? '') ? phrase : firstOfList(phrase)).replace(nextExamples, '')
  const own = withoutWhatItDoes(listed, grammar)
  const noun = withoutWhatItHas(!runsOn ? phrase : own.length > listed.length - shortestAct ? withoutWhatItDoes(listed.replace(nextThing, ''), grammar) : own, grammar)
  const plain = runsOn && !leadsOn.test(text[after.end - 1] ?? '') ? trimRun(noun, grammar.predicates).replace(trailing, '') : noun
  return plain.length < 2 ? noun : plain
}
const leadsOn = /[的和与及]$/u
/** 12个贫困村饮水问题【和农村】3万人就业: of the next figure. */
const nextThing = /(?<=.{3})(?:以及|和|(?<!以)及|与)[^和及与的]{1,8}$/u
/** 30条道路【、闲云路出入口等】10处节点 */
const nextExamples = /(?<=.{2})(?:[、和及与]|以及)[^、的]{2,14}等$/u
const shortestAct = 2
const longestAttributes = 64

const grade = /^(?:国家|乡镇|[省市县区部州镇])级/u
const fromGradeOn = /^(?:以上)?的?/u

/** 1个国家级、13个省级【现代农业产业园】: the noun of the next of a list of grades. */
function gradedNoun ({ text, sentence, pieces }: Scene, last: Piece): string {
  const next = pieces[pieces.indexOf(last) + 1]
  if (next === undefined) return ''
  const behind = text.slice(next.mention.end, sentence.end)
  return grade.test(behind) ? upToEnd(behind.replace(grade, '').replace(fromGradeOn, '')).replace(trailing, '') : ''
}

/** 30个【续建】、20个新开工的【重大项目】: the noun that projects of two stages share. */
function nounOfStages ({ text, sentence, pieces, grammar }: Scene, last: Piece): string {
  const next = pieces[pieces.indexOf(last) + 1]
  if (next === undefined) return ''
  const behind = text.slice(next.mention.end, sentence.end)
  const stage = grammar.classes.stage.at(behind, 0)?.length ?? 0
  return stage === 0 ? '' : trimTail(upToEnd(behind.slice(stage).replace(/^的/u, '')), grammar)
}

/** 培育100亿【级】、500亿【级】企业 */
const gradeAlone = /^(?:元|亩|吨)?级(?:以上)?[、和及]?$/u
/** 100亿级、500亿级【企业】: the noun that all the grades of a list share. */
function nounOfGrades ({ text, sentence, pieces, grammar }: Scene, last: Piece): string {
  for (let at = pieces.indexOf(last) + 1; at < pieces.length; at++) {
    const next = pieces[at]
    if (next === undefined) return ''
    const behind = upToEnd(text.slice(next.mention.end, sentence.end))
    const graded = behindGrade.exec(behind)?.[0]
    if (graded === undefined) return ''
    if (graded.length < behind.length && behind[graded.length] !== '、') return trimTail(upToEnd(behind.slice(graded.length)), grammar).replace(inAll, '')
  }
  return ''
}
/** 百亿级企业【各】10家 */
const inAll = /(?<=.{2})[各共]$/u
const behindGrade = /^(?:元|亩|吨)?级(?:以上)?(?:的|大型|特色)?/u

const bounding = /(?:[过超达上]|突破|达到|不低于)$/u
/** 73个【空置率】50%以上的“空心村” */
const bareRate = /^\p{Script=Han}{2,4}率$/u
const classEnd = /^(?:以[上下])?级?的?(?=[\p{Script=Han}“])/u
const rangeEnd = /^[-—~至到]{1,2}[0-9一二三四五六七八九十]{1,3}\p{Script=Han}/u
const nounEnd = /[，；：。！？、\n0-9]/u

/** 30个【营业收入过百亿元的】骨干企业: the noun behind the class, where one stands between; null where none does. */
function overClass ({ text, sentence, pieces, grammar }: Scene, last: Piece | undefined): string | null {
  const next = last === undefined ? undefined : pieces.slice(pieces.indexOf(last) + 1).find(({ joint }) => joint !== 'range' && !isOneNumber(joint))
  if (last === undefined || next === undefined || !counted.has(last.mention.unit?.dimension ?? '')) return null
  const between = text.slice(last.mention.end, next.mention.start).replace(rangeEnd, '')
  const end = endOfRange(pieces, next)
  if (between === '') return attributed(text.slice(next.mention.start, end), text.slice(end, sentence.end), next)
  const isSize = next.mention.boundAfter !== null && sized.has(next.mention.unit?.dimension ?? '')
  const isGrade = next.role === 'measure' && next.mention.unit === null && text[end] === '级'
  if (next.mention.unit?.dimension !== 'money' && !isSize && !isGrade || nounEnd.test(between)) return null
  if (!bounding.test(between) && bareAttribute(between, grammar) === null && !bareRate.test(between)) return null
  const behind = text.slice(end, sentence.end)
  const further = furtherClass.exec(behind)?.[0] ?? ''
  if (further === '' && !classEnd.test(behind)) return null
  return upToEnd(further === '' ? behind.replace(classEnd, '') : behind.slice(further.length))
}

/** 100户【年综合能耗1万吨以上】企业 */
const sized: ReadonlySet<string> = new Set(['mass', 'power', 'area', 'energy', 'other', 'percent'])
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

/** 140万名【60周岁以上农村老人】, 3个【110千伏变电站】, 10个【24小时自助服务区】: a second figure inside the noun that is counted. */
function attributed (figure: string, behind: string, { role, mention: { unit, boundAfter } }: Piece): string | null {
  if (role === 'name') return /^\p{Script=Han}{2}/u.test(behind) ? figure + upToEnd(behind) : null
  const isGrade = unit === null && behind.startsWith('级')
  if (!isGrade && (unit === null || !narrowing.has(unit.dimension) && unit.base !== '岁')) return null
  if (!isGrade && unit?.dimension === 'count' && boundAfter === null) return null
  const noun = upToEnd(behind)
  return /^(?:级(?:以上)?)?的?[\p{Script=Han}“]{2}/u.test(noun) ? figure + noun : null
}

/** 开工6座、建成2座【过街天桥】; 8805户21869名【贫困人口】: what two counts share stands behind the second. Empty where it has a noun of its own, or none follows. */
export function nounOfNext ({ text, sentence, pieces, grammar }: Scene, { pieces: own, after }: Series): string {
  const last = own[own.length - 1]
  const next = last === undefined ? undefined : pieces[pieces.indexOf(last) + 1]
  if (last === undefined || next === undefined || next.role !== 'measure' || !nothing.test(slice(text, after).replace(aside, ''))) return ''
  if (![last, next].every(({ mention: { unit } }) => shared.has(unit?.dimension ?? ''))) return ''
  if (last.mention.unit?.dimension === 'person' && next.mention.unit?.dimension !== 'person') return ''
  const between = text.slice(last.mention.end, next.mention.start).replace(aside, '')
  const act = between.replace(/^、/u, '').replace(nearly, '')
  if (act !== '' && !between.startsWith('、') || dropVerbs(act, grammar) !== '' && !isGradeAlone(act)) return ''
  if (act === '' && last.mention.unit?.base === next.mention.unit?.base) return ''
  const noun = trimTail(upToEnd(text.slice(next.mention.end, sentence.end)).replace(levelBehind, ''), grammar)
  return sharedHead.test(noun) && (grammar.predicates.at(noun, 0) === null || beyondBounds.test(noun)) ? trimRun(withoutWhatItDoes(noun, grammar), grammar.classes.manner) : ''
}
const shared: ReadonlySet<string> = new Set(['count', 'person', 'length', 'area'])
const nothing = /^(?:、|(?:[约近共]|总长|合计)?$)/u
const aside = /^（[^（）]{1,4}）/u
const nearly = /(?:约|近|共|总长|合计)$/u
const sharedHead = /^\p{Script=Han}{2}/u
