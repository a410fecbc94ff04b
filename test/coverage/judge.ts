/** What became of one headline figure of one place and year. */
import type { Row } from '../tables.ts'

export const SIDES = ['actual', 'target'] as const
export type Side = typeof SIDES[number]

export interface Headline { readonly indicator: string, readonly measure: string }

/** `silent`: no sentence names the indicator beside a figure, so there is nothing to find. */
export const VERDICTS = ['once', 'repeated', 'differing', 'missed', 'silent'] as const
export type Verdict = typeof VERDICTS[number]

export interface Cell {
  readonly headline: Headline
  readonly side: Side
  readonly place: string
  readonly year: string
  readonly verdict: Verdict
  /** Rows that differ, or the sentences in which a missed figure may stand and what was read there. */
  readonly evidence: readonly string[]
}

export interface Question {
  readonly headline: Headline
  readonly side: Side
  readonly place: string
  readonly year: string
  readonly observations: readonly Row[]
  /** The parts of the reports in which the side is spoken of. */
  readonly texts: readonly string[]
  readonly words: readonly Wording[]
}

/** A wording of the indicator, and longer ones of others that hold it: 人均生产总值 is not 生产总值. */
export interface Wording { readonly form: string, readonly within: readonly string[] }

const isOn = (row: Row, side: Side): boolean =>
  side === 'target' ? row['status'] === 'target' : row['status'] === 'actual' || row['status'] === 'estimate'

export function judgeCell ({ headline, side, place, year, observations, texts, words }: Question): Cell {
  const cell = { headline, side, place, year }
  const ofIndicator = observations.filter(row => row['indicator'] === headline.indicator)
  const found = ofIndicator.filter(row => row['measure'] === headline.measure && row['period'] === year && isOn(row, side))
  if (found.length === 1) return { ...cell, verdict: 'once', evidence: [] }
  if (found.length > 1) {
    const values = new Set(found.map(row => `${row['value']} ${row['value_high']} ${row['bound']}`))
    return { ...cell, verdict: values.size === 1 ? 'repeated' : 'differing', evidence: found.map(showRow) }
  }
  const evidence = texts.flatMap(text => findCandidates(text, words, headline)).map(sentence => showCandidate(sentence, observations))
  return { ...cell, verdict: evidence.length > 0 ? 'missed' : 'silent', evidence }
}

const showRow = (row: Row): string =>
  `${row['value_text']} = ${row['value']} ${row['unit']} ${row['bound']} ${row['period']}: ${row['sentence']}`

const FIGURES: Readonly<Record<string, RegExp>> = {
  growth: /^[^。；，、]{0,24}?(?:[0-9]{1,4}(?:[.．][0-9]{1,3})?[%％]|百分之)/u,
  amount: /^[^。；，、]{0,24}?[0-9〇一二三四五六七八九十]{1,8}(?:[.．][0-9]{1,4})?(?:余|多)?[万亿]?(?:元|人)/u
}

/** Sentences that name the indicator and, behind it in the clause, a figure such as the headline wants. */
function findCandidates (text: string, words: readonly Wording[], { measure }: Headline): readonly string[] {
  const figure = FIGURES[measure] ?? /[0-9]/u
  return text.split(/(?<=[。！？\n])/u).filter(sentence => words.some(({ form, within }) => {
    for (let at = sentence.indexOf(form); at >= 0; at = sentence.indexOf(form, at + 1)) {
      if (!isPart(sentence, { form, within }, at) && figure.test(sentence.slice(at + form.length, at + form.length + 40))) return true
    }
    return false
  })).map(sentence => sentence.trim()).slice(0, 6)
}

/** The wording belongs to a longer one, or is what a share is taken of: 占生产总值2.1%. */
function isPart (sentence: string, { form, within }: Wording, at: number): boolean {
  return /占(?:全[国省市县区])?$/u.test(sentence.slice(Math.max(0, at - 3), at)) ||
    within.some(longer => sentence.startsWith(longer, at - longer.indexOf(form)))
}

/** A sentence, and how its figures were read: the reason why none of them answered. */
function showCandidate (sentence: string, observations: readonly Row[]): string {
  const read = observations.filter(row => {
    const evidence = row['sentence'] ?? ''
    return evidence !== '' && (sentence.includes(evidence) || evidence.includes(sentence))
  })
  const shown = read.map(row => `${row['subject']}|${row['indicator'] || '-'} ${row['measure']} ${row['value']} ${row['period']} ${row['status']}`)
  return `${sentence.slice(0, 160)}\n      read as: ${shown.slice(0, 8).join('; ') || 'nothing'}`
}

/** One line of the summary. */
export function countVerdicts (headline: Headline, side: Side, cells: readonly Cell[]): string {
  const own = cells.filter(cell => cell.side === side && cell.headline.indicator === headline.indicator && cell.headline.measure === headline.measure)
  const counts = VERDICTS.map(verdict => `${verdict} ${own.filter(cell => cell.verdict === verdict).length}`)
  return `${headline.indicator} ${headline.measure} ${side}: ${own.length} cells, ${counts.join(', ')}`
}
