/** The subject of a clause without figures right before: 【粮食产量】稳定增长，达到26.8万吨. */
import type { Grammar } from './grammar.ts'
import { readPredicate } from './predicate.ts'
import type { Scene, Series } from './scene.ts'
import { trimLead, trimPhrase } from './words.ts'

/** 与2002年相比，按可比价计算，: no subject of anything. */
const comparing = /^\s*(?:与|比|较|按|扣除|在|为|从)/u
/** 【由于】措施到位，共开工48万套: why, and not of what. */
const leaning = /^\s*(?:由于|因|随着|虽|加上|不[包含])/u
const shortestOwner = 2
const adverbLength = 2

/** 大会战【取得重大进展】, 体系建设【力度加大】 */
const progress = /(?:取得|实现)[^，、]{0,6}(?:进展|成效|突破|新高)$/u
const pace = /(?:力度|步伐|进程)\p{Script=Han}{0,3}加[大快]$/u
const adverb = /大规模$|\p{Script=Han}{2}$/u

/** 项目建设【深入推进】 */
function withoutVerb (words: string, { classes }: Grammar): string {
  const told = words.replace(progress, '').replace(pace, '')
  const phrase = told.length < shortestOwner ? words : told
  const verb = classes.went_on.before(phrase, phrase.length)
  if (verb === null || phrase.length - verb.length < shortestOwner) return phrase
  const rest = phrase.slice(0, -verb.length)
  return rest.length >= shortestOwner + adverbLength ? rest.replace(adverb, '') : rest
}

const shortestName = 4
const clauseStop = /[，；：。！？\n]/u

function clauseStart (text: string, from: number, end: number): number {
  let start = end
  while (start > from && !clauseStop.test(text[start - 1] ?? '')) start--
  return start
}

/** Empty where the clause has figures of its own, compares, or names nothing. */
export function subjectOfClauseBefore ({ text, sentence, grammar, pieces }: Scene, series: Series, isList = false): string {
  let end = series.lead.start - 1
  if (text[end] !== '，' || end <= sentence.start) return ''
  let start = clauseStart(text, sentence.start, end)
  if (leaning.test(text.slice(start, end)) && text[start - 1] === '，') {
    end = start - 1
    start = clauseStart(text, sentence.start, end)
  }
  if (pieces.some(({ mention, role }) => mention.end > start && mention.start < end && (role === 'measure' || role === 'rank'))) return ''
  const clause = text.slice(start, end)
  if (comparing.test(clause) || leaning.test(clause)) return ''
  const opening = trimLead(clause, grammar)
  const known = grammar.names.at(opening, 0)
  if (!isList && known !== null && known.length >= shortestName) return known.row.form
  const predicate = readPredicate({ text, from: start, end, grammar, isRank: false })
  let phrase = trimPhrase(text.slice(start, predicate.start), grammar)
  for (let verb = grammar.verbs.at(phrase, 0); verb !== null && verb.length < phrase.length; verb = grammar.verbs.at(phrase, 0)) phrase = trimLead(phrase.slice(verb.length), grammar)
  return withoutVerb(phrase, grammar)
}
