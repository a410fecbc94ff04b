/** The rows of the tables that several reports make together, once all have gone by. */
import { measureAccuracy } from './collate/accuracy.ts'
import { readRegisterFile } from './effects.ts'
import { accuracy } from './emit/tables/accuracy.ts'
import { fulfilment, quotePair, type Quote } from './emit/tables/fulfilment.ts'
import { tabulateIssues } from './emit/tables/issues.ts'
import { definePanel } from './emit/tables/panel.ts'
import { readRegister, type Lexicon } from './lexicon.ts'
import type { Collection, Issue, Row } from './types.ts'

export interface Collecting {
  readonly collection: Collection
  /** What was expected of the run and isn't there. */
  readonly unmet: readonly Issue[]
  readonly lexicon: Pick<Lexicon, 'indicators'>
  /** The text of a report as published. */
  readonly read: (reportId: string) => string
}

/** Tables by name with their rows, made one by one. */
export function collectRows ({ collection, unmet, lexicon, read }: Collecting): ReadonlyArray<readonly [table: string, rows: Iterable<Row>]> {
  const quote = openQuotes(read)
  return [
    ['panel', mapEach(collection.panel, definePanel(lexicon.indicators).tabulate)],
    ['fulfilment', mapEach(collection.fulfilment, pair => fulfilment.tabulate(quotePair(pair, quote)))],
    ['accuracy', mapEach(measureAccuracy(readRegister('accuracy', readRegisterFile('accuracy'))), accuracy.tabulate)],
    ['issues', tabulateIssues([...collection.issues, ...unmet.map(issue => ({ issue, path: '' }))])]
  ]
}

function* mapEach<T, R> (items: Iterable<T>, make: (item: T) => R): Generator<R> {
  for (const item of items) yield make(item)
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
