/** The subject of a clause without figures right before: 【粮食产量】稳定增长，达到26.8万吨. */
import { readPredicate } from './predicate.ts'
import type { Scene, Series } from './scene.ts'
import { trimLead, trimPhrase } from './words.ts'

/** 与2002年相比，按可比价计算，: no subject of anything. */
const comparing = /^\s*(?:与|比|较|按|扣除|在|为|从)/u
/** 项目建设【深入推进】 */
const wentOn = /(?<=.{2})(?:[\p{Script=Han}]{2})?(?:实施|推进|开展|增长|提升|加强|推动|壮大|展开|运行|增加|提高|改善|优化|扩大|上升)$/u
const shortestName = 4
const clauseStop = /[，；：。！？\n]/u

/** Empty where the clause has figures of its own, compares, or names nothing. */
export function subjectOfClauseBefore ({ text, sentence, grammar, pieces }: Scene, series: Series): string {
  const end = series.lead.start - 1
  if (text[end] !== '，' || end <= sentence.start) return ''
  let start = end
  while (start > sentence.start && !clauseStop.test(text[start - 1] ?? '')) start--
  if (pieces.some(({ mention, role }) => mention.end > start && mention.start < end && (role === 'measure' || role === 'rank'))) return ''
  if (comparing.test(text.slice(start, end))) return ''
  const opening = trimLead(text.slice(start, end), grammar)
  const known = grammar.names.at(opening, 0)
  if (known !== null && known.length >= shortestName) return known.row.form
  const predicate = readPredicate({ text, from: start, end, grammar, isRank: false })
  let phrase = trimPhrase(text.slice(start, predicate.start), grammar)
  for (let verb = grammar.verbs.at(phrase, 0); verb !== null && verb.length < phrase.length; verb = grammar.verbs.at(phrase, 0)) phrase = trimLead(phrase.slice(verb.length), grammar)
  return phrase.replace(wentOn, '')
}
