/** The published tables, in the order in which they are described. */
import type { Table } from '../table.ts'
import { edits } from './edits.ts'
import { entities } from './entities.ts'
import { glossary } from './glossary.ts'
import { issues } from './issues.ts'
import { mentions } from './mentions.ts'
import { numerals } from './numerals.ts'
import { observations } from './observations.ts'
import { projects } from './projects.ts'
import { reports } from './reports.ts'
import { sections } from './sections.ts'
import { targets } from './targets.ts'
import { terms } from './terms.ts'

export const tables: readonly Table[] = [
  reports, sections, numerals, observations, targets, entities, mentions, projects, glossary, terms, edits, issues
]

/** Raised when a column's name, meaning or values change; adding a column or a table raises the second figure. */
export const schemaVersion = '1.0'

/** The table whose rows are one for one thing over all reports: collate gathers them. */
export const gatheredTable = entities.name
