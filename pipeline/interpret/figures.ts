/** From the pieces of a sentence to its figures. */
import type { Basis, Figure, Measure } from '../types.ts'
import { isMoneyOfClass } from './class-size.ts'
import { slice } from '../span.ts'
import { cutSeries } from './clauses.ts'
import { boundOf } from './bound.ts'
import { confidenceOf } from './confidence.ts'
import { countedPlaces, zoneOf } from './counted-place.ts'
import { deadlineOf } from './deadline.ts'
import { unitPerBefore } from './denominator.ts'
import type { Grammar } from './grammar.ts'
import { inheritedTime } from './inherited.ts'
import { isCarried, measureOf } from './measure.ts'
import type { Measured } from './measure.ts'
import { isWithinBase } from './multiple.ts'
import { periodOf } from './period.ts'
import type { Timed } from './part-years.ts'
import { rankOf } from './rank.ts'
import { lostRange } from './said.ts'
import type { Piece, Scene, Series } from './scene.ts'
import { endsWithWord } from './search.ts'
import { isOneNumber } from './series.ts'
import { statusOf } from './status.ts'
import { nameSubjects } from './subject.ts'
import { nextTopic, noTopic } from './topic.ts'
import type { Topic } from './topic.ts'
import { eitherOf, multiplyOut } from './value.ts'

/** A figure with the pieces it is made of: one numeral, or the two ends of a range. */
export interface ReadFigure { readonly figure: Figure; readonly pieces: readonly Piece[] }

/** The figures of a sentence, in order; each lends what it is about to the next. */
export function readFigures (scene: Scene): readonly ReadFigure[] {
  const read: ReadFigure[] = []
  let topic: Topic = noTopic
  let carried: Measured | null = null
  let said: string | null = null
  let countedTo: number | null = null
  let classed: Series | null = null
  let zone = ''
  for (const series of cutSeries(scene)) {
    if (countedTo !== null && scene.text.slice(countedTo, series.lead.start + 1).includes('；')) said = countedTo = null
    const timedScene = said === null ? scene : { ...scene, carriedPeriod: said }
    const heads = series.pieces.filter(piece => (piece.joint !== 'range' && !isOneNumber(piece.joint)) || piece === series.pieces[0])
    const isAside = topic.subject !== '' && isWithinBase(scene, series)
    const named = isAside ? { subjects: [topic.subject], flow: topic.flow, rule: 'within the base of a multiple' } : nameSubjects(scene, { ...wholeLead(series, classed), pieces: heads }, topic)
    const subjects = named.subjects.map(ofClass(topic, series))
    const isOfWhole = wholePlace.test(slice(scene.text, series.lead))
    const places = countedPlaces(scene, series, subjects[0] ?? '')
    zone = isOfWhole ? '' : places?.owner ?? zoneOf(subjects[0] ?? '', scene.grammar) ?? zone
    const isZoned = (own: string): boolean => zone !== '' && named.rule !== 'figure before' && !own.startsWith(zone) && scene.grammar.known.has(own)
    heads.forEach((piece, index) => {
      const rest = restOf(series, piece)
      const tail = rest.find(({ joint }) => joint === 'range') ?? null
      const own = places?.own ?? subjects[index] ?? ''
      const subject = isZoned(own) ? zone + own : own
      read.push({ figure: makeFigure({ scene: timedScene, series, piece, tail, subject, rule: named.rule, topic, carried, earlier: read }), pieces: [piece, ...rest] })
    })
    const measured = series.pieces[0] === undefined ? null : measureOf(scene, series, series.pieces[0])
    carried = measured !== null && isCarried(measured, named.rule) ? measured : series.hang === 'item' ? carried : null
    const told = subjects[subjects.length - 1] ?? ''
    const last = isZoned(told) ? zone + told : told
    const latest = read.at(-1)?.figure
    if (latest !== undefined && isSaidForSentence(latest, scene)) {
      said = latest.period
      countedTo = latest.rule.endsWith('; number of years said') ? latest.end : null
    }
    classed = latest !== undefined && latest.status === 'context' && classRule.test(latest.rule) ? series : null
    topic = nextTopic(topic, { scene, series, subjects, last, flow: named.flow, rule: named.rule, latest })
  }
  return read
}

/** 新开工项目70个，其中【500万元以上的】23个: the noun of the class stands before. */
const ofClass = ({ subject: before }: Topic, { pieces: [first] }: Series) => (subject: string): string => {
  if (/以[上下]的$/u.test(subject)) return subject + before.replace(classOf, '')
  const noun = before.replace(classOf, '')
  const isAlone = first?.mention.unit?.dimension === 'count' && classAlone.test(subject) && noun !== before && noun !== ''
  return isAlone ? `${subject}的${noun}` : subject
}
const classOf = /^.{1,40}(?:以[上下]|[过超][0-9.百千万亿十]{1,6}|元)的?/u
/** 大企业10家、【过50亿元】的30家 */
const classAlone = /^\p{Script=Han}{0,6}[过超][0-9.百千万亿十]{1,8}元$/u

