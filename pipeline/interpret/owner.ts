/** Whose a bare attribute is: 粮食播种面积4600万亩，【粮食】总产1150万吨. */
import type { Grammar } from './grammar.ts'
import { plainOwner } from './clause-noun.ts'
import { dropLast, endsWithWord, isWhole } from './search.ts'

/**
 * 总投资, 累计完成【投资】: the attribute that is all a phrase says but for what was done; null where
 * it says more, as every known name does.
 */
export function bareAttribute (phrase: string, grammar: Grammar): string | null {
  const found = grammar.hangers.before(phrase, phrase.length)
  if (found === null) return null
  let rest = phrase
  while (rest.length > found.length) {
    const verb = grammar.verbs.at(rest, 0)
    if (verb === null || verb.length > rest.length - found.length || grammar.known.has(rest) || grammar.classes.verbal_noun.at(rest, 0)?.length === verb.length) return null
    rest = rest.slice(verb.length)
  }
  return found.row.form
}

/** 粮食【生产】实现“十连增”，总产…: what is done with a thing is no part of its name. */
const dropDoing = (thing: string, { classes }: Grammar): string => {
  const plain = dropLast(thing, classes.done_with)
  return plain.length < 2 ? thing : plain
}
/** 扩大【工伤保险】覆盖面，参保人数9万人; 【高等教育】稳步发展，毛入学率54%: whom such an attribute is of. */
export const isKin = (clause: string, attribute: string | null): boolean => attribute !== null && (insured.test(attribute) && insurance.test(clause) || attribute.endsWith('入学率') && clause.includes('教育'))
const insured = /^参[保合]/u
const insurance = /保险|医[疗保]|农[合保]|养老/u
/** 推进医疗保险【试点】，参保人数9万人 */
const trial = /(?:制度)?试点(?:范围|面)?$/u
/** 录取率71%，【毛入学率】; 覆盖农村人口3万人，【参合率】: no rate is of a rate, nor of those who are counted beside it. */
const ofOthers = (thing: string, attribute: string): boolean => attribute.endsWith('率') && (thing.endsWith('率') || insured.test(attribute) && thing.endsWith('人口'))

/** 粮食【生产】, 规模以上工业: what a clause is about, before anything else is said of it. */
export const isField = (phrase: string, grammar: Grammar): boolean => grammar.known.has(phrase) || dropDoing(phrase, grammar) !== phrase

/** 规模以上工业【完成】增加值…，实现利润: the verb stays with its own attribute. */
const closingVerb = /(?<=.{2})(?:完成|实现|达到?|新增|增加)$/u
/** 重大项目【全部开工】，完成投资 */
const closingStage = /(?<=.{2})(?<![和备开])(?:全部)?[完开竣]工$/u
const withoutClosing = (thing: string, grammar: Grammar): string => grammar.known.has(thing) ? thing : thing.replace(closingVerb, '').replace(closingStage, '')
/** 人口自然增长率7‰，【总人口】: of the place, whatever stood before. */
const ofPlace = /^(?:总|常住|户籍)人口/u
/** 社会消费品零售总额增长6%，【出口】增长9%: trade of the place behind another total of the place; but 规模以上工业增加值…，出口. */
const trade = /^(?:[出进]口额?|税收)$/u
const isTotal = (owner: string, { known, classes }: Grammar): boolean => known.has(owner) && endsWithWord(owner, classes.place_total)
/** 接待【游客】860万人次，综合收入48亿元: what they bring is of tourism, and a total of all of them. */
const whence = /国内|[境海]外|入境/u
const inAll = /^总|^综合/u
const earned = /(?:收入|效益|创汇)$/u
const ofTotal = /^(?:总[量数]|累计|存量|达)/u
const ofLength = /(?:总|通车|在建|营[运业]|运营)里程$/u

/** 乡镇企业增加值【和出口交货值】: the owner of a pair of attributes. */
function withoutSecond (thing: string, { hangers }: Grammar): string {
  const first = secondOf.exec(thing)
  return first === null || hangers.before(thing, first.index) === null ? thing : thing.slice(0, first.index)
}
const secondOf = /[和与、][^和与、]{2,6}$/u
/** 成平、青柳等【高速公路】: what a stock is of, without those that were built this year. */
const examples = /^.{1,20}等(?=.{2})/u
const loose = /[以的]$/u
/** 高速公路通车里程【新增】…，总里程; 国际航线【新开通】12条，达80条 */
export const newly = /(?<=.{2})新(?:增|开通|获批|通车|改建)(?:落户)?$/u
/** 高速公路【新增】通车里程…，总里程 */
const newLength = /(?<=.{2})新增(?=.{0,4}里程$)/u
/** 省上对市县【新增】补助43亿元，总量 */
const newAmong = /(?<=.{2}[对向]\p{Script=Han}{1,6})新增(?=.{2})/u
const shortestThing = 2
/** 开工, 筹措: done, but by whom or to what is not said. */
const isAct = (thing: string, { verbs, known, classes }: Grammar): boolean =>
  !known.has(thing) && [verbs, classes.under_way, classes.done_behind].some(words => isWhole(thing, words))

