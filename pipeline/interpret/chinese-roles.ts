/**
 * What part a Chinese numeral plays. Small ones mostly structure a policy (三大攻坚战, 五个方面)
 * or name a time (五年来); they measure where a concrete thing, a length of time or a fraction
 * stands behind.
 */
import type { Classes } from '../lexicon.ts'
import { before, behind, isChinese, written } from './question.ts'
import type { RoleQuestion, RoleRule } from './question.ts'
import { endsWithWord } from './search.ts'

/** 党的二十大, 三中全会, 七次会议. */
const session: RoleRule = {
  name: 'session or congress',
  match: question => isChinese(question) && (isSession(question) || isCongress(question)) ? 'ordinal' : null
}
const isSession = (question: RoleQuestion): boolean =>
  behind(question, 3) === '中全会' || behind(question, 1) === '次' && (hasBehind(question, 'session_noun', { from: 1, within: 4 }) || /届[、和]?$|次[、和]$/u.test(before(question, 2)) && sessionChain.test(behind(question, 20)))
/** 九届【九】次、【十】次、市委十一届【七】次、八次全会 */
const sessionChain = /^次(?:全?会|[、和及][^。；，]{0,14}次(?:全?会|[、和]))/u

const great = /^大(?!\p{Script=Han}{1,4}(?:工程|行动|产业))/u
const party = /(?:党的|中共)$|[、和届]$/u
/** 党的【十九】大; 【二十】大报告: not 十大工程. */
function isCongress (question: RoleQuestion): boolean {
  if (great.test(behind(question, 8)) && party.test(before(question, 2)) && written(question).startsWith('十')) return true
  return /^[一二]?十[一-九]?$/u.test(written(question)) && (/^大[、和]/u.test(behind(question, 2)) || behind(question, 1) === '大' && hasBehind(question, 'congress_context', { from: 1, within: 4 }))
}

/** True where a word of the class stands `from` characters behind the numeral and ends `within` that many. */
function hasBehind ({ text, mention: { numeral }, grammar }: RoleQuestion, name: keyof Classes, { from, within }: { readonly from: number; readonly within: number }): boolean {
  return grammar.classes[name].at(text.slice(0, numeral.end + within), numeral.end + from) !== null
}

/** 过去5年, 5年来，: told like 五年来. */
function isNarratedYears (question: RoleQuestion): boolean {
  if (question.mention.unit?.form !== '年' || question.mention.numeral.digits.length > 2) return false
  const head = before(question, 4)
  if (narratedRange.test(before(question, 6))) return true
  if (question.mention.numeral.digits === '5' && opensClause.test(head) && tellsOf(question)) return true
  return (evenSince.test(behind(question, 3)) || /^年(?:来[，,我全各]|累计|间|共)/u.test(behind(question, 4))) && !/连续|创|近$/u.test(head) || narrated.test(head) || opensClause.test(head) && /^年来(?![最首未新的])/u.test(behind(question, 3))
}
/** 【5年】新增就业3万人, 【5年】增长60%: the term, in front of what was done in it. */
const tellsOf = ({ text, mention: { end }, grammar }: RoleQuestion): boolean =>
  [grammar.verbs, grammar.changes].some(words => words.at(text, end) !== null)
/** 今后【三】年内, 这五年 */
const narrated = /(?:过去|今后|未来|这)的?$/u
/** 未来5至【10】年 */
const narratedRange = /(?:今后|未来)[0-9]{1,2}[-—~至到]$/u
const opensClause = /(?:^|[，。；：\s])$/u
/** 一【年多来】, 二十【多年来】 */
const evenSince = /^(?:年多|[几多]年)来/u

