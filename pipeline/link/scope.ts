/** The place that a rank's field means: 全省 in a county's report is its province. */
import type { Lexicon } from '../lexicon.ts'
import type { Observation, Place } from '../types.ts'

export function placeOfScope (scope: string | null, place: Place | null, lexicon: Lexicon): Pick<Observation, 'rankScopePlace' | 'rankScopeAdcode'> {
  const level = scope === null ? undefined : lexicon.scopes.find(({ form }) => form === scope)?.level
  if (level === 'national') return { rankScopePlace: '中国', rankScopeAdcode: '100000' }
  if (place === null || level === undefined || place.level === 'national') return { rankScopePlace: null, rankScopeAdcode: null }
  if (level === 'province' && place.province !== null) return { rankScopePlace: place.province, rankScopeAdcode: `${place.adcode.slice(0, 2)}0000` }
  if (level === 'prefecture' && place.prefecture !== null) {
    const isMunicipality = place.prefecture === place.province
    return { rankScopePlace: place.prefecture, rankScopeAdcode: isMunicipality ? `${place.adcode.slice(0, 2)}0000` : `${place.adcode.slice(0, 4)}00` }
  }
  return { rankScopePlace: null, rankScopeAdcode: null }
}
