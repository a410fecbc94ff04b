/**
 * Stage 5, interpret: mentions in, one statement for each numeral out.
 *
 * Says what each numeral says: a measure of something, a rank, a date, a name. Sees one
 * report; what a subject is in the world (an indicator, a place) is for link.
 */
import type { Lexicon } from '../lexicon.ts'
import type { Document, Figure, Interpretation, Mention, Section, Sentence, Statement } from '../types.ts'
import { readFigures } from './figures.ts'
import { findFootnotes } from './footnotes.ts'
import { grammar } from './grammar.ts'
import type { Grammar } from './grammar.ts'
import { lastResort } from './leftover.ts'
import { readPledges } from './pledge.ts'
import { roleRules } from './roles.ts'
import type { Piece, Scene } from './scene.ts'
import { joinMentions } from './series.ts'
import { datePeriods } from './dates.ts'
import { ParagraphTime } from './paragraph.ts'

export function interpret (document: Document, mentions: readonly Mention[], lexicon: Lexicon): Interpretation {
  const words = grammar(lexicon)
  const { text } = document.report.view
  const footnotes = findFootnotes(document, mentions)
  const statements: Statement[] = []
  const figures: Figure[] = []
  const paragraph = new ParagraphTime(document, words)
  for (const group of groupBySentence(mentions)) {
    const scene = setScene(document, group, footnotes, words, paragraph.before(group[0]?.sentence ?? 0))
    if (scene === null) continue
    const figureOf = new Map<Piece, number>()
    for (const { figure, pieces } of readFigures(scene)) {
      for (const piece of pieces) figureOf.set(piece, figures.length)
      figures.push(figure)
    }
    scene.pieces.forEach((piece, index) => {
      const numeral = group[index]?.numeral ?? piece.mention.numeral
      statements.push({ numeral, role: piece.role, rule: piece.rule, figure: figureOf.get(piece) ?? null, period: piece.period })
    })
  }
  return { statements, figures, pledges: readPledges(document, words), edits: [] }
  void text
}

function * groupBySentence (mentions: readonly Mention[]): Generator<readonly Mention[]> {
  let from = 0
  for (let at = 1; at <= mentions.length; at++) {
    if (at < mentions.length && mentions[at]?.sentence === mentions[from]?.sentence) continue
    yield mentions.slice(from, at)
    from = at
  }
}

function setScene (document: Document, group: readonly Mention[], footnotes: ReadonlyMap<number, string>, words: Grammar, carriedPeriod: string | null): Scene | null {
  const { text } = document.report.view
  const sentence: Sentence | undefined = document.sentences[group[0]?.sentence ?? 0]
  const section: Section | undefined = document.sections[sentence?.section ?? 0]
  if (sentence === undefined || section === undefined) return null
  const { reviewYears, planYears, reportYear } = document.masthead
  const year = reportYear ?? reviewYears?.last ?? 2000
  const joined = joinMentions(text, group)
  const decided = joined.map(({ mention }, index) => {
    const footnote = footnotes.get(mention.numeral.start)
    if (footnote !== undefined) return { role: 'footnote' as const, rule: footnote, unit: mention.unit }
    const question = { text, mention, previous: joined[index - 1]?.mention ?? null, next: joined[index + 1]?.mention ?? null, grammar: words, year }
    for (const rule of roleRules) {
      const role = rule.match(question)
      if (role !== null) return { role, rule: rule.name, unit: mention.unit }
    }
    return lastResort(question, section, joined[index]?.joint ?? null)
  })
  const periods = datePeriods(text, joined.map(({ mention }, index) => ({ mention, isDate: decided[index]?.role === 'date' })), { reviewYears, planYears, section })
  const pieces = joined.map(({ mention, joint }, index): Piece => {
    const { role, rule, unit } = decided[index] ?? { role: 'unresolved' as const, rule: 'none', unit: null }
    return { mention: { ...mention, unit: unit ?? (role === 'measure' ? fractionUnit(text, mention) ?? impliedUnit(text, mention, words) : null) }, joint: isFigureRole(role) ? joint : null, role, rule, period: periods[index] ?? null }
  })
  return { text, sentence, section, pieces, grammar: words, reviewYears, planYears, carriedPeriod }
}

/** 【百分之】七点三 is per cent without a sign of its own. */
function fractionUnit (text: string, { numeral }: Mention): Mention['unit'] {
  const head = numeral.script === 'chinese' ? text.slice(numeral.start, numeral.start + 3) : ''
  const base = head === '百分之' ? '%' : head === '千分之' ? '‰' : null
  return base === null ? null : { form: '', base, dimension: 'percent', start: numeral.end }
}

/** 53万居民, 27.6万农村贫困人口: people are counted without a classifier. */
function impliedUnit (text: string, mention: Mention, words: Grammar): Mention['unit'] {
  if (mention.scale === 0 && !mention.more) return null
  for (let at = mention.end; at < mention.end + 10; at++) {
    if (/[，。；、！？\n0-9]/u.test(text[at] ?? '。')) return null
    const noun = words.nouns.at(text, at)
    if (noun !== null && noun.row.unit === '人') return { form: '', base: '人', dimension: 'person', start: mention.end }
  }
  return null
}

const isFigureRole = (role: Statement['role']): boolean => role === 'measure' || role === 'rank'