/** 三【到五】年 */
const rangeOfYears = /^[至到][一二两三四五六七八九十]{1,3}(?=年)/u
/** 五年来, 过去一年, 今明两年: a time spoken of, no measured length. 三年行动计划: part of a name. */
const yearsSpoken: RoleRule = {
  name: 'years spoken of',
  match: question => {
    if (!isChinese(question)) return isNarratedYears(question) ? 'date' : null
    const range = rangeOfYears.exec(behind(question, 5))?.[0].length ?? 0
    const tail = behind(question, 12 + range).slice(range)
    if (!/^[几多]?个?年/u.test(tail) || (question.mention.more && !evenSince.test(tail))) return null
    if (tail.startsWith('年') && hasBehind(question, 'plan_name', { from: 1 + range, within: 12 })) return 'name'
    if (/第.$/u.test(before(question, 2))) return 'name'
    if (evenSince.test(tail) || /(?:经过|历经)$/u.test(before(question, 2)) || narrated.test(before(question, 3))) return 'date'
    if (endsWithWord(before(question, 2), question.grammar.classes.lasting)) return 'measure'
    if (/^年(?:时间|以上|左右|之久|内(?!新))/u.test(tail)) return /^一/u.test(written(question)) && /过去|新的/u.test(before(question, 4)) ? 'date' : 'measure'
    return 'date'
  }
}
/** 万元GDP, 万人拥有: what something is counted per. */
const perBase: RoleRule = {
  name: 'base of a rate',
  match: question => {
    const counter = /^(?:元|人口?|户|名)/u.exec(behind(question, 2))
    if (!isChinese(question) || counter === null || !/^[十百千]?[百千万亿]$/u.test(written(question))) return null
    if (rateOfPeople.test(behind(question, 14))) return 'name'
    return written(question).length === 1 && hasBehind(question, 'per_noun', { from: counter[0].length, within: 4 }) ? 'name' : null
  }
}
/** 【万】人八类案件立案数, 【百万】人口发病率 */
const rateOfPeople = /^人口?(?:\p{Script=Han}{1,8}(?:率|案件立案数)|命案)/u
const divisions = /^[村省市县区镇乡州](?!级)/u
const smallCount = /^[二两三四五六七八九十]$/u
/** 把握好【三】点, 做好【四】篇大文章 */
const pointsMade = /^(?:点(?![钟半])|篇[^，。；]{0,10}文 ?章)/u
/** 【十二】个着力, but not 【一千四百万】吨增加到… */
const longestHeads = 2
/** 五个方面, 三项制度, 四个着力, 八大工程: a policy's heads counted. */
const structure: RoleRule = {
  name: 'heads of a policy',
  match: question => {
    if (!isChinese(question)) return null
    const tail = behind(question, 10)
    if (sum.test(written(question)) && mark.test(tail)) return null
    if (divisions.test(tail) || question.grammar.classes.policy_head.at(tail, 0) !== null) return 'name'
    if (/^次产业/u.test(tail) || smallCount.test(written(question)) && pointsMade.test(tail)) return 'name'
    const { unit } = question.mention
    if (unit === null) return null
    if (/^[期届]$/u.test(unit.form)) return null
    const noun = question.text.slice(unit.start + unit.form.length, unit.start + unit.form.length + 8)
    if (written(question).length <= longestHeads && question.grammar.formulas.at(noun, 0) !== null) return 'name'
    if (!smallCount.test(written(question)) || question.grammar.classes.span_unit.at(tail, 0) !== null || unit.dimension !== 'count' || !/^[个项件条种类支方道轮]$/u.test(unit.form)) return null
    return isConcrete(question, noun) || /^[，。；、]/u.test(noun) && !question.mention.more && /[^这那]$/u.test(before(question, 1)) && unit.form !== '个' ? null : 'name'
  }
}
/** 突破【百亿】大关 */
const sum = /[万亿]$/u
const mark = /^(?:大关|台阶|关口)/u
/** A thing that can be counted on a map or in a register stands right behind. */
function isConcrete ({ grammar }: RoleQuestion, noun: string): boolean {
  for (let at = 0; at < Math.min(noun.length, 6); at++) {
    if (/[，。；、“”！？\n]/u.test(noun[at] ?? '')) return false
    const found = grammar.nouns.at(noun, at)
    if (found !== null && found.row.unit !== '') return true
  }
  return false
}
/** 一个, 一件, 一轮: an article, unless it closes the clause as a count: 泵站【一】座。 */
const article: RoleRule = {
  name: 'article',
  match: question => {
    if (!isChinese(question) || written(question) !== '一' || question.mention.unit === null) return null
    if (hasBehind(question, 'whole_unit', { from: 0, within: 2 })) return null
    if (/不漏掉?$/u.test(before(question, 3)) || oneByOne.test(before(question, 4) + question.text.slice(question.mention.start, question.mention.end + 4))) return 'name'
    const after = question.text[question.mention.end] ?? ''
    return /[，。；、）]/u.test(after) && /\p{Script=Han}/u.test(before(question, 1)) && !/[有是的每第这那]$/u.test(before(question, 1)) ? null : 'name'
  }
}

/** 抓一件成【一】件, 说【一】件、干一件; 不漏【一】户 counts nothing either. */
const oneByOne = /一(\p{Script=Han})、?\p{Script=Han}一\1/u

/** 每千人, 每百户, 30部/百人: what a rate is per. */
const perHead: RoleRule = {
  name: 'base of a rate',
  match: question => isChinese(question) && /[每/／]$/u.test(before(question, 1)) && /^[百千万十]+$/u.test(written(question)) ? 'name' : null
}
/** 第四轮, 第二批, 第一个百年: a running number whatever is counted. */
const afterOrdinalSign = (rule: RoleRule): RoleRule => ({
  name: rule.name, match: question => question.text[question.mention.numeral.start - 1] === '第' ? null : rule.match(question)
})

const longNumber = /^[一二三四五六七八九十百千万亿零两]{4,16}$/u
/** 裁减员额【五十万】。 减少【一半】: a large round number, a half. */
const roundNumber: RoleRule = {
  name: 'round number',
  match: question => isChinese(question) && question.mention.unit === null && (/^[一二三四五六七八九十百千]+[万亿]$/u.test(written(question)) || written(question) === '一半' || longNumber.test(written(question))) && !/[“]$/u.test(before(question, 1)) ? 'measure' : null
}

const campaignBehind = /^增长(?:行动|计划|工程)/u
/** 化肥使用量【零】增长, but not 零增长行动 */
export const zeroGrowth: RoleRule = {
  name: 'zero growth',
  match: question => {
    if (written(question) !== '零' || !behind(question, 2).startsWith('增长')) return null
    return campaignBehind.test(behind(question, 4)) ? 'name' : 'measure'
  }
}

export const chineseRules: readonly RoleRule[] = [session, ...[yearsSpoken, perHead, perBase, article, structure, roundNumber].map(afterOrdinalSign)]
