/**
 * Chinese numerals that are used as numbers, and their values.
 *
 * Most characters that can count don't: 统一, 进一步, 一批, 百花齐放. A run is a number when
 * what stands beside it says so: 第, a unit, a calendar word, 分之, 成. The words of `idioms` and
 * the heads of lists (一、 （一） 一是) have no row.
 */
import type { LexiconRow, WordFinder } from '../lexicon.ts'
import type { Numeral } from '../types.ts'

export interface ChineseWords {
  readonly units: WordFinder<LexiconRow<'units'>>
  readonly idioms: WordFinder<LexiconRow<'idioms'>>
  /** Words that begin like a tenth: 成立, 成果. */
  readonly tenthLookalikes: WordFinder<LexiconRow<'classes'>>
}

interface Run { readonly text: string; readonly start: number; readonly written: string; readonly words: ChineseWords }

const digitOf: Readonly<Record<string, number>> = {
  〇: 0, '○': 0, 零: 0, 一: 1, 二: 2, 两: 2, 双: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 首: 1
}
const powerOf: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 }
const positional = /^[〇○零一二三四五六七八九]{2,}$/u
const counting = /^[一二两三四五六七八九十百千万亿零〇]{1,12}$/u
const arabicBefore = /[0-9余多几数]/u
const calendarYear = /^年(?![来以内间上级])/u
const calendarPart = /^(?:[月日]|季度|世纪|时期)/u
/** 由百分之三点二【到】 */
const perCentTo = /百分之(?:[一二三四五六七八九十]|点){1,6}[到至]$/u
/** 三【至五】年, but not 三到六期 */
const rangeBehind = /^[至到][一二两三四五六七八九十百]{1,3}/u
const longestRange = 4
const lineStart = /(?:^|[\n。；！])\s{0,6}$/u
const listHead = /^(?:[、）)．.]|是[^否非])/u
const rankPlace = /[居列第前]/u
/** 居全省【前三】，, 进入全国【前十】行列 */
const fieldBefore = /[省市区县国部球界居列]$/u
/** 【零】增长, but not 社消零增长10% */
const isZeroGrowth = (text: string, end: number): boolean =>
  text.startsWith('增长', end) && !/[0-9]/u.test(text[end + 2] ?? '') && digitOf[text[end + 2] ?? ''] === undefined
const rankEnd = /^(?:[，。；、！？）\n”]|行列|方阵|$)/u

/** A run of counting characters as a numeral; null where it counts nothing. */
export function readChinese (run: Run): Numeral | null {
  const { text, start, written } = run
  if (arabicBefore.test(text[start - 1] ?? '') && powerOf[written[0] ?? ''] !== undefined) return null
  const opened = idiomBefore(run)
  if (opened > 0) return readChinese({ ...run, start: start + opened, written: written.slice(opened) })
  if (isIdiom(run)) return null
  if (/[0-9][a-z]$/u.test(text.slice(Math.max(0, start - 2), start))) return null
  if (text[start - 1] === '第' && /^[，、]/u.test(text.slice(start + written.length)) && lineStart.test(text.slice(Math.max(0, start - 6), start - 1))) return null
  const proper = trim(run)
  if (proper === null) return null
  const value = readValue(proper.written + scaleBehind(text, proper.start + proper.written.length))
  if (value === null) return null
  const { digits, exponent, divisor } = value
  return { script: 'chinese', start: proper.start, end: proper.start + proper.written.length, digits, exponent, divisor }
}

/** 五亿二千【多万】件: the power of ten that the numeral stands before. */
export const scaleBehind = (text: string, end: number): string => /^[多余]([万亿])/u.exec(text.slice(end, end + 2))?.[1] ?? ''

/** 唯一【一】家: how much of a run belongs to the idiom that ends in it. */
function idiomBefore ({ text, start, written, words }: Run): number {
  const idiom = start > 0 && written.length > 1 ? words.idioms.at(text, start - 1) : null
  return idiom?.length === 2 && written[0] === written[1] ? 1 : 0
}

/** 居全国【第一位】 is no 一位 of anything; 放在第一位 is no place. */
const placed = /(?<![放摆]在?|[以于是])第一[位名]$/u

/** An idiom that overlaps the run takes it away: 统【一】, 【一】批, 千方【百】计. */
function isIdiom ({ text, start, written, words }: Run): boolean {
  const longestIdiom = 6
  for (let from = Math.max(0, start - longestIdiom + 1); from <= start; from++) {
    const idiom = from === start && placed.test(text.slice(Math.max(0, start - 3), start + 2)) ? null : words.idioms.at(text, from)
    if (idiom !== null && from + idiom.length >= start + written.length) return true
  }
  return false
}

/** 四十万【千瓦】, 五【千伏】: the thousand belongs to the unit. */
const thousandOfUnit = /.千[瓦伏]$|[万亿]千[克米]$/u

