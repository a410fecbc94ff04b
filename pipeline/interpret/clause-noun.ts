/** The noun that a clause without figures is about: 【旅游业】快速发展, 稳妥地推进【新民居建设】. */
import type { Grammar } from './grammar.ts'
import { endsWithWord, trimRun } from './search.ts'
import { trimLead } from './words.ts'

const shortestNoun = 2
/** 大会战【取得重大进展】 */
const progress = /(?:取得|实现)[^，、]{0,6}(?:进展|成效|突破|新高)$/u
/** 体系建设【力度加大】, 加快技术改造【步伐】 */
const pace = /(?:力度|步伐|进[程度])(?:\p{Script=Han}{0,3}加[大快])?$/u
/** 事故起数【在上年大幅下降的基础上】 */
const onBasis = /(?<=.{2})在[^，]{2,16}基础上$/u
/** 产业【发展】 alone is a name, 产业【快速发展】 is not. */
const namesToo = /^(?:发展|建设)$/u
/** 【稳妥地】推进…, but not 城市地下管廊 */
const manner = /^\p{Script=Han}{2,4}地(?!下)/u
/** 【对】困难学生【进行奖励】 */
const treated = /^对?([^，]{2,80}?)(?:继续)?(?:进行|给予|予以|开展)[^，]{2,14}$/u

/** 项目建设【深入推进】, 旅游业【快速发展】, 总投资【翻番】 */
function withoutHow (words: string, { classes }: Grammar): string {
  let phrase = words
  for (let rest = ''; rest !== phrase;) {
    rest = phrase
    const plain = trimRun(phrase.replace(onBasis, '').replace(progress, '').replace(pace, ''), classes.manner)
    const verb = classes.went_on.before(plain, plain.length)
    const end = plain.length - (verb?.length ?? 0)
    const isTold = verb !== null && (!namesToo.test(verb.row.form) || plain !== phrase || endsWithWord(plain.slice(0, end), classes.manner))
    phrase = isTold ? plain.slice(0, end) : plain
    if (phrase.length < shortestNoun) return rest
  }
  return phrase
}

/** 商务区【建成数字基座】, 粮食【实现“十连增”】: what a clause says of its subject from its verb on. */
function withoutWhatIsSaid (words: string, { classes, verbs }: Grammar): string {
  if (verbs.at(words, 0) !== null && classes.verbal_noun.at(words, 0) === null) return words
  for (let at = shortestNoun; at < words.length; at++) {
    const verb = classes.main_verb.at(words, at)
    if (verb !== null && !goesOn.test(words.slice(at + verb.length))) return words.slice(0, at)
  }
  return words
}

/** 建成【区】, 建成【投产项目】: a name again. */
const goesOn = /^[的率区]|项目$/u

/** The noun of a clause whose times and adverbs are gone already. */
export function nounOfClause (clause: string, grammar: Grammar): string {
  const whom = treated.exec(clause)?.[1]
  if (whom !== undefined) return whom.replace(/^对/u, '')
  let phrase = withoutManner(clause, grammar)
  for (let verb = openingVerb(phrase, grammar); verb > 0; verb = openingVerb(phrase, grammar)) phrase = withoutManner(trimLead(phrase.slice(verb).replace(/^了/u, ''), grammar), grammar)
  return plainOwner(phrase, grammar)
}

/** A phrase up to what is said of it: 粮食【实现“十连增”】, 重点项目【进展顺利】. */
export const plainOwner = (phrase: string, grammar: Grammar): string => withoutHow(withoutWhatIsSaid(phrase, grammar), grammar)

function withoutManner (phrase: string, { verbs }: Grammar): string {
  const rest = phrase.replace(manner, '')
  return verbs.at(phrase, 0) !== null || verbs.at(rest, 0) === null ? phrase : rest
}

/** 【加快】县城改造, but not 【服务】业, 【生产】资料, 【收缴】率 */
function openingVerb (phrase: string, { verbs, classes }: Grammar): number {
  const verb = verbs.at(phrase, 0)
  return verb === null || verb.length >= phrase.length - 1 || classes.verbal_noun.at(phrase, 0) !== null ? 0 : verb.length
}
