/** The outline: headings in document order, nested by their styles. */
import type { SectionRole, Span } from '../types.ts'
import type { MarkerStyle } from './markers.ts'

/**
 * How a heading stands in the text. `zone` and `part` open a top section, `line` is an
 * unnumbered line, `lead` a clause that opens a paragraph, `aside` one inside it, `cue` a
 * stretch told apart by what it says and without a heading of its own.
 */
export type HeadingStyle = MarkerStyle | 'zone' | 'part' | 'line' | 'lead' | 'aside' | 'cue'

export interface Heading extends Span {
  readonly style: HeadingStyle
  readonly number: number | null
  readonly text: string
  /** The words that can name its years: the heading, or what announces a stretch without one. */
  readonly said: string
  /** It names a whole part: 2022年工作回顾. */
  readonly whole: boolean
  /** Where the section ends at the latest; null where the next heading ends it. */
  readonly until: number | null
  /** The role its own words give it; null where it has its parent's. */
  readonly role: SectionRole | null
}

export interface Branch extends Span {
  readonly heading: Heading
  readonly parent: number | null
  readonly depth: number
  readonly ordinal: number
}

/** Styles of lines of their own; a smaller rank ends every section of a greater one. */
const ranks: Readonly<Record<HeadingStyle, number>> = {
  zone: 0, part: 0, volume: 0.4, chapter: 0.6, han: 1, han_bracket: 2, line: 3, arabic: 4, arabic_bracket: 5, circled: 6,
  ordinal: 7, clause: 7, dash: 7, lead: 7, aside: 7, cue: 7
}
const runIn = 7

interface Open { readonly index: number; readonly heading: Heading; children: number }
interface Growing { heading: Heading; start: number; end: number; parent: number | null; depth: number; ordinal: number }

/** Nests headings; every branch ends where the next of its depth or above begins. */
export function nestHeadings (headings: readonly Heading[], end: number): Branch[] {
  const branches: Growing[] = []
  const stack: Open[] = []
  let tops = 0
  const close = (keep: number, at: number): void => {
    while (stack.length > keep) {
      const limit = stack.reduce((least, { heading: { until } }) => Math.min(least, until ?? least), at)
      const open = stack.pop()
      const branch = open === undefined ? undefined : branches[open.index]
      if (branch !== undefined) branch.end = limit
    }
  }
  for (const heading of headings) {
    const expired = stack.findIndex(({ heading: { until } }) => until !== null && until <= heading.start)
    if (expired >= 0) close(expired, heading.start)
    close(findDepth(stack.map(open => open.heading), heading), heading.start)
    const parent = stack.at(-1)
    const ordinal = parent === undefined ? ++tops : ++parent.children
    branches.push({ heading, start: heading.start, end, parent: parent?.index ?? null, depth: stack.length + 1, ordinal })
    stack.push({ index: branches.length - 1, heading, children: 0 })
  }
  close(0, end)
  return branches
}

/** How many of the open headings a new one leaves open. */
function findDepth (open: readonly Heading[], heading: Heading): number {
  const rank = ranks[heading.style]
  if (rank === 0) return 0
  if (heading.style === 'cue') return findCueDepth(open, heading)
  if (heading.whole && heading.style === 'han') return findPartDepth(open, heading)
  const sibling = findSibling(open, heading)
  if (sibling >= 0) return sibling
  if (heading.style === 'han' && heading.number === 1) return cutAt(open, other => other.style === 'zone' || ranks[other.style] > ranks.line)
  if (rank < runIn) return cutAt(open, other => other.style === 'zone' || (ranks[other.style] > rank && !isNestedList(other, heading)))
  if (heading.style === 'lead') return cutAt(open, other => other.style === 'aside')
  return open.length
}

/**
 * A part takes its place beside the others even where the number before it is lost:
 * > 2004年工作回顾 … 三、改革全面推进 … 【二、2005年工作安排】
 */
function findPartDepth (open: readonly Heading[], heading: Heading): number {
  const outer = open.findIndex(other => other.style === 'han' && other.number === (heading.number ?? 0) - 1)
  if (outer >= 0) return outer
  if (heading.number !== 1) return 0
  return cutAt(open, other => !other.whole || ranks[other.style] > ranks.han)
}

/** 三、 … 一、: a list that begins anew inside a list of its own style. */
const isNestedList = (other: Heading, heading: Heading): boolean => other.style === heading.style && heading.number === 1

const cutAt = (open: readonly Heading[], stop: (heading: Heading) => boolean): number => {
  const found = open.findIndex(stop)
  return found < 0 ? open.length : found
}

/** Problems look back on the whole part; aims belong to the heading they stand under. */
function findCueDepth (open: readonly Heading[], cue: Heading): number {
  if (cue.role === 'problems') return Math.min(1, open.length)
  return cutAt(open, other => ranks[other.style] >= runIn)
}

/** The open heading that a new one follows in the same list; −1 where it begins one. */
function findSibling (open: readonly Heading[], heading: Heading): number {
  const same = (test: (number: number) => boolean): number =>
    open.findLastIndex(other => other.style === heading.style && (other.number === null || test(other.number)))
  const { number } = heading
  if (number === null) return same(() => true)
  const next = same(other => other === number - 1)
  if (next >= 0) return next
  if (number === 1) return ranks[heading.style] < runIn ? -1 : same(() => true)
  return same(() => true)
}
