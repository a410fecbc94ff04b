/** Finding the words of a list in a text. */

/** A word found: its row and its length. */
export interface Match<R> { readonly row: R; readonly length: number }

/**
 * Finds the longest word of a list that stands at a place. Words are bucketed by their
 * first (or last) two characters, longest first, so that a look-up costs one map access
 * where nothing matches and few comparisons where something may.
 */
export class WordFinder<R extends { readonly form: string }> {
  readonly #first = new Map<number, R[]>()
  readonly #last = new Map<number, R[]>()
  /** 1 for each character that a word begins with: most places of a text are ruled out by it. */
  readonly #begins = new Uint8Array(0x10000)

  constructor (rows: readonly R[]) {
    const longestFirst = [...rows].sort((a, b) => b.form.length - a.form.length)
    for (const row of longestFirst) {
      const { form } = row
      const isSingle = form.length === 1
      push(this.#first, pairOf(form.charCodeAt(0), isSingle ? none : form.charCodeAt(1)), row)
      push(this.#last, pairOf(form.charCodeAt(form.length - 1), isSingle ? none : form.charCodeAt(form.length - 2)), row)
      this.#begins[form.charCodeAt(0)] = 1
    }
  }

  /** The longest word that begins at `position`. */
  at (text: string, position: number): Match<R> | null {
    const first = text.charCodeAt(position)
    if (this.#begins[first] !== 1) return null
    const bucket = this.#first.get(pairOf(first, text.charCodeAt(position + 1)))
    if (bucket !== undefined) for (const row of bucket) if (text.startsWith(row.form, position)) return { row, length: row.form.length }
    const single = this.#first.get(pairOf(first, none))?.[0]
    return single === undefined ? null : { row: single, length: 1 }
  }

  /** The longest word that ends at `position` (exclusive) and begins at or after `from`. */
  before (text: string, position: number, from = 0): Match<R> | null {
    const last = text.charCodeAt(position - 1)
    const bucket = this.#last.get(pairOf(last, text.charCodeAt(position - 2)))
    if (bucket !== undefined) {
      for (const row of bucket) if (position - row.form.length >= from && text.endsWith(row.form, position)) return { row, length: row.form.length }
    }
    const single = position > from ? this.#last.get(pairOf(last, none))?.[0] : undefined
    return single === undefined ? null : { row: single, length: 1 }
  }
}

/** Stands for the second character of a word of one; no text holds it. */
const none = 0xffff
/** A key for two characters; a text's end (NaN) has the key of no word. */
const pairOf = (first: number, second: number): number => first * 0x10000 + second

function push<R> (buckets: Map<number, R[]>, key: number, row: R): void {
  const bucket = buckets.get(key)
  if (bucket === undefined) buckets.set(key, [row])
  else bucket.push(row)
}
