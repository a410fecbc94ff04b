/** The rows of the tables that several reports make together, once all have gone by: place by place. */
import { measureAccuracy } from './collate/accuracy.ts'
import { readRegisterFile } from './effects.ts'
import { accuracy } from './emit/tables/accuracy.ts'
import { fulfilment, quotePair, type Quote } from './emit/tables/fulfilment.ts'
import { tabulateIssues } from './emit/tables/issues.ts'
import { definePanel } from './emit/tables/panel.ts'
import { readRegister, type Lexicon } from './lexicon.ts'
import type { Collection, Issue, Row } from './types.ts'

export interface Collecting {
  readonly collections: Iterable<Collection>
  /** What was expected of the run and isn't there. */
  readonly unmet: readonly Issue[]
  readonly lexicon: Pick<Lexicon, 'indicators'>
  /** The text of a report as published. */
  readonly read: (reportId: string) => string
}

/** Names of tables with some of their rows. */
export function* collectRows ({ collections, unmet, lexicon, read }: Collecting): Generator<readonly [table: string, rows: readonly Row[]]> {
  const quote = openQuotes(read)
  const panel = definePanel(lexicon.indicators)
  for (const collection of collections) {
    yield ['panel', collection.panel.map(panel.tabulate)]
    yield ['fulfilment', collection.fulfilment.map(pair => fulfilment.tabulate(quotePair(pair, quote)))]
    yield ['issues', tabulateIssues(collection.issues)]
  }
  yield ['accuracy', measureAccuracy(readRegister('accuracy', readRegisterFile('accuracy'))).map(accuracy.tabulate)]
  yield ['issues', tabulateIssues(unmet.map(issue => ({ issue, path: '' })))]
}

/** Texts that are held: the two reports of a pair, and one more. */
const HELD = 3

/** Reads sentences from the texts as published; those of a place follow each other. */
function openQuotes (read: (reportId: string) => string): Quote {
  const held = new Map<string, string>()
  return (reportId, { start, end }) => {
    const text = held.get(reportId) ?? read(reportId)
    held.set(reportId, text)
    const [oldest] = held.keys()
    if (held.size > HELD && oldest !== undefined) held.delete(oldest)
    return text.slice(start, end).trim()
  }
}
