/** The field of a rank: 【全省】第6, 【中国民企500强】第389位. */
import { slice } from '../span.ts'
import { bareAttribute, ofOwner } from './owner.ts'
import type { Grammar } from './grammar.ts'
import type { Scene, Series } from './scene.ts'
import { isWhole, trimRun } from './search.ts'
import type { Topic } from './topic.ts'

export interface Ranked { readonly subject: string; readonly scope: string | null }

const listScope = /([^，。；、位列居]{2,16}(?:强|榜))(?:排名)?$/u
/** 500强【中】 */
const among = /[中里]$/u
/** 零售总额达4万亿元，【规模】居全国第二: the size is that total. */
const size = /^(?:规模|总[量额])$/u
const joints = /^(?:[，、\s由从]|在(?![校岗编建])){1,6}(?:[0-9]{4}年(?:的|末|底)?)?/u
/** 综合指数【由】全国第9位上升到第6位 */
const origin = /(?<=.{2})[由从]的?$/u
/** 粮食产量达到30万吨，【是】历史【上】第三个高产年; 【以】全省第一的成绩通过验收; 【位次】由第9位上升到第6位 */
const noName = /^(?:[是为以][上中]?|的?(?:位次|排[位名])|[0-9]{4}年)$/u

/** 进口规模【提升到】全国第7位 */
function withoutReaching (phrase: string, { changes }: Grammar): string {
  const found = changes.before(phrase, phrase.length)
  return found !== null && found.row.to && found.length < phrase.length ? phrase.slice(0, -found.length) : phrase
}

/** Who is ranked and among whom; the field of the rank before where the clause has none of its own. */
export function rankOf (scene: Scene, series: Series, { subject, topic, isOneOfList }: { readonly subject: string; readonly topic: Topic; readonly isOneOfList: boolean }): Ranked {
  const { text, grammar } = scene
  const { placing, placed } = grammar.classes
  const dropPlaced = (phrase: string): string => trimRun(phrase, placed).replace(among, '')
  const head = slice(text, { start: series.lead.start, end: series.pieces[0]?.mention.start ?? series.lead.end }).replace(/[第前]$/u, '')
  const list = listScope.exec(dropPlaced(head))
  if (list !== null) return { subject: subject === '' ? topic.subject : subject, scope: list[1] ?? null }
  let scope: string | null = null
  let at = -1
  for (let position = 0; position < head.length; position++) {
    const found = grammar.scopes.at(head, position)
    if (found === null || found.length < 2) continue
    scope = found.row.form
    at = position
    position += found.length - 1
  }
  if (scope === null || at < 0) return { subject: topic.subject !== '' && (subject === '' || placing.before(subject, subject.length) !== null) ? topic.subject : subject, scope: topic.scope }
  const ownerless = (phrase: string): string => {
    const attribute = grammar.known.has(phrase) ? null : bareAttribute(phrase, grammar)
    return attribute === null || topic.subject === '' ? phrase : size.test(attribute) ? topic.subject : ofOwner(topic.subject, attribute, grammar)
  }
  if (isOneOfList) return { subject: ownerless(subject.includes(scope) ? trimRun(subject.slice(0, subject.lastIndexOf(scope)), placing) : subject), scope }
  const named = (withoutReaching(trimRun(head.slice(0, at), placing), grammar) + dropPlaced(head.slice(at + scope.length))).replace(joints, '').replace(origin, '').replace(noName, '')
  const around = isWhole(named, grammar.classes.no_noun) || named.endsWith('、') ? '' : named
  return { subject: around !== '' ? ownerless(around) : topic.subject === '' && !head.includes(subject) ? subject : topic.subject, scope }
}
