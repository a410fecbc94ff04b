/** The subject of a clause without figures right before: 【粮食产量】稳定增长，达到26.8万吨. */
import { slice } from '../span.ts'
import { nounOfClause } from './clause-noun.ts'
import type { Grammar } from './grammar.ts'
import { mark } from './noun-behind.ts'
import { readPredicate } from './predicate.ts'
import type { Scene, Series } from './scene.ts'
import { isWhole } from './search.ts'
import { trimLead, trimPhrase } from './words.ts'

/** 与2002年相比，按可比价计算，: no subject of anything. */
const comparing = /^\s*(?:与|比|较|按|扣除|在|为|从|以|和)/u
/** 必须在优化结构的基础上，; 工作居全国前列， */
const settled = /^\s*\p{Script=Han}{0,2}在[^，]{2,20}基础上$|[居位排][^，]{0,6}前列$/u
/** 上级作出决策【后】，安排资金2亿元; but not 收入在多年徘徊之后，达到3万元 */
const afterwards = /^[^在]{4,40}[^此先前之]后$/u
/** 【由于】措施到位，共开工48万套: why, and not of what. */
const leaning = /^\s*(?:由于|因|随着|虽|加上|不[包含])/u
/** 投资再破大关，【达到最好水平】，增长20%: of the same thing. */
const attaining = /^\s*(?:达到|超过)/u
const shortestName = 4
const clauseStop = /[，；：。！？\n]/u

function clauseStart (text: string, from: number, end: number): number {
  let start = end
  while (start > from && !clauseStop.test(text[start - 1] ?? '')) start--
  return start
}

/** 【提高素质】，培训200人: what an act is good for, and not what is done; but 提高补助标准，达到90元. */
function isAim (clause: string, { predicate }: Series, grammar: Grammar): boolean {
  const isLevel = predicate.change !== null || predicate.isReached || predicate.isLevel || predicate.isOrigin
  return !isLevel && [clause.trimStart(), trimLead(clause, grammar)].some(words => grammar.classes.aim_verb.at(words, 0) !== null)
}

/** 【千亿】级园区, “【4】个100”, 培训100人【成功创业】: what the figure is of stands behind it, or it is none. */
function isOfWhatFollows ({ text, grammar, pieces }: Scene, series: Series): boolean {
  const [first] = series.pieces
  const last = series.pieces[series.pieces.length - 1]
  if (first === undefined || last === undefined || /[“‘、]/u.test(text[first.mention.start - 1] ?? '') || text[first.mention.numeral.end] === '级') return true
  const behind = slice(text, series.after)
  if (reaches.test(slice(text, series.lead)) || benefits.test(behind)) return false
  const next = pieces[pieces.indexOf(last) + 1]
  if (next !== undefined && next.joint !== 'range' && next.mention.start <= series.after.start + 1 && !sentenceStop.test(text[series.after.start] ?? '')) return true
  return runsOn.test(behind) && !mark.test(behind) && grammar.changes.at(behind, 0) === null
}
/** 建立补贴制度，【惠及】16万户家庭 */
const reaches = /^[，\s]{0,2}(?:共|累计|直接)?(?:惠及|覆盖)$/u
/** 实施营养改善计划，38万人【受益】: of what, the clause before says. */
export const benefits = /^受[益惠]$/u
const sentenceStop = /[，；。]/u
const runsOn = /^(?:[\p{Script=Han}•“]|（\p{Script=Han}{1,2}）)/u

/** Empty where the clause has figures of its own, compares, says what for, or names nothing. */
export function subjectOfClauseBefore (scene: Scene, series: Series, isList = false): string {
  const { text, sentence, grammar, pieces } = scene
  let end = series.lead.start - 1
  if (text[end] !== '，' || end <= sentence.start || isOfWhatFollows(scene, series)) return ''
  let start = clauseStart(text, sentence.start, end)
  const hasFigures = (): boolean => pieces.some(({ mention, role }) => mention.end > start && mention.start < end && (role === 'measure' || role === 'rank'))
  const isAside = (): boolean => [leaning, attaining].some(aside => aside.test(text.slice(start, end))) || isAim(text.slice(start, end), series, grammar)
  for (let steps = 0; steps < mostAsides && isAside() && !hasFigures() && text[start - 1] === '，'; steps++) {
    end = start - 1
    start = clauseStart(text, sentence.start, end)
  }
  if (isAside() || hasFigures()) return ''
  const clause = text.slice(start, end)
  const opening = trimLead(clause, grammar)
  if (comparing.test(clause) || comparing.test(opening) || settled.test(clause) || afterwards.test(clause)) return ''
  const known = grammar.names.at(opening, 0)
  if (!isList && known !== null && known.length >= shortestName) return known.row.form
  const predicate = readPredicate({ text, from: start, end, grammar, isRank: false })
  const noun = nounOfClause(trimPhrase(text.slice(start, predicate.start), grammar), grammar)
  return isWhole(noun, grammar.verbs) && !grammar.known.has(noun) ? '' : noun
}
const mostAsides = 3
