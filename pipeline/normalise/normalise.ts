/**
 * Stage 2, normalise: a source in, a report to read out.
 *
 * Makes the *view*: the text with its named repairs applied and punctuation in one form.
 * The source is never changed; `view.origin` leads each character of the view back to it.
 * Sees one text; not the lexicon's meanings, the places, the disk or the clock.
 */
import type { Edit, Report, Source, View } from '../types.ts'
import { findRepairs } from './repairs.ts'
import type { Repair } from './repairs.ts'
import { describeSimplified, simplify } from './traditional.ts'

/** Western punctuation as the grammar reads it; one character for one, so no offset moves. */
const plainPunctuation = /(?<![0-9]),|,(?![0-9]{3})|[;:()?!－﹣‐‑–−―─～﹪∶︰﹕［］]/gu
const asRead: Readonly<Record<string, string>> = {
  ',': '，', ';': '；', ':': '：', '∶': '：', '(': '（', ')': '）', '?': '？', '!': '！',
  '－': '-', '﹣': '-', '‐': '-', '‑': '-', '–': '-', '−': '-', '―': '-', '─': '-', '︰': '：', '﹕': '：', '～': '~', '﹪': '%', '［': '[', '］': ']'
}

const quotes = /["“”\n]/gu

/** "九五" as “九五”: straight quotes open and close in turn, and a new line begins with none open. */
function pairQuotes (text: string): string {
  if (!text.includes('"')) return text
  let isOpen = false
  return text.replace(quotes, mark => {
    isOpen = mark === '“' || mark === '"' && !isOpen
    return mark === '"' ? isOpen ? '“' : '”' : mark
  })
}

export function normalise (source: Source): Report {
  const simplified = simplify(source.text)
  const text = simplified ?? source.text
  const repairs = findRepairs(text)
  const edits = repairs.filter(repair => repair.publish).map(repair => asEdit(source.text, repair))
  const turned = simplified === null ? null : describeSimplified(source.text, simplified)
  return { source, view: makeView(text, repairs), edits: turned === null ? edits : [...edits, turned].sort((a, b) => a.start - b.start) }
}

function asEdit (text: string, { start, end, became, name, reason }: Repair): Edit {
  return { repair: name, start, end, was: text.slice(start, end), became, reason }
}

/** Applies repairs, which are in order and do not overlap. */
function makeView (text: string, repairs: readonly Repair[]): View {
  const pieces: string[] = []
  const length = repairs.reduce((sum, { start, end, became }) => sum + became.length - (end - start), text.length)
  const origin = new Int32Array(length + 1)
  let read = 0
  let written = 0
  for (const { start, end, became } of repairs) {
    pieces.push(text.slice(read, start), became)
    while (read < start) origin[written++] = read++
    for (let i = 0; i < became.length; i++) origin[written++] = Math.min(start + i, end - 1)
    read = end
  }
  pieces.push(text.slice(read))
  while (read <= text.length) origin[written++] = read++
  return { text: pairQuotes(pieces.join('').replace(plainPunctuation, mark => asRead[mark] ?? mark)), origin }
}
