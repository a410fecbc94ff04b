/** What time a figure describes. */
import type { Measure, Status, Years } from '../types.ts'
import { slice } from '../span.ts'
import { isLevelReached } from './level.ts'
import { multiplyOut } from './value.ts'
import { multipleBase } from './multiple.ts'
import { isPlanRole, written, yearsOf } from './part-years.ts'
import type { Timed } from './part-years.ts'
import { frameBefore, listedTimes, saidIn, saysSpan, spanBefore, sumsUpYears, withArabicYears } from './said.ts'
import type { Piece, Scene, Series } from './scene.ts'

/** Contexts that belong to the time of the report all the same. */
const datedContexts: ReadonlySet<string> = new Set(['design capacity', 'class of a thing', 'requirement', 'aim once set'])

export interface PeriodQuestion {
  readonly scene: Scene
  readonly series: Series
  readonly piece: Piece
  readonly status: Status
  /** The rule that gave the status. */
  readonly context: string
  readonly measure: Measure
}

/** The time of a figure: said in its clause, said before, or that of its part; null where it has none. */
export function periodOf (question: PeriodQuestion): Timed {
  const timed = timeOf(question)
  const { series: { predicate }, scene } = question
  const isOneYear = timed.period !== null && /^[0-9]{4}$/u.test(timed.period)
  return predicate.basis === 'annual_average' && isOneYear ? averagedOver(Number(timed.period), scene) : timed
}

const planLength = 5

/** An average over years is of no single one: 到2025年…，【年均】增长6% begins with the year planned for. */
function averagedOver (year: number, { section, planYears, reviewYears }: Scene): Timed {
  const rule = 'years averaged over'
  if (isPlanRole(section) && planYears !== null && year >= planYears.first) {
    if (year > planYears.first) return { period: `${planYears.first}/${year}`, rule }
    const isFirst = planYears.first % planLength === 1 || planYears.last > planYears.first
    return { period: isFirst ? `${planYears.first}/${planYears.first + planLength - 1}` : null, rule: 'years averaged over unsaid' }
  }
  const isLastOfPlan = year % planLength === 0
  const isTerm = reviewYears !== null && planYears !== null && reviewYears.last === year && planYears.last > planYears.first
  return isLastOfPlan || isTerm ? { period: `${year - planLength + 1}/${year}`, rule } : { period: null, rule: 'years averaged over unsaid' }
}

function timeOf ({ scene, series, piece, status, context, measure }: PeriodQuestion): Timed {
  if (status === 'context' && !datedContexts.has(context)) return { period: null, rule: context }
  const { text, sentence, section } = scene
  const years = yearsOf(scene)
  const head = text.slice(sentence.start, piece.mention.start)
  const base = multipleBase(scene, piece)
  const ended: Ended = { scene, measure, status, isAgainstPoint: base !== null && base.isPoint }
  const from = lengthBehind(scene, series) ?? series.lead.start
  const clause = withoutWhole(text.slice(from, Math.max(from, base?.start ?? piece.mention.start)).replace(valueOfYear, '年的'), piece)
  const isNote = section.role === 'glossary' || section.role === 'notes' || section.role === 'back_matter'
  if (isNote && !/[0-9]{4}年/u.test(clause)) return { period: null, rule: 'note' }
  const compared = comparedLevel.exec(withArabicYears(text.slice(Math.max(sentence.start, piece.mention.start - comparedReach), piece.mention.start)))?.[1]
  if (compared !== undefined) return { period: compared, rule: 'year compared with' }
  if (series.predicate.isOrigin) {
    const base = originYear.exec(withArabicYears(clause))?.[1] ?? lastYearOf(withArabicYears(head))
    if (base !== undefined) return { period: base, rule: 'year it started from said' }
    if (years !== null && fromLastYear.test(clause)) return { period: String((isPlanRole(section) ? years.first : years.last) - 1), rule: 'level it started from' }
    if (isPlanRole(section) && years !== null) return { period: String(years.first - 1), rule: 'level it started from' }
  }
  const isOverSpan = series.predicate.basis === 'annual_average' || piece.mention.unit?.form === '番'
  const span = section.years ?? scene.reviewYears
  if (isOverSpan && !isPlanRole(section) && span !== null && span.last > span.first && !saysSpan(clause)) {
    const plan = saidIn(clause, years, scene)
    return plan?.rule === 'five-year plan said' ? plan : { period: written(sinceBase(span, series)), rule: 'over the span' }
  }
  const listed = series.predicate.isDistributed && years !== null ? listedTimes(clauseOf(text.slice(sentence.start, series.pieces[0]?.mention.start)), series.pieces.length, years, scene.grammar) : null
  const own = listed?.[series.pieces.indexOf(piece)]
  if (own !== undefined) return own
  const isDone = measure === 'amount' || measure === 'change'
  const framed = isPlanRole(section) ? frameBefore : isDone ? spanBefore : null
  const said = saidIn(clause, years, scene) ?? framed?.(head, years, scene) ?? openedWith(head, years, scene)
  const isCompared = measure === 'change' && (series.predicate.basis !== null || series.predicate.baseYear !== null)
  if (isDuration(piece) && !isCompared && !lengthNoun.test(slice(text, series.lead).trimEnd())) return { period: status === 'actual' ? lengthBefore(scene, piece, clause) : null, rule: 'length of time' }
  if (said !== null && measure === 'amount' && sumsUpYears(clause) && series.predicate.change?.to !== true) return said
  if (said !== null) return atEndOfSpan(said, series, ended)
  if (section.role === 'problems' && years !== null) return { period: String(years.last), rule: 'present state' }
  if (scene.carriedPeriod !== null) return atEndOfSpan({ period: scene.carriedPeriod, rule: 'paragraph' }, series, ended)
  if (years === null) return { period: null, rule: 'no year' }
  return atEndOfSpan({ period: written(years), rule: 'section' }, series, ended)
}

