/** From a path to what the file brings to the dataset, whatever may go wrong on the way. */
import { readLexiconFiles, readSource } from './effects.ts'
import { tools } from './effects-office.ts'
import { emitReport } from './emit/emit.ts'
import type { Ingested } from './ingest/ingest.ts'
import { readLexicons, type Lexicon } from './lexicon.ts'
import { openFile, runLine, type Stage, type Watch } from './run.ts'
import type { Entry, Outcome, Rejection } from './types.ts'

/** What a thread is told when it starts. */
export interface ReaderSetup { readonly sources: string }

/** An entry for each report in the file. */
export type Reader = (path: string) => Promise<readonly Entry[]>

/** A reader with lexicons of its own. Throws a UserError where they have a mistake. */
export function openReader ({ sources }: ReaderSetup): Reader {
  const lexicon = readLexicons(readLexiconFiles())
  return async path => {
    const file = readSource(sources, path)
    if ('check' in file) return [{ kind: 'rejected', rejection: file }]
    try {
      const opened = await openFile(file, tools)
      return opened.map(each => readOpened(each, lexicon))
    } catch (error) {
      return [{ kind: 'rejected', rejection: rejectFault({ path, sha256: file.sha256, at: 'ingest', error }) }]
    }
  }
}

function readOpened (opened: Ingested, lexicon: Lexicon): Entry {
  if (opened.kind === 'rejected') return opened
  let at: Stage | 'emit' = 'ingest'
  const watch: Watch = (stage, step) => {
    at = stage
    return step()
  }
  try {
    const outcome: Outcome = runLine(opened, lexicon, watch)
    at = 'emit'
    return outcome.kind === 'report' ? emitReport(outcome.report) : outcome
  } catch (error) {
    const { path, sha256 } = opened.source
    return { kind: 'rejected', rejection: rejectFault({ path, sha256, at, error }) }
  }
}

/** A fault of ours in one report must not cost the others. */
export function rejectFault ({ path, sha256, at, error }: {
  readonly path: string; readonly sha256: string; readonly at: string; readonly error: unknown
}): Rejection {
  const words = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  const message = `${path}: stage ${at} failed (${words}); a fault of the pipeline, please report it with the file`
  return { path, sha256, check: 'internal_error', message }
}
