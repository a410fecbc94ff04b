/** The field of a rank: 【全省】第6, 【中国民企500强】第389位. */
import { slice } from '../span.ts'
import type { Scene, Series } from './scene.ts'
import type { Topic } from './subject.ts'

export interface Ranked { readonly subject: string; readonly scope: string | null }

const listScope = /([^，。；、位列居]{2,16}(?:强|榜))(?:排名)?$/u
const placing = /(?:跃居|跃升至?|稳居|位居|位列|排名|位次|分别|继续|连续|保持|升至|在|居|列|排|均|为)+$/u
const verbs = /(?:中|里)?(?:位居|位列|名列|排名|稳居|跃居|居|列|排|位次|跻身|进入|升至|跃升至|保持|继续)*$/u

export function rankOf (scene: Scene, series: Series, subject: string, topic: Topic): Ranked {
  const { text, grammar } = scene
  const head = slice(text, { start: series.lead.start, end: series.pieces[0]?.mention.start ?? series.lead.end }).replace(/[第前]$/u, '')
  const list = listScope.exec(head.replace(verbs, ''))
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
  if (scope === null || at < 0) return { subject: subject === '' || placing.test(subject) ? topic.subject : subject, scope: topic.scope }
  const around = (head.slice(0, at).replace(placing, '') + head.slice(at + scope.length).replace(verbs, '')).replace(/^[，、\s在]+/u, '')
  return { subject: around === '' ? topic.subject || subject : around, scope }
}
