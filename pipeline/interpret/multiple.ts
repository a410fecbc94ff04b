/** What a multiple is of: 总量达569家，是【2010年】的6.3倍; 相当于【“九五”时期】的2.5倍. */
import type { Bound } from '../types.ts'
import { withArabicYears } from './said.ts'
import type { Piece, Scene, Series } from './scene.ts'

export interface MultipleBase {
  /** Where the words of equality begin. */
  readonly start: number
  /** The base is a point in time, and so is what is measured against it. */
  readonly isPoint: boolean
}

const longestBase = 36
const base = /(?:相当于|等[于於]|是|为)(?<of>[^，。；：]{1,24})的(?:近|约|超)?$/u
/** 出口和收入【分别】是…, 【却将】等于… */
const ahead = /(?:分别|均|却?将|可以|大?约|已经?){1,3}$/u
const pointInTime = /(?:[0-9]{4}年[末底]?|[末底前]|上年|去年|同期)$/u

/** 分别是2017年的【1.8倍和】1.9倍: one base for all. */
const multiplesBefore = /(?:[0-9.．]{1,5}倍多?[、和，]){1,3}$/u

/** 相当于前【5年】的2.4倍: a length within the base of the multiple behind it. */
export function isWithinBase (scene: Scene, { pieces }: Series): boolean {
  const last = pieces[pieces.length - 1]
  const next = last === undefined ? undefined : scene.pieces[scene.pieces.indexOf(last) + 1]
  const base = next === undefined ? null : multipleBase(scene, next)
  return base !== null && base.start < (pieces[0]?.mention.start ?? 0)
}

/** Null where the figure is no multiple, or the clause doesn't say of what. */
export function multipleBase ({ text, sentence }: Scene, { mention: { unit, start } }: Piece): MultipleBase | null {
  if (unit?.form !== '倍') return null
  const from = Math.max(sentence.start, start - longestBase)
  const words = text.slice(from, start).replace(multiplesBefore, '')
  const found = base.exec(words)
  if (found === null) return null
  const head = words.slice(0, found.index).replace(ahead, '')
  return { start: from + head.length, isPoint: pointInTime.test(withArabicYears(found.groups?.['of'] ?? '')) }
}

/** 低保标准【不低于上年度收入的】20%: a bound that names first what the share is of; null where none does. */
export function boundOfShare (lead: string, { mention: { unit } }: Piece): Bound | null {
  const word = unit?.form === '倍' || unit?.dimension === 'percent' ? boundOnWhole.exec(lead)?.[1] : undefined
  return word === undefined ? null : /^不/u.test(word) ? (/[低少]/u.test(word) ? 'ge' : 'le') : /^低/u.test(word) ? 'lt' : 'gt'
}
const boundOnWhole = /(不?能?(?:[低少高]于|超过))(?!年初|预)[^，。；：]{2,20}的$/u
