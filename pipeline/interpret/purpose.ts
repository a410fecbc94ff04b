/** What a sum is for, where the words before say so: 推进【易地搬迁】，安排资金8亿元; 【保障房工程】。完成投资2亿元. */
import { subjectOfClauseBefore } from './clause-before.ts'
import { nounOfClause } from './clause-noun.ts'
import { isGenericMoney } from './money-object.ts'
import type { Scene, Series } from './scene.ts'
import { trimPhrase } from './words.ts'

const shortestPurpose = 3
const longestPurpose = 28
const done = /^(?:累计|全年|共)?完成(?:年度)?投资$/u
/** 【推进】…: who acts in another sentence is not told, so it must be short and of one clause. */
const leadSentence = /(?:^|[。；：！？\n])([^，；：。！？\n]{3,30})。$/u
const noPurpose = /[0-9“（要]|作为|(?:方面|情况|机制|力)$/u
/** 【从今年开始】，省财政安排资金 */
const whence = /^(?:从|开始)/u
/** 【帮助】企业扩大生产。整合资金…: whom, and not what the sum is for. */
const helps = /^(?:顺利|帮助|支持)/u
const within = /[上中]$/u
/** 【就业、教育、医疗…等】民生工程 */
const examples = /^[^等]{16,60}等(?!项目|设施)(?=\p{Script=Han}{4})/u

/** Empty where the sum says itself what it is for, or nothing before does. */
export function purposeBefore (scene: Scene, series: Series, phrase: string): string {
  const { text, sentence, grammar } = scene
  if (series.pieces[0]?.mention.unit?.dimension !== 'money' || !isGenericMoney(phrase, grammar) && !done.test(phrase)) return ''
  if (series.lead.start > sentence.start) {
    const purpose = subjectOfClauseBefore(scene, series)
    return whence.test(purpose) ? '' : purpose.replace(examples, '')
  }
  const before = leadSentence.exec(text.slice(Math.max(0, sentence.start - longestPurpose - 4), sentence.start))?.[1]
  if (before === undefined || helps.test(before)) return ''
  const purpose = nounOfClause(trimPhrase(before, grammar), grammar).replace(within, '')
  return purpose.length < shortestPurpose || noPurpose.test(purpose) ? '' : purpose
}
