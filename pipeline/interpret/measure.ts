/** Which kind of measure a figure is, and the sign of its value. */
import type { Measure } from '../types.ts'
import type { Grammar } from './grammar.ts'
import type { Piece, Scene, Series } from './scene.ts'
import { slice } from '../span.ts'
import { trimLead } from './words.ts'

export interface Measured {
  readonly measure: Measure
  readonly sign: 1 | -1
  readonly rule: string
}

/** A verb of change covers the items of its list: 净减少公务员5717人、【事业单位人员】23970人. */
export const isCarried = (measured: Measured): boolean => measured.rule === 'opening verb of change'

/** Verbs of change at the head of a clause: 【减少】贫困村621个. */
const openingChange = /^(?:净|共|累计|再)?(?:减少|降低|调减|净减少|压减|压缩|缩短|增加|净增加|(?:提高|提升)(?!改造|质))/u
/** 全流程【压缩时限】141个工作日 */
const shortened = /(?:压缩|缩短|压减|减少|提速)[^，。]{0,6}(?:时限|时间|时长|天数|工作日)$/u
const openingFall = /减|降|压|缩/u
/** A fall that the noun itself carries compares nothing: 减税, 减贫, 减免租金. */
const carriedByNoun = /税|费|负担|支出成本|贫困人口|脱贫|减免/u
const multiple = /^[倍番成]$/u

export function measureOf (scene: Scene, series: Series, piece: Piece): Measured {
  if (piece.mention.numeral.divisor !== null) return { measure: 'ratio', sign: 1, rule: 'fraction' }
  const { predicate } = series
  const { change } = predicate
  const dimension = piece.mention.unit?.dimension ?? null
  const lead = slice(scene.text, series.lead)
  const down = change?.direction === 'down'
  if (piece.role === 'rank') return { measure: 'rank', sign: 1, rule: 'rank' }
  if (dimension === 'rank' && change !== null && !change.to) return { measure: 'change', sign: down ? -1 : 1, rule: 'change of rank' }
  if (dimension === 'point') return { measure: 'change', sign: down || change === null && fallsIn(lead, scene.grammar) ? -1 : 1, rule: 'points' }
  if (dimension === 'percent') return perCent(scene, series, lead)
  if (dimension === 'multiple' || multiple.test(piece.mention.unit?.form ?? '')) return change !== null && !change.to || piece.mention.unit?.form === '番' ? { measure: 'growth', sign: down ? -1 : 1, rule: 'times more' } : { measure: 'ratio', sign: 1, rule: 'times' }
  if (piece.mention.unit === null && piece.mention.scale === 0 && scene.grammar.rates.before(lead.trimEnd(), lead.trimEnd().length) !== null) return { measure: 'ratio', sign: 1, rule: 'rate without a unit' }
  if (piece.mention.unit === null && isFraction(scene.text, piece)) return { measure: 'ratio', sign: 1, rule: 'fraction' }
  if (change !== null && !change.to && !change.noun && change.direction !== 'level') return { measure: 'change', sign: down ? -1 : 1, rule: 'changed by' }
  if (change === null && series.predicate.start === series.lead.end) {
    const phrase = trimLead(lead, scene.grammar)
    const opened = openingChange.exec(phrase)
    const rest = opened === null ? '' : phrase.slice(opened[0].length)
    if (dimension === 'time' && shortened.test(phrase)) return { measure: 'change', sign: -1, rule: 'shortened by' }
    if (opened !== null && /提[高升]/u.test(opened[0]) && dimension === 'count') return { measure: 'amount', sign: 1, rule: 'amount' }
    if (opened !== null && rest !== '' && !/^[了到至]|^值/u.test(rest) && !carriedByNoun.test(rest)) return { measure: 'change', sign: openingFall.test(opened[0]) ? -1 : 1, rule: 'opening verb of change' }
  }
  return { measure: 'amount', sign: 1, rule: 'amount' }
}

function perCent (scene: Scene, series: Series, lead: string): Measured {
  const { change } = series.predicate
  const down = change?.direction === 'down'
  const phrase = lead.trimEnd()
  const endsRate = scene.grammar.rates.before(phrase, phrase.length) !== null
  const last = series.pieces[series.pieces.length - 1]
  if (last !== undefined && /^的?(?:平均|年均)?(?:增长|增速|增幅|速度|幅度)/u.test(scene.text.slice(last.mention.end, last.mention.end + 5)) && change === null) return { measure: 'growth', sign: 1, rule: 'growth behind' }
  if (change !== null && change.noun) return { measure: 'growth', sign: down ? -1 : 1, rule: 'rate of change' }
  if (series.predicate.isShare) return { measure: 'ratio', sign: 1, rule: 'share' }
  if (change !== null && !change.to) return { measure: 'growth', sign: down ? -1 : 1, rule: 'growth' }
  if (change !== null) return { measure: 'ratio', sign: 1, rule: 'rate reached' }
  if (endsRate) return endsGrowthNoun(phrase, scene.grammar) ?? { measure: 'ratio', sign: 1, rule: 'rate' }
  const opened = openingChange.exec(phrase)
  if (opened !== null && series.predicate.start === series.lead.end) return { measure: 'growth', sign: openingFall.test(opened[0]) ? -1 : 1, rule: 'opening verb of change' }
  return endsGrowthNoun(phrase, scene.grammar) ?? { measure: 'ratio', sign: 1, rule: 'per cent' }
}

function endsGrowthNoun (phrase: string, grammar: Grammar): Measured | null {
  const noun = grammar.changes.before(phrase, phrase.length)
  if (noun !== null && (grammar.rates.before(phrase, phrase.length)?.length ?? 0) > noun.length) return null
  if (noun === null || !noun.row.noun) return /价格(?:总水平|指数|总指数)?$/u.test(phrase) ? { measure: 'growth', sign: 1, rule: 'rate of price change' } : null
  return { measure: 'growth', sign: noun.row.direction === 'down' ? -1 : 1, rule: 'rate of change' }
}

function fallsIn (lead: string, grammar: Grammar): boolean {
  const verb = grammar.changes.at(lead.trimStart(), 0)
  return verb !== null && verb.row.direction === 'down'
}

const isFraction = (text: string, piece: Piece): boolean =>
  piece.mention.numeral.divisor !== null || /[半]/u.test(slice(text, piece.mention.numeral))
