/** The line for one report. */
import { ingest } from './ingest/ingest.ts'
import { interpret } from './interpret/interpret.ts'
import type { Lexicon } from './lexicon.ts'
import { link } from './link/link.ts'
import { normalise } from './normalise/normalise.ts'
import { recognise } from './recognise/recognise.ts'
import { segment } from './segment/segment.ts'
import type { Outcome, RawFile } from './types.ts'
import { validate } from './validate/validate.ts'

export const stages = ['ingest', 'normalise', 'segment', 'recognise', 'interpret', 'link', 'validate'] as const
export type Stage = typeof stages[number]

/** Stands at each step: sees which stage is at work and what it makes. */
export type Watch = <T>(stage: Stage, step: () => T) => T

/** A file in, a report to publish or the reason why not out. Pure: the same answer every time. */
export function runLine (file: RawFile, lexicon: Lexicon, watch: Watch): Outcome {
  const ingested = watch('ingest', () => ingest(file))
  if (ingested.kind === 'rejected') return ingested
  const report = watch('normalise', () => normalise(ingested.source))
  const document = watch('segment', () => segment(report, lexicon))
  const mentions = watch('recognise', () => recognise(document, lexicon))
  const interpretation = watch('interpret', () => interpret(document, mentions, lexicon))
  const linked = watch('link', () => link(document, interpretation, lexicon))
  return watch('validate', () => validate(linked, lexicon))
}
