/** Patterns with an open beginning, looked for only around a word that each of their matches holds. */

export interface Pattern {
  /** What every match holds; looking for it is far quicker than trying the pattern at each character. */
  readonly key: string
  readonly pattern: RegExp
}

/** The most characters of a match before and behind its key. */
const reach = 36

export interface Found { readonly start: number; readonly end: number }

export function matchAround (text: string, { key, pattern }: Pattern): readonly Found[] {
  const found: Found[] = []
  for (let at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + key.length)) {
    const from = Math.max(found.at(-1)?.end ?? 0, at - reach)
    for (const { 0: written, index } of text.slice(from, at + key.length + reach).matchAll(pattern)) {
      const start = from + index
      const end = start + written.length
      if (start <= at && at < end) found.push({ start, end })
    }
  }
  return found
}
