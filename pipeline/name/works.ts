/** What a sentence says of a project it names: owner, place, capacity, investment, stage. */
import { WordFinder } from '../lexicon.ts'
import type { Lexicon } from '../lexicon.ts'
import type { Linked, NamedMention, Observation, Project, ProjectStage, SectionRole, Span } from '../types.ts'

type StageWord = Lexicon['project_stages'][number]

const finders = new WeakMap<Lexicon, WordFinder<StageWord>>()
const clauseMark = /[，。；！？\n]/u
const money = '元'
const investing = /投资|资金|金额/u
/** How far before and behind its name a sentence speaks of a project. */
const reach = 60

const coming: readonly SectionRole[] = ['plan', 'targets', 'requirements']

export function findWorks (linked: Linked, mentions: readonly NamedMention[], lexicon: Lexicon): readonly Project[] {
  return mentions.flatMap((mention, index) => mention.type === 'project' ? [readWork({ linked, lexicon, mention, mentions, index })] : [])
}

interface Reading {
  readonly linked: Linked
  readonly lexicon: Lexicon
  readonly mention: NamedMention
  readonly mentions: readonly NamedMention[]
  readonly index: number
}

function readWork (reading: Reading): Project {
  const { linked, mention, lexicon } = reading
  const { document: { report: { view: { text } }, sentences, sections } } = linked
  const sentence = sentences.find(({ start, end }) => start <= mention.start && mention.start < end)
  const within: Span = sentence === undefined ? mention : { start: sentence.start, end: sentence.end }
  const role = sections[sentence?.section ?? 0]?.role ?? 'review'
  const clause = findClause(text, mention, within)
  return {
    start: mention.start, end: mention.end, name: mention.name,
    owner: findNeighbour(text, reading, 'organization'), place: findNeighbour(text, reading, 'place'),
    capacity: findFigure(linked.observations, clause, figure => figure.unit !== money && figure.measure === 'amount' && (contains(mention, figure.numeral) || holdsCue(figure.subject, lexicon))),
    investment: findFigure(linked.observations, clause, figure => figure.unit === money && figure.measure === 'amount' && (investing.test(figure.subject) || investing.test(text.slice(figure.numeral.start - 6, figure.numeral.start)))),
    stage: findStage(text, { mention, within, role }, reading.lexicon), sentence: within
  }
}

/** 年产, 装机: the subject is a size. */
function holdsCue (subject: string, lexicon: Lexicon): boolean {
  return lexicon.cues.some(({ form, cue }) => cue === 'capacity' && subject.includes(form))
}

const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

/** From the mark before the project, or the clause before it, to the end of its own clause. */
function findClause (text: string, mention: Span, within: Span): Span {
  let [start, end] = [mention.start, mention.end]
  while (start > within.start && mention.start - start < reach && !/[，。；]/u.test(text.charAt(start - 1))) start--
  while (end < within.end && end - mention.end < reach && !/[。；]/u.test(text.charAt(end))) end++
  return { start, end }
}

function findFigure (observations: readonly Observation[], clause: Span, fits: (figure: Observation) => boolean): number | null {
  const index = observations.findIndex(figure => contains(clause, figure.numeral) && fits(figure))
  return index < 0 ? null : index
}

/** A firm or a place that opens the project's name, or that acts right before it. */
function findNeighbour (text: string, { mention, mentions, index }: Reading, type: 'organization' | 'place'): string | null {
  const known = mentions.find(other => other.type === type && other.name.length > 1 && mention.name.startsWith(text.slice(other.start, other.end)))
  if (known !== undefined) return known.name
  const before = mentions[index - 1]
  if (type === 'place' || before?.type !== type || mention.start - before.end > 12) return null
  return clauseMark.test(text.slice(before.end, mention.start)) ? null : before.name
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
