/** Which kind of measure a figure is, and the sign of its value. */
import type { Measure } from '../types.ts'
import { awayFrom } from './compared.ts'
import type { Grammar } from './grammar.ts'
import type { Piece, Scene, Series } from './scene.ts'
import { multiplyOut } from './value.ts'
import { isWithin } from './search.ts'
import { slice } from '../span.ts'
import { trimLead } from './words.ts'

export interface Measured {
  readonly measure: Measure
  readonly sign: 1 | -1
  readonly rule: string
}

/** A verb of change covers the items of its list: 净减少公务员5717人、【事业单位人员】23970人; 压减1500万吨粗钢、1000万吨【水泥】. */
export const isCarried = (measured: Measured, named: string): boolean =>
  measured.rule === 'opening verb of change' || measured.rule === 'changed by' && measured.sign === -1 && named === 'noun behind'

/** 【净】减少, 【累计】增加 */
const openingAdverb = /^(?:净|共|累计|再)/u
const openingFall = /减|降|压|缩/u
const borderSign = /[，。]/u
const longestObject = 6
const multiple = /^[倍番成]$/u
/** 测评得分98.6【分】, 景气指数达到52.6【点】: a level, where nothing changes. */
const scored = /^[分点]$/u

/** The kind of measure, the sign of its value, and the rule that told. */
export function measureOf (scene: Scene, series: Series, piece: Piece): Measured {
  if (piece.rule === 'ratio to one' || piece.rule === 'ratio of parts' && piece.mention.unit === null) return { measure: 'ratio', sign: 1, rule: 'ratio to one' }
  if (piece.rule === 'ratio of parts') return { measure: 'ratio', sign: 1, rule: 'per cent' }
  const { predicate } = series
  const { change } = predicate
  const dimension = piece.mention.unit?.dimension ?? null
  const lead = slice(scene.text, series.lead)
  const down = change?.direction === 'down'
  if (piece.mention.numeral.divisor !== null) return change !== null && !change.to && !change.noun ? { measure: 'growth', sign: down ? -1 : 1, rule: 'growth' } : { measure: 'ratio', sign: 1, rule: 'fraction' }
  if (piece.role === 'rank') return { measure: 'rank', sign: 1, rule: 'rank' }
  const away = dimension === 'percent' || change !== null ? null : awayFrom(scene, series)
  if (away !== null) return { measure: 'change', sign: away, rule: 'away from the aim' }
  if (dimension === 'rank' && change !== null && !change.to) return { measure: 'change', sign: down ? -1 : 1, rule: 'change of rank' }
  if (dimension === 'point' && (change !== null && !change.to || !scored.test(piece.mention.unit?.base ?? ''))) return { measure: 'change', sign: down || change === null && fallsIn(lead, scene.grammar) ? -1 : 1, rule: 'points' }
  if (dimension === 'percent') return perCent(scene, series, lead)
  if (dimension === 'multiple' || multiple.test(piece.mention.unit?.form ?? '')) return change !== null && !change.to || piece.mention.unit?.form === '番' ? { measure: 'growth', sign: down ? -1 : 1, rule: 'times more' } : { measure: 'ratio', sign: 1, rule: 'times' }
  if (piece.mention.unit === null && piece.mention.scale === 0 && scene.grammar.rates.before(lead.trimEnd(), lead.trimEnd().length) !== null) return { measure: 'ratio', sign: 1, rule: 'rate without a unit' }
  if (change !== null && !change.to && isFraction(scene.text, piece)) return { measure: 'growth', sign: down ? -1 : 1, rule: 'growth' }
  if (piece.mention.unit === null && isFraction(scene.text, piece)) return { measure: 'ratio', sign: 1, rule: 'fraction' }
  if (change !== null && !change.to && !change.noun && change.direction !== 'level' && !(change.form === '提升' && dimension === 'count') && !(isOfOther.test(change.form) && countsNoun(scene, piece))) return { measure: 'change', sign: down ? -1 : 1, rule: 'changed by' }
  if (change === null && series.predicate.start === series.lead.end) {
    const phrase = trimLead(lead, scene.grammar)
    const opened = openingChange(phrase, scene.grammar)
    const rest = opened === null ? '' : phrase.slice(opened.length)
    if (dimension === 'time' && isShortened(phrase, scene.grammar)) return { measure: 'change', sign: -1, rule: 'shortened by' }
    if (opened !== null && isOfOther.test(opened.replace(/了$/u, '')) && countsNoun(scene, piece)) return { measure: 'amount', sign: 1, rule: 'amount' }
    if (opened !== null && /提[高升]/u.test(opened) && dimension === 'count') return { measure: 'amount', sign: 1, rule: 'amount' }
    if (opened !== null && rest !== '' && !/^[了到至]|^值/u.test(rest) && !isWithin(rest, scene.grammar.classes.burden)) return { measure: 'change', sign: openingFall.test(opened) ? -1 : 1, rule: 'opening verb of change' }
  }
  return { measure: 'amount', sign: 1, rule: 'amount' }
}

