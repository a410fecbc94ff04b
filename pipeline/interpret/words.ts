/** Trimming the words around a subject. */
import type { Grammar } from './grammar.ts'

const openers = /^[\s，。；：、！？—\-·•.．)）”’①-⑳]{1,12}/u
/** 预计【（下同）】实现本区生产总值 */
const asideBefore = /^（[^（）]{1,10}）/u
const closer = /[\s，。；：、！？（(“‘]/u
const joinedOn = /(?<=.{2})(?<![惠参涉缓总])[和与及]$/u

/** 新增学校12所【（下同）】; 县（市、区） and 乡（镇） are one name. */
const aside = /（(?![市区县州旗镇街、]{1,6}）)[^（）]{1,16}）$/u
/** 学校补助【在上年基础上】增加600元 */
const onBasis = /(?<=.{2})在[^，。；、在]{2,12}基础上$/u
const listNumber = /^(?:[0-9]{1,3}[.、．)）]|[（(][\d一二三四五六七八九十]{1,3}[)）])/u
const leadingYear = /^(?:截?[到至在于])?(?:[0-9]{4}|(?:[0-9] ){3}[0-9] ?|[一二][九〇○零][〇○零一二三四五六七八九]{2})年(?:[底末度]|全年)?前?/u
const leadingMonths = /^(?:1[0-2]|[1-9])[-—~至到]{1,2}(?:1[0-2]|[1-9])月份?/u
/** 【从五年前的】2万亿元, 【两年平均】 */
const leadingSpan = /^[从由]?(?:[一二两三四五六七八九十]{1,2}|[0-9]{1,2})年(?:前的?|平均|多?来|间|之?内|$)/u
/** 【用五年时间使】 */
const leadingEffort = /^[用再]?(?:[一二两三四五六七八九十]{1,2}|[0-9]{1,2})年左?右?的?(?:时间|努力)使?/u
/** 【今后五年】新增… */
const leadingYears = /^(?:今后|未来|这|近)(?:[一二两三四五六七八九十]{1,2}|[0-9]{1,2})年[来间内共]?/u
/** 【5年】累计投入 */
const leadingSum = /^(?:过去|[前后])?(?:[一二两三四五六七八九十]{1,2}|[0-9]{1,2})年(?=累计)/u
/** 【5年】新增就业 */
const leadingTerm = /^5年(?=[新完帮增投])/u
/** 【6月底以前】拆除…, 【7月1日起】 */
const leadingMonth = /^[到至在]?(?:1[0-2]|[1-9])月(?:[0-9]{1,2}日|[份中底末])?(?:以?前|起)?/u
/** 【“十四五”时期】地区生产总值, but not “十四五”规划 */
const leadingPlan = /^[到至在]?[“"]?\p{Script=Han}{1,2}五[”"]?(?:时期|期间|期?末|以来)/u
/** 【“十四五”】全省固定资产投资 */
const leadingPlanHere = /^[“"]?\p{Script=Han}{1,2}五[”"]?(?=[全我][省市区国县]|共|累计)/u
/** 【按常住人口计算的】城镇化率 */
const leadingSums = /^按照?[^，。；、]{1,8}?[计核测折]算的?/u
/** 【按新口径】达到420亿元, 【按一年计】累计意向成交, 【按景区标准】建设美丽乡村 */
const leadingTerms = /^按照?[^，。；、]{1,8}?(?:口径|年计(?=累)|标准(?=[贫创建]))/u
/** 【同上年相比，】粮食产量增长3%; what is left of it once its year is trimmed: 【相比，】 */
const leadingCompared = /^(?:[与同][^，。；、]{2,16})?相比，/u
/** What a list's number or a leading time can begin with; most phrases begin with none of it. */
const leadHeads = new Set(['0123456789（(“"', '一二两三四五六七八九十', '截到至在于从由', '用再今未这近过', '前后按与同相'].join(''))
const mayLead = (phrase: string): boolean => leadHeads.has(phrase[0] ?? '') || phrase[1] === '五' || phrase[2] === '五'
const leadingTimes = [leadingYear, leadingMonths, leadingMonth, leadingSpan, leadingYears, leadingSum, leadingTerm, leadingEffort, leadingPlan, leadingPlanHere, leadingSums, leadingTerms, leadingCompared] as const
const trailingYear = /(?:到|至|在|，)?(?:[0-9]{4}|[一二][九〇○零][〇○零一二三四五六七八九]{2})年?(?:底|末)?$|(?<=.{3})(?:[二两三四五六七八九十]年?|[35]年)$/u

