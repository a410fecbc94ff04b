/** The published tables, in the order in which they are described. */
import type { LexiconRow } from '../../lexicon.ts'
import type { TableDescription } from '../../types.ts'
import type { Table } from '../table.ts'
import { accuracy } from './accuracy.ts'
import { checks } from './checks.ts'
import { coverage } from './coverage.ts'
import { edits } from './edits.ts'
import { entities } from './entities.ts'
import { fulfilment } from './fulfilment.ts'
import { glossary } from './glossary.ts'
import { issues } from './issues.ts'
import { mentions } from './mentions.ts'
import { numerals } from './numerals.ts'
import { observations } from './observations.ts'
import { definePanel } from './panel.ts'
import { projects } from './projects.ts'
import { reports } from './reports.ts'
import { sections } from './sections.ts'
import { targets } from './targets.ts'
import { terms } from './terms.ts'

/** Those whose rows come from one report each. */
export const tables: readonly Table[] = [
  reports, sections, numerals, observations, targets, checks, coverage, entities, mentions, projects, glossary, terms, edits, issues
]

/** All of them; the panel's columns are those of the core indicators. */
export const listTables = (indicators: ReadonlyArray<LexiconRow<'indicators'>>): readonly TableDescription[] =>
  [...tables.filter(table => table !== edits && table !== issues), definePanel(indicators), fulfilment, accuracy, edits, issues]

/** Raised when a column's name, meaning or values change; adding a column or a table raises the second figure. */
export const schemaVersion = '1.1'

/** The table whose rows are one for one thing over all reports: collate gathers them. */
export const gatheredTable = entities.name
