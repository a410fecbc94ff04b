/** Numerals in the names of campaigns, grades and documents: 实施【百】户企业培育工程, 【12】英寸生产线, 落实稳外贸【9】条措施. */
import { before, behind, isArabic, isChinese, written } from './question.ts'
import type { RoleQuestion, RoleRule } from './question.ts'
import { endsWithWord, isWithin } from './search.ts'

const barePower = /^(?:[十百千]?[万亿]|[百千])$/u
/** 近【千】户, 每【百】人: a count all the same. */
const countBefore = /[近超约过达上数几第每余破]$/u
/** 【百】个重点工程, 【千】场惠民活动 are counted. */
const pieces = /^[个项场次]$/u
const longestOfPieces = 4
/** 钦州【千万】吨炼油工程 has such a size; 实施【千万】亩果园工程 is called so. */
const sizes: ReadonlySet<string> = new Set(['mass', 'area', 'length', 'power', 'volume'])
/** 迎新春【60】天行动, 每周【7】天工作制 */
const campaignOfDays = /^(?:大?会战|大战|攻坚|行动|工作制)/u

/** 【千】人支教计划, 【百万】亩果园工程: a power of ten without a digit, in what a campaign is called. */
export const campaign: RoleRule = {
  name: 'name of a campaign',
  match: question => {
    const { mention: { unit, boundAfter, more, end }, text, grammar } = question
    if (unit === null || boundAfter !== null || more) return null
    if (unit.dimension === 'time' && campaignOfDays.test(text.slice(end, end + 4))) return 'name'
    if (unit.dimension === 'money' || !isChinese(question) || !barePower.test(written(question)) || countBefore.test(before(question, 1))) return null
    const called = calledBehind(question)
    if (called === '' || pieces.test(unit.form) && called.length <= longestOfPieces) return null
    const isNamed = !sizes.has(unit.dimension) || acts.test(text.slice(end + called.length)) || endsWithWord(before(question, 2), grammar.classes.campaign_verb)
    return isNamed ? 'name' : null
  }
}

/** 【千亿】斤粮食产能提升行动: what is done, and no works of that size. */
const acts = /^(?:行动|计划|活动|会战)/u

const furthestHead = 18
const calls = /[\p{Script=Han}“”]/u
/** 百家企业【计划投资】 */
const plansTo = /^计划[投建总新上于开到在完]/u

/** What stands before the 工程, 计划 or 活动 behind the numeral; empty where none is, or where it tells what is done (【百】名干部参加活动). */
function calledBehind ({ text, mention: { end }, grammar: { classes } }: RoleQuestion): string {
  for (let at = end; at < end + furthestHead && calls.test(text[at] ?? ''); at++) {
    if (at === end || classes.campaign.at(text, at) === null || plansTo.test(text.slice(at, at + 3))) continue
    const called = text.slice(end, at)
    return isWithin(called, classes.campaign_act) ? '' : called
  }
  return ''
}

/** 【14】纳米工艺, 【12】英寸生产线; 【千万】级机场. */
export const grade: RoleRule = {
  name: 'grade of a thing',
  match: question => {
    const { mention: { unit, boundAfter, end }, text } = question
    if (unit === null) return isChinese(question) && /^级(?:国际)?机场/u.test(behind(question, 5)) ? 'name' : null
    return boundAfter === null && /^(?:英寸|纳米)$/u.test(unit.form) && /^(?:级|及以下)?\p{Script=Han}/u.test(text.slice(end, end + 4)) ? 'name' : null
  }
}

const longestTitle = 20
const shortestTitle = 4
const otherClause = /[，。；]|出台|制定|推出|解决/u

/** 落实促进民营经济发展【20】条措施: a document that there is, by its name; 出台【20】条措施 are counted. */
export const document: RoleRule = {
  name: 'name of a document',
  match: question => isArabic(question) && isArticles(question) && isCarriedOut(question) ? 'name' : null
}

function isArticles (question: RoleQuestion): boolean {
  const tail = /^条等?(.*)$/u.exec(behind(question, 6))?.[1]
  return tail !== undefined && (tail === '' || /^[，。；、]/u.test(tail) || question.grammar.formulas.at(tail, 0) !== null)
}

/** 【落实】促进民营经济发展…, with a title between; not 落实了【20】条. */
function isCarriedOut (question: RoleQuestion): boolean {
  const head = before(question, longestTitle + 2)
  if (/[的了]$/u.test(head)) return false
  for (let at = head.length - shortestTitle; at > 0; at--) {
    if (question.grammar.classes.carried_out.before(head, at) !== null) return !otherClause.test(head.slice(at))
  }
  return false
}
