/** A report's id: from its content alone, the same whatever else is in the corpus. */
import type { Masthead, Place, Source } from '../types.ts'

/** 411281-2023-gov-1c9e; rpt-1c9e… where the place or the year can't be told. */
export function nameReport (source: Source, masthead: Masthead, place: Place | null): string {
  const { reportYear, type } = masthead
  return place === null || reportYear === null
    ? `rpt-${source.sha256.slice(0, 12)}`
    : `${place.adcode}-${reportYear}-${type}-${source.sha256.slice(0, 4)}`
}
