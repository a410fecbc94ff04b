/** Which section holds a place of the text. */
import type { Checked, Section } from '../types.ts'
import { nameSection } from './ids.ts'

/** The innermost section that holds `position`, by its id; null where none does. */
export function findSectionId (report: Checked, position: number): string | null {
  const { sections } = report
  let low = 0
  let high = sections.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sections[middle]?.start ?? Infinity) <= position) low = middle + 1
    else high = middle
  }
  let section: Section | undefined = sections[low - 1]
  while (section !== undefined && section.end <= position) {
    section = section.parent === null ? undefined : sections[section.parent]
  }
  return section === undefined ? null : nameSection(report.reportId, section.index)
}
