/** Whether a figure is exact, a floor, a ceiling, or only near: 【以上】, 【突破】, 【近】, 【上】百家. */
import type { Bound } from '../types.ts'
import { boundOfShare } from './multiple.ts'
import type { Piece, Series } from './scene.ts'

interface Bounded {
  readonly series: Series
  readonly piece: Piece
  /** The upper end of a range, which is bounded in its stead. */
  readonly tail: Piece | null
}

/** 三分之一【强】 */
const strong: Readonly<Record<string, Bound>> = { 强: 'gt', 弱: 'lt' }
/** 百亿【级以上】企业 */
const gradeOn = /^级以上/u
/** 【上】百家企业, but not 新上亿元项目, 跨上万亿元台阶 */
const upwards = /(?<![跨迈跃登以网线路新])上$/u
const roundNumber = /[百千万亿]/u
/** 【至少培养】1名 */
const atLeast = /至少[^，。；至]{0,8}$/u
const shortTime = /^(?:个?工作日|个?小时|分钟|天|日)$/u

/** The bound that the words right beside a figure say, or else its predicate; `exact` where none does. */
export function boundOf (text: string, { series, piece, tail }: Bounded): Bound {
  const { mention: { start, end, unit, numeral, more, boundAfter }, role } = piece
  const after = tail?.mention.boundAfter ?? boundAfter
  if (after !== null) return after
  const fraction = numeral.divisor === null ? undefined : strong[text[end] ?? '']
  if (fraction !== undefined) return fraction
  if (gradeOn.test(text.slice(end, end + 3))) return 'ge'
  if (hasHalfPassed(text, start)) return 'gt'
  if (text[end] === '内' && shortTime.test(unit?.form ?? '')) return 'le'
  if (more || tail?.mention.more === true) return 'gt'
  if (roundNumber.test(text[start] ?? '') && upwards.test(text.slice(Math.max(0, start - 2), start))) return 'ge'
  if (role === 'rank' && text[start - 1] === '前') return 'le'
  const lead = text.slice(series.lead.start, start)
  return series.predicate.bound ?? (atLeast.test(lead) ? 'ge' : null) ?? boundOfShare(lead, piece) ?? 'exact'
}

/** 工程【过半】 */
const hasHalfPassed = (text: string, start: number): boolean => text[start] === '半' && text[start - 1] === '过'
