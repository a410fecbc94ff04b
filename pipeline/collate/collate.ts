/**
 * Stage 8, collate: entries in, entries out, one after the other.
 *
 * The only stage that sees more than one report. Keeps a report from being published
 * twice; holds a name for each report that went by, and none of its rows. Wants the
 * entries in one order whatever the number of threads, because the first one wins.
 */
import type { Entry, Rejection } from '../types.ts'

export type Collator = (entry: Entry) => Entry

/** A collator that has seen nothing yet. */
export function openCollator (): Collator {
  const pathOfBytes = new Map<string, string>()
  const pathOfId = new Map<string, string>()
  return entry => {
    if (entry.kind === 'rejected') return entry
    const { path, sha256, reportId } = entry
    const twin = pathOfBytes.get(sha256)
    if (twin !== undefined) {
      return reject({ path, sha256, check: 'duplicate_file', message: `${path}: holds the same bytes as ${twin}, which is published; remove one of the two` })
    }
    const namesake = pathOfId.get(reportId)
    if (namesake !== undefined) {
      return reject({ path, sha256, check: 'duplicate_id', message: `${path}: gets the report_id ${reportId}, which ${namesake} has; remove one of the two` })
    }
    pathOfBytes.set(sha256, path)
    pathOfId.set(reportId, path)
    return entry
  }
}

const reject = (rejection: Rejection): Entry => ({ kind: 'rejected', rejection })
