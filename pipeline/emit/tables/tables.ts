/** The published tables, in the order in which they are described. */
import type { Table } from '../table.ts'
import { edits } from './edits.ts'
import { issues } from './issues.ts'
import { numerals } from './numerals.ts'
import { observations } from './observations.ts'
import { reports } from './reports.ts'
import { sections } from './sections.ts'
import { targets } from './targets.ts'

export const tables: readonly Table[] = [reports, sections, numerals, observations, targets, edits, issues]

/** Raised when a column's name, meaning or values change; adding a column or a table raises the second figure. */
export const schemaVersion = '1.0'
