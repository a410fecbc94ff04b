/** Whether a figure is observed, estimated, aimed at, or neither: a rule, a threshold, a capacity. */
import type { Mention, SectionRole, Status, Tone } from '../types.ts'
import { isPlanRole } from './part-years.ts'
import type { Piece, Scene, Series } from './scene.ts'
import { slice } from '../span.ts'
import { isMoneyOfClass, isSizeLimit, roundPower, sizeOfClass } from './class-size.ts'
import { countedBehind } from './clauses.ts'
import { isAimCompared } from './compared.ts'
import type { Grammar } from './grammar.ts'
import { peopleOf } from './noun-behind.ts'
import { endsWithWord, furtherClass, isAhead } from './search.ts'

export interface Stated {
  readonly status: Status
  readonly modality: string | null
  readonly tone: Tone | null
  readonly rule: string
}

const noted: ReadonlySet<SectionRole> = new Set(['glossary', 'notes', 'back_matter'])
/** 【总投资】15亿元的项目: what a thing is, not what happened. */
const ofThing = /^[的]/u
/** 投资8.1亿元的…项目【竣工】: the sum belongs to what happened. */
const isDoneBehind = (text: string, end: number, { classes }: Grammar): boolean =>
  isAhead(text, end, { words: classes.done_behind, within: 40, border: /[，。；]/u })
/** 5000万元以上项目, 60岁以上老人. */
const thresholdDimensions: ReadonlySet<string> = new Set(['money', 'power', 'voltage', 'time', 'age', 'mass', 'energy'])
/** 500万元以上工业【项目】 */
const isClassBehind = (after: string, { classes }: Grammar): boolean =>
  isAhead(after, 0, { words: classes.class_noun, within: 8, border: /[，。；、\d]/u })
const massUnits: ReadonlySet<string> = new Set(['mass', 'volume', 'power'])
/** 30万吨【电解铝项目】 */
const isPlantBehind = (after: string, { classes }: Grammar): boolean =>
  !/^(?:以|[^\p{Script=Han}A-Za-z])/u.test(after) && isAhead(after, 1, { words: classes.plant, within: 11, border: /[^\p{Script=Han}A-Za-z]/u })
/** 千亿元【产业】, 百亿元级【园区】 */
function isSizeClass ({ numeral: { digits, script }, more }: Mention, after: string, { classes }: Grammar): boolean {
  const thing = after.replace(/^级?(?:以[上下])?的?/u, '')
  return !more && !digits.includes('.') && !(script === 'arabic' && partOfName.test(thing)) && classes.size_class.at(thing, 0) !== null
}
/** 3600万元的【县】医院 */
const partOfName = /^[县镇](?![达有个超由新、，。；和（]|$)/u

/** 总投资【超过】15亿元, 设计年产【约】30万吨 */
const roughly = /[超过达约近]{1,2}$/u
const plannedWord = /^(?:预期|目标|计划|将|拟|要)/u

/** 党的十八大【以来】六次…, 【历时】两年: what a plan tells of the past. */
const sinceThen = /(?:以来|历时|过去|截至目前)[^，。；]{0,12}$/u
/** 【一年来】，我国领导人出访了许多国家，有二十多位… */
const yearsSince = /^\s*(?:\p{Script=Han}|[0-9]{1,2})年来[^要将]{0,60}$/u
/** 经过【二十多年】的改革开放: years that are counted no closer have passed, where nothing wills them. */
const hasPassed = (lead: string, { mention: { unit, more } }: Piece): boolean => more && unit?.form === '年' && !willed.test(lead)
const willed = /(?:力争|争取|再|用)[^，。；]{0,6}$/u
/** 完成增长10%【的预期目标】 */
const aimOnceSet = /^的?(?:预期|计划|年度|调控)性?目标/u
/** 低于【年初预定】3.3%的目标 */
const setBefore = /(?:年初[预确][定期]|预定)(?:增长)?的?$/u
/** 4.6%【以内的控制目标】 */
const ceilingOnceSet = /^(?:以[内下])?的?控制目标/u

