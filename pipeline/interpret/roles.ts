/**
 * What part a numeral plays, by the words right beside it.
 *
 * Names before measures, or PM2.5 becomes a quantity; dates before measures, or 2022年 becomes a
 * length of time.
 */
import { campaign, document, grade } from './campaign-roles.ts'
import { chineseRules, zeroGrowth } from './chinese-roles.ts'
import { dateRules } from './date-roles.ts'
import { bareScales, groupCounted, inTitle, letters, manyKinds, nameBehind, quotedFormula, roadNumber, serviceNumber, slogan } from './name-roles.ts'
import { ordinal, rank } from './order-roles.ts'
import { before, behind, isArabic } from './question.ts'
import type { RoleRule } from './question.ts'

/** 10。1万户: a point misread as a stop. */
const damagedPoint: RoleRule = {
  name: 'damaged decimal point',
  match: question => isArabic(question) && (/^。[0-9]{1,2}[万亿%]/u.test(behind(question, 4)) || (/[0-9]。$/u.test(before(question, 2)) && question.mention.unit !== null)) ? 'debris' : null
}
/** A numeral with a unit, a scale or a per cent sign. */
const measured: RoleRule = {
  name: 'has a unit',
  match: ({ mention }) => mention.unit !== null || mention.scale > 0 || mention.more ? 'measure' : null
}
/** 百分之七点三, 三分之二, 过半: what a Chinese numeral measures by itself. */
const fraction: RoleRule = {
  name: 'fraction',
  match: ({ text, mention: { numeral } }) => numeral.script === 'chinese' && /分之|半/u.test(text.slice(numeral.start, numeral.end)) ? 'measure' : null
}

/** The first that answers decides. */
export const roleRules: readonly RoleRule[] = [
  ...dateRules, slogan, serviceNumber, roadNumber, letters, bareScales, groupCounted, manyKinds, zeroGrowth, quotedFormula, campaign, grade, document, rank, ...chineseRules, nameBehind, ordinal, inTitle, damagedPoint, fraction, measured
]