/** 【全市】税收收入 is the whole place's again. */
const wholePlace = /^\s*[我全](?:[国省市区县州]|自治区)/u

const classRule = /; (?:threshold|class of a thing|age)(?:;|$)/u

/** 【新建110千伏变电站】330座: a class right before a figure is part of what is counted. */
const wholeLead = (series: Series, classed: Series | null): Series =>
  classed === null || series.hang !== 'run-on' ? series : { ...series, lead: { start: classed.lead.start, end: series.lead.end }, hang: classed.hang }

/** 2017年…32298亿元，【增长8.1%】; 五年累计新增就业33万人、【再就业16万人】: a year said once holds to the end of its sentence, where the part speaks of many. */
function isSaidForSentence ({ rule, period }: Figure, { section, reviewYears }: Scene): boolean {
  const years = section.years ?? reviewYears
  if (rule.endsWith('; end of a plan said') || rule.endsWith('; number of years said')) return true
  return rule.endsWith('; year said') && period !== null && /^[0-9]{4}$/u.test(period) && years !== null && years.last > years.first
}

/** The pieces that belong to the same figure: the rest of the number, the upper end of its range. */
function restOf (series: Series, piece: Piece): readonly Piece[] {
  const behind = series.pieces.slice(series.pieces.indexOf(piece) + 1)
  const end = behind.findIndex(({ joint }) => joint !== 'range' && !isOneNumber(joint))
  return end < 0 ? behind : behind.slice(0, end)
}

interface Making {
  readonly scene: Scene
  readonly series: Series
  readonly piece: Piece
  readonly tail: Piece | null
  readonly subject: string
  readonly rule: string
  readonly topic: Topic
  readonly carried: Measured | null
  /** The figures of the sentence so far. */
  readonly earlier: readonly ReadFigure[]
}

function makeFigure (making: Making): Figure {
  const { scene, series, piece, tail } = making
  const read = making.carried !== null && series.hang === 'item' && series.predicate.change === null ? making.carried : measureOf(scene, series, piece)
  const measured = (read.rule === 'per cent' || read.rule === 'rate reached' && risesOn(making)) && growsAgain(making) ? { ...read, measure: 'growth' as const, rule: 'growth of the figure before' } : read
  const said = statusOf(scene, series, piece)
  const inherited = inheritedTime(making, measured.measure, said.status)
  const timed = inherited ?? periodOf({ scene, series, piece, status: said.status, context: said.rule, measure: measured.measure })
  const stated = said.status === 'target' && isPast(timed.period, scene) ? { ...said, status: 'actual' as const, tone: null, modality: null, rule: 'before the plan' } : said
  const planned = stated.status === 'actual' && isToCome(timed, scene, piece) ? { ...stated, status: 'target' as const, rule: 'year to come' } : stated
  const { value, valueHigh } = signed(making, measured)
  const rank = piece.role === 'rank' ? rankOf(scene, series, { subject: making.subject, topic: making.topic, isOneOfList: making.rule === 'distributed' }) : null
  return {
    start: Math.min(series.predicate.start, piece.mention.start), end: (tail ?? piece).mention.end,
    numeral: { start: piece.mention.numeral.start, end: piece.mention.numeral.end },
    section: scene.sentence.section, sentence: scene.sentence,
    subject: rank?.subject ?? ofInvestment(making),
    measure: measured.measure, value, valueHigh,
    unit: unitOf(making, measured.measure), bound: measured.rule === 'away from the aim' ? 'exact' : boundOf(scene.text, { series, piece, tail }),
    basis: basisOf(series.predicate, timed.period), period: timed.period, status: planned.status, modality: planned.modality, tone: planned.tone,
    deadline: planned.status === 'target' ? deadlineOf(scene, series, piece) : null, rankScope: rank?.scope ?? null,
    confidence: confidenceOf([piece.rule, measured.rule, making.rule, planned.rule, timed.rule]), rule: `${measured.rule}; ${making.rule}; ${planned.rule}; ${timed.rule}`
  }
}

/** 【总投资】8.5亿元的精密铸造项目: the investment in what stands behind. */
function ofInvestment ({ scene: { text }, piece: { mention }, subject, rule }: Making): string {
  if (rule !== 'noun behind' || subject === '' || subject.includes('投资') || !totalInvestment.test(text.slice(Math.max(0, mention.start - 8), mention.start))) return subject
  return `${subject}总投资`
}
const totalInvestment = /总投资额?(?:约|近|达|超过?)?$/u

/** 力争【12年】时间 in a text that has lost characters is 1至2年: two numbers that follow each other. */
function lostRangeOf (text: string, { mention: { numeral, unit } }: Piece): { readonly value: number; readonly valueHigh: number } | null {
  if (unit?.form !== '年' || !lostRange.test(numeral.digits) || numeral.exponent !== 0) return null
  if (!/(?:力争|争取|通过|利用|用)$/u.test(text.slice(0, numeral.start).slice(-2)) || !/^年(?:的?时间|左右|内)/u.test(text.slice(numeral.end, numeral.end + 4))) return null
  return { value: Number(numeral.digits[0]), valueHigh: Number(numeral.digits[1]) }
}

