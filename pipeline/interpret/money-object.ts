/** What a sum is spent on: 投资500万元铺设【供热管网】. */
import { slice } from '../span.ts'
import type { Grammar } from './grammar.ts'
import type { Scene, Series } from './scene.ts'
import { dropFirst, dropLast, endsWithWord, trimRun } from './search.ts'
import { dropVerbs, trimLead, trimTail } from './words.ts'

const allOfThem = /^(?:所有|全部)/u
const objectNumber = /^(?!一次性)(?:[0-9]{1,7}(?:[.][0-9]{1,3})?|[一二两三四五六七八九十百]{1,4})[多余]?万?/u
const objectEnd = /[，；：。！？\n（0-9]/u
/** 中试基地【在沿海产业基地】开工建设 */
const whereDone = /(?<=.{3})在(?![职校建岗编])[^的，]{2,14}$/u
const longestObject = 36
const shortestObject = 3

/** 电影院改造工程【扎实推进】, but not 项目开工建设: what is left must say what it is. */
function withoutUnderWay (words: string, { classes }: Grammar): string {
  const rest = dropLast(words, classes.under_way)
  return rest.length < shortestObject ? words : rest
}

/** 【8个】新农村电气化工程, 【所有34个】城中村 */
function withoutCount (words: string, { classes }: Grammar): string {
  const rest = words.replace(allOfThem, '').replace(objectNumber, '')
  return rest === words ? words : dropFirst(rest, classes.counter)
}

/** 【使】标准达到15元, 【将】标准提高12%: what comes of it is no object. */
const bringsAbout = /^(?:[使让将]|为民|围绕|带动|总[额量])/u
/** 东桥、西桥等【6】个乡镇…: the list ends where its noun would begin. */
const endsList = /等$/u
/** A list of 24 characters may end inside quotes. */
const isCut = (object: string): boolean => endsList.test(object) || object.includes('“') && !object.includes('”')

/** 筹措8亿元【专项资金】，改造…, 安排3000万元【专项资金】用于药品供应: a fund that says nothing of its purpose. */
const fundBehind = /^\p{Script=Han}{0,4}资金(?=，|用于|予?以?支持|补助|奖励)/u
const fundBefore = /\p{Script=Han}{2}资金$/u

/** 投资50亿元【分5年】实施饮水工程 */
const spread = /^分(?:[0-9]{1,2}|[一二两三四五六七八九十])[年期批]/u
/** 安排2亿元给予【重点支持】 */
export const supports = /^(?:予以|给予)?(?:重点)?支持$|达到$/u
/** A sum that opens its clause is of nothing that was told before it. */
const opened = /^[；。：！？\n]/u

/** 完成【顺和路等】10条【道路建设】, 补助【农村新建】16万座【沼气池】: the noun goes on behind a count. */
function upToEnd (words: string, grammar: Grammar): string {
  const end = words.search(objectEnd)
  const first = end < 0 ? words : words.slice(0, end)
  const behind = end < 0 ? '' : words.slice(end)
  const rest = withoutCount(behind, grammar).replace(/^的/u, '')
  const isOfNoun = !noThing.test(first) && countOf.test(behind) && rest.length + 1 < behind.length && isNoun.test(rest)
  if (rest === behind || !endsList.test(first) && !isOfNoun) return first
  const stop = rest.search(objectEnd)
  return first + (stop < 0 ? rest : rest.slice(0, stop)).replace(/的$/u, '')
}
/** 支持分期新建【200万亩】优质蔬菜基地, but not 新建住房【800套】左右. */
const isNoun = /^(?!左右|以上|[多余亿元吨平和与])\p{Script=Han}{2}/u
const countOf = /^[0-9.]{1,7}万?(?![月日年亿元级吨])/u
const noThing = /(?:投资|总量|[达和及])$|^.?$/u

/** 投资500万元的【8个新农村电气化工程】, 投资9亿元，铺设【供热管网】: what a sum is spent on, where the words behind say. */
export function moneyObject ({ text, sentence, grammar }: Scene, { lead, pieces }: Series, hasTopic: boolean): string {
  const last = pieces[pieces.length - 1]
  if (last === undefined || last.mention.unit?.dimension !== 'money') return ''
  const behind = text.slice(last.mention.end, Math.min(sentence.end, last.mention.end + 2 * longestObject)).replace(/^(?:以上)?的?/u, '')
  const fund = fundBehind.exec(behind)?.[0] ?? ''
  const isFund = isGenericMoney(fund, grammar) || fundBefore.test(slice(text, lead))
  let words = (isGenericMoney(fund, grammar) ? behind.slice(fund.length) : behind).replace(spread, '')
  if (words.startsWith('，')) {
    words = words.slice(1)
    const isDone = [grammar.verbs, grammar.classes.aim_verb].some(acts => acts.at(words, 0) !== null || acts.at(trimLead(words, grammar), 0) !== null)
    const isOfTopic = hasTopic && !isFund && lead.start > sentence.start && !opened.test(text[lead.start - 1] ?? '')
    if (isOfTopic || !isDone || bringsAbout.test(words)) return ''
  } else if (objectEnd.test(words[0] ?? '，') && !/[0-9]/u.test(words[0] ?? '')) return ''
  for (let rest = ''; rest !== words;) {
    rest = words
    words = withoutCount(dropVerbs(words.replace(/^了/u, ''), grammar), grammar).replace(/^(?:的|左右|以上)/u, '')
  }
  const whole = trimTail(upToEnd(words, grammar), grammar)
  const object = trimTail(trimRun(withoutUnderWay(whole, grammar), grammar.classes.done_behind), grammar).replace(whereDone, '')
  return object.length < shortestObject || supports.test(object) || object.length > longestObject || isCut(object) || endsWithWord(object, grammar.classes.money_noun) ? '' : object
}

/** 全力抓好【总投资】9亿元的3个【产业项目】: the investment in what is counted behind; null where examples stand before (甲厂等总投资). */
export function investedIn ({ text }: Scene, { lead, pieces: [first] }: Series, object: string): string | null {
  const words = slice(text, lead)
  const sum = investment.exec(words)
  if (object === '' || first === undefined || sum === null || endsList.test(words.slice(0, sum.index))) return null
  return counted.test(text.slice(first.mention.end, first.mention.end + countReach)) ? object.replace(sizeOfPlant, '') + sum[0] : null
}
const investment = /(?:总|年度|计划|概算)?投资额?$/u
const counted = /^的(?:\d{1,5}|[一二三四五六七八九十两]{1,3})[多余]?(?:万?千瓦|[个项条家座])/u
const countReach = 10
const sizeOfPlant = /^万?千瓦/u

/** 【省财政】安排3亿元专项资金: whose money it is. */
export const payerOf = (noun: string, { classes }: Grammar): string => noun.slice(0, classes.payer.at(noun, 0)?.length ?? 0)

/** 【共投入资金】, 【总投资】, 【省财政拟安排】: money for whatever follows. */
export function isGenericMoney (noun: string, { classes }: Grammar): boolean {
  let act = dropFirst(noun, classes.payer)
  for (let rest = ''; rest !== act;) {
    rest = act
    act = dropFirst(act, classes.money_lead)
  }
  return act !== '' && [classes.money_verb, classes.money_noun].reduce((rest, words) => dropFirst(rest, words), act) === ''
}
