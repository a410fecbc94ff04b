/**
 * What a count of things that last tells: how many there are, how many came in the period, or how
 * many were picked out for something.
 *
 * > 高新技术企业【达】120家; 【认定】高新技术企业12家; 【扶持】12家高新技术企业
 */
import type { Lexicon, LexiconRow } from '../lexicon.ts'
import { WordFinder } from '../lexicon.ts'
import type { Figure } from '../types.ts'

type Telling = 'standing' | 'made' | 'new' | 'picked'
interface TellingWord { readonly form: string; readonly telling: Telling }

interface Stocks {
  /** The code of what is new, by the code of what there is; null where there is none. */
  readonly flows: ReadonlyMap<string, string | null>
  readonly stocks: ReadonlyMap<string, string>
  readonly words: WordFinder<TellingWord>
}

const stocksOf = new WeakMap<Lexicon, Stocks>()

function indexStocks (lexicon: Lexicon): Stocks {
  const known = stocksOf.get(lexicon)
  if (known !== undefined) return known
  const tellings: Readonly<Partial<Record<LexiconRow<'classes'>['class'], Telling>>> = { there_is: 'standing', made: 'made', picked: 'picked' }
  const words = lexicon.classes.flatMap(({ form, class: name }) => {
    const telling = tellings[name]
    return telling === undefined ? [] : [{ form, telling }]
  })
  const made: Stocks = {
    flows: new Map(lexicon.stocks.map(({ code, flow }) => [code, flow])),
    stocks: new Map(lexicon.stocks.flatMap(({ code, flow }) => flow === null ? [] : [[flow, code]])),
    words: new WordFinder([...words, ...findNewVerbs(lexicon).map(({ form }) => ({ form, telling: 'new' as const }))])
  }
  stocksOf.set(lexicon, made)
  return made
}

/** 新增, but not 新开工: nothing is there yet. */
export function findNewVerbs ({ classes, verbs }: Lexicon): ReadonlyArray<LexiconRow<'verbs'>> {
  const picked = new Set(classes.filter(row => row.class === 'picked').map(({ form }) => form))
  return verbs.filter(({ flow, form }) => flow && !picked.has(form))
}

type Told = 'stock' | 'flow' | 'neither'
type Counted = Pick<Figure, 'numeral' | 'sentence' | 'subject' | 'period' | 'rule' | 'unit'>

/** 新登记企业【平均每天】30户 */
const perDay = /(?:每天|[日月]均)[^，；。、]{0,10}$/u

/** The code that an amount of `code` has, which may be that of what is new, or none. `isNamed`: its subject is a name as it stands. */
export function codeOfCount (code: string, figure: Counted, text: string, isNamed: boolean, lexicon: Lexicon): string | null {
  const { flows, stocks, words } = indexStocks(lexicon)
  const flow = flows.get(code)
  if ((flow !== undefined || stocks.has(code)) && perDay.test(text.slice(figure.sentence.start, figure.numeral.start))) return null
  if (flow === undefined) return isTotal(figure, text, words) ? stocks.get(code) ?? code : code
  const told = tell({ figure, text, name: isNamed ? figure.subject : '' }, words)
  return told === 'stock' ? code : told === 'flow' ? flow : null
}

/** 新增铁路435公里，【总里程达到】3463公里; 港口新增能力300万吨、【达到】4000万吨: all that there are, though the subject is what was new. */
function isTotal ({ numeral, sentence, subject }: Counted, text: string, words: WordFinder<TellingWord>): boolean {
  if (!tellings(subject, words).includes('new') && words.at(subject, 0)?.row.telling !== 'made') return false
  const clause = text.slice(sentence.start, numeral.start).split(clauseBorder).at(-1) ?? ''
  const item = clause.split(figureInList).at(-1) ?? ''
  if (item.length <= longestLink && lastIn(item, words) === 'standing' && words.at(item, 0)?.row.telling === 'standing') return true
  const told = tellings(clause, words)
  return told.includes('standing') && !told.includes('new')
}
/** 新增市场主体2万家、【达到】8万家 */
const longestLink = 6

const clauseBorder = /[，；：。！？\n]/u
const figureInList = /[0-9][^、和及与]{0,6}[、和及与]/gu
/** 全省【有】12家, 【由】12家增加到30家 */
const owns = /[有共由从]$/u
/** 【已】建成, 【累计】建成: all that there are. */
const inAll = /(?:[已共][经计]?|累计)$/u

/** `name`: the verb in it is its own (安排重点项目). */
interface Question { readonly figure: Counted; readonly text: string; readonly name: string }

function tell ({ figure, text, name }: Question, words: WordFinder<TellingWord>): Told {
  const head = text.slice(figure.sentence.start, figure.numeral.start)
  const clauses = head.split(clauseBorder)
  const clause = (clauses.at(-1) ?? '').replace(name, '')
  const isBehind = figure.rule.includes('noun behind')
  if (owns.test(clause) || figure.rule.includes('it started from')) return 'stock'
  const word = lastWord(clause, words) ?? (isBehind || figure.unit === '元' || tellings(name, words).length > 0 ? null : wordCarried(clauses, words))
  if (word === null) return isBehind ? 'neither' : 'stock'
  if (word === 'made') return isOfSpan(figure.period) ? 'neither' : 'flow'
  return word === 'new' ? 'flow' : word === 'picked' ? 'neither' : 'stock'
}

/** Over several years 建成12个 may be what was built, or all there are. */
const isOfSpan = (period: string | null): boolean => {
  const [first = '', last = ''] = (period ?? '').split('/')
  return last !== '' && first.slice(0, 4) !== last.slice(0, 4)
}

/** What the verb nearest before a count tells: of its own item of a list, else of the list. */
function lastWord (clause: string, words: WordFinder<TellingWord>): Telling | null {
  const items = clause.split(figureInList)
  return [items.at(-1) ?? '', items[0] ?? ''].map(part => lastIn(part, words)).find(word => word !== null) ?? null
}

const lastIn = (part: string, words: WordFinder<TellingWord>): Telling | null => tellings(part, words)[0] ?? null

/** What its words tell, the last one first. */
function tellings (part: string, words: WordFinder<TellingWord>): readonly Telling[] {
  const told: Telling[] = []
  for (let end = part.length; end > 0; end--) {
    const found = words.before(part, end)
    if (found === null) continue
    end -= found.length - 1
    told.push(found.row.telling === 'made' && inAll.test(part.slice(0, end - 1)) ? 'standing' : found.row.telling)
  }
  return told
}

const bareItem = /^[^0-9]{2,24}[0-9][0-9.]{0,9}[万亿]?\p{Script=Han}{1,2}$/u
const longestItem = 24

/** 【新认定】高新技术企业12家，科技型中小企业33家: items that say no verb of their own share one. */
function wordCarried (clauses: readonly string[], words: WordFinder<TellingWord>): Telling | null {
  if ((clauses.at(-1) ?? '').length > longestItem) return null
  for (const clause of clauses.slice(0, -1).reverse()) {
    if (!bareItem.test(clause) || clause.endsWith('元')) return null
    const word = lastWord(clause, words)
    if (word !== null) return word === 'standing' || word === 'picked' ? null : word
  }
  return null
}