/** 自然增长率【-】0.9‰ */
const isMinus = (text: string, { mention: { numeral, unit } }: Piece): boolean =>
  unit?.dimension === 'percent' && /[\p{Script=Han}：][-－]$/u.test(text.slice(numeral.start - 2, numeral.start))

/** 比2002年增长77.2%, said of 2007: over five years; said of 2003: against the year before. */
function basisOf ({ basis, baseYear }: Series['predicate'], period: string | null): Basis | null {
  const last = Number(/([0-9]{4})$/u.exec(period ?? '')?.[1] ?? Number.NaN)
  if (baseYear === null || basis !== null || Number.isNaN(last)) return basis
  return last - baseYear === 1 ? 'yoy' : 'cumulative'
}

/** 投资增长30%，力争【40%】: the same rate again, aimed higher. */
function growsAgain ({ rule, earlier, subject }: Making): boolean {
  const before = earlier.at(-1)?.figure
  return rule === 'figure before' && before?.measure === 'growth' && before.unit === '%' && before.subject === subject
}

/** 到本世纪末翻两番【的宏伟目标】 */
const aimBehind = /^的?(?:宏伟|奋斗|战略|远景)?目标/u
/** 增速由4.2%【回升至】6.1% */
const risesOn = ({ earlier }: Making): boolean => earlier.at(-1)?.figure.rule.startsWith('rate of change;') === true

const willBefore = /[要将]|力争|确保|争取|目标|到(?:19|20)[0-9]{2}年/u
/** 【重要】 holds no will. */
const important = /[重主]要/gu

/** 2024年，要坚持…，生产总值【增长5.5%】, said at the end of what 2023 brought. */
function isToCome ({ period, rule }: Timed, { text, sentence, reviewYears }: Scene, { mention }: Piece): boolean {
  const isYear = (rule === 'year said' || rule === 'end of the century said') && period !== null && /^[0-9]{4}$/u.test(period)
  const isWilled = (): boolean => willBefore.test(text.slice(sentence.start, mention.start).replace(important, '')) || aimBehind.test(text.slice(mention.end, mention.end + 6))
  return isYear && reviewYears !== null && Number(period) > reviewYears.last && isWilled()
}

/** What ended before the years planned for is no aim. */
const isPast = (period: string | null, { planYears }: Scene): boolean =>
  period !== null && planYears !== null && Number(/([0-9]{4})[-0-9]{0,6}$/u.exec(period)?.[1] ?? planYears.first) < planYears.first

function signed ({ scene, piece, tail }: Making, { sign }: Measured): { readonly value: number; readonly valueHigh: number | null } {
  const either = tail === null && piece.mention.numeral.script === 'chinese' ? eitherOf(slice(scene.text, piece.mention.numeral)) : null
  const range = either ?? (tail === null && scene.isDamaged ? lostRangeOf(scene.text, piece) : null)
  if (range !== null) return range
  const low = multiplyOut(piece.mention)
  const high = tail === null ? null : multiplyOut(tail.mention)
  const minus = tail === null && isMinus(scene.text, piece) ? -1 : 1
  return { value: low === 0 ? 0 : minus * sign * low, valueHigh: high === null ? null : sign * high }
}

/** 【千万】级, 【百亿】级: sums of money without their 元. */
const leastMoneyClass = 1e7
const classReach = 32

function unitOf ({ scene, series, piece, earlier, subject }: Making, measure: Measure): string | null {
  if (measure === 'rank') return '位'
  const { unit } = piece.mention
  if (unit === null) {
    const after = scene.text.slice(piece.mention.end, piece.mention.end + classReach)
    const isLarge = multiplyOut(piece.mention) >= leastMoneyClass
    return isLarge && (after.startsWith('级') || isSum(subject, scene.grammar)) || isMoneyOfClass(piece, series, after, scene.grammar) ? '元' : piece.mention.scale > 0 ? ofPeople.exec(subject)?.[0].replace(/^人?[数口]$/u, '人') ?? null : null
  }
  const per = unitPerBefore(scene.text, piece.mention.start, scene.grammar)
  const before = earlier.at(-1)?.figure.unit ?? null
  if (per === null && before !== null && before.startsWith(`${unit.base}/`) && series.predicate.change?.to === true) return before
  return per === null || unit.dimension === 'money' ? unit.base : `${unit.base}/${per}`
}

/** 营业【收入】超百亿, 发展【基金】100亿: a sum whose 元 is left out. */
const isSum = (subject: string, { classes }: Grammar): boolean => funds.test(subject) || endsWithWord(subject, classes.year_total) || endsWithWord(subject, classes.money_noun)
const funds = /(?:基金|债券)$/u

/** 参保【人数】分别达到58万、41万 */
const ofPeople = /人[数口次]$/u
