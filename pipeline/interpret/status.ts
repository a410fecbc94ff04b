/** Whether a figure is observed, estimated, aimed at, or neither: a rule, a threshold, a capacity. */
import type { SectionRole, Status, Tone } from '../types.ts'
import type { Piece, Scene, Series } from './scene.ts'
import { slice } from '../span.ts'

export interface Stated {
  readonly status: Status
  readonly modality: string | null
  readonly tone: Tone | null
  readonly rule: string
}

const planned: ReadonlySet<SectionRole> = new Set(['plan', 'targets', 'requirements', 'self_improvement', 'closing'])
const noted: ReadonlySet<SectionRole> = new Set(['glossary', 'notes', 'back_matter'])
const designCapacity = /(?:年产|日产|年处理|日处理|年加工|年生产|设计年产|年产能|月产)[约近达]?$/u
/** 【总投资】15亿元的项目: what a thing is, not what happened. */
const ofThing = /^[的]/u
/** 投资8.1亿元的…项目【竣工】: the sum belongs to what happened. */
const doneBehind = /^[^，。；]{0,40}?(?:竣工|开工|签约|签订|投产|投用|投入使用|投入运营|建成|开放|落户|落地|启动)/u
/** 5000万元以上项目, 60岁以上老人. */
const thresholdDimensions: ReadonlySet<string> = new Set(['money', 'power', 'voltage', 'time', 'age', 'mass', 'energy'])
const classNoun = /^的?(?:[^，。；、\d]{0,8}?)(?:项目|企业|工程|大户|产业|集群|园区|基地|单位|老人|老年|人员|锅炉|机组|商户|公司|工业|村|户|的)/u
const massUnits: ReadonlySet<string> = new Set(['mass', 'volume', 'power'])
/** 30万吨【电解铝项目】 */
const capacityOf = /^(?!以)[\p{Script=Han}A-Za-z]{1,12}?(?:项目|工程|生产线|装置|基地|机组)/u
/** 千亿元【产业】, 百亿元级【园区】 */
const className = /^级?(?:以[上下])?的?(?:龙头|骨干|特色|优势|支柱|重点|工业|产值|产业|园区|企业|集群|开发区|县|镇|楼宇|市场|俱乐部)/u
const plannedWord = /^(?:预期|目标|计划|将|拟|要)/u

export function statusOf (scene: Scene, series: Series, piece: Piece): Stated {
  const { text, section, grammar } = scene
  const head = piece.mention.start
  const lead = text.slice(series.lead.start, head)
  const after = text.slice(piece.mention.end, piece.mention.end + 16)
  const isNote = noted.has(section.role)
  const isPlan = planned.has(section.role)
  if (isRequirement(text, series, piece)) return { status: 'context', modality: null, tone: null, rule: 'requirement' }
  const thing = thingOf(piece, series, lead, after)
  if (thing === 'size of a thing' && doneBehind.test(text.slice(piece.mention.end, piece.mention.end + 60))) return { status: isPlan ? 'target' : 'actual', modality: null, tone: null, rule: 'project done' }
  if (thing !== null && (!isPlan || (thing !== 'design capacity' && thing !== 'size of a thing'))) return { status: 'context', modality: null, tone: null, rule: thing }
  if (isPlan && series.predicate.isOrigin) return { status: 'actual', modality: null, tone: null, rule: 'level it started from' }
  if (isPlan && series.predicate.isDone) return { status: 'actual', modality: null, tone: null, rule: 'done' }
  const word = nearestWord(scene, piece, series)
  const isAim = word?.status === 'target' && (word.isNear || piece.mention.boundAfter !== null)
  if (isNote) return isAim && word !== null ? { status: 'target', modality: word.form, tone: word.tone, rule: 'aim in a note' } : { status: 'context', modality: null, tone: null, rule: 'note' }
  if (word !== null && word.status === 'estimate' && !isPlan) return { status: 'estimate', modality: word.form, tone: null, rule: 'estimate word' }
  if (word !== null && word.status === 'target' && (isPlan || !plannedWord.test(word.form))) {
    return isPlan || isFuture(scene) ? { status: 'target', modality: word.form, tone: word.tone, rule: 'word of will' } : { status: 'actual', modality: null, tone: null, rule: 'review part' }
  }
  void grammar
  void slice
  if (isPlan) return { status: 'target', modality: null, tone: toneOf(piece, series, scene), rule: 'plan part' }
  return { status: 'actual', modality: null, tone: null, rule: 'review part' }
}

