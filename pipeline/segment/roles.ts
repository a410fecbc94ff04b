/** Roles: which part of a report each section belongs to, and the years it speaks of. */
import type { Section, SectionRole, Years } from '../types.ts'
import type { Branch } from './outline.ts'
import type { ReportYears } from './parts.ts'
import { weighWords, weightOf } from './words.ts'
import type { HeadingFinder, Weights } from './words.ts'
import { readYears } from './years.ts'

const specialWeight = 6
const workWeight = 7

export interface RoleContext {
  readonly finder: HeadingFinder
  readonly planStart: number | null
  readonly years: ReportYears
}

/** Branches as sections, with roles and years from their own words or from the sections above. */
export function nameSections (branches: readonly Branch[], context: RoleContext): Section[] {
  const sections: Section[] = []
  const annual = new Map<number | null, Years>()
  branches.forEach((branch, index) => {
    const { heading, start, end, parent, ordinal, depth } = branch
    const above = parent === null ? undefined : sections[parent]
    const role = heading.role ?? chooseRole(branch, above, context)
    const said = readYears(heading.said, context.years.reportYear)
    if ((role === 'targets' || role === 'requirements') && above !== undefined) {
      const year = yearOpened(said, above, role === 'targets' && sections.some(earlier => earlier.parent === parent && earlier.role === 'targets'))
      if (year !== null) for (let up = parent; up !== null; up = sections[up]?.parent ?? null) annual.set(up, year)
    }
    const years = said ?? (turns(above?.role, role) ? null : annual.get(parent) ?? above?.years) ?? null
    sections.push({ index, parent, ordinal, depth, start, end, heading: heading.text, role, years })
  })
  return sections
}

const forward: ReadonlySet<SectionRole> = new Set(['plan', 'targets', 'requirements'])

/**
 * 今后五年和2023年工作: where such a part has come to 今年的主要目标 or 今年的总体要求, or to aims for the second time,
 * what follows in it is of its first year. Null where it has not.
 */
function yearOpened (said: Years | null, { role, years, heading }: Section, isSecond: boolean): Years | null {
  if (!forward.has(role) || years === null || years.first === years.last) return null
  const year = { first: years.first, last: years.first }
  const isSaid = said !== null && said.first === year.first && said.last === year.last
  return isSaid || (said === null && isSecond && heading.includes(`${year.first}年`)) ? year : null
}

/** A plan inside a part that looks back, where the heading between them is lost. */
const turns = (above: SectionRole | undefined, role: SectionRole): boolean => above === 'review' && role !== 'review' && role !== 'problems'

function chooseRole ({ heading, start }: Branch, above: Section | undefined, { finder, planStart }: RoleContext): SectionRole {
  const weights = weighWords(finder, heading.text, { start: 0, end: heading.text.length })
  if (planStart === null || start < planStart) {
    if (above !== undefined && above.role !== 'review') return above.role
    return weightOf(weights, 'problems') >= 8 && weightOf(weights, 'review') === 0 ? 'problems' : 'review'
  }
  if (above === undefined && looksBack(weights)) return 'review'
  if (above?.role === 'review' && above.start >= planStart) return 'review'
  if (above !== undefined && above.role !== 'review' && (above.role !== 'plan' || !namesWholePart(heading.style))) return above.role
  return choosePlanRole(weights)
}

/** “八五”头三年执行情况, after the plan's own part. */
const looksBack = (weights: Weights): boolean =>
  weightOf(weights, 'review') >= 8 && ['plan', 'targets', 'requirements'].every(role => weightOf(weights, role) === 0)

/** Only headings of lines of their own can change what a part is for. */
const namesWholePart = (style: Branch['heading']['style']): boolean =>
  style === 'part' || style === 'line' || style === 'han' || style === 'han_bracket' || style === 'zone'

function choosePlanRole (weights: Weights): SectionRole {
  const self = weightOf(weights, 'self_improvement')
  const work = weightOf(weights, 'plan')
  if (self >= specialWeight && self > work) return 'self_improvement'
  const required = weightOf(weights, 'requirements')
  const aimed = weightOf(weights, 'targets')
  if (work >= workWeight || Math.max(required, aimed) < specialWeight) return 'plan'
  return required >= aimed ? 'requirements' : 'targets'
}
