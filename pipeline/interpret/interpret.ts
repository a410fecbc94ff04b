/**
 * Stage 5, interpret: mentions in, one statement for each numeral out.
 *
 * Says what each numeral says: a measure of something, a rank, a date, a name. Sees one
 * report; what a subject is in the world (an indicator, a place) is for link.
 */
import type { Lexicon } from '../lexicon.ts'
import type { Document, Figure, Interpretation, Mention, Statement } from '../types.ts'
import { readFigures } from './figures.ts'
import { grammar } from './grammar.ts'
import { readPledges } from './pledge.ts'
import type { Piece } from './scene.ts'
import { surveyReport } from './survey.ts'
import { setScene } from './setting.ts'

/** A statement for each mention, in order, the figures they make, and the promises without a number. */
export function interpret (document: Document, mentions: readonly Mention[], lexicon: Lexicon): Interpretation {
  const words = grammar(lexicon)
  const survey = surveyReport(document, mentions, words)
  const statements: Statement[] = []
  const figures: Figure[] = []
  for (const group of groupBySentence(mentions)) {
    const scene = setScene(document, group, survey, words)
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
  return { statements, figures, pledges: readPledges(document, words), edits: survey.edits }
}

function * groupBySentence (mentions: readonly Mention[]): Generator<readonly Mention[]> {
  let from = 0
  for (let at = 1; at <= mentions.length; at++) {
    if (at < mentions.length && mentions[at]?.sentence === mentions[from]?.sentence) continue
    yield mentions.slice(from, at)
    from = at
  }
}
