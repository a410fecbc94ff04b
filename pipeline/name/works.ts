/** What a sentence says of a project it names: owner, place, capacity, investment, stage. */
import { WordFinder } from '../lexicon.ts'
import type { Lexicon } from '../lexicon.ts'
import type { Linked, NamedMention, Observation, Project, ProjectStage, SectionRole, Span } from '../types.ts'
import { findDivision } from './resolve.ts'
import type { Standpoint } from './resolve.ts'
import { cueAt, readVocabulary } from './vocabulary.ts'

type StageWord = Lexicon['project_stages'][number]

const finders = new WeakMap<Lexicon, WordFinder<StageWord>>()
/** What parts a firm from the project behind it, so that the one doesn't own the other. */
const ownerGap = /[，、。；！？\n]/u
const money = '元'
const investing = /投资|资金|金额/u
/** The most characters between a firm and the project it builds. */
const nearest = 12
/** How far before and behind its name a sentence speaks of a project. */
const reach = 60

const coming: readonly SectionRole[] = ['plan', 'targets', 'requirements']

export function findWorks (report: Omit<Reading, 'mention' | 'index' | 'inOrder'>): readonly Project[] {
  const { observations } = report.linked
  const inOrder = observations.map((_, index) => index).sort((a, b) => (observations[a]?.numeral.start ?? 0) - (observations[b]?.numeral.start ?? 0))
  return report.mentions.flatMap((mention, index) => mention.type === 'project' ? [readWork({ ...report, inOrder, mention, index })] : [])
}

interface Reading {
  readonly linked: Linked
  readonly lexicon: Lexicon
  readonly mention: NamedMention
  readonly mentions: readonly NamedMention[]
  readonly index: number
  /** Firms and bodies, those within longer names too. */
  readonly inner: readonly Span[]
  readonly standpoint: Standpoint
  /** The observations, by index, in the order of the text. */
  readonly inOrder: readonly number[]
}

function readWork (reading: Reading): Project {
  const { linked, mention, lexicon } = reading
  const isInvested = ({ subject, numeral }: Observation): boolean => investing.test(subject) || investing.test(text.slice(numeral.start - 6, numeral.start))
  const { document: { report: { view: { text } }, sentences, sections } } = linked
  const last = sentences[countBefore(sentences, mention.start + 1, ({ start }) => start) - 1]
  const sentence = last !== undefined && mention.start < last.end ? last : undefined
  const within: Span = sentence === undefined ? mention : { start: sentence.start, end: sentence.end }
  const role = sections[sentence?.section ?? 0]?.role ?? 'review'
  const clause = findClause(text, mention, within)
  return {
    start: mention.start, end: mention.end, name: mention.name,
    owner: findOwner(text, reading), place: findPlace(text, reading),
    capacity: findFigure(reading, clause, figure => figure.unit !== money && figure.measure === 'amount' && (contains(mention, figure.numeral) || namesCapacity(figure.subject, lexicon))),
    investment: findFigure(reading, clause, figure => figure.unit === money && figure.measure === 'amount' && isInvested(figure)),
    stage: findStage(text, { mention, within, role }, reading.lexicon), sentence: within
  }
}

/** 年产, 装机: the subject is a size. */
function namesCapacity (subject: string, lexicon: Lexicon): boolean {
  const words = readVocabulary(lexicon)
  for (let at = 0; at < subject.length; at++) if (cueAt(subject, at, 'capacity', words) > 0) return true
  return false
}

const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

/** From the mark before the project, or the clause before it, to the end of its own clause; what stands behind a list is of the whole list. */
function findClause (text: string, mention: Span, within: Span): Span {
  let [start, end] = [mention.start, mention.end]
  while (start > within.start && mention.start - start < reach && !/[，。；]/u.test(text.charAt(start - 1))) start--
  while (!/[、和等]/u.test(text.charAt(mention.end)) && end < within.end && end - mention.end < reach && !/[。；]/u.test(text.charAt(end))) end++
  return { start, end }
}

/** The first figure of the clause that fits. */
function findFigure ({ linked: { observations }, inOrder }: Reading, clause: Span, fits: (figure: Observation) => boolean): number | null {
  let first: number | null = null
  for (let at = countBefore(inOrder, clause.start, index => observations[index]?.numeral.start ?? 0); at < inOrder.length; at++) {
    const index = inOrder[at] ?? 0
    const figure = observations[index]
    if (figure === undefined || figure.numeral.start >= clause.end) break
    if ((first === null || index < first) && contains(clause, figure.numeral) && fits(figure)) first = index
  }
  return first
}

/** How many of a row of things that are in order begin before `place`. */
function countBefore<T> (row: readonly T[], place: number, startOf: (thing: T) => number): number {
  let [low, high] = [0, row.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const thing = row[middle]
    if (thing !== undefined && startOf(thing) < place) low = middle + 1
    else high = middle
  }
  return low
}

/** The firm that opens the project's name, or acts right before it. */
function findOwner (text: string, { mention, mentions, index, inner }: Reading): string | null {
  const openings = inner.filter(other => other.start === mention.start && other.end < mention.end)
  const opening = openings.reduce((longest: Span | undefined, other) => other.end > (longest?.end ?? 0) ? other : longest, undefined)
  if (opening !== undefined) return text.slice(opening.start, opening.end)
  const before = mentions[index - 1]
  if (before?.type !== 'organization' || mention.start - before.end > nearest) return null
  return ownerGap.test(text.slice(before.end, mention.start)) ? null : before.name
}

/** 鄱阳【湖】 is no place in 鄱阳县. */
const waters = /[湖江河山海]/u

/** The division that opens its name. */
function findPlace (text: string, { mention, standpoint }: Reading): string | null {
  const match = standpoint.gazetteer.at(text, mention.start)
  if (match === null || mention.start + match.length >= mention.end) return null
  if (!match.row.isFull && waters.test(text.charAt(mention.start + match.length))) return null
  return findDivision(match.row.form, standpoint)?.name ?? match.row.form
}

function findStage (text: string, { mention, within, role }: { readonly mention: Span; readonly within: Span; readonly role: SectionRole }, lexicon: Lexicon): ProjectStage | null {
  const finder = finders.get(lexicon) ?? new WordFinder(lexicon.project_stages)
  finders.set(lexicon, finder)
  const behind = readStage(text, { start: mention.end, end: Math.min(within.end, mention.end + reach) }, finder)
  const stage = behind ?? readStageBefore(text, { start: Math.max(within.start, mention.start - reach), end: mention.start }, finder)
  return coming.includes(role) && stage !== null && stage !== 'signed' ? 'planned' : stage
}

function readStage (text: string, { start, end }: Span, finder: WordFinder<StageWord>): ProjectStage | null {
  for (let at = start; at < end && !/[。；]/u.test(text.charAt(at)); at++) {
    const found = finder.at(text, at)
    if (found !== null) return found.row.stage
  }
  return null
}

function readStageBefore (text: string, { start, end }: Span, finder: WordFinder<StageWord>): ProjectStage | null {
  for (let at = end; at > start && !/[。；，]/u.test(text.charAt(at - 1)); at--) {
    const found = finder.before(text, at, start)
    if (found !== null) return found.row.stage
  }
  return null
}