function thingOf (piece: Piece, series: Series, lead: string, after: string): string | null {
  const { unit, boundAfter } = piece.mention
  if (designCapacity.test(lead)) return 'design capacity'
  if (unit === null || piece.role === 'rank') return null
  if (unit.form === '岁') return series.predicate.isReached || series.predicate.isLevel || /寿命|年龄/u.test(lead) ? null : 'age'
  if (unit.dimension === 'voltage') return boundAfter === null ? 'class of a thing' : 'threshold'
  if (massUnits.has(unit.dimension) && capacityOf.test(after) && piece.mention.boundAfter === null) return 'design capacity'
  if (unit.dimension === 'money' && className.test(after) && series.predicate.change === null && !series.predicate.isReached) return 'threshold'
  if (unit.dimension === 'mass' && /^级/u.test(after)) return 'threshold'
  if ((unit.form === '户' || unit.form === '人') && boundAfter === 'ge' && /^的?(?:自然村|村|屯|学校|单位|企业|居住|集中)/u.test(after)) return 'threshold'
  if (unit.dimension === 'percent' && boundAfter !== null && /^的?[“\p{Script=Han}]{1,6}(?:村|企业|户|县|市|区)/u.test(after) && /率[超过达为]{0,2}$/u.test(lead)) return 'threshold'
  if (boundAfter === 'ge' && thresholdDimensions.has(unit.dimension) && classNoun.test(after)) return 'threshold'
  if (series.predicate.bound !== null && thresholdDimensions.has(unit.dimension) && /^的\p{Script=Han}/u.test(after)) return 'threshold'
  if (unit.dimension === 'money' && ofThing.test(after) && /(?:投资|产值|收入|规模|额)[超过达约近]{0,2}$/u.test(lead)) return 'size of a thing'
  if (unit.dimension === 'length' && /^范围|^半径|^口径/u.test(after)) return 'radius'
  return null
}

const isFuture = (scene: Scene): boolean => /今年|明年|今后|下一步|未来|到20[0-9]{2}年/u.test(slice(scene.text, scene.sentence))

/** 按照亩均投资不低于400万元【的要求】: what is demanded of others. */
function isRequirement (text: string, series: Series, piece: Piece): boolean {
  const from = Math.max(text.lastIndexOf('，', series.lead.start), text.lastIndexOf('。', series.lead.start), text.lastIndexOf('；', series.lead.start)) + 1
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
  for (let at = sentence.start; at < piece.mention.start; at++) {
    if (text[at] === '；' && nearest !== null && nearest.status === 'estimate' && !nearest.isInitial) nearest = null
    const found = grammar.statuses.at(text, at)
    if (found === null) continue
    const { row } = found
    if (row.reach === 'sentence' || at >= series.lead.start || nearest === null || row.status === 'target') nearest = { ...row, isNear: at >= series.lead.start, isInitial: at - sentence.start < initialWords }
    at += found.length - 1
  }
  return nearest
}

/** How firmly a target without a word of will is promised: a ceiling binds, an approximation is expected. */
function toneOf (piece: Piece, series: Series, scene: Scene): Tone | null {
  if (piece.mention.boundAfter === 'approx') return 'expectation'
  if (series.predicate.bound === 'le' || piece.mention.boundAfter === 'le') return 'hard'
  return scene.section.role === 'targets' ? 'expectation' : null
}
