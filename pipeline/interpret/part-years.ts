/** The years that a part of the report speaks of. */
import type { Section, Years } from '../types.ts'
import type { Scene } from './scene.ts'

/** A period and the rule that found it. */
export interface Timed { readonly period: string | null; readonly rule: string }

/** 2018/2022, or 2022 for one year. */
export const written = (years: Years): string => years.first === years.last ? String(years.first) : `${years.first}/${years.last}`

/** The years the section speaks of, or the report's own. */
export function yearsOf (scene: Scene): Years | null {
  const { section } = scene
  if (section.years !== null) return section.years
  return isPlanRole(section) ? scene.planYears : scene.reviewYears
}

export const isPlanRole = (section: Section): boolean =>
  section.role === 'plan' || section.role === 'targets' || section.role === 'requirements' || section.role === 'self_improvement' || section.role === 'closing'
