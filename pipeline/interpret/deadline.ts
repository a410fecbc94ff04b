/**
 * By when a target is due, as far as the words before or behind it say: 【8月底前】完成, 到【2025年】达到,
 * 【年底前】.
 */
import { slice } from '../span.ts'
import { yearsOf } from './part-years.ts'
import type { Piece, Scene, Series } from './scene.ts'

const byYear = /(?<![比较由从])((?:19|20)[0-9]{2})年(?!的?基|相)[^0-9]{0,15}$/u
const byMonth = /(?:((?:19|20)[0-9]{2})年)?([0-9]{1,2})月(?:([0-9]{1,2})日|[底末份])?(?:[之以]?前|[底末])[^，。；]{0,30}$/u
const byYearEnd = /(?:年底|年末|年内|年底前|到年底)[^，。；]{0,30}$/u
const byHalfYear = /(?:上半年|六月底|6月底)[^，。；]{0,30}$/u

/** An ISO day, month or year; null where the words set no date. */
export function deadlineOf (scene: Scene, series: Series, piece: Piece): string | null {
  const words = slice(scene.text, { start: series.lead.start, end: piece.mention.start })
  const year = yearsOf(scene)?.last ?? scene.planYears?.first ?? null
  const month = byMonth.exec(words)
  const ownYear = month?.[1] ?? (year === null ? null : String(year))
  if (month !== null && ownYear !== null) return [ownYear, (month[2] ?? '').padStart(2, '0'), ...month[3] === undefined ? [] : [month[3].padStart(2, '0')]].join('-')
  const stated = byYear.exec(words)?.[1]
  if (stated !== undefined) return stated
  if (year === null) return null
  if (byHalfYear.test(words)) return `${year}-06`
  return byYearEnd.test(words) ? `${year}-12` : null
}
