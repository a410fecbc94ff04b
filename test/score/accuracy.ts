/** The counts of a scoring as `sources/accuracy.csv`, by field and kind of indicator; no text of a report. */
import type { Tally } from './tally.ts'

/** Fields of a labelled figure, as the tally names them; `found` is whether it was read as a figure at all. */
export const FIELDS = ['found', 'measure', 'value', 'unit', 'bound', 'period', 'status', 'subject', 'indicator'] as const

/** The tally's name for a field within a group of labels. */
export const nameCount = (field: string, group: string): string => `${field}@${group}`

export function formatAccuracy (tally: Tally): string {
  const groups = [...tally.counts.keys()].filter(name => name.startsWith('facts@')).map(name => name.slice('facts@'.length)).sort()
  const rows = [
    ['role', 'all', tally.get('numerals'), tally.get('role')],
    ...FIELDS.flatMap(field => groups.map(group => [field, group, tally.get(nameCount('facts', group)), tally.get(nameCount(field, group))]))
  ]
  return `field,group,n,right\n${rows.map(row => row.join()).join('\n')}\n`
}
