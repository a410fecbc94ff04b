/** Numerals that put things in an order: ranks (全省第6) and running numbers (第25届). */
import { before, behind, isArabic, size } from './question.ts'
import type { RoleQuestion, RoleRule } from './question.ts'
import { endsWithWord } from './search.ts'

/** 一期【二】套, 二期【三】批 */
const phase = /[一二三四五六]期$/u
/** 第25届, 1号煤棚, 40周年, 三期. Ranks (第33位) are asked before. */
export const ordinal: RoleRule = {
  name: 'running number',
  match: question => {
    const name = question.grammar.namesBehind.at(question.text, question.mention.numeral.end)
    const isCounted = question.mention.unit !== null && (/连续$/u.test(before(question, 2)) || (isArabic(question) && size(question) > 3 && /^期[，。；、]/u.test(behind(question, 2))))
    if (isCounted) return null
    if (name !== null && name.row.role === 'ordinal') return 'ordinal'
    if (!isArabic(question) && phase.test(before(question, 2)) && /^[套批段标]/u.test(behind(question, 1))) return 'ordinal'
    if (/(?:附件|附表|表|图)$/u.test(before(question, 2)) && isArabic(question)) return 'ordinal'
    if (/^(?:[-—~、和及与至][0-9]{1,3}){1,9}(?:号|线|街坊|地块)/u.test(behind(question, 40))) return 'ordinal'
    if (/^(?:线船闸|街坊|地块|泵站)/u.test(behind(question, 4)) && isArabic(question)) return 'ordinal'
    return /第$/u.test(before(question, 1)) && !/^[位名]/u.test(behind(question, 1)) ? 'ordinal' : null
  }
}
/** 【全省】第, 【全市排名】第 */
function endsWithField (head: string, { grammar: { classes } }: RoleQuestion): boolean {
  return endsWithWord(head, classes.rank_field) || endsWithWord(head.replace(placingWord, ''), classes.rank_field)
}
const placingWord = /(?:排名|位居|居|排|列)$/u
const rankBefore = /(?:第|前|居|列|排名|位次|名次)$/u
/** 全省第6, 第389位, 前2位, 全省第一. */
export const rank: RoleRule = {
  name: 'place in an order',
  match: question => {
    const head = before(question, 14)
    const tail = behind(question, 6)
    if (question.mention.numeral.script === 'chinese' && question.text[question.mention.numeral.start] === '首') return 'rank'
    if (question.mention.numeral.exponent !== 0 || !rankBefore.test(head)) return null
    if (/第$/u.test(head)) {
      if (/^[位名](?!领导)/u.test(tail)) return 'rank'
      const ends = /^(?:[，。；、！？）\n]|$|个[高好丰]|大|和|方阵)/u
      if (endsWithField(head.slice(0, -1), question) && ends.test(tail)) return 'rank'
      return /(?:居|列|排名|跃居|位次|排)第$/u.test(head) && ends.test(tail) ? 'rank' : null
    }
    if (/前$/u.test(head)) {
      if (/^(?:位|名(?!义)|强)/u.test(tail)) return 'rank'
      return (endsWithField(head.slice(0, -1), question) || /(?:全[县区]|世界|[国省市]内?|[居列])前$/u.test(head)) && /^(?:[，。；、！？）\n]|行列|$)/u.test(tail) ? 'rank' : null
    }
    return /^(?:位|名)(?:[，。；、]|$)/u.test(tail) ? 'rank' : null
  }
}
