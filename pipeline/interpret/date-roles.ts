/** Numerals that name a time: calendar years, months, days, hours. */
import { before, behind, isArabic, size, written } from './question.ts'
import type { RoleRule } from './question.ts'

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
/** 【一九八一】和一九八二两年 */
const hanYears = /^(?:一九|二[〇○零])[〇○零一二三四五六七八九]{2}$/u
const hanYearsBehind = /^[、和及与](?:一九|二[〇○零])[〇○零一二三四五六七八九]{2}/u
/** 【008】年, whose first digit is lost */
const lostThousand = /^0[0-9]{2}$/u
/** 2022年, 98年, 2018—2023年; 一九八三年. Not 30年 nor 第二年. */
const year: RoleRule = {
  name: 'calendar year',
  match: question => {
    const { numeral } = question.mention
    if (numeral.exponent !== 0) return null
    if (hanYears.test(written(question)) && hanYearsBehind.test(behind(question, 6))) return 'date'
    if (!yearBehind.test(behind(question, 6).replace(/^[、和及与]([0-9]{2,4}年)/u, '-$1'))) return null
    if (/第$/u.test(before(question, 1))) return null
    if (isArabic(question) && lostThousand.test(written(question))) return 'date'
    const value = size(question)
    const digits = numeral.digits.length
    if (digits === 4 && value > 1800 && value < 2101) return 'date'
    if (!isArabic(question) || digits !== 2 || value < 49 || question.year >= 2003) return null
    return /[连近达过历建约满续]$/u.test(before(question, 1)) || /^年(?:来|以上|间|的历)/u.test(behind(question, 4)) ? null : 'date'
  }
}
/** 【2035】国土空间规划, 【2021】中国…节: a year without its 年 before what it names. */
const titleYear: RoleRule = {
  name: 'year of a title',
  match: question => isArabic(question) && question.mention.numeral.exponent === 0 && /^(?:19|20)[0-9]{2}$/u.test(question.mention.numeral.digits) &&
    (/^(?:国土|城市总|[远愿]景|规划|纲要|[•·]\p{Script=Han})/u.test(behind(question, 3)) || /^(?:中国[^\n，。]{0,10}[节会赛展]|世界|国际|全球)/u.test(behind(question, 14)))
    ? 'date'
    : null
}
const monthRange = /^(?:[-—~至到、和][0-9]{1,2}){1,4}月/u
const dayRange = /^[-—~至到、和][0-9]{1,2}日/u
/** 1月16日接到报告后，【24】日启动响应: a day of the month said before; 【30】日内 is a length. */
const dayAgain = /[0-9一二]月[0-9二三十]{1,3}日[^。\n]{1,50}[，、；]$/u
const dayBehind = /^日(?![内以之起办可前])\p{Script=Han}/u
/** 9月以来, 1-2月份, 十一月一日. */
const monthOrDay: RoleRule = {
  name: 'month or day',
  match: question => {
    if (question.mention.numeral.exponent !== 0) return null
    const value = size(question)
    const tail = behind(question, 8)
    const isLookalike = question.grammar.classes.date_lookalike.at(tail, 0) !== null
    if (value >= 1 && value <= 12 && (tail.startsWith('月') && !isLookalike || monthRange.test(tail))) return /[每个]$/u.test(before(question, 1)) ? null : 'date'
    if (value >= 1 && value <= 31 && (tail.startsWith('日') && !isLookalike || dayRange.test(tail)) && /(?:月|月[0-9]{1,2}[-—~至到、和])$|^[^个]*当?月?$/u.test(before(question, 5)) && /月/u.test(before(question, 6))) return 'date'
    if (value >= 1 && value <= 31 && dayBehind.test(tail) && dayAgain.test(before(question, 60))) return 'date'
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

/** In the order in which they are asked. */
export const dateRules: readonly RoleRule[] = [isoDate, clock, damagedDate, numberAndYear, year, titleYear, monthOrDay]
