/** Numerals that are part of a name: PM2.5, “1258”, 《…2025》, 500强. */
import { before, behind, isArabic } from './question.ts'
import type { RoleQuestion, RoleRule } from './question.ts'

/** Where a mark stands at most so far before a position; -1 where none does. */
function markBefore (text: string, position: number, { mark, within }: { readonly mark: string; readonly within: number }): number {
  const from = Math.max(0, position - within)
  const found = text.slice(from, position).lastIndexOf(mark)
  return found < 0 ? -1 : from + found
}
/** Inside a title: 《中国制造2025…》, but 《…（2016—2020年）》 is caught as a date before. */
export const inTitle: RoleRule = {
  name: 'inside 《》',
  match: question => {
    const { text, mention } = question
    const open = markBefore(text, mention.start, { mark: '《', within: 60 })
    if (open < 0) return null
    const close = text.indexOf('》', open)
    return close >= mention.end ? 'name' : null
  }
}
/** PM2.5, G107, 5G, 4A级, i5; not 110kV, whose letters are a unit. */
export const letters: RoleRule = {
  name: 'beside a letter',
  match: question => {
    if (!isArabic(question)) return null
    const isAmount = question.mention.scale > 0 || /^(?:money|percent|point)$/u.test(question.mention.unit?.dimension ?? '')
    if ((/[A-Za-z][-－—]?$/u.test(before(question, 2)) && !isAmount && !/[\p{Script=Han}，、：][lI]$/u.test(before(question, 2))) || question.grammar.namesBefore.before(question.text, question.mention.numeral.start) !== null) return 'name'
    if (question.mention.unit !== null) return null
    return /^[-－]?[A-Za-z]/u.test(behind(question, 2)) ? 'name' : null
  }
}
/** “593460”, “1+7”, “1·5”, 9+15: slogans and days that became names. */
export const slogan: RoleRule = {
  name: 'slogan in digits',
  match: question => {
    if (/[0-9N一二三四五六七八九十][+＋·•×]$/u.test(before(question, 2)) || /^[+＋·•×][0-9NnXx一二三四五六七八九十]/u.test(behind(question, 2))) return 'name'
    if (!isArabic(question)) return null
    if (/[“‘"「]$/u.test(before(question, 1)) && /^[”’"」]/u.test(behind(question, 1))) return 'name'
    if (/^(?:版(?![本权面])|代(?![表码理替人])|[.]0)/u.test(behind(question, 3)) && question.mention.unit === null) return 'name'
    if (/“[一二两三四五六七八九十\d]{1,2}个$/u.test(before(question, 4)) && /^[”’]/u.test(question.text.slice(question.mention.end))) return 'name'
    if (/“$/u.test(before(question, 1)) && /^个[0-9]{1,3}%”/u.test(behind(question, 7))) return 'name'
    if (/^\p{Script=Han}[+＋][0-9]/u.test(behind(question, 3)) || /[0-9]\p{Script=Han}[+＋]$/u.test(before(question, 3))) return 'name'
    return question.mention.unit === null && isQuotedBriefly(question) || opensSlogan(question) ? 'name' : null
  }
}
/** “【8】小时青禾”, “【10】项行动”: what a short quote opens with; shares and sums are said even so. */
const opensSlogan = (question: RoleQuestion): boolean => {
  const { text, mention: { end, unit } } = question
  return unit !== null && !/^(?:money|percent|point)$/u.test(unit.dimension) && /“$/u.test(before(question, 1)) && /^[^，。、；：！“”]{0,14}”/u.test(text.slice(end, end + 15))
}
/** “80、60、40”目标, “5横5纵1环”: a brief formula in quotes. */
function isQuotedBriefly ({ text, mention }: RoleQuestion): boolean {
  const open = Math.max(...['“', '‘', '’'].map(mark => markBefore(text, mention.start, { mark, within: longestFormula })))
  if (open < 0) return false
  const inside = text.slice(open + 1, open + 2 + longestFormula)
  const close = inside.search(/[”’]/u)
  return close >= mention.numeral.end - open - 1 || mention.start === open + 1
}
const longestFormula = 12

/** Straight quotes open where an odd number of them stands before on the line. */
function isStraight (text: string, position: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', position) + 1, position)
  return line.includes('"') && line.split('"').length % 2 === 0
}