/** The status of a figure, with the word of certainty or will that says so. */
export function statusOf (scene: Scene, series: Series, piece: Piece): Stated {
  const { text, section, grammar } = scene
  const head = piece.mention.start
  const lead = text.slice(series.lead.start, head)
  const after = text.slice(piece.mention.end, piece.mention.end + classReach)
  if (!isPlanRole(section) && (aimOnceSet.test(after) || ceilingOnceSet.test(after) || piece.mention.unit?.dimension === 'percent' && setBefore.test(slice(text, series.lead)))) return { status: 'context', modality: null, tone: null, rule: 'aim once set' }
  const isNote = noted.has(section.role)
  const isPlan = isPlanRole(section)
  if (isAimCompared(scene, series)) return { status: 'context', modality: null, tone: null, rule: 'aim once set' }
  if (isRequirement(scene, series, piece)) return { status: 'context', modality: null, tone: null, rule: 'requirement' }
  const thing = sizeOfClass(scene, series) !== null ? 'threshold' : thingOf({ piece, series, lead, after, grammar, behindAll: text.slice(endOf(series), endOf(series) + classReach) })
  if (thing === 'size of a thing' && isDoneBehind(text, piece.mention.end, grammar)) return { status: isPlan ? 'target' : 'actual', modality: null, tone: null, rule: 'project done' }
  if (thing !== null && (!isPlan || (thing !== 'design capacity' && thing !== 'size of a thing'))) return { status: 'context', modality: null, tone: null, rule: thing }
  if (isPlan && series.predicate.isOrigin) return { status: 'actual', modality: null, tone: null, rule: 'level it started from' }
  if (isPlan && series.predicate.isDone) return { status: 'actual', modality: null, tone: null, rule: 'done' }
  if (isPlan && (sinceThen.test(lead) || yearsSince.test(text.slice(scene.sentence.start, head)) || hasPassed(lead, piece))) return { status: 'actual', modality: null, tone: null, rule: 'done' }
  const word = nearestWord(scene, piece, series)
  const isAim = word?.status === 'target' && (word.isNear || piece.mention.boundAfter !== null)
  if (isNote) return isAim && word !== null ? { status: 'target', modality: word.form, tone: word.tone, rule: 'aim in a note' } : { status: 'context', modality: null, tone: null, rule: 'note' }
  if (word !== null && word.status === 'estimate' && (!isPlan || reckoned.test(word.form))) return { status: 'estimate', modality: word.form, tone: null, rule: 'estimate word' }
  if (word !== null && word.status === 'target' && (isPlan || !plannedWord.test(word.form))) {
    return isPlan || isFuture(scene) ? { status: 'target', modality: word.form, tone: word.tone, rule: 'word of will' } : { status: 'actual', modality: null, tone: null, rule: 'review part' }
  }
  if (isPlan) return { status: 'target', modality: null, tone: toneOf(piece, series, scene), rule: 'plan part' }
  return { status: 'actual', modality: null, tone: null, rule: 'review part' }
}

/** 据国家统计局【初步统计】: of what has been, in a plan too. */
const reckoned = /初步(?:统计|核算)/u

/** 【连续】3年…, 【提前】一年…: for how long, and no limit of a class. */
const noLimit = /(?:连续|提前)$/u
/** 两年【内】拆除危房3万户 */
const withinTime = /^[之以]?[内来间](?!乱)/u

interface ThingQuestion { readonly piece: Piece; readonly series: Series; readonly lead: string; readonly after: string; readonly behindAll: string; readonly grammar: Grammar }

/** 连跨两个【万亿】元台阶: how high a step is, and not the sum. */
const stepsCounted = /[两三四五六七八九十几\d]个$/u
const step = /^元?(?:[新大]?台阶|大关)/u

/** What kind of thing a number describes without reporting it: a capacity, a class, a threshold. */
function thingOf ({ piece, series, lead, after, behindAll, grammar }: ThingQuestion): string | null {
  const { unit, boundAfter } = piece.mention
  if (endsWithWord(lead.replace(/[约近达]$/u, ''), grammar.classes.capacity_verb)) return 'design capacity'
  if (stepsCounted.test(lead) && step.test(after)) return 'size of a step'
  if (unit === null && (gradeOf.test(after) && piece.mention.numeral.script === 'chinese' || isMoneyOfClass(piece, series, after, grammar))) return 'threshold'
  if (unit === null || piece.role === 'rank') return null
  if (peopleOf(piece.mention, after, grammar) !== null) return 'people of the place'
  if (unit.form === '岁') return series.predicate.change !== null && boundAfter === null || series.predicate.isReached || series.predicate.isLevel || /寿命|年龄/u.test(lead) ? null : 'age'
  if (unit.dimension === 'voltage') return boundAfter === null ? 'class of a thing' : 'threshold'
  if ((unit.dimension === 'mass' || unit.dimension === 'money') && gradeOf.test(after)) return 'threshold'
  if (massUnits.has(unit.dimension) && isPlantBehind(after, grammar) && piece.mention.boundAfter === null) return 'design capacity'
  if (unit.dimension === 'money' && isSizeClass(piece.mention, after, grammar) && series.predicate.change === null && !series.predicate.isReached) return 'threshold'
  if (isSizeLimit(piece, after, grammar) || isRoundClass({ piece, series, lead, after, grammar })) return 'threshold'
  if (unit.dimension === 'percent' && boundAfter !== null && /^的?[“\p{Script=Han}]{1,6}(?:村|企业|户|县|市|区)/u.test(after) && /率[超过达为]{0,2}$/u.test(lead)) return 'threshold'
  if (thresholdDimensions.has(unit.dimension) && !(unit.dimension === 'time' && (boundAfter === 'le' || noLimit.test(lead) || withinTime.test(after))) && boundsClass(piece, series, behindAll, grammar)) return 'threshold'
  if (unit.dimension === 'money' && ofThing.test(after) && endsWithWord(lead.replace(roughly, ''), grammar.classes.sized_by)) return 'size of a thing'
  if (unit.dimension === 'length' && /^范围|^半径|^口径/u.test(after)) return 'radius'
  return null
}

