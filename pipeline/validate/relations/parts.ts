/** 其中: no part is greater than its whole, and a list that says how many parts it has adds up to it. */
import { isContemporary, isOf, write, type Book, type Term } from '../terms.ts'
import { before, between, isMean, next, previous } from './context.ts'
import { sum, type Finding } from './finding.ts'

const AMONG = /其中/u
/** What ends the parts of a whole: the sentence, or the brackets they stand in. */
const BREAK = /[。；;）)]/u
/** A comma may lead on to something else (其中上市公司25户，企业集团118户); what is joined by 、 belongs to the list. */
const LOOSE = /[，,]/u

export function findParts (book: Book): readonly Finding[] {
  return book.terms.filter(term => isWhole(book, term)).flatMap(whole => {
    const parts = listParts(book, whole)
    return [...parts.filter(part => isJoined(book, whole, part)).map(part => limit(book, whole, part)), ...addUp(book, whole, parts)]
  })
}

/** No comma stands between the first figure behind 其中 and this one. */
function isJoined (book: Book, whole: Term, part: Term): boolean {
  const opening = book.text.indexOf('其中', whole.figure.end)
  const first = book.terms.slice(whole.at + 1).find(({ figure }) => figure.numeral.start > opening)
  return first !== undefined && !LOOSE.test(book.text.slice(first.figure.numeral.end, part.figure.numeral.start))
}

/** An amount of its own: no mean, and not the last of several that 其中 may speak of (新增甲240万亩、乙60万亩，其中…). */
function isWhole (book: Book, term: Term): boolean {
  if (!term.isExact || !isOf('amount')(term) || isMean(book, term)) return false
  const other = previous(book, term)
  return other === undefined || !/[、和及与]/u.test(before(book, term)) || other.figure.unit !== term.figure.unit
}

/** The amounts of the whole's unit and time that 其中 opens. */
function listParts (book: Book, whole: Term): readonly Term[] {
  const parts: Term[] = []
  let isAmong = false
  for (let from = whole, at = next(book, whole); at !== undefined; from = at, at = next(book, at)) {
    const words = between(book, from, at)
    if (BREAK.test(words)) break
    if (AMONG.test(words)) {
      if (isAmong) break
      isAmong = true
    } else if (!isAmong && (at.figure.subject !== whole.figure.subject || isOf('amount')(at))) break
    if (isAmong && isOf('amount', whole.figure.unit)(at) && isContemporary(whole, at)) {
      if (!at.isExact || isMean(book, at)) return []
      parts.push(at)
    }
  }
  return parts
}

const limit = (book: Book, whole: Term, part: Term): Finding => ({
  relation: 'part_within_whole', subject: `${part.figure.subject} / ${whole.figure.subject}`, unit: whole.figure.unit, stated: part, terms: [whole],
  computed: { value: null, low: 0, high: whole.high }, formula: `≤ ${write(book.text, whole)}`
})

const COUNT = /[两二三四五六七八九十]/gu
const VALUES: Readonly<Record<string, number>> = { 两: 2, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10 }

/** Parts that add up confirm each other; where they don't, only a list that is said to be whole is wrong. */
function addUp (book: Book, whole: Term, parts: readonly Term[]): readonly Finding[] {
  if (parts.length < 2) return []
  const computed = sum(parts)
  const isMet = computed.low <= whole.high && whole.low <= computed.high
  const isClosed = [...whole.figure.subject.matchAll(COUNT)].some(([count]) => VALUES[count] === parts.length)
  if (!isMet && !isClosed) return []
  return [{
    relation: isClosed ? 'sum_of_counted_list' : 'sum_of_list', subject: whole.figure.subject, unit: whole.figure.unit, stated: whole, terms: parts,
    computed, formula: parts.map(part => write(book.text, part)).join(' + ')
  }]
}
