/** Firms by the trade that their short names end with: 【青化化工】荣获…, 引进【禾田新材料】. */
import { findStart } from './borders.ts'
import type { Candidate } from './candidate.ts'
import { holdsPlainWord } from './places.ts'
import { cueAt, cueBefore } from './vocabulary.ts'
import type { Marked, Vocabulary } from './vocabulary.ts'

const rank = 38
const limit = 9
/** A firm wins, lists and acts (cue firm_acts); a trade of the economy only grows. */
const listed = /^(?:等\d{0,3}(?:家|户|个|一批)|[A-Z]|[、和与][^，。；]{2,12}等[^，。；]{0,6}企业)/u
const bareName = /^[\p{Script=Han}]{2,4}$/u

export function findFirms (text: string, { words, spots }: Marked): readonly Candidate[] {
  const found: Candidate[] = []
  for (const at of spots('trades')) {
    if (at < 2 || at < (found.at(-1)?.end ?? 0)) continue
    const trade = words.trades.at(text, at)
    if (trade === null) continue
    const end = at + trade.length
    const start = findStart(text, { head: at, limit, words })
    const stem = text.slice(start, at)
    if (!bareName.test(stem) || holdsPlainWord(stem, words) || endsInPlainTrade(stem, words)) continue
    const isBrought = cueBefore(text, start, 'firm_brought', words) > 0 && /^[，。、]/u.test(text.slice(end))
    const isBranch = words.bearers.at(text, start)?.row.type === 'organization'
    if (!isBrought && !isBranch && cueAt(text, end, 'firm_acts', words) === 0 && !listed.test(text.slice(end, end + 24))) continue
    found.push({ start, end, type: 'organization', rule: 'name before a trade', rank })
  }
  return found
}

/** 精细【化工】, 电子【信息】: a trade before a trade is a branch of the economy. */
const endsInPlainTrade = (stem: string, words: Vocabulary): boolean => words.trades.before(stem, stem.length)?.length === stem.length
