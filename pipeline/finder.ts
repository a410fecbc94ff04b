/** Finding the words of a list in a text. */

/** A word found: its row and its length. */
export interface Match<R> { readonly row: R; readonly length: number }

/**
 * Finds the longest word of a list that stands at a place. Words are bucketed by their
 * first (or last) character, longest first, so a look-up costs one map access where
 * nothing matches.
 */
export class WordFinder<R extends { readonly form: string }> {
  readonly #first = new Map<number, R[]>()
  readonly #last = new Map<number, R[]>()
  /** 1 for each character that a word begins with: most places of a text are ruled out by it. */
  readonly #begins = new Uint8Array(0x10000)

  constructor (rows: readonly R[]) {
    const longestFirst = [...rows].sort((a, b) => b.form.length - a.form.length)
    for (const row of longestFirst) {
      push(this.#first, row.form.charCodeAt(0), row)
      this.#begins[row.form.charCodeAt(0)] = 1
      push(this.#last, row.form.charCodeAt(row.form.length - 1), row)
    }
  }

  /** The longest word that begins at `position`. */
  at (text: string, position: number): Match<R> | null {
    const first = text.charCodeAt(position)
    if (this.#begins[first] !== 1) return null
    for (const row of this.#first.get(first) ?? []) {
      if (text.startsWith(row.form, position)) return { row, length: row.form.length }
    }
    return null
  }

  /** The longest word that ends at `position` (exclusive) and begins at or after `from`. */
  before (text: string, position: number, from = 0): Match<R> | null {
    for (const row of this.#last.get(text.charCodeAt(position - 1)) ?? []) {
      if (position - row.form.length >= from && text.endsWith(row.form, position)) return { row, length: row.form.length }
    }
    return null
  }
}

function push<R> (buckets: Map<number, R[]>, key: number, row: R): void {
  const bucket = buckets.get(key)
  if (bucket === undefined) buckets.set(key, [row])
  else bucket.push(row)
}
