/** Some of the things just counted: 42户企业改制，其中26户【破产终结】 are 企业. */
import { slice } from '../span.ts'
import type { Grammar } from './grammar.ts'
import { nounOf } from './naming.ts'
import type { Scene, Series } from './scene.ts'
import { endsWithWord } from './search.ts'
import type { Topic } from './topic.ts'

const ofThem = /其中[，：]?$/u
const doneAlready = /^(?:已|均|在(?!建|校|岗|册|编|线|职))/u

/** What some of the things do, and no noun: 【破产终结】, 【已完成】; but not 新建项目, 上市企业. */
function isAct (behind: string, { verbs, classes, nouns }: Grammar): boolean {
  if (behind.includes('的') || classes.verbal_noun.at(behind, 0) !== null || endsWithWord(behind, classes.class_noun) || nouns.before(behind, behind.length) !== null) return false
  const verb = verbs.at(behind, 0)
  return doneAlready.test(behind) || classes.main_verb.at(behind, 0) !== null || classes.done_behind.at(behind, 0) !== null || verb !== null && !verb.row.flow && verb.length > 1
}

/** What the figure before has counted, where this one counts some of the same in the same unit; null where it does not. */
export function someOfThem ({ text, grammar }: Scene, series: Series, topic: Topic): string | null {
  const [first] = series.pieces
  const unit = first?.mention.unit
  if (first === undefined || unit === undefined || unit === null || unit.dimension !== 'count') return null
  if (topic.subject === '' || topic.unit !== unit.base || !ofThem.test(text.slice(series.lead.start, first.mention.start))) return null
  return isAct(slice(text, series.after), grammar) ? nounOf(topic.subject, grammar) : null
}
