/** A stretch of text that may be a name, and the choice among those that overlap. */
import type { EntityType, Span } from '../types.ts'

export interface Candidate extends Span {
  readonly type: EntityType
  readonly rule: string
  /** Of two that overlap the higher one stays; of equals the longer, then the earlier. */
  readonly rank: number
}

function overlaps ({ start, end }: Span, isOwned: Uint8Array): boolean {
  for (let at = start; at < end; at++) if (isOwned[at] === 1) return true
  return false
}

/** Those that stay, in the order of the text. */
export function chooseOutermost (candidates: readonly Candidate[]): readonly Candidate[] {
  const taken: Candidate[] = []
  const isOwned = new Uint8Array(candidates.reduce((last, { end }) => Math.max(last, end), 0))
  const best = [...candidates].sort((a, b) => b.rank - a.rank || (b.end - b.start) - (a.end - a.start) || a.start - b.start)
  for (const candidate of best) {
    if (overlaps(candidate, isOwned)) continue
    isOwned.fill(1, candidate.start, candidate.end)
    taken.push(candidate)
  }
  return taken.sort((a, b) => a.start - b.start)
}