/** 保险参保，【参保率】: what the attribute says again is said once. */
const withoutEcho = (thing: string, attribute: string): string => thing.endsWith(attribute.slice(0, 2)) ? thing.slice(0, -2) : thing

/** 水稻【亩产】568公斤，总产33万吨 */
const perArea = /^[亩单]/u
/** 高速公路通车【里程】, 【总里程】: a total takes the place of no more than it says again; 省重点项目【总投资】 leaves the projects. */
function lengthBeside (attribute: string, stock: string, head: string): number {
  if (attribute.startsWith('总') && !perArea.test(head) && stock.endsWith(attribute.slice(1)) && !stock.endsWith(attribute)) return attribute.length - 1
  return head.replace(/^项目(?=.)/u, '').length
}

/** 规模以上工业增加值【总量】…，销售收入: two attributes of the owner, of which the last is taken away here; nothing is left of a total per head (人均生产总值…，投资规模). */
function withoutMeasure (stock: string, attribute: string, { hangers, classes }: Grammar): string {
  if (classes.of_whole.at(attribute, 0) !== null || ofTotal.test(attribute)) return stock
  if (perHead.test(stock)) return ''
  if (badLoans.test(stock)) return stock.replace(badLoans, '')
  const last = hangers.before(stock, stock.length)
  const rest = last !== null && ofTotal.test(last.row.form) ? stock.slice(0, -last.length) : stock
  return hangers.before(rest, rest.length) === null ? stock : rest
}
/** 银行业【不良贷款率】6%，利润增长12% */
const badLoans = /不良(?:贷款)?率$/u
const perHead = /^人均.{0,4}(?:生产总值|GDP)$/u

/** 工业增加值…，利税 is 工业利税; 技术企业…，总量 is 技术企业总量; 粮食生产…，总产 is 粮食总产. */
export function ofOwner (owner: string, attribute: string, grammar: Grammar): string {
  if (grammar.known.has(attribute) && (owner.includes(attribute) || ofPlace.test(attribute))) return attribute
  if (trade.test(attribute) && isTotal(owner, grammar)) return attribute
  if (earned.test(attribute) && endsWithWord(owner, grammar.classes.guests)) return `${inAll.test(attribute) ? '' : whence.exec(owner)?.[0] ?? ''}旅游${attribute}`
  const isStock = ofTotal.test(attribute) || ofLength.test(attribute)
  const flow = isStock ? grammar.verbs.at(owner, 0) : null
  const whole = flow !== null && (flow.row.flow || flow.length > 1 && attribute.endsWith('里程')) ? owner.slice(flow.length) : isStock ? owner.replace(newly, '').replace(newLength, '').replace(newAmong, '') : owner
  const told = withoutSecond(withoutClosing(grammar.known.has(whole) ? whole : plainOwner(isStock ? whole.replace(examples, '') : whole, grammar), grammar), grammar)
  const beside = isWhole(told, grammar.classes.told_beside) ? '' : dropLast(told, grammar.classes.told_beside)
  const stock = withoutMeasure(insured.test(attribute) ? beside.replace(trial, '') : beside, attribute, grammar)
  if (stock === '') return attribute
  const head = grammar.hangers.before(stock, stock.length)
  if (head === null && ofOthers(stock, attribute)) return attribute
  const isOfSubject = grammar.classes.of_whole.at(attribute, 0) !== null
  if (head?.length === stock.length && !isOfSubject) return attribute
  const thing = withoutEcho(withoutClosing(head === null || isOfSubject ? stock : stock.slice(0, -lengthBeside(attribute, stock, head.row.form)), grammar), attribute).replace(loose, '')
  if (thing.length < shortestThing || isAct(thing, grammar)) return attribute
  const plain = dropDoing(thing, grammar) + attribute
  return grammar.known.has(plain) ? plain : thing + attribute
}
