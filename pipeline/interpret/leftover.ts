/**
 * Numerals that no rule knew: most have lost their unit (四上企业要突破180), some never had one
 * (万车死亡率降至1.2). What can't be told stays `unresolved`.
 */
import type { Mention, NumeralRole, Section } from '../types.ts'
import { readPredicate } from './predicate.ts'
import type { RoleQuestion } from './question.ts'
import type { Joint } from './series.ts'

export interface Decision { readonly role: NumeralRole; readonly rule: string; readonly unit: Mention['unit'] }

const window = 24
const pageRoles: ReadonlySet<Section['role']> = new Set(['front_matter', 'back_matter'])
const perCent: NonNullable<Mention['unit']> = { form: '%', base: '%', dimension: 'percent', start: 0 }

/** The part of a numeral that no rule knew, and the unit that its clause implies. */
export function lastResort (question: RoleQuestion, section: Section, joint: Joint | null): Decision {
  const { text, mention, grammar, next } = question
  const { numeral } = mention
  const decide = (role: NumeralRole, rule: string, unit: Mention['unit'] = null): Decision => ({ role, rule, unit })
  const from = Math.max(0, numeral.start - window)
  if (numeral.script === 'chinese') return decide('name', 'Chinese numeral without a unit')
  if (joint === 'ratio' && isOne(mention) && oneTerm.test(text.slice(from, numeral.start)) && !colon.test(text[numeral.end] ?? '')) return decide('name', 'base of a ratio')
  if (joint !== 'ratio' && next !== null && isOne(next) && colon.test(text.slice(mention.end, next.numeral.start)) && !colon.test(text[next.numeral.end] ?? '') && numeral.digits.length < 4) return decide('measure', 'ratio to one')
  if (joint === 'ratio' || (next !== null && /^[：:]$/u.test(text.slice(mention.end, next.numeral.start)) && numeral.digits.length < 4)) return decide('measure', 'ratio of parts', isOfHundred(text, numeral.start) ? { ...perCent, start: numeral.end } : null)
  if (/^[金银铜](?=[0-9，。、好最佳的]|牌)/u.test(text.slice(numeral.end, numeral.end + 2))) return decide('measure', 'medals', { form: '枚', base: '枚', dimension: 'count', start: numeral.end })
  if (isYear(mention) && /[（“—\-至]$|^$/u.test(text.slice(Math.max(0, numeral.start - 1), numeral.start))) return decide('date', 'bare year')
  if (isYear(mention) && eventBehind.test(text.slice(numeral.end, numeral.end + 3))) return decide('date', 'bare year')
  if (pageRoles.has(section.role)) return decide('name', 'page debris')
  const predicate = readPredicate({ text, from: clauseStart(text, from, numeral.start), end: numeral.start, grammar, isRank: false })
  if (numeral.divisor !== null) return decide('measure', 'fraction')
  const noun = nounBehind(text, numeral.end, grammar)
  if (noun !== null && /\p{Script=Han}/u.test(text[numeral.start - 1] ?? '')) return decide('measure', 'unit of the noun behind', implied(noun, numeral.end))
  if (predicate.change !== null && !predicate.change.to && numeral.exponent < 0) return decide('measure', 'per cent sign lost', { ...perCent, start: numeral.end })
  if (predicate.start < numeral.start) return decide('measure', 'predicate before', unitOfNounBefore(text, predicate.start, grammar))
  if (numeral.exponent < 0 && indexBefore.test(text.slice(from, numeral.start))) return decide('measure', 'predicate before')
  const before = unitOfNounBefore(text, numeral.start, grammar)
  if (before !== null) return decide('measure', 'unit lost', before)
  if (numeral.digits.length >= 3 && isYear(mention)) return decide('date', 'bare year')
  return numeral.digits.length >= 3 ? decide('name', 'digits without a unit') : decide('unresolved', 'nothing fits')
}

/** 三次产业比例【12：44：44】 are shares of a hundred; 粮经比例【7：3】 and 投入产出比【1：2.6】 are not. */
function isOfHundred (text: string, at: number): boolean {
  const from = Math.max(0, at - longestTerms)
  for (const { 0: terms, index } of text.slice(from, at + longestTerms).matchAll(termsInARow)) {
    if (from + index > at || from + index + terms.length <= at) continue
    const sum = terms.split(/[：:]/u).reduce((total, term) => total + Number(term), 0)
    return Math.abs(sum - 100) <= roundingOfShares
  }
  return true
}
const longestTerms = 24
const termsInARow = /[0-9]{1,3}(?:[.][0-9]{1,3})?(?:[：:][0-9]{1,3}(?:[.][0-9]{1,3})?){1,5}/gu
const roundingOfShares = 3

/** 城乡居民收入比降至【2.3：1】: one ratio, of which the 1 is no figure. */
const colon = /^[：:]$/u
const oneTerm = /(?<![\d.：:])\d{1,3}(?:\.\d{1,3})?[：:]$/u
const isOne = ({ numeral, unit }: Mention): boolean => numeral.digits === '1' && numeral.exponent === 0 && unit === null

/** 等16【改造项目】建成: the counter is lost, the thing counted stands right behind. */
function nounBehind (text: string, end: number, grammar: RoleQuestion['grammar']): string | null {
  for (let at = end; at < end + 5; at++) {
    if (!/\p{Script=Han}/u.test(text[at] ?? '')) return null
    const noun = grammar.nouns.at(text, at)
    if (noun !== null && noun.length > 1 && noun.row.unit !== '' && noun.row.unit !== '条') return noun.row.unit
  }
  return null
}

function clauseStart (text: string, from: number, end: number): number {
  const stretch = text.slice(from, end)
  const at = Math.max(stretch.lastIndexOf('，'), stretch.lastIndexOf('。'), stretch.lastIndexOf('；'), stretch.lastIndexOf('、'))
  return from + at + 1
}

/** 【2008】北京马拉松赛, 2005’亚太峰会 */
const eventBehind = /^[’'?·•]?(?![个家户人件项名所座条处亩])\p{Script=Han}{2}/u
/** 空气质量综合指数【4.26】 */
const indexBefore = /(?:指数|系数|得分|倍差)$/u
const isYear = ({ numeral }: Mention): boolean => /^(?:19|20)[0-9]{2}$/u.test(numeral.digits) && numeral.exponent === 0
const implied = (form: string, start: number): NonNullable<Mention['unit']> => ({ form, base: form, dimension: 'count', start })

function unitOfNounBefore (text: string, end: number, grammar: RoleQuestion['grammar']): Mention['unit'] {
  const phrase = text.slice(Math.max(0, end - 6), end).replace(/[”’）]{1,6}$/u, '')
  if (/企业$/u.test(phrase)) return implied('家', end)
  const noun = grammar.nouns.before(phrase, phrase.length)
  return noun !== null && noun.row.unit !== '' ? implied(noun.row.unit, end) : null
}