/** 比【2010年】翻了一番, in a review of 2016 to 2020: over the years since 2010. */
const sinceBase = (span: Years, { predicate: { baseYear } }: Series): Years =>
  baseYear !== null && baseYear + 1 < span.first ? { ...span, first: baseYear + 1 } : span

/** 不低于【上年度】人均收入【的】20%: the year of what a share is of is not that of the share. */
const withoutWhole = (clause: string, { mention: { unit } }: Piece): string => unit?.dimension === 'percent' || unit?.dimension === 'multiple' ? clause.replace(wholeOfYear, '') : clause
const wholeOfYear = /(?:上年度?|去年|上一年度?)[^，。；]{2,24}的$/u

/** 增加到2006年的【800亿元和】300亿元: the year holds for both. */
const valueOfYear = /年的[0-9.]+[万亿]?\p{Script=Han}{0,3}[和、](?=[^，。；0-9]{0,2}$)/u

const clauseOf = (head: string): string => head.slice(Math.max(...['，', '；', '：'].map(border => head.lastIndexOf(border))) + 1)

/** 【初步统计，2005年到2010年，】全县…: the first clause of a sentence, and the next where the first but names a source. */
function openingOf (head: string, { grammar }: Scene): string {
  const first = head.search(/[，：]/u) + 1
  const named = grammar.statuses.at(head.trimStart(), 0)
  const isSource = named !== null && named.row.reach === 'sentence' && head.slice(0, first).trim().length === named.length + 1
  return isSource ? head.slice(0, Math.max(first, head.indexOf('，', first) + 1)) : head.slice(0, first)
}

/** 【2022年，】…, but not 完成【2022年】下达的任务，…, where the year is that of the first clause's object. */
function openedWith (head: string, years: Years | null, scene: Scene): Timed | null {
  const opening = openingOf(head, scene)
  const first = saidIn(opening, years, scene)
  const said = first?.period?.includes('-') === true && head.includes(wholeYear, opening.length) ? saidIn(wholeYear, years, scene) : first
  return said?.rule === 'year said' && yearInside.test(opening) || said?.rule === 'last year said' && fromYearBefore.test(opening) ? null : said
}
/** 上半年增长5%，【全年】工业增长8%，投资增长9% */
const wholeYear = '全年'
/** 标准【由上年】80元提高到96元，…: where one figure came from, and no time of the next. */
const fromYearBefore = /[由从](?:去年|上一?年度?)/u
const yearInside = /(?:完成|落实|贯彻|执行|做好)(?:19|20)[0-9]{2}年(?!，)/u

interface Ended {
  readonly scene: Scene
  readonly measure: Measure
  readonly status: Status
  /** A multiple of one year's level: 是【2015年】的2倍. */
  readonly isAgainstPoint: boolean
}

