/** Places through the years: where a code was given up for another, the series goes on under the last one. */
import type { Lexicon, LexiconRow } from '../lexicon.ts'
import type { Brief, PanelPlace } from '../types.ts'

export type PlaceFinder = (brief: Brief) => PanelPlace

export function openPlaces ({ divisions }: Pick<Lexicon, 'divisions'>): PlaceFinder {
  const byCode = new Map<string, Array<LexiconRow<'divisions'>>>()
  for (const row of divisions) byCode.set(row.adcode, [...byCode.get(row.adcode) ?? [], row])
  const known = new Map<string, PanelPlace>()
  return ({ place, placeName }) => {
    const key = place === null ? placeName : followCode(place.adcode, byCode)
    const found = known.get(key)
    if (found !== undefined) return found
    const row = byCode.get(key)?.at(-1)
    const made: PanelPlace = {
      key, adcode: place === null ? null : key, name: row?.name ?? placeName,
      level: row?.level ?? place?.level ?? null, province: row?.province ?? place?.province ?? null
    }
    known.set(key, made)
    return made
  }
}

const CODE = /\d{6}/gu

/**
 * 130622 (清苑县) is followed to 130608 (清苑区). A place that was merged into another, which stood
 * beside it before, ends with its own series.
 */
function followCode (adcode: string, byCode: ReadonlyMap<string, ReadonlyArray<LexiconRow<'divisions'>>>): string {
  const seen = new Set([adcode])
  for (let at = adcode; ;) {
    const last = byCode.get(at)?.at(-1)
    const heirs = last?.successors?.match(CODE) ?? []
    const [heir] = heirs
    const stoodBeside = (byCode.get(heir ?? '')?.[0]?.first_year ?? Infinity) < (last?.last_year ?? 0)
    if (last === undefined || last.last_year === null || heir === undefined || heirs.length > 1 || stoodBeside || seen.has(heir)) return at
    seen.add(heir)
    at = heir
  }
}
