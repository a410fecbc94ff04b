/** Identities of accounting between indicators, as `identities.csv` lists them: 生产总值 is the sum of three industries. */
import type { Lexicon, LexiconRow } from '../../lexicon.ts'
import { isContemporary, write, type Book, type Term } from '../terms.ts'
import { distance, nearest } from './context.ts'
import { compute, sum, type Computed, type Finding } from './finding.ts'

type Identity = LexiconRow<'identities'>

/** How far from the whole its parts may stand, in characters: figures of one passage are of one place and scope. */
const REACH = 240

export function findIdentities (book: Book, { identities }: Pick<Lexicon, 'identities'>): readonly Finding[] {
  return identities.flatMap(identity => identity.kind === 'shares' ? findWholes(book, identity) : book.ofCode(identity.whole)
    .filter(isFitting(identity))
    .flatMap(whole => toFinding(identity, whole, nearestParts(book, identity, whole), book.text)))
}

/** Each part on its own, wherever in the report it stands: no branch of the place's output is greater than all of it. */
export function findLimits (book: Book, { identities }: Pick<Lexicon, 'identities'>): readonly Finding[] {
  return identities.filter(({ kind }) => kind === 'within').flatMap(identity => {
    const wholes = book.ofCode(identity.whole).filter(isFitting(identity))
    return codesOf(identity).flatMap(code => book.ofCode(code).filter(isFitting(identity)).flatMap((part): readonly Finding[] => {
      const whole = nearest(part, wholes.filter(term => isContemporary(term, part) && term.figure.unit === part.figure.unit))
      return whole === undefined ? [] : [{
        relation: identity.code, subject: `${part.figure.subject} / ${whole.figure.subject}`, unit: whole.figure.unit, stated: part, terms: [whole],
        computed: { value: null, low: 0, high: whole.high }, formula: `≤ ${write(book.text, whole)}`
      }]
    }))
  })
}

const codesOf = ({ parts }: Identity): readonly string[] => parts.split(' ')

/** Rates of several years or against plans are other things than the year's own. */
const isFitting = ({ measure, kind }: Identity) => ({ figure, isExact }: Term): boolean =>
  isExact && (figure.measure === measure || (kind === 'quotient' && figure.unit === null)) && figure.basis !== 'annual_average' && figure.basis !== 'vs_plan' && figure.basis !== 'vs_peer'

function nearestParts (book: Book, identity: Identity, whole: Term): readonly Term[] {
  return codesOf(identity).flatMap(code => book.ofCode(code)
    .filter(part => isPart(identity, part) && isContemporary(whole, part) && hasSameUnit(identity, whole, part) && distance(whole, part) <= REACH)
    .sort((a, b) => distance(whole, a) - distance(whole, b)).slice(0, 1))
}

/** Parts of a share are amounts. */
const isPart = (identity: Identity, part: Term): boolean =>
  isFitting(identity.kind === 'quotient' ? { ...identity, measure: 'amount' } : identity)(part)

const hasSameUnit = ({ kind }: Identity, whole: Term, part: Term): boolean => kind === 'quotient' || whole.figure.unit === part.figure.unit

/** Shares that make up a hundred: parts that follow each other in one sentence. */
function findWholes (book: Book, identity: Identity): readonly Finding[] {
  const codes = codesOf(identity)
  return [...book.sentences.values()].flatMap(terms => terms.flatMap((first, at) => {
    const run = terms.slice(at, at + codes.length)
    const isRun = run.length === codes.length && run.every((term, place) =>
      isFitting(identity)(term) && term.figure.indicatorExtended === codes[place] && isContemporary(first, term) && term.figure.unit === '%')
    const [last, ...others] = [...run].reverse()
    if (!isRun || last === undefined) return []
    const rest = sum(others)
    const computed: Computed = { value: 100 - (rest.value ?? 0), low: 100 - rest.high, high: 100 - rest.low }
    return [{ relation: identity.code, subject: last.figure.subject, computed, stated: last, terms: others.reverse(), formula: `100 − ${others.map(term => write(book.text, term)).join(' − ')}`, unit: '%' }]
  }))
}

function toFinding (identity: Identity, whole: Term, parts: readonly Term[], text: string): readonly Finding[] {
  const isWhole = parts.length === codesOf(identity).length && (identity.kind !== 'quotient' || parts[0]?.figure.unit === parts[1]?.figure.unit)
  if (!isWhole) return []
  const words = parts.map(term => write(text, term))
  const shared = { relation: identity.code, subject: whole.figure.subject, stated: whole, terms: parts, unit: whole.figure.unit }
  switch (identity.kind) {
    case 'sum': return [{ ...shared, computed: sum(parts), formula: words.join(' + ') }]
    case 'between': return [{
      ...shared, formula: words.join(' … '),
      computed: { value: null, low: Math.min(...parts.map(({ low }) => low)), high: Math.max(...parts.map(({ high }) => high)) }
    }]
    case 'quotient': {
      const times = whole.figure.unit === '%' ? 100 : 1
      return [{ ...shared, computed: compute(([part = 0, of = 0]) => times * part / of, parts), formula: words.join(' ÷ ') }]
    }
    case 'shares': case 'within': return []
  }
}
