/** What a file's name says of the report in it; never trusted over the text. */
import type { Masthead } from '../types.ts'

const code = /(?<![\da-z])\d{6}(?![\da-z])/iu
const year = /(?<![\da-z])(?:19|20)\d{2}(?![\da-z])/giu
const name = /\p{Script=Han}{2,16}/u
/** 政府工作报告, 二届人大一次会议, 年…: words of a title, not of a name. */
const titleWords = /(?:第?[一二三四五六七八九十]{1,3}届|(?:人民)?政府|工作报告|法治).{0,40}$/u

export function readHints (path: string): Masthead['hints'] {
  const parts = path.normalize('NFC').replace(/\.[a-z\d]{1,8}$/iu, '').split('/')
  const file = parts.at(-1) ?? ''
  const years = file.match(year) ?? []
  const last = years.at(-1)
  return {
    placeName: placeNameIn(file) ?? placeNameIn(parts.at(-2) ?? ''),
    year: last === undefined ? null : Number(last),
    adcode: code.exec(file)?.[0] ?? null
  }
}

function placeNameIn (part: string): string | null {
  const bare = part.replace(/\d{2,6}年?度?/gu, ' ')
  const found = name.exec(bare)?.[0].replace(titleWords, '') ?? ''
  return found.length >= 2 ? found : null
}
