/** How Word writes the number of a paragraph: 一, 1, ①, 甲, iv. */

const digits = '〇一二三四五六七八九'
const stems = '甲乙丙丁戊己庚辛壬癸'
const branches = '子丑寅卯辰巳午未申酉戌亥'
const legal = '零壹贰叁肆伍陆柒捌玖'

/** By the names that the format gives them; what isn't here is written in Arabic digits. */
const writers: Readonly<Record<string, (count: number) => string>> = {
  chineseCounting: count => count < 100 ? inWords(count) : digitByDigit(count),
  chineseCountingThousand: inWords,
  taiwaneseCounting: count => count < 100 ? inWords(count) : digitByDigit(count),
  taiwaneseCountingThousand: inWords,
  japaneseCounting: inWords,
  ideographDigital: digitByDigit,
  japaneseDigitalTenThousand: digitByDigit,
  taiwaneseDigital: digitByDigit,
  chineseLegalSimplified: count => inWords(count, legal, ['', '拾', '佰', '仟']).replace(/^拾/u, '壹拾'),
  ideographTraditional: count => stems[count - 1] ?? String(count),
  ideographZodiac: count => branches[count - 1] ?? String(count),
  decimalZero: count => String(count).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: count => offset(count, 20, '⑴'),
  decimalEnclosedFullstop: count => offset(count, 20, '⒈'),
  ideographEnclosedCircle: count => offset(count, 10, '㊀'),
  lowerLetter: count => letters(count, 'a'),
  upperLetter: count => letters(count, 'A'),
  lowerRoman: count => roman(count).toLowerCase(),
  upperRoman: roman
}

export const writeCount = (count: number, format: string): string => (writers[format] ?? String)(count)

/** 十二, 二十, 一百零三; from ten thousand on in digits. */
function inWords (count: number, numerals = digits, units: readonly string[] = ['', '十', '百', '千']): string {
  if (count <= 0 || count > 9999) return String(count)
  const places = [...String(count)]
  let words = ''
  places.forEach((digit, at) => {
    if (digit !== '0') words += (numerals[Number(digit)] ?? '') + (units[places.length - 1 - at] ?? '')
    else if (/[1-9]/u.test(places.slice(at).join('')) && !words.endsWith('零')) words += '零'
  })
  return count < 20 ? words.replace(/^一(?=十)/u, '') : words
}

function digitByDigit (count: number): string {
  return [...String(count)].map(digit => digits[Number(digit)] ?? '').join('')
}

function fullWidth (count: number): string {
  return [...String(count)].map(digit => String.fromCodePoint(0xFF10 + Number(digit))).join('')
}

/** ① and those that follow it in the character set. */
function offset (count: number, last: number, first: string): string {
  return count >= 1 && count <= last ? String.fromCodePoint((first.codePointAt(0) ?? 0) + count - 1) : String(count)
}

function circled (count: number): string {
  return offset(count, 20, '①')
}

/** a … z, aa, bb … */
function letters (count: number, first: string): string {
  if (count < 1 || count > 780) return String(count)
  return String.fromCodePoint((first.codePointAt(0) ?? 0) + (count - 1) % 26).repeat(Math.ceil(count / 26))
}

const romans: ReadonlyArray<readonly [number, string]> = [[100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I']]

function roman (count: number): string {
  if (count < 1 || count > 399) return String(count)
  let [written, left] = ['', count]
  for (const [value, sign] of romans) {
    for (; left >= value; left -= value) written += sign
  }
  return written
}
