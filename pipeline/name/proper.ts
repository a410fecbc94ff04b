/** Whether what stands before a noun makes it the name of one thing. */
import { holdsPlainWord } from './places.ts'
import type { Reading } from './headed.ts'
import { cueAt, cueBefore } from './vocabulary.ts'
import type { Vocabulary } from './vocabulary.ts'

const order = /第[一二三四五六七八九十\d]{1,3}[届次]|^[一二三四五六七八九十]{1,3}届|20\d\d/u
const routine = /会议$|^全会$/u
const phase = /[一二三四]期|年产|\d(?:万|千|百|MW|千伏|兆瓦)|[A-Z]{2}/u
const shortened = /^\p{Script=Han}{2,3}国家/u
/** 县医院门诊【大楼】: part of a body of this place. */
const ofBody = /^[省市县区]\p{Script=Han}{1,8}(?:中心|医院|[馆校])\p{Script=Han}{1,8}$/u
const bracketed = /^（[^）]{1,12}）/u
/** How far behind a project a word of building or opening may stand. */
const gap = 4
const counted = /(?:[\d数几多]|[一二三四五六七八九十两])[余多]?[个项批处]$/u
const countBehind = /^\d/u
const countWithin = /\d[万余多]?[个项家]|[两三四五六七八九十]个/u
/** 川渝【地区】 is one of many kinds only behind the name of a place: 受灾地区 is a class. */
const needsPlace = /^地区$/u
const sized = /^[\d.]{1,8}[万亿]?元/u
const levelOnly = /^[省市县区]/u

/** Whether `[start, head)` and the noun behind it name one thing. */
export function isProper (text: string, start: number, reading: Reading): boolean {
  const { head, row: { need, type }, words } = reading
  const stem = text.slice(start, head.start)
  const holdsName = opensWithName(start, reading)
  if (stem.length < 2 || countWithin.test(stem)) return false
  if (need === 'road') return /至|—|-/u.test(stem) || holdsName || (stem.length <= 4 && !holdsPlainWord(stem, words))
  if (needsPlace.test(text.slice(head.start, head.end))) return holdsName && reading.known.get(start) === head.start
  if (need === 'name') return holdsName ? stem.length > 2 || !levelOnly.test(stem) : stem.length <= 8 && !levelOnly.test(stem) && !holdsPlainWord(stem, words)
  if (type === 'event') return isTitledEvent(text, { start, stem, holdsName }, reading)
  if (need === 'proper') return isNamedSite(stem, { start, holdsName }, reading)
  return isTitledProject(text, start, reading)
}

const opensWithName = (start: number, { head, known }: Reading): boolean => (known.get(start) ?? Infinity) <= head.start

interface Stem { readonly start: number; readonly holdsName: boolean }

function isNamedSite (stem: string, { start, holdsName }: Stem, reading: Reading): boolean {
  const { known, head } = reading
  if (holdsName && known.get(start) === head.start) return true
  return stem.length >= 4 && (holdsName || shortened.test(stem) || ofBody.test(stem) || holdsNameWithin(start, reading))
}

function isTitledEvent (text: string, { start, stem, holdsName }: Stem & { readonly stem: string }, { head, row: { form }, words }: Reading): boolean {
  if (counted.test(text.slice(Math.max(0, start - 6), start))) return false
  if (order.test(stem)) return true
  if (routine.test(form)) return false
  const isHeld = cueBefore(text, start, 'held', words) > 0
  return (cueAt(stem, 0, 'wide', words) > 0 || holdsName || isHeld) && stem.length >= 4 && head.end - start >= 6
}

function isTitledProject (text: string, start: number, reading: Reading): boolean {
  const { head, words } = reading
  const stem = text.slice(start, head.start)
  if (/等$/u.test(stem) || sized.test(stem) || counted.test(text.slice(Math.max(0, start - 6), start)) || countBehind.test(text.slice(head.end))) return false
  if (phase.test(stem) || holdsNameWithin(start, reading)) return stem.length >= 4 || phase.test(reading.row.form)
  const isClass = stem.length < 9 && holdsPlainWord(stem, words)
  return stem.length >= 6 && !isClass && isDone(text, head.end, words)
}

/** > 柳塘食品加工项目【即将建成】: one that is done is one thing. */
function isDone (text: string, end: number, words: Vocabulary): boolean {
  const from = end + (bracketed.exec(text.slice(end, end + 14))?.[0].length ?? 0)
  for (let at = from; at <= from + gap; at++) {
    if (cueAt(text, at, 'done', words) > 0) return true
    if (/[，。；、]/u.test(text.charAt(at))) return false
  }
  return false
}

function holdsNameWithin (start: number, { head, known }: Reading): boolean {
  for (let at = start; at < head.start; at++) if ((known.get(at) ?? Infinity) <= head.start) return true
  return false
}
