/** Whether decoded characters are Chinese text, and whether such text is a work report. */

const fewestHan = 300
const sample = 4000
/** Han, letters, digits, punctuation and blanks: all that a text is made of. */
const ordinary = /[\p{Script=Han}\p{Script=Latin}\p{N}\p{P}\p{S}\s]/gu
const han = /\p{Script=Han}/gu
/** Rare characters: what a wrong decoding of Chinese is full of. */
const rare = /[\u{3400}-\u{4DBF}\u{E000}-\u{F8FF}\u{20000}-\u{3FFFF}]/gu
/** The commonest characters of any Chinese text, and of reports. */
const common = /[的和人大工作政展中发国年]/gu

/** For bytes without a BOM: mostly ordinary characters, few rare ones, and the common ones there. */
export function isPlausible (text: string): boolean {
  const part = text.slice(0, sample)
  const characters = [...part].length
  return count(part, ordinary) >= characters * 0.95 && count(part, rare) <= characters * 0.02 &&
    count(part, common) >= count(part, han) * 0.04 && count(part, han) > 0
}

/** Characters that no text has: controls, private ones but for the bullets of symbol fonts, and the mark for what isn't known. */
const unknown = /[\p{Cc}\p{Cn}\u{E000}-\u{EFFF}\u{F100}-\u{F8FF}\u{FFFD}]/gu
/** Letters that Chinese text has singly at most; many of them are the numbers of glyphs, taken for characters. */
const foreign = /(?![\p{Script=Han}\p{Script=Latin}\p{Script=Greek}])[\p{L}\p{M}]/gu
const mostUnknown = 0.005

/** For a whole text whose characters a font has named: nearly all of them are known. */
export function isLegible (text: string): boolean {
  return count(text.replace(/\s/gu, ''), unknown) + count(text, foreign) <= Math.max(2, text.length * mostUnknown)
}

const heard = /各位代表|各位委[员員]/u
const titled = /工作[报報]告|工作回[顾顧]/u
/** A plan or an outline is told by its length and by what it is full of. */
const fewestUntitled = 1500
const governing = /政府|[发發]展|建[设設]|人民/gu
const governingShare = 0.01

/** A report has some length, and addresses deputies, calls itself one or speaks as one. */
export function isReport (text: string): boolean {
  if (count(text, han, fewestHan) < fewestHan) return false
  if (heard.test(text) || titled.test(text)) return true
  const length = count(text, han)
  return length >= fewestUntitled && count(text, governing) >= length * governingShare
}

/** How often a global pattern matches: as often as `most`, or the whole count below it. */
function count (text: string, pattern: RegExp, most = Infinity): number {
  pattern.lastIndex = 0
  let found = 0
  while (found < most && pattern.test(text)) found++
  return found
}
