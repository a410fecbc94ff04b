/** Markers: what numbers a heading or a list: 一、 （一） 1. ① 第一， 一是 ——. */

/** How a heading is marked; each style has its own depth under the heading above. */
export type MarkerStyle = 'volume' | 'chapter' | 'han' | 'han_bracket' | 'arabic' | 'arabic_bracket' | 'circled' | 'ordinal' | 'clause' | 'dash'

export interface Marker {
  readonly style: MarkerStyle
  /** Null for a dash. */
  readonly number: number | null
  readonly length: number
}

const hanDigits = '一二三四五六七八九十'
/** 一、 and 二&、 as some pages print it. */
const han = /([一二三四五六七八九十]{1,3})(?:&?[、．.]|(?=[ \t\u3000]{0,4}\n))/uy
const hanBracket = /[（(]([一二三四五六七八九十]{1,3})[)）][、.]?/uy
const arabic = /([0-9]{1,2})[、．.](?![0-9])/uy
const arabicBracket = /[（(]?([0-9]{1,2})[)）][、.]?/uy
const ordinal = /第([一二三四五六七八九十]{1,3})[，,、：:]/uy
const volume = /第([一二三四五六七八九十]{1,3})(?:篇|部分)/uy
const chapter = /第([一二三四五六七八九十]{1,3})[章节]/uy
/** 一是, 二要 */
const clause = /([一二三四五六七八九十]{1,2})[是要](?!否)/uy
const dash = /[—─－-]{1,4}(?=\p{Script=Han}|“)/uy

const numbered: ReadonlyArray<readonly [MarkerStyle, RegExp]> = [
  ['han', han], ['han_bracket', hanBracket], ['volume', volume], ['chapter', chapter], ['ordinal', ordinal], ['clause', clause],
  ['arabic', arabic], ['arabic_bracket', arabicBracket]
]

/** What a text can begin with when it begins with a marker, so that most positions cost one look-up. */
const firsts = new Set((hanDigits + '（(第—─－-0123456789').split('').map(character => character.charCodeAt(0)))

/** The marker at a position; null where there is none. */
export function readMarker (text: string, at: number): Marker | null {
  const code = text.charCodeAt(at)
  if (code >= 0x2460 && code <= 0x2473) return { style: 'circled', number: code - 0x245F, length: 1 }
  if (code >= 0x3220 && code <= 0x3229) return { style: 'han_bracket', number: code - 0x321F, length: 1 }
  if (!firsts.has(code)) return null
  for (const [style, pattern] of numbered) {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    const digits = found?.[1]
    if (found !== null && digits !== undefined) return { style, number: readNumber(digits), length: found[0].length }
  }
  dash.lastIndex = at
  const found = dash.exec(text)
  return found === null ? null : { style: 'dash', number: null, length: found[0].length }
}

/** 3, 三, 十二, 二十一 */
export function readNumber (digits: string): number {
  const plain = Number(digits)
  if (!Number.isNaN(plain)) return plain
  let value = 0
  let unit = 0
  for (const character of digits) {
    const digit = hanDigits.indexOf(character) + 1
    if (digit === 10) {
      value += (unit === 0 ? 1 : unit) * 10
      unit = 0
    } else {
      unit = digit
    }
  }
  return value + unit
}
