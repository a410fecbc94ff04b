/**
 * What part a Chinese numeral plays. Small ones mostly structure a policy (三大攻坚战, 五个方面)
 * or name a time (五年来); they measure where a concrete thing, a length of time or a fraction
 * stands behind.
 */
import type { RoleQuestion, RoleRule } from './roles.ts'

const written = ({ text, mention: { numeral } }: RoleQuestion): string => text.slice(numeral.start, numeral.end)
const behind = ({ text, mention: { numeral } }: RoleQuestion, length: number): string => text.slice(numeral.end, numeral.end + length)
const before = ({ text, mention: { numeral } }: RoleQuestion, length: number): string => text.slice(Math.max(0, numeral.start - length), numeral.start)
const isChinese = ({ mention }: RoleQuestion): boolean => mention.numeral.script === 'chinese'

/** 党的二十大, 三中全会, 七次会议. */
const session: RoleRule = {
  name: 'session or congress',
  match: question => isChinese(question) && (/^(?:中全会|次(?:[、和][一二三四五六七八九]次)?(?:全会|会议|党代|代表|全体|大会|全委|常委))/u.test(behind(question, 4)) ||
    (/^大(?!\p{Script=Han}{1,4}(?:工程|行动|产业))/u.test(behind(question, 8)) && /(?:党的|中共)$|[、和届]$/u.test(before(question, 2)) && written(question).startsWith('十') || /^[一二]?十[一-九]?$/u.test(written(question)) && /^大(?:精神|报告|以来|召开|提出|胜利|和|、|代表|部署|确定|闭幕|开幕)/u.test(behind(question, 4))))
    ? 'ordinal'
    : null
}
/** 过去5年, 5年来，: told like 五年来. */
function isNarratedYears (question: RoleQuestion): boolean {
  if (question.mention.unit?.form !== '年' || question.mention.numeral.digits.length > 2) return false
  const head = before(question, 4)
  return /^年(?:来[，,我全各]|累计|间|共)/u.test(behind(question, 4)) && !/连续|创|近$/u.test(head) || /(?:过去|今后|未来|这)的?$/u.test(head)
}

/** 五年来, 过去一年, 今明两年: a time spoken of, no measured length. 三年行动计划: part of a name. */
const yearsSpoken: RoleRule = {
  name: 'years spoken of',
  match: question => {
    if (!isChinese(question)) return isNarratedYears(question) ? 'date' : null
    if (!/^[几多]?个?年/u.test(behind(question, 3)) || (question.mention.more && !/^[几多]年来/u.test(behind(question, 3)))) return null
    const tail = behind(question, 12)
    if (/^年(?:行动|计划|规划|共建|综合|大计|攻坚|倍增|滚动|任务|目标|改革|提升|大变|禁渔|绿化|制|一贯|义务|期|工程|方案|毛入)/u.test(tail)) return 'name'
    if (/第.$/u.test(before(question, 2))) return 'name'
    if (/^年多来/u.test(tail) || /(?:经过|历经)$/u.test(before(question, 2))) return 'date'
    if (/(?:连续|提前|为期|历时|长达|缩短|延长|耗时|持续|整整|不到|将近|超过|连|用)$/u.test(before(question, 2))) return 'measure'
    if (/^年(?:时间|以上|左右|之久|内(?!新))/u.test(tail)) return /^一/u.test(written(question)) && /过去|新的/u.test(before(question, 4)) ? 'date' : 'measure'
    return 'date'
  }
}
/** 万元GDP, 万人拥有: what something is counted per. */
const perBase: RoleRule = {
  name: 'base of a rate',
  match: question => isChinese(question) && /^[百千万亿]$/u.test(written(question)) &&
    /^(?:元|人|户|人口|名)(?:GDP|地区|生产|工业|增加值|产值|国内|拥有|发明|有效|人口|发|托位|增收|床位|病床|高|注册|死亡|平均|常住)/u.test(behind(question, 4))
    ? 'name'
    : null
}
const structural = /^(?:大|[村省市县区镇乡州](?!级)|方面|位数|网|方|维|元化|体化|重|翼|屏|带|廊|轴|核|园|极)/u
const smallCount = /^[二两三四五六七八九十]$/u
const timeUnit = /^(?:个?月|天|小时|个?工作日|分钟|周|倍|番|成|次|届|期)/u
/** 五个方面, 三项制度, 四个着力, 八大工程: a policy's heads counted. */
const structure: RoleRule = {
  name: 'heads of a policy',
  match: question => {
    if (!isChinese(question)) return null
    const tail = behind(question, 10)
    if (structural.test(tail)) return 'name'
    if (/^次产业/u.test(tail)) return 'name'
    const { unit } = question.mention
    if (unit === null) return null
    if (/^[期届]$/u.test(unit.form)) return null
    const noun = question.text.slice(unit.start + unit.form.length, unit.start + unit.form.length + 8)
    if (question.grammar.formulas.at(noun, 0) !== null) return 'name'
    if (!smallCount.test(written(question)) || timeUnit.test(tail) || unit.dimension !== 'count' || !/^[个项件条种类支方道轮]$/u.test(unit.form)) return null
    return isConcrete(question, noun) || /^[，。；、]/u.test(noun) && !question.mention.more && /[^这那]$/u.test(before(question, 1)) && unit.form !== '个' ? null : 'name'
  }
}
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
    if (/^(?:倍|番|成|年|个?月|天|小时|分钟|级|期|季度)/u.test(behind(question, 2))) return null
    const after = question.text[question.mention.end] ?? ''
    return /[，。；、）]/u.test(after) && /\p{Script=Han}/u.test(before(question, 1)) && !/[有是的每第这那]$/u.test(before(question, 1)) ? null : 'name'
  }
}

/** 每千人, 每百户: what a rate is per. */
const perHead: RoleRule = {
  name: 'base of a rate',
  match: question => isChinese(question) && /每$/u.test(before(question, 1)) && /^[百千万十]+$/u.test(written(question)) ? 'name' : null
}
/** 第四轮, 第二批, 第一个百年: a running number whatever is counted. */
const afterOrdinalSign = (rule: RoleRule): RoleRule => ({
  name: rule.name, match: question => /第$/u.test(before(question, 1)) ? null : rule.match(question)
})

const longNumber = /^[一二三四五六七八九十百千万亿零两]{4,16}$/u
/** 裁减员额【五十万】。 减少【一半】: a large round number, a half. */
const roundNumber: RoleRule = {
  name: 'round number',
  match: question => isChinese(question) && question.mention.unit === null && (/^[一二三四五六七八九十百千]+[万亿]$/u.test(written(question)) || written(question) === '一半' || longNumber.test(written(question))) && !/[“]$/u.test(before(question, 1)) ? 'measure' : null
}

export const chineseRules: readonly RoleRule[] = [session, ...[yearsSpoken, perHead, perBase, article, structure, roundNumber].map(afterOrdinalSign)]