/** 促进居民【增收】10条措施, 【提高】了22个群体的待遇, 学校改造【提升】56所: the verb acts on something else than the number. */
const isOfOther = /[收效速长升高快强优]$/u
const counting: ReadonlySet<string> = new Set(['count', 'length', 'area', 'person'])
const countsNoun = ({ text }: Scene, { mention: { unit, end } }: Piece): boolean =>
  unit !== null && counting.has(unit.dimension) && /[\p{Script=Han}“（]/u.test(text[end] ?? '') && !/[和与及至到]/u.test(text[end] ?? '')

/** 价格指数为98%: the year before is 100. */
const leastIndex = 80

function perCent (scene: Scene, series: Series, lead: string): Measured {
  const { change } = series.predicate
  const down = change?.direction === 'down'
  const phrase = lead.trimEnd()
  const endsRate = scene.grammar.rates.before(phrase, phrase.length) !== null
  const last = series.pieces[series.pieces.length - 1]
  if (last !== undefined && isGrowthBehind(scene, last.mention.end) && change === null) return { measure: 'growth', sign: 1, rule: 'growth behind' }
  if (change !== null && change.noun) return { measure: 'growth', sign: down ? -1 : 1, rule: 'rate of change' }
  if (/指数$/u.test(phrase) && change === null && last !== undefined && multiplyOut(last.mention) >= leastIndex) return { measure: 'ratio', sign: 1, rule: 'index of the year before' }
  if (series.predicate.isShare) return { measure: 'ratio', sign: 1, rule: 'share' }
  if (change !== null && !change.to) return { measure: 'growth', sign: down ? -1 : 1, rule: 'growth' }
  if (change !== null) return scene.grammar.changes.at(scene.text, series.predicate.start)?.row.noun === true ? { measure: 'growth', sign: 1, rule: 'rate of change' } : { measure: 'ratio', sign: 1, rule: 'rate reached' }
  if (endsRate) return endsGrowthNoun(phrase, scene.grammar) ?? { measure: 'ratio', sign: 1, rule: 'rate' }
  const opened = openingChange(phrase, scene.grammar)
  if (opened !== null && series.predicate.start === series.lead.end) return { measure: 'growth', sign: openingFall.test(opened) ? -1 : 1, rule: 'opening verb of change' }
  return endsGrowthNoun(phrase, scene.grammar) ?? { measure: 'ratio', sign: 1, rule: 'per cent' }
}

/** 8%【的年均增速】 */
function isGrowthBehind ({ text, grammar }: Scene, end: number): boolean {
  const behind = text.slice(end, end + 5).replace(/^的?(?:平均|年均)?/u, '')
  return grammar.classes.growth_noun.at(behind, 0) !== null
}

/** A verb of change at the head of a clause: 【减少】贫困村621个; not 提升改造, which changes no number. */
function openingChange (phrase: string, { classes }: Grammar): string | null {
  const from = openingAdverb.exec(phrase)?.[0].length ?? 0
  const verb = classes.opening_change.at(phrase, from)
  return verb === null || classes.change_not_meant.at(phrase, from) !== null ? null : phrase.slice(0, from + verb.length)
}

/** 全流程【压缩时限】141个工作日 */
function isShortened (phrase: string, { classes }: Grammar): boolean {
  const noun = classes.time_noun.before(phrase, phrase.length)
  if (noun === null) return false
  const end = phrase.length - noun.length
  for (let at = end; at >= 0 && at >= end - longestObject; at--) {
    if (classes.shortening.before(phrase, at) !== null) return true
    if (borderSign.test(phrase[at - 1] ?? '')) return false
  }
  return false
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
