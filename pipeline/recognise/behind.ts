/**
 * What stands right behind a numeral: 【余】 【万】 【吨】 【以上】.
 *
 * The longest unit decides, so 千米 is a unit and not a thousand 米, and 人次 is not 人. A unit
 * that is the first character of a noun is none: 三大改造 2 【项】目.
 */
import type { LexiconRow, WordFinder } from '../lexicon.ts'
import type { Mention, Numeral } from '../types.ts'
import { lettersOf } from './arabic.ts'
import { scaleBehind } from './chinese.ts'

export interface BehindWords {
  readonly units: WordFinder<LexiconRow<'units'>>
  readonly boundsAfter: WordFinder<LexiconRow<'bounds'>>
  readonly nouns: WordFinder<LexiconRow<'nouns'>>
}

/** 2【个多百分点】, 10【个以上百分点】 */
const roundPoints = /^个(?:多|以上)的?百分点/u
const pointsWindow = 8

type Unit = NonNullable<Mention['unit']>
interface Behind extends Pick<Mention, 'end' | 'scale' | 'more' | 'unit' | 'boundAfter'> {
  /** Half of the unit more: 两年【半】. */
  readonly half: boolean
}
/** 六倍【半】, but not 两年【半数】 */
const halfMore = /^半(?![数年月天径导途])/u
const halved = /^(?:年|个月|天|倍|番|小时)$/u

const scaleCharacters = /十|百|千|万|亿/u
const scalePowers: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 }
const somewhatMore = /[余多几来]/u
/** 12个【多功能】厅, 300吨【多晶】硅, 3个【余热】项目, 62次【余震】: no more than that. */
const manifold = /[种样功式媒层元语晶方渠]/u
const lasting = /[热震]/u
/** 40项【目标】, 100个【体育】公园: not 40 项目, 100 个体 */
const countThenNoun = /^项目标|^个(?:体[育检验]|人[大工文])/u
const perUnit = /[/／]/u
/** Counted in round numbers of the unit below: 9批次/【千】人. */
const perScale = /[十百千万]/u

/** Scale, unit and bound behind a numeral, and where they end. */
export function readBehind (text: string, numeral: Numeral, words: BehindWords): Behind {
  let at = numeral.end + (numeral.script === 'arabic' ? lettersOf(text, numeral).behind.length : 0)
  let scale = 0
  let more = false
  let unit = unitAt(text, at, words)
  while (unit === null) {
    const character = text[at] ?? ''
    if (numeral.script === 'arabic' && scaleCharacters.test(character)) scale += scalePowers[character] ?? 0
    else if (!more && somewhatMore.test(character) && (unitAt(text, at + 1, words) !== null || scaleCharacters.test(text[at + 1] ?? ''))) more = true
    else if (numeral.script !== 'chinese' || !more || scaleBehind(text, at - 1) === '') break
    at++
    unit = unitAt(text, at, words)
  }
  if (unit === null && !more && scale > 0 && /[余多]/u.test(text[at] ?? '')) {
    more = true
    at++
  }
  const points = unit?.form === '个' ? roundPoints.exec(text.slice(unit.start, unit.start + pointsWindow))?.[0] : undefined
  if (unit !== null && points !== undefined) {
    unit = { ...unit, form: points, base: '百分点', dimension: 'point' }
    more = true
  }
  if (unit?.form === '个' && /^[多几]月/u.test(text.slice(unit.start + 1, unit.start + 3))) {
    unit = { ...unit, form: text.slice(unit.start, unit.start + 3), base: '个月', dimension: 'time' }
    more = true
  }
  if (unit !== null) {
    at = unit.start + unit.form.length
    if (!more && /[余多]/u.test(text[at] ?? '') && unit.dimension !== 'percent' && ![manifold, lasting].some(kind => kind.test(text[at + 1] ?? ''))) {
      more = true
      at++
    }
  }
  const half = scale === 0 && !more && numeral.exponent === 0 && numeral.divisor === null && halved.test(unit?.form ?? '') && halfMore.test(text.slice(at, at + 2))
  if (half) at++
  const bound = words.boundsAfter.at(text, at)
  if (bound !== null) at += bound.length
  return { end: at, scale, more, unit, boundAfter: bound?.row.bound ?? null, half }
}

function unitAt (text: string, position: number, words: BehindWords): Unit | null {
  const found = words.units.at(text, position)
  if (found === null) return null
  const noun = words.nouns.at(text, position)
  if (noun !== null && noun.length > found.length && !countThenNoun.test(text.slice(position, position + 3))) return null
  const unit = { form: found.row.form, base: found.row.unit, dimension: found.row.dimension, start: position }
  return perUnit.test(text[position + found.length] ?? '') ? compound(text, unit, words) : unit
}

/** 公里/平方公里, 批次/千人: what is counted per what. */
function compound (text: string, unit: Unit, words: BehindWords): Unit {
  let at = unit.start + unit.form.length + 1
  if (perScale.test(text[at] ?? '') && words.units.at(text, at) === null) at++
  const below = words.units.at(text, at)
  if (below === null) return unit
  const form = text.slice(unit.start, at + below.length)
  return { ...unit, form, base: unit.base + form.slice(unit.form.length).replace('／', '/'), dimension: 'other' }
}
