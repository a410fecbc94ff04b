/** What time a figure describes. */
import type { Section, Status, Years } from '../types.ts'
import type { Piece, Scene, Series } from './scene.ts'

export interface Timed { readonly period: string | null; readonly rule: string }

const spanYears = /((?:19|20)[0-9]{2})年?(?:[-—~至到]{1,2})((?:19|20)?[0-9]{2})年/u
const oneYear = /((?:19|20)[0-9]{2})年(?:度)?(?:([0-9]{1,2})月(?:份)?(?:([0-9]{1,2})日)?)?/gu
const planNumbers: Readonly<Record<string, number>> = {
  plan_8: 1991, plan_9: 1996, plan_10: 2001, plan_11: 2006, plan_12: 2011, plan_13: 2016, plan_14: 2021, plan_15: 2026
}

export const written = (years: Years): string => years.first === years.last ? String(years.first) : `${years.first}/${years.last}`

/** The years the section speaks of, or the report's own. */
export function yearsOf (scene: Scene): Years | null {
  const { section } = scene
  if (section.years !== null) return section.years
  return isPlanRole(section) ? scene.planYears : scene.reviewYears
}

const isPlanRole = (section: Section): boolean =>
  section.role === 'plan' || section.role === 'targets' || section.role === 'requirements' || section.role === 'self_improvement' || section.role === 'closing'

export function periodOf (scene: Scene, series: Series, piece: Piece, status: Status, context: string): Timed {
  if (status === 'context' && context !== 'design capacity') return { period: null, rule: context }
  const { text, sentence, section } = scene
  const years = yearsOf(scene)
  const head = text.slice(sentence.start, piece.mention.start)
  const clause = text.slice(series.lead.start, piece.mention.start)
  const said = saidIn(clause, years, scene) ?? (/[，：]/u.test(head) ? saidIn(head.slice(0, Math.max(0, head.search(/[，：]/u)) + 1), years, scene) : null)
  if (said !== null) return said
  if (section.role === 'glossary' || section.role === 'notes' || section.role === 'back_matter') return { period: null, rule: 'note' }
  if (years === null) return { period: null, rule: 'no year' }
  if (series.predicate.isOrigin && years.first === years.last && !isPlanRole(section)) return { period: String(years.first - 1), rule: 'level it started from' }
  return { period: written(years), rule: 'section' }
}

/** A time that the words themselves say. */
function saidIn (words: string, years: Years | null, scene: Scene): Timed | null {
  const span = spanYears.exec(words)
  if (span !== null) {
    const first = Number(span[1])
    const last = Number((span[2] ?? '').length === 2 ? String(first).slice(0, 2) + span[2] : span[2])
    if (last >= first) return { period: `${first}/${last}`, rule: 'span of years said' }
  }
  let year: string | null = null
  for (const match of words.matchAll(oneYear)) {
    const behind = words.slice(match.index + match[0].length)
    if (/^(?:的[0-9.]|以来|至|起)/u.test(behind)) continue
    year = match[2] === undefined ? match[1] ?? null : `${match[1]}-${match[2].padStart(2, '0')}` + (match[3] === undefined ? '' : `-${match[3].padStart(2, '0')}`)
  }
  if (year !== null) return { period: year, rule: 'year said' }
  for (let at = 0; at < words.length; at++) {
    const found = scene.grammar.periods.at(words, at)
    if (found === null) continue
    const { kind } = found.row
    const start = planNumbers[kind]
    const isBeyond = /^(?:期?末|规划|计划|目标|以来|开局)/u.test(words.slice(at + found.length))
    if (start !== undefined && !isBeyond && /期间|时期|五年|累计|年均/u.test(words)) return { period: `${start}/${start + 4}`, rule: 'five-year plan said' }
    if (kind === 'last_five_years' && scene.planYears !== null) return { period: `${scene.planYears.first - 5}/${scene.planYears.first - 1}`, rule: 'five years said' }
    if (kind === 'next_five_years' && scene.planYears !== null) return { period: `${scene.planYears.first}/${scene.planYears.first + 4}`, rule: 'five years said' }
    if (kind === 'last_year' && scene.reviewYears !== null && !/同期|增|降|比|高于|低于/u.test(words.slice(at))) return { period: String(scene.reviewYears.last), rule: 'last year said' }
    if (kind === 'this_year' && found.row.form === '今年' && scene.planYears !== null) return { period: String(scene.planYears.first), rule: 'this year said' }
    if (kind === 'first_half' && years !== null) return { period: `${years.last}-01/${years.last}-06`, rule: 'half year said' }
    if (kind === 'first_quarter' && years !== null) return { period: `${years.last}-01/${years.last}-03`, rule: 'quarter said' }
    at += found.length - 1
  }
  return null
}