/** 世界500强【中】已有26家 */
const amongThem = /(?<=[强业目市县村校员户口])中$/u
/** 财政收入【年】递增11%, 预算【在】普遍削减5%的基础上: what leads on to the predicate. */
const yearly = /(?<=[入值产准率额])年$/u
const basedOn = /(?<=.{2})(?<![现存实潜所内外])在$/u

/** 总额【接连跨过三个】千亿元台阶: how many steps were taken. */
const trailingSteps = /(?:[再迈跃跨][上过越]|突破|连跨)\p{Script=Han}个$/u

/** A phrase without the signs that close it, or else without a joiner that leads on: 县城【和】. */
function dropClosers (phrase: string): string {
  let end = phrase.length
  while (end > 0 && closer.test(phrase[end - 1] ?? '')) end--
  return end < phrase.length ? phrase.slice(0, end) : phrase.replace(joinedOn, '')
}

/** The span of a phrase without what is no part of it: times, adverbs, connectives. */
export function trimLead (text: string, grammar: Grammar): string {
  let phrase = dropClosers(text.replace(openers, '').replace(asideBefore, '').replace(openers, ''))
  for (;;) {
    const lead = !mayLead(phrase) ? undefined : listNumber.test(phrase) ? listNumber : leadingTimes.find(time => time.test(phrase))
    if (lead !== undefined) phrase = phrase.replace(lead, '').replace(openers, '')
    const found = grammar.leads.at(phrase, 0)
    if (found !== null && found.row.position !== 'keep') phrase = phrase.slice(found.length).replace(openers, '').replace(asideBefore, '')
    else if (lead === undefined) return phrase
  }
}

/** A phrase without what closes it and says nothing of a subject: years, asides, adverbs. */
export function trimTail (text: string, grammar: Grammar): string {
  let phrase = dropClosers(text).replace(aside, '').replace(onBasis, '')
  for (;;) {
    phrase = dropClosers(phrase.replace(trailingYear, '').replace(trailingSteps, '').replace(amongThem, '').replace(yearly, '').replace(basedOn, ''))
    const found = grammar.tails.before(phrase, phrase.length)
    if (found === null || found.length === phrase.length) return phrase
    phrase = dropClosers(phrase.slice(0, -found.length))
  }
}

export const trimPhrase = (text: string, grammar: Grammar): string => trimTail(trimLead(text, grammar), grammar)

/** A phrase without the verbs it opens with: 实现【双核算】. */
export function dropVerbs (words: string, grammar: Grammar): string {
  let noun = trimLead(words, grammar)
  for (let verb = grammar.verbs.at(noun, 0); verb !== null && noun !== ''; verb = grammar.verbs.at(noun, 0)) noun = trimLead(noun.slice(verb.length), grammar)
  return noun
}

/** True where a phrase ends in a noun that is measured: 总量, 合格率. */
export const endsNoun = (phrase: string, grammar: Grammar): boolean =>
  grammar.hangers.before(phrase, phrase.length) !== null || grammar.rates.before(phrase, phrase.length) !== null

/** 幼儿园【（共新增幼儿园】15所）: the words inside an aside that the figure stands in, or those before it where it holds none. */
export function insideAside (subject: string): string {
  const at = subject.lastIndexOf('（')
  if (at < 0 || subject.includes('）', at)) return subject
  const inside = subject.slice(at + 1).replace(opensAside, '').replace(howReckoned, '')
  return inside.length < 2 ? subject.slice(0, at) : inside
}
/** 增长6.1%（【按原核算方法计算】增长6.4%） */
const howReckoned = /^按[^，。]{2,10}计算$/u
const opensAside = /^(?:[共含合均约]|其中|包括|相当于){1,2}/u

/** 指标【由“九五”的】145个减少到45个, 吞吐量【要向】8万标箱迈进: the words that lead to a level are no part of its name. */
export const withoutOrigin = (subject: string, behind: string): string =>
  towards.test(behind) ? subject.replace(origin, '') : stridesOn.test(behind) ? subject.replace(heading, '') : subject
const origin = /(?<=.{2})(?<!自)[将已]?[由从](?![业事教于])[^由从]{1,14}$/u
const towards = /^[^，。；]{0,6}[到至]/u
const stridesOn = /^(?:的?目标)?(?:迈进|挺进|进军|冲刺)/u
const heading = /(?<=.{2})(?:加快|努力|[正再要])?[向朝]$/u
