/**
 * Stage 6, link: what was said, tied to what it is about in the world.
 *
 * Which place the report is of, which indicator a subject is, which place a rank's field
 * means. Sees one report and the lexicon; not other reports, the disk or the clock.
 */
import type { Lexicon } from '../lexicon.ts'
import type { Document, Interpretation, Linked } from '../types.ts'
import { findIndicator, readIndicator } from './indicator.ts'
import { withoutParts } from './parts.ts'
import { linkPlace } from './place.ts'
import { nameReport } from './report-id.ts'
import { placeOfScope } from './scope.ts'

export function link (document: Document, interpretation: Interpretation, lexicon: Lexicon): Linked {
  const { place, doubts } = linkPlace(document, lexicon)
  const names = [place?.name ?? document.masthead.placeNames[0] ?? '']
  return {
    document,
    reportId: nameReport(document.report.source, document.masthead, place),
    place,
    statements: interpretation.statements,
    observations: withoutParts(interpretation.figures.map(figure => {
      const { indicator, indicatorExtended, unit } = readIndicator(figure, document.report.view.text, names, lexicon)
      const { rankScopePlace, rankScopeAdcode } = placeOfScope(figure.rankScope, place, lexicon)
      return { indicator, indicatorExtended, rankScopePlace, rankScopeAdcode, ...figure, unit }
    }), document.report.view.text),
    pledges: interpretation.pledges.map(pledge => ({
      ...pledge, ...findIndicator({ subject: pledge.subject, measure: 'growth', unit: '%' }, names, lexicon)
    })),
    edits: interpretation.edits,
    doubts
  }
}
