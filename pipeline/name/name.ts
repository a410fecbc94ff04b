/**
 * Stage 6b, name: a linked report in, named entities out.
 *
 * Which persons, places, bodies, events, documents, projects and policies the report names, and
 * where; what its glossary explains; which projects it tells of. Sees one report and the
 * lexicon; not other reports, the disk or the clock.
 */
import type { Lexicon } from '../lexicon.ts'
import type { GlossaryEntry, Linked, Named } from '../types.ts'
import { chooseOutermost } from './candidate.ts'
import type { Candidate } from './candidate.ts'
import { findFirms } from './firms.ts'
import { openGazetteer } from './gazetteer.ts'
import { findGlossary } from './glossary.ts'
import { findHeaded } from './headed.ts'
import { findHeadwords } from './headwords.ts'
import { findListed } from './lists.ts'
import { findMeetings, findNumberedDocuments, findTeams } from './meetings.ts'
import { findPeople } from './people.ts'
import { findBearers, findDivisions, joinBodies, joinChains } from './places.ts'
import { findQuoted, findTitled } from './quotes.ts'
import { findRepeats } from './repeats.ts'
import { findLongForms, resolveMention } from './resolve.ts'
import { findNumbered, findSlogans } from './terms.ts'
import { findHonours } from './titles.ts'
import { openCommon, readVocabulary } from './vocabulary.ts'
import { findWorks } from './works.ts'

export function name (linked: Linked, lexicon: Lexicon): Named {
  const { document, place } = linked
  const { text } = document.report.view
  const glossary = findGlossary(document)
  const gazetteer = openGazetteer(lexicon, document.masthead.reportYear, place)
  const standpoint = { place, gazetteer, isCommon: openCommon(lexicon), longForms: findLongForms(text) }
  const { chosen, inner } = findNames(linked, glossary, lexicon)
  const mentions = chosen.map(candidate => resolveMention(text, candidate, standpoint))
  return { ...linked, naming: { mentions, glossary, projects: findWorks({ linked, mentions, inner, standpoint, lexicon }) } }
}

interface Found {
  readonly chosen: readonly Candidate[]
  /** Firms and bodies, those within longer names too. */
  readonly inner: readonly Candidate[]
}

function findNames (linked: Linked, glossary: readonly GlossaryEntry[], lexicon: Lexicon): Found {
  const { document: { report: { view: { text } }, masthead }, place } = linked
  const words = readVocabulary(lexicon)
  const marked = { words, spots: words.spot(text) }
  const gazetteer = openGazetteer(lexicon, masthead.reportYear, place)
  const simple = [...findDivisions(text, gazetteer, { ...marked, own: place }), ...findBearers(text, marked), ...findFirms(text, marked), ...findTeams(text)]
  const short = findHeaded(text, ['short', 'road', 'name'], { ...marked, known: indexSpans(simple) })
  const chains = joinChains(text, [...simple, ...short].filter(({ type }) => type === 'place'), words)
  const bodies = joinBodies(text, [...simple, ...short].filter(({ type }) => type === 'organization'))
  const surroundings = { ...marked, known: indexSpans([...simple, ...short, ...chains, ...bodies]) }
  const all = [
    ...simple, ...short, ...chains, ...bodies, ...findHeaded(text, ['place', 'titled', 'proper'], surroundings), ...findListed(text, surroundings),
    ...findQuoted(text, words), ...findTitled(text, words), ...findSlogans(text, marked), ...findNumbered(text, words), ...findHonours(text, surroundings),
    ...findHeadwords(text, glossary), ...findMeetings(text, surroundings), ...findNumberedDocuments(text), ...findPeople(text, masthead, marked)
  ]
  const chosen = chooseOutermost(all)
  return { chosen: chooseOutermost([...chosen, ...findRepeats(text, chosen, words)]), inner: all.filter(({ type }) => type === 'organization') }
}

/** The longest name that begins at each place. */
function indexSpans (candidates: readonly Candidate[]): ReadonlyMap<number, number> {
  const ends = new Map<number, number>()
  for (const { start, end } of candidates) ends.set(start, Math.max(end, ends.get(start) ?? 0))
  return ends
}