/** 【万亩】示范方, 【亿吨】大港, 【千人】计划: a power of ten right before a noun grades it; 新增【百万亩】林地 counts. */
function isRoundClass ({ piece: { mention: { unit, boundAfter, numeral } }, series: { predicate }, lead, after, grammar }: Pick<ThingQuestion, 'piece' | 'series' | 'lead' | 'after' | 'grammar'>): boolean {
  const { exponent, digits, script } = numeral
  if (unit === null || !graded.has(unit.form) || script !== 'chinese' || boundAfter !== null || !roundPower.test(digits) || digits.length + exponent < shortestGrade) return false
  if (!/^(?:级的?)?[\p{Script=Han}“](?!模)/u.test(after) || predicate.change !== null || predicate.bound !== null || predicate.isReached || predicate.isLevel) return false
  const flow = grammar.verbs.before(lead, lead.length)
  return flow === null || !flow.row.flow
}
const shortestGrade = 3
const graded: ReadonlySet<string> = new Set(['亩', '头', '只', '吨', '千瓦', '公里', '米', '人', '户', '台', '套', '辆'])

/** Signs enough behind a figure to see the class that it bounds. */
const classReach = 32
const endOf = ({ pieces }: Series): number => pieces[pieces.length - 1]?.mention.end ?? 0

/** 5万元【以下的村】, 产值【过】百亿元【的】企业, 【百亿】元建筑【企业】群: what the figure bounds is a class of things. */
function boundsClass ({ mention: { boundAfter, numeral, unit } }: Piece, { predicate, hang, lead }: Series, behind: string, grammar: Grammar): boolean {
  if ((boundAfter === 'ge' || boundAfter === 'le') && (countedBehind.test(behind) || isClassBehind(behind, grammar))) return true
  if (predicate.bound !== null && (/^的[\p{Script=Han}0-9]/u.test(behind) || furtherClass.test(behind) || grammar.classes.class_noun.at(behind, 0) !== null)) return true
  // 50个【超】10亿元服务业项目
  if (predicate.bound !== null && hang === 'run-on' && lead.start === lead.end && isClassBehind(behind, grammar)) return true
  return numeral.script === 'chinese' && unit?.dimension !== 'time' && predicate.change === null && !predicate.isReached && !predicate.isOrigin && isClassBehind(behind, grammar)
}

/** 百亿【级】企业, but not 百亿级台阶 */
const gradeOf = /^级(?!台阶|规模|水平|大关)/u

const isFuture = (scene: Scene): boolean => /[今明]年|今后|下一步|未来|到20[0-9]{2}年/u.test(slice(scene.text, scene.sentence))

/** 按照亩均投资不低于400万元【的要求】: what is demanded of others. */
function isRequirement ({ text, sentence }: Scene, series: Series, piece: Piece): boolean {
  const head = text.slice(sentence.start, series.lead.start + 1)
  const from = sentence.start + Math.max(head.lastIndexOf('，'), head.lastIndexOf('。'), head.lastIndexOf('；')) + 1
  if (!requirementHead.test(text.slice(from, from + 8))) return false
  return requirementEnd.test(text.slice(piece.mention.end, piece.mention.end + 48))
}

const requirementHead = /^(?:并|要)?(?:按照|对照|符合|遵照|按)/u
const requirementEnd = /^[^，。；]{0,40}的(?:要求|标准|规定|原则|条件)/u

interface StatusWord { readonly form: string; readonly status: Status; readonly tone: Tone | null; readonly isNear: boolean; readonly isInitial: boolean }

/** Words in front of 预计 that leave it at the head of its sentence: 一是…， 去年，全市 */
const initialWords = 14

/** The last status word before the figure: in its clause, or anywhere before it for words that reach over a sentence. */
function nearestWord (scene: Scene, piece: Piece, series: Series): StatusWord | null {
  const { text, sentence, grammar } = scene
  let nearest: StatusWord | null = null
  const { statuses } = grammar
  const isPlan = isPlanRole(scene.section)
  const end = piece.mention.start
  const endsEstimate = (from: number, to: number): boolean => nearest?.status === 'estimate' && !nearest.isInitial && text.slice(from, to).includes('；')
  let from = sentence.start
  for (let found = statuses.next(text, from, end); found !== null; found = statuses.next(text, from, end)) {
    const { row, at } = found
    if (endsEstimate(from, at)) nearest = null
    if (row.reach === 'sentence' || at >= series.lead.start || nearest === null || row.status === 'target' && (nearest.status === 'target' || isPlan)) nearest = { ...row, isNear: at >= series.lead.start, isInitial: at - sentence.start < initialWords }
    from = at + found.length
  }
  return endsEstimate(from, end) ? null : nearest
}

/** How firmly a target without a word of will is promised: a ceiling binds, an approximation is expected. */
function toneOf (piece: Piece, series: Series, scene: Scene): Tone | null {
  if (piece.mention.boundAfter === 'approx') return 'expectation'
  if (series.predicate.bound === 'le' || piece.mention.boundAfter === 'le') return 'hard'
  return scene.section.role === 'targets' ? 'expectation' : null
}
