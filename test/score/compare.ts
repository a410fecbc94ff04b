/**
 * Gains and losses between two scorings. What is saved holds places and field names only, never
 * text: the labelled reports are not ours to publish.
 */
import type { Figures, Miss } from './tally.ts'

export interface Saved {
  readonly figures: Readonly<Record<string, Figures>>
  /** For each report, `<start> <what is wrong>` of each miss. */
  readonly misses: Readonly<Record<string, readonly string[]>>
}

const keyOf = (miss: Miss): string => `${miss.start ?? '-'} ${miss.wrong.join('+')}`

export function toSaved (figures: ReadonlyMap<string, Figures>, misses: readonly Miss[]): Saved {
  const names = [...figures.keys()].filter(name => name !== 'ALL')
  return {
    figures: Object.fromEntries(figures),
    misses: Object.fromEntries(names.map(name => [name, misses.filter(miss => miss.doc === name).map(keyOf)]))
  }
}

export const readSaved = (json: string): Saved => JSON.parse(json) as Saved

/** Lines to print: figures that moved, then each place gained and lost in the reports that both have. */
export function compareScores (before: Saved | null, after: Saved, misses: readonly Miss[]): readonly string[] {
  if (before === null) return ['no saved scores to compare with; --save writes them']
  const shared = Object.keys(after.misses).filter(name => before.misses[name] !== undefined)
  const sentences = new Map(misses.map(miss => [`${miss.doc} ${keyOf(miss)}`, miss.sentence]))
  const gained: string[] = []
  const lost: string[] = []
  for (const name of shared) {
    const [old, now] = [new Set(before.misses[name]), new Set(after.misses[name])]
    for (const key of old) if (!now.has(key)) gained.push(`  + ${name} ${key}`)
    for (const key of now) if (!old.has(key)) lost.push(`  - ${name} ${key}  ${sentences.get(`${name} ${key}`) ?? ''}`)
  }
  const moved = [...shared, 'ALL'].flatMap(name => compareFigures(name, before.figures[name], after.figures[name]))
  return [
    moved.length === 0 ? 'no figure moved since the saved scores' : 'moved since the saved scores:', ...moved,
    `${gained.length} gained (a miss that is gone), ${lost.length} lost (a miss that is new)`, ...gained, ...lost
  ]
}

function compareFigures (name: string, before: Figures | undefined, after: Figures | undefined): readonly string[] {
  if (before === undefined || after === undefined) return []
  return Object.keys({ ...before, ...after })
    .filter(key => before[key] !== after[key])
    .map(key => `  ${name} ${key}: ${before[key] ?? '–'} → ${after[key] ?? '–'}`)
}
