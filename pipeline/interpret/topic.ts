/** What earlier figures of a sentence lend to later ones. */
import type { Figure } from '../types.ts'
import { countedBehind } from './clauses.ts'
import { doneByAll } from './all-of-them.ts'
import { actWithin, ownerOfEarly } from './early.ts'
import type { Scene, Series } from './scene.ts'

export interface Topic {
  /** The subject of the figure before. */
  readonly subject: string
  /** A verb of novelty that covers the items behind it: 新发展合作社32家、家庭农场43家. */
  readonly flow: string
  /** The subjects of all figures so far in this sentence, the last one last. */
  readonly history: readonly string[]
  /** What was counted so far, with its unit, the last one last. */
  readonly counted: ReadonlyArray<{ readonly subject: string, readonly unit: string }>
  /** The field of the rank before: 居【全省】第4位、第6位. */
  readonly scope: string | null
  /** The unit of the figure before. */
  readonly unit: string | null
}

export const noTopic: Topic = { subject: '', flow: '', history: [], counted: [], scope: null, unit: null }

interface Told {
  readonly scene: Scene
  readonly series: Series
  /** One subject for each value of the series; the last with the zone that it stands in. */
  readonly subjects: readonly string[]
  readonly last: string
  readonly flow: string
  /** The rule that named them. */
  readonly rule: string
  /** The last figure made of the series. */
  readonly latest: Figure | undefined
}

/** 民生支出【占预算支出】: what follows is about the numerator again, but for the level reached of 由11%提高到12%. */
const shareOfIt = /占[^占]{2,24}$/u

/** The topic behind a series of figures. */
export function nextTopic (topic: Topic, told: Told): Topic {
  const { series, subjects, flow, rule, latest } = told
  const isAside = series.pieces[0]?.role === 'rank' || isLength(told)
  const isCount = latest?.measure === 'amount' && latest.unit !== null
  return {
    subject: subjectBehind(topic, told), flow,
    history: isAside ? topic.history : [...topic.history, ...subjects],
    counted: isCount ? [...topic.counted, { subject: latest.subject, unit: latest.unit ?? '' }] : topic.counted,
    scope: latest?.rankScope ?? topic.scope,
    unit: latest?.measure === 'growth' && rule === 'figure before' ? topic.unit : latest?.unit ?? topic.unit
  }
}

/** 连续12年, 提前2年, 产值过亿元的12家: a length or a class, and not what the next figures are of. */
function isLength ({ scene: { text }, series, rule, latest }: Told): boolean {
  const isFurther = rule === 'size of a class' && countedBehind.test(text.slice(series.after.start, series.after.start + 6))
  return isEarly(rule) || isFurther || latest?.rule.includes('length of what follows') === true
}
const isEarly = (rule: string): boolean => rule === 'act before its time' || rule === actWithin

function subjectBehind (topic: Topic, told: Told): string {
  const { scene: { grammar }, series: { predicate, pieces }, last, rule, latest } = told
  const act = doneByAll(told.scene, told.series)
  const thing = act !== '' && last.endsWith(act) ? last.slice(0, -act.length) : last
  const owner = predicate.isOrigin ? thing : thing.replace(shareOfIt, '')
  if (rule === actWithin) return topic.subject
  if (isEarly(rule)) return ownerOfEarly(owner) || topic.subject
  const isRank = pieces[0]?.role === 'rank'
  if (isRank && predicate.isOrigin && owner !== '') return latest?.subject ?? owner
  if (owner !== '' && !isRank && !isLength(told)) return owner
  if (topic.subject !== '') return topic.subject
  const said = latest?.subject ?? ''
  return isLength(told) && grammar.verbs.at(said, 0) === null ? '' : said
}
