/** 占: a share, its part and its whole, where the report states all three. */
import { bare, isContemporary, isOf, write, type Book, type Term } from '../terms.ts'
import { before, isDistributed, nearest, previous, previousOfSubject } from './context.ts'
import { compute, type Finding } from './finding.ts'

/** 【税收】占【一般公共预算收入】的比重 … : the words before 占 name the part, those behind it the whole. */
const SHARE = /(?<part>[^，。；、,;：:（）()]{0,24})占[到了]?(?<whole>[^，。；、,;：:（）()占]{2,32})$/u
/** Behind the whole: 占一般公共预算收入【的比重】【达到】. */
const REACH = /(?:的|为|是|达到?|[提上][高升][到为])$/u
const NOUN = /[的之]?(?:比[重例]?|份额)$/u

export function findShares (book: Book): readonly Finding[] {
  return book.terms.filter(term => term.isExact && isOf('ratio', '%')(term) && !isDistributed(book, term)).flatMap(stated => {
    const groups = SHARE.exec(before(book, stated))?.groups
    if (groups === undefined) return []
    const { part: partWords = '', whole: wholeWords = '' } = groups
    const part = bare(partWords) === '' ? partBefore(book, stated) : nearest(stated, named(book, partWords, stated))
    if (part === undefined || !isContemporary(part, stated)) return []
    const whole = nearest(stated, named(book, wholeWords.replace(REACH, '').replace(NOUN, ''), stated).filter(({ figure }) => figure.unit === part.figure.unit))
    if (whole === undefined || whole === part) return []
    return [{
      relation: 'share_of_whole', subject: `${part.figure.subject} / ${whole.figure.subject}`, stated, terms: [part, whole], unit: '%',
      computed: compute(([a = 0, b = 0]) => 100 * a / b, [part, whole]), formula: `${write(book.text, part)} ÷ ${write(book.text, whole)}`
    }]
  })
}

/**
 * 完成投资【39.4亿元】，占…: what is said right before, with the changes of its own between
 * (824亿元，增长19.3%，占…). A list under one verb has several parts.
 */
function partBefore (book: Book, stated: Term): Term | undefined {
  const own = previousOfSubject(book, stated, isAmount)
  if (own !== undefined) return own
  const last = previous(book, stated)
  return last !== undefined && isAmount(last) && !isDistributed(book, last) ? last : undefined
}

const isAmount = (term: Term): boolean => term.isExact && isOf('amount')(term) && term.figure.basis !== 'cumulative'

/** Indicators whose wordings all mean one sum. 外商直接投资 and 利用外资 have one code and are two things. */
const ONE_SUM: ReadonlySet<string> = new Set(['gdp', 'general_budget_revenue', 'general_budget_expenditure', 'foreign_trade', 'exports', 'imports', 'retail_sales', 'tax_revenue'])

/** 占【全区】生产总值: the report's own place. */
const OWN_PLACE = /^[全我本][省市区县州盟旗]/u

/** The amounts of one time that the words name, by the report's words or by their indicator. */
function named (book: Book, words: string, like: Term): readonly Term[] {
  const name = bare(words).replace(OWN_PLACE, '')
  const code = book.codeOf(name)
  return book.terms.filter(term => isAmount(term) && isContemporary(term, like) &&
    (bare(term.figure.subject).replace(OWN_PLACE, '') === name || (code !== null && ONE_SUM.has(code) && term.figure.indicatorExtended === code)))
}
