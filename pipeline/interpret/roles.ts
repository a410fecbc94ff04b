/**
 * What part a numeral plays, by the words right beside it.
 *
 * Names before measures, or PM2.5 becomes a quantity; dates before measures, or 2022年 becomes a
 * length of time.
 */
import type { Mention, NumeralRole } from '../types.ts'
import type { Grammar } from './grammar.ts'
import { chineseRules } from './chinese-roles.ts'

export interface RoleQuestion {
  readonly text: string
  readonly mention: Mention
  readonly previous: Mention | null
  readonly next: Mention | null
  readonly grammar: Grammar
  /** The report's year, which two-digit years are near. */
  readonly year: number
}

export interface RoleRule {
  readonly name: string
  readonly match: (question: RoleQuestion) => NumeralRole | null
}

const before = ({ text, mention }: RoleQuestion, length: number): string =>
  text.slice(Math.max(0, mention.numeral.start - length), mention.numeral.start)
const behind = ({ text, mention }: RoleQuestion, length: number): string =>
  text.slice(mention.numeral.end, mention.numeral.end + length)
const isArabic = ({ mention }: RoleQuestion): boolean => mention.numeral.script === 'arabic'
const size = ({ mention }: RoleQuestion): number => Number(`${mention.numeral.digits}e${mention.numeral.exponent}`)

