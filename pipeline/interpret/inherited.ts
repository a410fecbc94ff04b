/** The time of a figure that is that of a figure before it in the sentence. */
import type { Figure, Measure } from '../types.ts'
import { multipleBase } from './multiple.ts'
import type { Timed } from './part-years.ts'
import type { Piece, Scene, Series } from './scene.ts'
import { endsWithWord } from './search.ts'

interface Inheriting {
  readonly scene: Scene
  readonly series: Series
  readonly piece: Piece
  readonly subject: string
  /** The rule that named the subject. */
  readonly rule: string
  /** The figures of the sentence so far. */
  readonly earlier: ReadonlyArray<{ readonly figure: Figure }>
}

/** 收入达到31126元，【增长5.6%】: the growth is that of the year whose level was just said. */
export function inheritedTime ({ scene, scene: { text }, piece, subject, rule, series, earlier }: Inheriting, measure: Measure, status: Figure['status']): Timed | null {
  const before = earlier.at(-1)?.figure
  const { basis } = series.predicate
  const measured = multipleBase(scene, piece) !== null ? earlier.findLast(({ figure }) => figure.subject === subject && figure.period !== null)?.figure : undefined
  if (measured !== undefined) return { period: measured.period, rule: 'times of the figure before' }
  if ((basis === 'vs_peer' || measure === 'change' && piece.mention.unit?.base === '百分点' && /^[，、]/u.test(text.slice(before?.end ?? 0, piece.mention.start))) && before?.basis === 'annual_average' && before.period !== null && before.subject === subject) return { period: before.period, rule: 'years averaged over' }
  if (measure === 'ratio' && before?.period?.includes('/') === true && endsWithWord(subject, scene.grammar.classes.handled)) return { period: before.period, rule: 'handled in the years before' }
  if (before !== undefined && status !== 'context' && piece.mention.unit?.form !== '年' && isItemOfYear(series, before, text)) return { period: before.period, rule: 'year said' }
  const level = before?.measure === 'growth' ? earlier.at(-2)?.figure : before
  const isOfLevel = level?.rule.endsWith('; level reached') === true && (level === before || level.subject === before?.subject)
  if (measure === 'amount' && status !== 'context' && isOfLevel && !series.predicate.isOrigin && partOfLevel.test(text.slice(before?.end, piece.mention.start))) return { period: level.period, rule: 'level reached' }
  if (rule !== 'figure before' || measure !== 'growth' || before === undefined || basis === 'annual_average' || basis === 'cumulative') return null
  if (before.rule.includes('length of what follows') && before.period?.includes('/') === true) return { period: before.period, rule: 'years in a row' }
  return before.rule.endsWith('; level reached') && !isGrownOver(scene, series, piece) ? { period: before.period, rule: 'level reached' } : null
}

/** 进出口总额达到259亿美元，【其中出口】144亿美元: part of a level is of its year. */
const partOfLevel = /^，其中(?![^，]{0,8}(?:投资|资金))[^，。；增新]{1,8}$/u

/** 2022年肉类总产30万吨、【水产21万吨】: the items of a list share the year it opens with. */
const isItemOfYear = ({ hang, lead, predicate }: Series, before: Figure, text: string): boolean =>
  hang === 'item' && before.status !== 'context' && !predicate.isOrigin && predicate.baseYear === null && predicate.basis !== 'annual_average' && /; (?:last )?year said$/u.test(before.rule) && !text.slice(before.end, lead.end).includes('年')

/** 收入达到31126元，【五年】增长50%, 增长1.2【倍】, 比2017年增长60%: over all the years. */
const isGrownOver = ({ text }: Scene, { lead, predicate }: Series, { mention: { unit, start } }: Piece): boolean =>
  /^[倍番]$/u.test(unit?.form ?? '') || predicate.baseYear !== null || (predicate.basis === null && /[五5]年/u.test(text.slice(lead.start, start)))
