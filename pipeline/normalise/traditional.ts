/**
 * Traditional characters, read as simplified ones: each becomes one other, so that no offset moves.
 *
 * Only for texts that are written in them. A simplified text is not looked at any closer than it
 * takes to see that the commonest traditional characters are missing.
 */
import { Converter } from 'opencc-js/t2cn'
import type { Edit } from '../types.ts'

/** Characters of which any traditional text is full, and a simplified one has none. */
const traditional = /[國會發經產業們來對個為與]/gu
/** One in so many characters: above names and quotations in a simplified text. */
const share = 80

let convert: ((text: string) => string) | null = null

/** The text in simplified characters and of the same length; null where it isn't written in traditional ones. */
export function simplify (text: string): string | null {
  const found = text.match(traditional)?.length ?? 0
  if (found * share < text.length) return null
  const turn = convert ?? Converter({ from: 't', to: 'cn' })
  convert = turn
  return text.split('\n').map(line => simplifyLine(line, turn)).join('\n')
}

/** With regard to words, as 【乾淨】 and 【乾坤】 part; character by character where that would change the length. */
function simplifyLine (line: string, turn: (text: string) => string): string {
  const turned = turn(line)
  if (turned.length === line.length) return turned
  return [...line].map(character => {
    const other = turn(character)
    return other.length === character.length ? other : character
  }).join('')
}

/** One edit for the whole text, at the first character that is read as another. */
export function describeSimplified (source: string, simplified: string): Edit | null {
  let start = 0
  while (start < source.length && source[start] === simplified[start]) start++
  if (start === source.length) return null
  let end = start + 1
  while (end < source.length && source[end] !== simplified[end]) end++
  return {
    repair: 'traditional_character', start, end, was: source.slice(start, end), became: simplified.slice(start, end),
    reason: 'traditional characters read as simplified ones, here and in the whole text'
  }
}
