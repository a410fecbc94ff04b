/** Trace: what one stage makes of each report, as JSON lines for people to read. */
import { readLexiconFiles, readSource } from './effects.ts'
import { tools } from './effects-office.ts'
import type { Ingested } from './ingest/ingest.ts'
import { readLexicons, type Lexicon } from './lexicon.ts'
import { openPublication } from './publication.ts'
import type { Progress } from './publish.ts'
import { rejectFault } from './reading.ts'
import { openFile, runLine, type Stage } from './run.ts'
import type { Outcome, RawFile, Rejection, Report } from './types.ts'

/** Writes `stages/<stage>.jsonl`, one line a report; answers how many files came to nothing. */
export async function traceStage ({ sources, paths, output, stage, progress }: {
  readonly sources: string; readonly paths: readonly string[]; readonly output: string; readonly stage: Stage; readonly progress: Progress
}): Promise<number> {
  const lexicon = readLexicons(readLexiconFiles())
  const publication = openPublication(output)
  let failed = 0
  let bytes = 0
  try {
    const file = publication.createFile(`stages/${stage}.jsonl`)
    for (const path of paths) {
      const raw = readSource(sources, path)
      bytes += 'bytes' in raw ? raw.bytes.length : 0
      for (const traced of 'check' in raw ? [raw] : await traceFile(raw, lexicon, stage)) {
        if (typeof traced === 'string') file.write(`${traced}\n`)
        else failed++
        progress({ bytes, rejection: typeof traced === 'string' ? null : traced })
      }
    }
    file.close()
    publication.commit([`stages/${stage}.jsonl`])
  } catch (error) {
    publication.abandon()
    throw error
  }
  return failed
}

/** Thrown to leave the line where the trace ends. */
class Reached extends Error {}

/** What the stage makes of each report in a file as a line of JSON, or why nothing. */
async function traceFile (file: RawFile, lexicon: Lexicon, stage: Stage): Promise<ReadonlyArray<string | Rejection>> {
  try {
    return (await openFile(file, tools)).map(opened => traceOpened(opened, lexicon, stage))
  } catch (error) {
    return [rejectFault({ path: file.path, sha256: file.sha256, at: 'ingest', error })]
  }
}

function traceOpened (opened: Ingested, lexicon: Lexicon, stage: Stage): string | Rejection {
  if (opened.kind === 'rejected') return opened.rejection
  const { path, sha256 } = opened.source
  let text = ''
  let line = ''
  try {
    const outcome = runLine(opened, lexicon, (at, step) => {
      const made = step()
      if (isReport(made, at)) text = made.view.text
      if (isOutcome(made, at) && made.kind === 'report') text = made.report.source.text
      if (at === stage && !isRejected(made)) {
        line = JSON.stringify({ path, stage, made }, (key, value: unknown) => showValue({ key, value, stage, text }))
        throw new Reached()
      }
      return made
    })
    if (outcome.kind === 'rejected') return outcome.rejection
  } catch (error) {
    if (!(error instanceof Reached)) return rejectFault({ path, sha256, at: stage, error })
  }
  return line
}

/** What each stage makes is known by its name. */
const isReport = (_made: unknown, stage: Stage): _made is Report => stage === 'normalise'
const isOutcome = (_made: unknown, stage: Stage): _made is Outcome => stage === 'validate'

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null
const isRejected = (value: unknown): boolean => isRecord(value) && (value['kind'] === 'rejected' || 'check' in value)

/** What an earlier stage made, carried along, and tables of offsets are left out. */
const CARRIED: readonly string[] = ['source', 'document', 'origin']
const LONGEST_QUOTE = 80

/** A value for a reader: each span with the words that it stands for. */
function showValue ({ key, value, stage, text }: {
  readonly key: string; readonly value: unknown; readonly stage: Stage; readonly text: string
}): unknown {
  if (stage !== 'ingest' && CARRIED.includes(key)) return undefined
  if (stage !== 'validate' && key === 'report') return undefined
  if (!isRecord(value)) return value
  const { start, end } = value
  return typeof start === 'number' && typeof end === 'number' && stage !== 'normalise'
    ? { quote: text.slice(start, Math.min(end, start + LONGEST_QUOTE)), ...value }
    : value
}
