/** The line for one report. */
import { ingest } from './ingest/ingest.ts'
import type { Ingested, Tools } from './ingest/ingest.ts'
import { interpret } from './interpret/interpret.ts'
import type { Lexicon } from './lexicon.ts'
import { link } from './link/link.ts'
import { name } from './name/name.ts'
import { normalise } from './normalise/normalise.ts'
import { recognise } from './recognise/recognise.ts'
import { segment } from './segment/segment.ts'
import type { Outcome, RawFile } from './types.ts'
import { validate } from './validate/validate.ts'

export const stages = ['ingest', 'normalise', 'segment', 'recognise', 'interpret', 'link', 'name', 'validate'] as const
export type Stage = typeof stages[number]

/** Stands at each step: sees which stage is at work and what it makes. */
export type Watch = <T>(stage: Stage, step: () => T) => T

/** A file in, what is to be read out: one text, or those of an archive. The only step that waits. */
export const openFile = (file: RawFile, tools: Tools): Promise<readonly Ingested[]> => ingest(file, tools)

/** A text in, a report to publish or the reason why not out. Pure: the same answer every time. */
export function runLine (opened: Ingested, lexicon: Lexicon, watch: Watch): Outcome {
  const ingested = watch('ingest', () => opened)
  if (ingested.kind === 'rejected') return ingested
  const report = watch('normalise', () => normalise(ingested.source))
  const document = watch('segment', () => segment(report, lexicon))
  const mentions = watch('recognise', () => recognise(document, lexicon))
  const interpretation = watch('interpret', () => interpret(document, mentions, lexicon))
  const linked = watch('link', () => link(document, interpretation, lexicon))
  const named = watch('name', () => name(linked, lexicon))
  return watch('validate', () => validate(named, lexicon))
}