/** 2023-03-23, 2023/3/23, 2023.3.23 09:08 at the head of a page. */
const isoDate: RoleRule = {
  name: 'numeric date',
  match: question => {
    if (!isArabic(question) || question.mention.unit !== null) return null
    const around = before(question, 9) + '#' + behind(question, 8)
    if (/[0-9]{4}[-/.]$|[0-9]{4}[-/.][0-9]{1,2}[-/.]$/u.test(before(question, 9)) && !/^(?:年|[0-9])/u.test(behind(question, 1))) return 'date'
    return /#[-/.][0-9]{1,2}[-/.][0-9]{1,2}/u.test(around) && size(question) > 1900 && size(question) < 2100 ? 'date' : null
  }
}
const minutes = /^[：:][0-5][0-9](?![0-9.%：]|[：:])/u
const hours = /(?:^|[^0-9.：:])[0-2]?[0-9][：:]$/u
/** 09:08 */
const clock: RoleRule = {
  name: 'clock time',
  match: question => {
    if (!isArabic(question) || question.mention.unit !== null || size(question) >= 60) return null
    if (size(question) < 25 && minutes.test(behind(question, 4)) && !/[0-9.：:]$/u.test(before(question, 1))) return 'name'
    const isMinute = question.mention.numeral.end - question.mention.numeral.start === 2
    return isMinute && hours.test(before(question, 4)) && !/^[：:.%]/u.test(behind(question, 1)) ? 'name' : null
  }
}
/** 【7.2018】年春季: the number of a list entry and the year behind it, caught as one numeral. */
const numberAndYear: RoleRule = {
  name: 'list number and year',
  match: question => question.mention.numeral.exponent === -4 && /(?:19|20)[0-9]{2}$/u.test(question.mention.numeral.digits) && /^年/u.test(behind(question, 1)) ? 'date' : null
}
const yearBehind = /^(?:年|[-—~至到][0-9]{2,4}年|年度)/u
/** 2022年, 98年, 2018—2023年; 一九八三年. Not 30年 nor 第二年. */
const year: RoleRule = {
  name: 'calendar year',
  match: question => {
    const value = size(question)
    const { numeral } = question.mention
    if (numeral.exponent !== 0) return null
    if (!yearBehind.test(behind(question, 6).replace(/^[、和及与]([0-9]{2,4}年)/u, '-$1'))) return null
    if (/第$/u.test(before(question, 1))) return null
    const digits = numeral.digits.length
    if (digits === 4 && value > 1800 && value < 2101) return 'date'
    if (!isArabic(question) || digits !== 2 || value < 49 || question.year >= 2003) return null
    return /[连近达过历建约满续]$/u.test(before(question, 1)) || /^年(?:来|以上|间|的历)/u.test(behind(question, 4)) ? null : 'date'
  }
}
/** 9月以来, 1-2月份, 十一月一日. */
const monthOrDay: RoleRule = {
  name: 'month or day',
  match: question => {
    const value = size(question)
    if (question.mention.numeral.exponent !== 0) return null
    const tail = behind(question, 8)
    if (value >= 1 && value <= 12 && /^(?:月(?!球|均|度|供|租|薪|收入|嫂|饼)|(?:[-—~至到、和][0-9]{1,2}){1,4}月)/u.test(tail)) return /[每个]$/u.test(before(question, 1)) ? null : 'date'
    if (value >= 1 && value <= 31 && /^(?:日(?!均|产|处理|供|益|常|内|报|照|本|前完)|[-—~至到、和][0-9]{1,2}日)/u.test(tail) && /(?:月|月[0-9]{1,2}[-—~至到、和])$|^[^个]*当?月?$/u.test(before(question, 5)) && /月/u.test(before(question, 6))) return 'date'
    if (value <= 4 && value >= 1 && /^季度/u.test(tail) && !/[个每]$/u.test(before(question, 1))) return 'date'
    if (/^年代|^世纪/u.test(tail)) return 'date'
    return null
  }
}
/** 2023223日, 20224月: a date whose 年 or 月 is lost. */
const damagedDate: RoleRule = {
  name: 'damaged date',
  match: question => isArabic(question) && question.mention.numeral.exponent === 0 && /^(?:19|20)[0-9]{3,6}$/u.test(question.mention.numeral.digits) &&
    /^[月日]/u.test(behind(question, 1))
    ? 'date'
    : null
}
/** Inside a title: 《中国制造2025…》, but 《…（2016—2020年）》 is caught as a date before. */
const inTitle: RoleRule = {
  name: 'inside 《》',
  match: question => {
    const { text, mention } = question
    const open = text.lastIndexOf('《', mention.start)
    if (open < 0 || mention.start - open > 60) return null
    const close = text.indexOf('》', open)
    return close >= mention.end ? 'name' : null
  }
}
/** PM2.5, G107, 5G, 4A级, i5; not 110kV, whose letters are a unit. */
const letters: RoleRule = {
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
const slogan: RoleRule = {
  name: 'slogan in digits',
  match: question => {
    if (/[0-9N一二三四五六七八九十][+＋·•×]$/u.test(before(question, 2)) || /^[+＋·•×][0-9NnXx一二三四五六七八九十]/u.test(behind(question, 2))) return 'name'
    if (!isArabic(question)) return null
    if (/[“‘"「]$/u.test(before(question, 1)) && /^[”’"」]/u.test(behind(question, 1))) return 'name'
    if (/^(?:版(?!本|权|面)|代(?!表|码|理|替|人)(?:线|液晶|面板|机|$)?|[.]0)/u.test(behind(question, 3)) && question.mention.unit === null) return 'name'
    return question.mention.unit === null && isQuotedBriefly(question) ? 'name' : null
  }
}
/** “80、60、40”目标, “5横5纵1环”: a brief formula in quotes. */
function isQuotedBriefly ({ text, mention }: RoleQuestion): boolean {
  const open = Math.max(text.lastIndexOf('“', mention.start), text.lastIndexOf('‘', mention.start), text.lastIndexOf('’', mention.start))
  if (open < 0 || mention.start - open > longestFormula) return false
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
const quotedFormula: RoleRule = {
  name: 'quoted formula',
  match: question => {
    const { text, mention } = question
    if (mention.numeral.script !== 'chinese') return null
    const open = Math.max(text.lastIndexOf('“', mention.start), isStraight(text, mention.start) ? text.lastIndexOf('"', mention.start) : -1)
    if (open < 0 || mention.start - open > 16) return null
    const close = text.slice(open + 1).search(/[”"]/u) + open + 1
    return close >= mention.numeral.end && close - open < 18 ? 'name' : null
  }
}
/** 第25届, 1号煤棚, 40周年, 三期. Ranks (第33位) are asked before. */
const ordinal: RoleRule = {
  name: 'running number',
  match: question => {
    const name = question.grammar.namesBehind.at(question.text, question.mention.numeral.end)
    const isCounted = question.mention.unit !== null && (/连续$/u.test(before(question, 2)) || (isArabic(question) && size(question) > 3 && /^期[，。；、]/u.test(behind(question, 2))))
    if (isCounted) return null
    if (name !== null && name.row.role === 'ordinal') return 'ordinal'
    if (/(?:附件|附表|表|图)$/u.test(before(question, 2)) && isArabic(question)) return 'ordinal'
    if (/^(?:[-、和及与至][0-9]{1,3}){1,9}(?:号|线|街坊|地块)/u.test(behind(question, 40))) return 'ordinal'
    if (/^(?:线船闸|街坊|地块|泵站)/u.test(behind(question, 4)) && isArabic(question)) return 'ordinal'
    return /第$/u.test(before(question, 1)) && !/^[位名]/u.test(behind(question, 1)) ? 'ordinal' : null
  }
}
/** 500强, 240国道, “323”攻坚行动, 10分钟生活圈. */
const nameBehind: RoleRule = {
  name: 'part of a name',
  match: question => {
    const { text, mention, grammar } = question
    const closed = /^[”’]/u.test(behind(question, 1)) ? 1 : 0
    const found = grammar.namesBehind.at(text, mention.numeral.end + closed)
    if (found !== null && found.row.role === 'name' && (closed === 1 || found.row.form.startsWith('强') || /道$/u.test(found.row.form) || mention.unit === null)) return 'name'
    if (mention.unit !== null && /分钟|小时/u.test(mention.unit.form) && /^.{0,6}?圈/u.test(text.slice(mention.end, mention.end + 8))) return 'name'
    if (mention.unit?.form === '年' && /新$/u.test(before(question, 1))) return 'name'
    if (mention.unit?.form === '条' && (/(?:新政?|“)$/u.test(before(question, 2)) || /^条”/u.test(behind(question, 2)))) return 'name'
    if (mention.unit !== null && /^强/u.test(behind(question, 1))) return 'name'
    return null
  }
}
const rankBefore = /(?:第|前|居|列|排名|位次|名次)$/u
/** 全省第6, 第389位, 前2位, 全省第一. */
const rank: RoleRule = {
  name: 'place in an order',
  match: question => {
    const head = before(question, 14)
    const tail = behind(question, 6)
    if (question.mention.numeral.script === 'chinese' && question.text[question.mention.numeral.start] === '首') return 'rank'
    if (question.mention.numeral.exponent !== 0 || !rankBefore.test(head)) return null
    if (/第$/u.test(head)) {
      if (/^[位名](?!领导)/u.test(tail)) return 'rank'
      const field = /(?:全[国省市县区球州]|世界|国内|省内|市内|各[省市县区]?|历史上?|同类城市|[省市县区])(?:排名|位居|居|排|列)?第$/u
      const ends = /^(?:[，。；、！？）\n]|$|个[高好丰]|大|和|方阵(?!))/u
      if (field.test(head) && ends.test(tail)) return 'rank'
      return /(?:居|列|排名|跃居|位次|排)第$/u.test(head) && ends.test(tail) ? 'rank' : null
    }
    if (/前$/u.test(head)) {
      if (/^(?:位|名(?!义)|强)/u.test(tail)) return 'rank'
      return /(?:全[国省市县区]|世界|国内|省内|市内|[居列省市国])前$/u.test(head) && /^(?:[，。；、！？）\n]|$)/u.test(tail) ? 'rank' : null
    }
    return /^(?:位|名)(?:[，。；、]|$)/u.test(tail) ? 'rank' : null
  }
}
/** A numeral with a unit, a scale or a per cent sign. */
/** 10。1万户: a point misread as a stop. */
const damagedPoint: RoleRule = {
  name: 'damaged decimal point',
  match: question => isArabic(question) && (/^。[0-9]{1,2}[万亿%]/u.test(behind(question, 4)) || (/[0-9]。$/u.test(before(question, 2)) && question.mention.unit !== null)) ? 'debris' : null
}
const measured: RoleRule = {
  name: 'has a unit',
  match: ({ mention }) => mention.unit !== null || mention.scale > 0 || mention.more ? 'measure' : null
}
/** 百分之七点三, 三分之二, 过半: what a Chinese numeral measures by itself. */
const fraction: RoleRule = {
  name: 'fraction',
  match: ({ text, mention: { numeral } }) => numeral.script === 'chinese' && /分之|半/u.test(text.slice(numeral.start, numeral.end)) ? 'measure' : null
}

/** The first that answers decides. */
export const roleRules: readonly RoleRule[] = [
  isoDate, clock, damagedDate, numberAndYear, year, monthOrDay, slogan, letters, quotedFormula, rank, ...chineseRules, nameBehind, ordinal, inTitle, damagedPoint, fraction, measured
]