/** 达到87亿元，比【2020】年的71亿元增加16亿元 */
const comparedLevel = /比((?:19|20)[0-9]{2})年[末底]?的$/u
const comparedReach = 8
/** 公路里程由【1997】年的…增加到…，其中高速公路由…: the year of the origin said before. */
const fromYear = /[由从]((?:19|20)[0-9]{2})年(?!起|开始|以来)/gu
/** 与【1997】年相比，财政收入由…增加到… */
const againstYear = /[与同和]((?:19|20)[0-9]{2})年相?比/gu
const lastYearOf = (head: string): string | undefined => ([...head.matchAll(fromYear)].at(-1) ?? [...head.matchAll(againstYear)].at(-1))?.[1]
const originYear = /[由从](?:[^，。]{0,4}?)((?:19|20)[0-9]{2})年[^，。]{0,3}$/u
/** 浓度从【上年】的53微克/立方米下降到45微克/立方米 */
const fromLastYear = /[由从]上(?:一年度?|年度?)的?$/u
const termSpan = /^([0-9]{4})\/([0-9]{4})$/u

/**
 * In a span of years, a level reached is that of its last year (通车里程达1939公里), the level that
 * it started from that of the year before (由22.2%提高到35.6%); what was done fills the span.
 */
function atEndOfSpan (timed: Timed, series: Series, { measure, status, isAgainstPoint, scene }: Ended): Timed {
  const { predicate, pieces } = series
  const { period } = timed
  if (period === null) return timed
  const span = termSpan.exec(period)
  const isGrownOver = measure === 'growth' && timed.rule === 'span of years said'
  const isEstimate = status === 'estimate' && !isGrownOver && !(measure === 'growth' && pieces[0]?.mention.unit?.form === '倍') && predicate.basis !== 'annual_average' && predicate.basis !== 'cumulative'
  if (span !== null && isEstimate && !predicate.isOrigin) return { period: span[2] ?? period, rule: 'only the last year is estimated' }
  if (span !== null && predicate.basis === 'yoy') return { period: span[2] ?? period, rule: 'against the year before' }
  const first = Number(span?.[1] ?? period)
  if (predicate.isOrigin && (timed.rule === 'end of a plan said' || withinYear.test(scene.text.slice(series.lead.start, pieces[0]?.mention.start)))) return timed
  if (predicate.isOrigin && Number.isInteger(first)) return { period: String((span === null ? firstOfGrowth(first, scene) : first) - 1), rule: 'level it started from' }
  if (span === null || predicate.basis === 'annual_average' || predicate.basis === 'cumulative') return timed
  if (pieces[0]?.mention.unit?.form === '倍') return isAgainstPoint && measure === 'ratio' ? { period: span[2] ?? period, rule: 'level reached' } : timed
  return isLevelReached(scene, series, measure) ? { period: span[2] ?? period, rule: 'level reached' } : timed
}

/** 增速从【1月份】的2%回升至8%, 由【年初最低的】5% */
const withinYear = /[由从](?:[0-9]{1,2}月份?|年初最)/u
const grownOver = /年均|五年/u

/** 由18%提高到24%，【年均】…, or in a part on several years: the first of those that end with this one. */
function firstOfGrowth (year: number, scene: Scene): number {
  const { section: { years }, sentence, text } = scene
  if (years !== null && years.last === year && years.first < year) return years.first
  const averaged = grownOver.test(slice(text, sentence)) ? averagedOver(year, scene).period : null
  return Number(termSpan.exec(averaged ?? '')?.[1] ?? year)
}

/** Where the clause begins that says for how long right before: 用【五年】时间使普及率达到96%. */
function lengthBehind ({ pieces }: Scene, { lead, hang }: Series): number | null {
  if (hang !== 'run-on') return null
  const before = pieces.find(({ mention }) => mention.end === lead.start)
  return before !== undefined && isDuration(before) ? before.mention.start : null
}

const lengthNoun = /(?:年限|寿命|年龄|时长)$/u
const isDuration = ({ mention, role }: Piece): boolean => role === 'measure' && /^(?:年|个月|周年|届)$/u.test(mention.unit?.form ?? '')

/** 连续15年 in a report on 2019: 2005/2019. Other lengths say no dates. */
function lengthBefore (scene: Scene, { mention }: Piece, clause: string): string | null {
  const years = yearsOf(scene)
  const length = multiplyOut(mention)
  if (years === null || mention.unit?.form !== '年' || !/连续[^，。；]{0,2}$/u.test(clause)) return null
  return `${years.last - length + 1}/${years.last}`
}