/** 产量排【全国】首位 */
const overall = /[排持于占争联]\p{Script=Han}{0,3}[国省市区县界]$/u
/** The numeral proper inside a run of counting characters, or null where nothing is counted. */
function trim (run: Run): { readonly start: number; readonly written: string } | null {
  const { text, start, written } = run
  const end = start + written.length
  if (written.includes('分之')) return { start, written }
  if (written === '首') return /^位/u.test(text.slice(end, end + 1)) && (/[居列为第稳]/u.test(text.slice(Math.max(0, start - 12), start)) || overall.test(text.slice(Math.max(0, start - 6), start))) ? { start, written } : null
  if (/[首双]/u.test(written)) {
    const rest = written.replace(/^[首双]+/u, '')
    return rest === '' || /[首双]/u.test(rest) ? null : trim({ ...run, start: end - rest.length, written: rest })
  }
  if (thousandOfUnit.test(written + text.slice(end, end + 1))) return trim({ ...run, written: written.slice(0, -1) })
  const isHead = start === 0 || /[\n（(。；：，”]/u.test(text[start - 1] ?? '')
  if (isHead && listHead.test(text.slice(end, end + 2)) && counting.test(written)) return null
  return isUsed(run) ? { start, written } : null
}

/** True where the words beside the run show that it counts, dates, orders or names. */
function isUsed ({ text, start, written, words }: Run): boolean {
  const end = start + written.length
  const before = text[start - 1] ?? ''
  const behind = text.slice(end, end + 3)
  if (before === '第' || calendarYear.test(behind) || calendarPart.test(behind)) return true
  if (written === '一半') return /[了约近达到过超占的少]$/u.test(before) || /^(?:以|的)/u.test(behind)
  if (/^[一二三四五六七八九十百千]+[万亿]$/u.test(written) && /^[，。；、以人的]/u.test(behind)) return true
  if (/^[一二三四五六七八九十百千万亿零两]{4,16}$/u.test(written) && /[万亿]/u.test(written) && /^\p{Script=Han}/u.test(behind)) return true
  if (perCentTo.test(text.slice(Math.max(0, start - 10), start))) return true
  if (/^[半]$/u.test(written)) return /[过一占超近]/u.test(before) && !/^[导年径岛]/u.test(behind)
  if (behind.startsWith('成') && words.tenthLookalikes.at(text, end) === null) return true
  if (/^(?:倍|番)/u.test(behind)) return true
  if (rankPlace.test(before) && /^(?:位|名)/u.test(behind)) return true
  if (before === '前' && fieldBefore.test(text.slice(Math.max(0, start - 4), start - 1)) && rankEnd.test(behind)) return true
  if (written === '零' && isZeroGrowth(text, end)) return true
  if (/[“「]/u.test(before) && /^[”」个大条项]/u.test(behind)) return true
  if (positional.test(written)) return true
  if (scaleBehind(text, end) !== '') return true
  if (/^[余多几]/u.test(behind)) return words.units.at(text, end + 1) !== null
  const range = rangeBehind.exec(text.slice(end, end + longestRange))?.[0]
  if (range !== undefined && counting.test(written) && (words.units.at(text, end + range.length)?.row.dimension ?? 'count') !== 'count') return true
  return words.units.at(text, end) !== null || /^[期级届次号批型]/u.test(behind)
}

type Value = Pick<Numeral, 'digits' | 'exponent' | 'divisor'>

/** The exact value of a Chinese numeral; null for a run that is none. Source: ordinary usage, GB/T 15835. */
export function readValue (written: string): Value | null {
  const fraction = written.indexOf('分之')
  if (fraction === 0) return null
  if (fraction > 0) {
    const whole = written.slice(0, fraction)
    const part = plainValue(written.slice(fraction + 2))
    if (part === null) return null
    if (whole === '百' || whole === '千' || whole === '万') return { ...part, divisor: null }
    const divisor = plainValue(whole)
    return divisor === null ? null : { ...part, divisor: Number(`${divisor.digits}e${divisor.exponent}`) }
  }
  const value = plainValue(written)
  return value === null ? null : { ...value, divisor: null }
}

function plainValue (written: string): { digits: string; exponent: number } | null {
  if (/^一?半$/u.test(written)) return { digits: '5', exponent: -1 }
  const point = written.indexOf('点')
  if (point >= 0) {
    const whole = plainValue(written.slice(0, point))
    const decimals = /^([〇○零一二三四五六七八九]+)([万亿千百]?)$/u.exec(written.slice(point + 1))
    if (whole === null || decimals === null) return null
    const places = [...decimals[1] ?? ''].map(character => digitOf[character]).join('')
    return { digits: String(Number(`${whole.digits}e${whole.exponent}`)) + places, exponent: (powerOf[decimals[2] ?? ''] ?? 0) - places.length }
  }
  if (positional.test(written)) return { digits: [...written].map(character => digitOf[character]).join(''), exponent: 0 }
  const sum = sumOf(written)
  return sum === null ? null : { digits: String(sum), exponent: 0 }
}

/** 三千二百万 by places: each digit times the power behind it, each 万 and 亿 over all before it. */
function sumOf (written: string): number | null {
  let total = 0
  let section = 0
  let digit: number | null = null
  for (const character of written) {
    const power = powerOf[character]
    const value = digitOf[character]
    if (value !== undefined) digit = value
    else if (power === undefined) return null
    else if (power < 4) {
      section += (digit ?? 1) * 10 ** power
      digit = null
    } else {
      const amount = section + (digit ?? 0)
      total = power === 8 ? (total + (amount === 0 && total === 0 ? 1 : amount)) * 10 ** power : total + (amount === 0 ? 1 : amount) * 10 ** power
      section = 0
      digit = null
    }
  }
  return total + section + (digit ?? 0)
}
