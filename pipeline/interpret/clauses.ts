/**
 * Cutting a sentence into the clauses of its figures.
 *
 * ， ends a clause; 、 ends one only right behind a figure, because elsewhere it joins subjects:
 * > 立案【3278件】、处分【3613人】 but 专利、商标【48件】
 */
import type { Span } from '../types.ts'
import { denominatorBefore } from './denominator.ts'
import type { Grammar } from './grammar.ts'
import { readPredicate } from './predicate.ts'
import type { Piece, Scene, Series } from './scene.ts'
import { dropLast } from './search.ts'

const border = /[，；：。！？\n]/gu
const itemBorder = /^(?:[、]|和|及|以及|与)/u
const afterBorder = /[，；：。！？\n]|(?<=[^、]{3})(?<![型性级类])、/u
/** 投资A的甲项目和总【投资超】B的乙项目 */
const newMoney = /投资额?[近约超过达]{0,2}$/u
const joined = /[和及与、]$/u
/** 28个省【（区、市）】全部免征 */
const bracketed = /（[^（）]{1,20}）/gu
/** 607件代表建议【、】602件提案: the list goes on right before the figure. */
const listEnd = /^[^，；：。！？、\n]{1,30}(?:、|和|及|与|以及)$/u
/** 【与1996年相比】，增长68.9%: the comma ends no clause. */
const comparedWith = /[与同和][^，。；：、]{2,12}相比较?$/u
const rankHead = /(?:第|前)$/u

/** 增长【l】0%: the letter is the numeral's first digit. */
const misreadDigit = /[\p{Script=Han}，、：][lI]$/u

const isFigure = (piece: Piece): boolean => piece.role === 'measure' || piece.role === 'rank'

/** The series of a sentence, in order. */
export function cutSeries (scene: Scene): readonly Series[] {
  const groups = groupPieces(scene.pieces, scene.text)
  return groups.map((pieces, index) => describe(scene, pieces, { before: groups[index - 1], behind: groups[index + 1] }))
}

/** 【10亿元以上】的5家、【20亿元以上】的3家: what bounds a class of counted things begins anew. */
const isBoundOfCounted = (text: string, { mention: { boundAfter, end } }: Piece): boolean => boundAfter !== null && countedBehind.test(text.slice(end, end + 6))
/** 百亿元以上【的5家】 */
export const countedBehind = /^的?(?:[0-9]{1,4}|[一二两三四五六七八九十]{1,3})[家个户]/u

/** Figures joined by nothing but list signs stand under one predicate. */
function groupPieces (pieces: readonly Piece[], text: string): ReadonlyArray<readonly Piece[]> {
  const groups: Piece[][] = []
  let previous: Piece | null = null
  for (const piece of pieces) {
    const group = groups[groups.length - 1]
    if (isFigure(piece)) {
      if (piece.joint !== null && !isBoundOfCounted(text, piece) && previous !== null && isFigure(previous) && group !== undefined && previous.role === piece.role) group.push(piece)
      else groups.push([piece])
    }
    previous = piece
  }
  return groups
}

/** 【年均增速】达12.6%: the noun says the average. */
const yearlyRate = /年均增(?:长?速度?|长?率|幅)/u

function describe (scene: Scene, pieces: readonly Piece[], around: { readonly before: readonly Piece[] | undefined; readonly behind: readonly Piece[] | undefined }): Series {
  const { text, sentence, grammar } = scene
  const first = pieces[0]
  const last = pieces[pieces.length - 1]
  const head = first === undefined ? sentence.start : headOf(text, first, grammar)
  const previousEnd = around.before?.[around.before.length - 1]?.mention.end ?? sentence.start
  const { from, hang } = leadStart(text, { previousEnd, head, follows: around.before !== undefined, grammar })
  const predicate = readPredicate({ text, from, end: head, grammar, isRank: first?.role === 'rank', isPoint: first?.mention.unit?.dimension === 'point' || first?.mention.unit?.dimension === 'rank', isPercent: first?.mention.unit?.dimension === 'percent' })
  const isAverage = predicate.basis === null && yearlyRate.test(text.slice(Math.max(from, predicate.start - 8), head))
  const end = last?.mention.end ?? head
  const stop = around.behind?.[0]?.mention.start ?? sentence.end
  return { pieces, lead: { start: from, end: predicate.start }, predicate: isAverage ? { ...predicate, basis: 'annual_average' } : predicate, after: afterSpan(text, end, stop), hang }
}

/** Where a figure begins with what belongs to it in front: 第, 前, 每立方米. */
function headOf (text: string, piece: Piece, grammar: Grammar): number {
  const { start } = piece.mention
  const window = text.slice(Math.max(0, start - 8), start)
  if (piece.role === 'rank') return rankHead.test(window) ? start - 1 : start
  if (misreadDigit.test(window)) return start - 1
  return start - (denominatorBefore(text, start, grammar)?.length ?? 0)
}

/** 三次产业比例调整为【：】12∶46∶42: no border between a level and its value. */
const lastColon = /(?<=[为到达])[：:]$/u

interface LeadQuestion { readonly previousEnd: number; readonly head: number; readonly follows: boolean; readonly grammar: Grammar }

function leadStart (text: string, { previousEnd, head, follows, grammar }: LeadQuestion): { readonly from: number; readonly hang: Series['hang'] } {
  const between = text.slice(previousEnd, head)
  let from = -1
  for (const match of between.replace(lastColon, '').matchAll(border)) if (!isInsideMarks(between, match.index) && !comparedWith.test(between.slice(0, match.index))) from = match.index + 1
  const bracket = between.lastIndexOf('（其中')
  if (bracket > from) from = bracket + 1
  if (listEnd.test(between) && follows) return { from: head, hang: 'item' }
  if (from >= 0) return { from: previousEnd + from, hang: 'clause' }
  if (!follows) return { from: previousEnd, hang: 'clause' }
  const sum = newSumIn(between, grammar)
  if (sum !== null) return { from: head - sum.length, hang: 'item' }
  const item = itemBorder.exec(between)
  return item === null ? { from: previousEnd, hang: 'run-on' } : { from: previousEnd + item[0].length, hang: 'item' }
}

/** The words of an investment that a joiner sets apart from the one before. */
function newSumIn (between: string, grammar: Grammar): string | null {
  const found = newMoney.exec(between)
  if (found === null) return null
  const before = dropLast(between.slice(0, found.index), grammar.classes.sum_kind)
  return joined.test(before) ? between.slice(before.length) : null
}

/** A comma inside quotes or 《》 ends no clause. */
function isInsideMarks (between: string, position: number): boolean {
  const before = between.slice(0, position)
  const behind = between.slice(position)
  return count(before, '“') > count(before, '”') && behind.includes('”') || count(before, '《') > count(before, '》') && behind.includes('》')
}

function count (text: string, mark: string): number {
  let found = 0
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) found++
  return found
}

function afterSpan (text: string, end: number, stop: number): Span {
  const stretch = text.slice(end, stop).replace(bracketed, match => ' '.repeat(match.length))
  const at = stretch.search(afterBorder)
  return { start: end, end: at < 0 ? stop : end + at }
}