/** “两个确立”, “十三五”, “三去一降一补”: a Chinese numeral in a quoted formula. */
export const quotedFormula: RoleRule = {
  name: 'quoted formula',
  match: question => {
    const { text, mention } = question
    if (mention.numeral.script !== 'chinese') return null
    const straight = markBefore(text, mention.start, { mark: '"', within: 16 })
    const open = Math.max(markBefore(text, mention.start, { mark: '“', within: 16 }), straight >= 0 && isStraight(text, mention.start) ? straight : -1)
    if (open < 0) return null
    const close = text.slice(open + 1, open + 18).search(/[”"]/u) + open + 1
    return close >= mention.numeral.end ? 'name' : null
  }
}
/** 【百万千亿】工程, 【百】校行: powers of ten that make no number. */
export const bareScales: RoleRule = {
  name: 'scales without a number',
  match: ({ text, mention: { numeral } }) => {
    const words = text.slice(numeral.start, numeral.end)
    return /^(?:[百千万亿]{3,}|万千百十)$/u.test(words) || /^[百千万]$/u.test(words) && /^\p{Script=Han}行(?:[，、。”’]|动|活动)/u.test(text.slice(numeral.end, numeral.end + 4)) ? 'name' : null
  }
}
/** 粮、经、饲【三】元结构: kinds, not money. */
export const manyKinds: RoleRule = {
  name: 'kinds of a structure',
  match: question => /^[一二两三多]$/u.test(question.text.slice(question.mention.numeral.start, question.mention.numeral.end)) && /^元(?:种植)?(?:结构|化|体系|格局)/u.test(behind(question, 6)) ? 'name' : null
}
/** 国道【351】, 省道208线; not 国省道800公里. */
export const roadNumber: RoleRule = {
  name: 'number of a road',
  match: question => isArabic(question) && question.mention.unit?.dimension !== 'length' && roads.test(before(question, 2)) ? 'name' : null
}
const roads = /[国省县乡]道$/u

/** 【12345】热线, 工业【4.0】时代 */
export const serviceNumber: RoleRule = {
  name: 'number of a service or version',
  match: question => {
    if (!isArabic(question)) return null
    const { numeral, unit } = question.mention
    if (/^(?:1[0-9]{2}|12[0-9]{3})$/u.test(numeral.digits) && numeral.exponent === 0 && question.grammar.classes.service_line.at(question.text, numeral.end) !== null) return 'name'
    return unit === null && numeral.exponent === -1 && numeral.digits.endsWith('0') && /^(?:时代|版|”|：[^0-9])/u.test(behind(question, 2)) ? 'name' : null
  }
}
/** 每【10】万人12张床位: how many of them something is counted by. */
export const groupCounted: RoleRule = {
  name: 'group counted by',
  match: question => {
    const { text, mention, next } = question
    if (!isArabic(question) || before(question, 1) !== '每' || next === null || !groups.has(mention.unit?.base ?? '')) return null
    return noBorder.test(text.slice(mention.end, next.start)) ? 'name' : null
  }
}
const groups: ReadonlySet<string> = new Set(['人', '户', '平方公里', '亩', '元', '辆'])
const noBorder = /^[^，。；！？\n]{0,16}$/u
/** 【24】小时自助服务区, but 【24】小时内 */
const roundTheClock = /^[^内以之前后左的达超过，。；、）\n0-9]$/u
/** 500强, 240国道, “323”攻坚行动, 10分钟生活圈. */
export const nameBehind: RoleRule = {
  name: 'part of a name',
  match: question => {
    const { text, mention, grammar } = question
    if (mention.numeral.divisor !== null && /^[强弱]/u.test(behind(question, 1))) return null
    const closed = /^[”’]/u.test(behind(question, 1)) ? 1 : 0
    const found = grammar.namesBehind.at(text, mention.numeral.end + closed)
    if (found !== null && found.row.role === 'name' && (closed === 1 || found.row.form.startsWith('强') || /道$/u.test(found.row.form) || mention.unit === null)) return 'name'
    if (mention.unit !== null && /分钟|小时/u.test(mention.unit.form) && /^[\p{Script=Han}“”、0-9]{0,12}?圈/u.test(text.slice(mention.end, mention.end + 14))) return 'name'
    if (mention.unit?.form === '小时' && mention.numeral.digits === '24' && roundTheClock.test(text.slice(mention.end, mention.end + 1))) return 'name'
    if (/小$/u.test(before(question, 1)) && /^型/u.test(behind(question, 1))) return 'name'
    if (mention.unit?.form === '年' && /新$/u.test(before(question, 1))) return 'name'
    if (mention.unit?.form === '条' && (/(?:新政?|“)$/u.test(before(question, 2)) || /^条”/u.test(behind(question, 2)))) return 'name'
    if (mention.unit !== null && /^强/u.test(behind(question, 1))) return 'name'
    return null
  }
}
