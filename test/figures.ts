/** A report read from bytes, and what it says, for comparing one way of publishing it with another. */
import { createHash } from 'node:crypto'
import type { Tools } from '../pipeline/ingest/ingest.ts'
import { openFile, runLine } from '../pipeline/run.ts'
import type { Checked } from '../pipeline/types.ts'
import { loadLexicon } from './line.ts'

const noOffice: Tools = { convertToDocx: () => 'no_program' }

export async function readAll (path: string, bytes: Uint8Array, tools = noOffice): Promise<readonly Checked[]> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const opened = await openFile({ path, bytes, sha256 }, tools)
  return opened.map(each => {
    const outcome = runLine(each, loadLexicon(), (_, step) => step())
    if (outcome.kind === 'rejected') throw new Error(outcome.rejection.message)
    return outcome.report
  })
}

export async function readOne (path: string, bytes: Uint8Array, tools = noOffice): Promise<Checked> {
  const [report] = await readAll(path, bytes, tools)
  if (report === undefined) throw new Error(`${path} holds no report`)
  return report
}

const dense = (text: string): string => text.replace(/\s{1,80}/gu, '')

/** What a figure says; not where, nor in how many blanks. */
export const sayFigures = ({ observations, source }: Checked): readonly string[] => observations.map(figure => dense([
  source.text.slice(figure.start, figure.end), figure.subject, figure.indicator, figure.measure, figure.value, figure.valueHigh, figure.unit,
  figure.bound, figure.basis, figure.period, figure.status, figure.modality, figure.rankScope
].join('|')))

export const sayHeadings = ({ sections }: Checked): readonly string[] => sections.map(({ heading, depth, role }) => dense(`${depth}|${role}|${heading}`))

export const sayPlace = ({ place, masthead }: Checked): string => [place?.adcode, masthead.type, masthead.reportYear, masthead.reviewYears?.first, masthead.planYears?.last].join(' ')
