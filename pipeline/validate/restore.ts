/** Spans of the view as spans of the source text, the only ones that are published. */
import { toSource } from '../span.ts'
import type { Checked, Issue, Named, Naming, Section, Span, View } from '../types.ts'

/** Gives a thing its place in the source text. */
const restorer = (view: View) => <T extends Span>(item: T): T => {
  const { start, end } = toSource(view, item)
  return { ...item, start, end }
}

export function restoreSpans (linked: Named): Omit<Checked, 'issues' | 'relations' | 'quanta' | 'coverage'> & { readonly issues: readonly Issue[] } {
  const { document: { report, masthead, sections }, reportId, place } = linked
  const { source, view } = report
  const restore = restorer(view)
  /** A section ends where the next begins, blanks included. */
  const restoreSection = (section: Section): Section => ({ ...section, start: view.origin[section.start] ?? 0, end: view.origin[section.end] ?? source.text.length })
  return {
    source, reportId, masthead, place,
    sections: sections.map((section, index) => index === 0 ? { ...restoreSection(section), start: 0 } : restoreSection(section)),
    statements: linked.statements.map(statement => ({ ...statement, numeral: restore(statement.numeral) })),
    observations: linked.observations.map(observation => ({
      ...restore(observation), numeral: toSource(view, observation.numeral), sentence: toSource(view, observation.sentence)
    })),
    naming: restoreNaming(linked.naming, view),
    pledges: linked.pledges.map(pledge => ({ ...restore(pledge), sentence: toSource(view, pledge.sentence) })),
    edits: [...report.edits, ...linked.edits.map(restore)].sort((a, b) => a.start - b.start || a.end - b.end),
    issues: linked.doubts.map(({ check, severity, message, span }): Issue => ({
      reportId, table: 'reports', rowId: reportId, check, severity, message, span: span === null ? null : toSource(view, span)
    }))
  }
}

function restoreNaming ({ mentions, glossary, projects }: Naming, view: View): Naming {
  const restore = restorer(view)
  return {
    mentions: mentions.map(restore),
    glossary: glossary.map(entry => ({
      ...restore(entry), term: toSource(view, entry.term), definition: toSource(view, entry.definition),
      firstMention: entry.firstMention === null ? null : view.origin[entry.firstMention] ?? null
    })),
    projects: projects.map(project => ({ ...restore(project), sentence: toSource(view, project.sentence) }))
  }
}
