/** Finding the words of a list in a text. */

/** A word found: its row and its length. */
export interface Match<R> { readonly row: R; readonly length: number }

/** A word found somewhere ahead: where it begins, too. */
export interface Found<R> extends Match<R> { readonly at: number }

/** A word in its bucket, with its third character (from its end, the third last); `none` where it has but two. */
interface Entry<R> { readonly row: R; readonly form: string; readonly third: number }
type Buckets<R> = Map<number, Array<Entry<R>>>

/**
 * Finds the longest word of a list that stands at a place. Words are bucketed by their
 * first (or last) two characters, longest first. At most places no word begins or ends: a
 * small table of the pairs says so before any bucket is looked for, and the third character
 * rules out most words of a bucket.
 */
export class WordFinder<R extends { readonly form: string }> {
  readonly #first: Buckets<R> = new Map()
  readonly #last: Buckets<R> = new Map()
  readonly #single = new Map<number, R>()
  readonly #marks = new Uint8Array(slots)

  constructor (rows: readonly R[]) {
    const longestFirst = [...rows].sort((a, b) => b.form.length - a.form.length)
    for (const row of longestFirst) {
      const { form } = row
      const { length } = form
      const thirdAt = (index: number): number => length < 3 ? none : form.charCodeAt(index)
      if (length === 1) this.#addSingle(form.charCodeAt(0), row)
      else {
        this.#add(this.#first, begins, pairOf(form.charCodeAt(0), form.charCodeAt(1)), { row, form, third: thirdAt(2) })
        this.#add(this.#last, ends, pairOf(form.charCodeAt(length - 2), form.charCodeAt(length - 1)), { row, form, third: thirdAt(length - 3) })
      }
    }
  }

  #addSingle (character: number, row: R): void {
    if (!this.#single.has(character)) this.#single.set(character, row)
    this.#marks[character & lastSlot] = this.#markOf(character & lastSlot) | isSingle
  }

  #add (buckets: Buckets<R>, mark: number, pair: number, entry: Entry<R>): void {
    const bucket = buckets.get(pair)
    if (bucket === undefined) buckets.set(pair, [entry])
    else bucket.push(entry)
    this.#marks[slotOf(pair)] = this.#markOf(slotOf(pair)) | mark
  }

  #markOf (slot: number): number { return this.#marks[slot] ?? 0 }

  /** The longest word that begins at `position`. */
  at (text: string, position: number): Match<R> | null {
    const first = text.charCodeAt(position) | 0
    const pair = pairOf(first, text.charCodeAt(position + 1))
    const marks = this.#marks
    if (((marks[slotOf(pair)] ?? 0) & begins) !== 0) {
      const bucket = this.#first.get(pair)
      const next = text.charCodeAt(position + 2)
      if (bucket !== undefined) {
        for (const { row, form, third } of bucket) if ((third === next || third === none) && text.startsWith(form, position)) return { row, length: form.length }
      }
    }
    if (((marks[first & lastSlot] ?? 0) & isSingle) === 0) return null
    const single = this.#single.get(first)
    return single === undefined ? null : { row: single, length: 1 }
  }

  /** The first word that begins at or after `from` and before `end`: the longest at its place. */
  next (text: string, from: number, end: number): Found<R> | null {
    const marks = this.#marks
    const limit = Math.min(end, text.length)
    let here = text.charCodeAt(from) | 0
    for (let at = from; at < limit; at++) {
      const behind = text.charCodeAt(at + 1) | 0
      const isHere = ((marks[slotOf(pairOf(here, behind))] ?? 0) & begins) !== 0 || ((marks[here & lastSlot] ?? 0) & isSingle) !== 0
      const found = isHere ? this.at(text, at) : null
      if (found !== null) return { row: found.row, length: found.length, at }
      here = behind
    }
    return null
  }

  /** The longest word that ends at `position` (exclusive) and begins at or after `from`. */
  before (text: string, position: number, from = 0): Match<R> | null {
    const last = text.charCodeAt(position - 1) | 0
    const pair = pairOf(text.charCodeAt(position - 2), last)
    const marks = this.#marks
    if (((marks[slotOf(pair)] ?? 0) & ends) !== 0) {
      const bucket = this.#last.get(pair)
      const next = text.charCodeAt(position - 3)
      if (bucket !== undefined) {
        for (const { row, form, third } of bucket) if ((third === next || third === none) && position - form.length >= from && text.endsWith(form, position)) return { row, length: form.length }
      }
    }
    if (position <= from || ((marks[last & lastSlot] ?? 0) & isSingle) === 0) return null
    const single = this.#single.get(last)
    return single === undefined ? null : { row: single, length: 1 }
  }
}

/** What the words of a list do that share a slot; pairs that share one by chance cost a look-up and no more. */
const begins = 1
const ends = 2
const isSingle = 4
const none = -1
const slots = 0x4000
const lastSlot = slots - 1

/** Two characters as one small integer; a text's end counts as a character that no word holds. */
const pairOf = (first: number, second: number): number => first << 16 | second
const slotOf = (pair: number): number => (Math.imul(pair >>> 16, 0x9e35) ^ pair) & lastSlot
