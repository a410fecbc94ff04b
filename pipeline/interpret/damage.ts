/**
 * Characters that the text has lost and that what is left of it proves.
 *
 * > 2023【】2【】23日: 年 and 月; 增长8.5%【】11.8%: the 、 between two items of a list
 */
import type { Edit, Mention } from '../types.ts'
import { damagedDate } from './dates.ts'

const maxDigits = 8

/** Repairs that the numerals prove; spans are those of the text given. */
export function findDamage (text: string, mentions: readonly Mention[]): readonly Edit[] {
  const edits: Edit[] = []
  mentions.forEach((mention, index) => {
    const { numeral } = mention
    if (numeral.script !== 'arabic') return
    const next = mentions[index + 1]
    const behind = text[numeral.end] ?? ''
    const date = numeral.exponent === 0 && numeral.digits.length <= maxDigits && (behind === '日' || behind === '月') ? damagedDate(numeral.digits, behind) : null
    const digits = String(Number(numeral.digits)).length
    if (digits > numeral.end - numeral.start && numeral.exponent === 0 && misread.test(text.slice(numeral.start - 1, numeral.end + 1))) edits.push(misprint(numeral, text))
    if (date !== null) edits.push(lost(numeral.start, numeral.end + 1, text, spell(date)))
    if (next === undefined || next.numeral.start !== mention.end || mention.unit?.dimension !== 'percent' || next.unit?.base !== mention.unit.base) return
    edits.push(lost(numeral.start, next.end, text, `${text.slice(numeral.start, mention.end)}、${text.slice(next.start, next.end)}`))
  })
  return edits
}

const misread = /^[lI]|[OolI]$/u

/** 增长【l0】%: a letter where only a digit can stand. */
function misprint ({ start, end, digits }: Mention['numeral'], text: string): Edit {
  const span = { start: /[lI]/u.test(text[start - 1] ?? '') ? start - 1 : start, end: /[OolI]/u.test(text[end] ?? '') ? end + 1 : end }
  return { repair: 'misprint', ...span, was: text.slice(span.start, span.end), became: digits, reason: 'a letter where only a digit can stand' }
}

function lost (start: number, end: number, text: string, became: string): Edit {
  return { repair: 'lost_character', start, end, was: text.slice(start, end), became, reason: 'what is left allows one reading only' }
}

/** 2023-02-23 as it was printed: 2023年2月23日. */
function spell (date: string): string {
  const [year = '', month = '', day] = date.split('-')
  return `${year}年${Number(month)}月${day === undefined ? '' : `${Number(day)}日`}`
}
