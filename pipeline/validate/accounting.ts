/** The proof that every Arabic numeral of the source text is in the ledger exactly once. */
import type { Statement } from '../types.ts'

const numeral = /[0-9０-９]+(?:[.．][0-9０-９]+)?/gu

/** Null where the ledger is complete; else what breaks it, with the words. */
export function proveLedger (text: string, statements: readonly Statement[]): string | null {
  const arabic = statements.filter(({ numeral: { script } }) => script === 'arabic')
  let at = 0
  for (const match of text.matchAll(numeral)) {
    const { numeral: span } = arabic[at] ?? { numeral: { start: -1, end: -1 } }
    if (span.start !== match.index || span.end !== match.index + match[0].length) {
      return `the numeral "${match[0]}" at ${match.index} ("${text.slice(Math.max(0, match.index - 8), match.index + 12).replace(/\s/gu, ' ')}") is not in the ledger exactly once`
    }
    at++
  }
  return at === arabic.length ? null : `the ledger holds ${arabic.length - at} numerals that the text does not`
}
