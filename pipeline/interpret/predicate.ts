/**
 * The words between a subject and its figure, read backwards from the figure.
 *
 * > 出口额【分别同比增长】10.6%
 */
import type { LexiconRow } from '../lexicon.ts'
import type { Basis, Bound } from '../types.ts'
import { againstPlan } from './against-plan.ts'
import type { Grammar, PredicateWord } from './grammar.ts'
import { endsWithWord } from './search.ts'

export interface Predicate {
  /** Where the predicate begins; the subject ends there. */
  readonly start: number
  readonly change: LexiconRow<'changes'> | null
  readonly bound: Bound | null
  readonly basis: Basis | null
  /** 比【2002】年增长: the year compared with, where one is said. */
  readonly baseYear: number | null
  readonly isDistributed: boolean
  readonly isShared: boolean
  readonly isOrigin: boolean
  readonly isReached: boolean
  /** 达, 为, 占: a level, not something done. */
  readonly isLevel: boolean
  /** 已, 了: done, whatever part of the report says so. */
  readonly isDone: boolean
  /** 占: what follows is a share of what stands before the figure. */
  readonly isShare: boolean
}

/** 同比【（下同）】增长11.1% */
const asideBefore = /（(?![市区县州旗镇街、]{1,6}）)[^（）]{1,10}）$/u
const asideLength = 12
const doneWord = /^已|了$/u
const dateLength = 10
/** 增加到【2012年的】77%, 由【2007年】5823亿元: the year stands between verb and figure. */
const dateBetween = /(?<=[由从到至为于])(?:(?:19|20)[0-9]{2}|[一二][九〇○零][〇○零一二三四五六七八九]{2})年(?:底|末)?的?$/u
/** 增加到【去年的】98亿元; 由上年 is left to say with what the level is compared. */
const yearBetween = /(?:(?<=[到至])去|(?<=[由从到至])今)年底?的?$/u
/** 从【一季度】5.8%回升至【12月份的】8%, 回落到【年末的】3.4% */
const quarterBetween = /(?<=[由从]|\p{Script=Han}[到至])前?\p{Script=Han}个?(?:季度|半年)的?$/u
const monthBetween = /(?<=[由从]|\p{Script=Han}[到至])(?:[0-9]{1,2}月份?|年[底末初])(?:最?\p{Script=Han}?的)?$/u
/** 由【“九五”末的】18.6平方米 */
const planEndBetween = /(?<=[由从到至])“?[七八九十][一二三四]?五”?期?末的?$/u
/** 提高到【每10万人】12张 */
const groupBetween = /(?<=[由从到至达为])每[0-9]{1,4}[万千百]?[人户]口?$/u
const betweens = [[asideBefore, asideLength], ...[dateBetween, yearBetween, groupBetween, planEndBetween, quarterBetween, monthBetween].map(pattern => [pattern, dateLength] as const)] as const
const comparisonLength = 18
/** 【比全国高】0.2个百分点, 比“九五”末【】增加3148元: with whom it is compared, and the degree if it stands there. */
const comparison = /[比较]([^，。；、：比较]{1,14}?)([高低快慢多少]?)出?$/u
/** 【与1996年相比，】增长68.9% */
const comparedWith = /[与同和]([^，。；：、]{2,12}?)(?:相比较?|比较)，?()$/u
/** 【超过预期目标】5万人: by how much, not a bound. */
const surpassing = /(?:超|超过|超出|高出)([^，。；、：超高]{1,14})()$/u
/** 【高于规模以上工业】5个百分点: by how much, wherever no word of the lists names the other. */
const overtaking = /([高低快慢])于([^，。；、：于]{2,14})$/u
/** 销售收入【上】亿元, 总量【上】千亿元台阶 */
const mounts = /[入值资税量]上$/u
/** 【同】比, 【对】比, 【占】比: no comparison with what follows. */
const compoundBefore = /[同占环可之对分例]$/u
const compoundBehind = /^[例重率强值]|^[规大好高完发]\p{Script=Han}{0,2}的/u
/** 【较大事故】次数下降29% */
const graveBehind = /^大(?:事故|火灾)/u
const baseYearOf = /(?:19|20)[0-9]{2}(?=年)/u
const degreeRow = (degree: string): LexiconRow<'changes'> =>
  ({ form: degree, direction: /[低慢少落]/u.test(degree) ? 'down' : 'up', to: false, noun: false, example: '' })

interface Stretch {
  readonly text: string
  readonly from: number
  readonly end: number
  readonly grammar: Grammar
  readonly isRank: boolean
  /** Whether the figure counts points or places; undefined where that is not known. */
  readonly isPoint?: boolean
  readonly isPercent?: boolean
}

/** What has been read so far; what is set stays, because the nearest word decides. */
interface Findings {
  change: LexiconRow<'changes'> | null
  bound: Bound | null
  basis: Basis | null
  baseYear: number | null
  readonly roles: Set<string>
}

/** Reads from `end` back to `from`; the word nearest to the figure decides each question. */
export function readPredicate (stretch: Stretch): Predicate {
  const { text, from, end, grammar, isRank, isPoint, isPercent } = stretch
  const findings: Findings = { change: null, bound: null, basis: null, baseYear: null, roles: new Set() }
  let start = end
  for (;;) {
    const skipped = skippedBefore(stretch, start)
    if (skipped > 0) {
      start -= skipped
      continue
    }
    if (start === end && mounts.test(text.slice(Math.max(from, start - 2), start))) {
      start--
      findings.bound ??= 'ge'
      continue
    }
    const planned = againstPlan({ text, from, end: start, grammar })
    if (planned !== null && (planned.degree !== '' || isPercent === true)) {
      start -= planned.length
      findings.basis ??= 'vs_plan'
      if (planned.degree !== '') findings.change ??= degreeRow(planned.degree)
      continue
    }
    const found = grammar.predicates.before(text, start, from)
    if (found === null || isPartOfLonger(text, start, from, found.length, grammar)) {
      const compared = comparisonIn(text.slice(Math.max(from, start - comparisonLength), start), isPoint === true, grammar)
      if (compared === null || (findings.change === null && compared.degree === '' && !/^[超高]/u.test(compared.words))) break
      start -= compared.words.length
      takeComparison(compared, findings)
      continue
    }
    if (found.row.kind === 'link' && found.row.row.role === 'rank' && !isRank) break
    start -= found.length - yearsOf(text, start - found.length)
    takeWord(found.row, findings, isPoint)
  }
  const { change, bound, basis, baseYear, roles } = findings
  return {
    start, change, bound, basis: roles.has('from') && change === null ? null : basis, baseYear,
    isDistributed: roles.has('distribute'), isShared: roles.has('each'), isOrigin: roles.has('from'),
    isReached: roles.has('reach'), isShare: roles.has('share'), isLevel: roles.has('level'), isDone: roles.has('done')
  }
}

/** The length of an aside or a year that ends here and says nothing of the predicate; 0 where none does. */
function skippedBefore ({ text, from, grammar: { classes, scopes }, isRank }: Stretch, start: number): number {
  for (const [pattern, longest] of betweens) {
    const found = pattern.exec(text.slice(Math.max(from, start - longest), start))
    if (found !== null && start - found[0].length > from) return found[0].length
  }
  // 由【人均】200元提高到【每人每年】240元, 从【原来】12项减少到5项
  const kind = classes.level_kind.before(text, start, from)?.length ?? 0
  if (kind > 0 && levelSign.test(text[start - kind - 1] ?? '')) return kind
  // 由【全国】第9位上升到第8位, 达到【全球】第一
  const scope = scopes.before(text, start, from)?.length ?? 0
  return scope > 0 && (isRank ? levelSign : fromSign).test(text[start - scope - 1] ?? '') ? scope : 0
}
const fromSign = /[由从]/u
const levelSign = /[由从到至达在]/u

/** 五【年平均】: the year belongs to the number before it; 1 where it does, else 0. */
const yearsOf = (text: string, at: number): 0 | 1 => text[at] === '年' && countBefore.test(text[at - 1] ?? '') ? 1 : 0
const countBefore = /[0-9二两三四五六七八九十]/u

function takeComparison ({ words, degree }: Comparison, findings: Findings): void {
  const year = baseYearOf.exec(words)?.[0]
  findings.baseYear ??= year === undefined ? endOfPlan(words) : Number(year)
  findings.change ??= degreeRow(degree)
  findings.basis ??= basisIn(words)
}

/** 比“【九五】期末”增长: the last year of the plan, five years after that of the plan before. */
const planEnd = /(十?)([一二三四六七八九]?)五[”"]?期?末/u
/** The plans since the sixth end five years apart, in 1985 the first of them. */
const planOrigin = 1955
function endOfPlan (words: string): number | null {
  const [found, tens = '', ones = ''] = planEnd.exec(words) ?? []
  const plan = (tens === '' ? 0 : 10) + ' 一二三四五六七八九'.indexOf(ones === '' ? ' ' : ones)
  return found === undefined || plan === 0 ? null : planOrigin + 5 * plan
}

function basisIn (comparison: string): Basis | null {
  if (/上年|去年|同期|年初/u.test(comparison)) return 'yoy'
  if (/计划|目标|进度|预期/u.test(comparison)) return 'vs_plan'
  return /全[国省市区县]|平均|标准/u.test(comparison) ? 'vs_peer' : null
}

function takeWord (word: PredicateWord, findings: Findings, isPoint: boolean | undefined): void {
  const { roles } = findings
  if (word.form.includes('占') && (word.kind === 'bound' || word.kind === 'link')) roles.add('share')
  if (word.kind === 'change' && isPoint === false && word.form.endsWith('于')) findings.bound ??= /^[低慢少]/u.test(word.form) ? 'lt' : 'gt'
  else if (word.kind === 'change') findings.change ??= word.row
  else if (word.kind === 'bound') findings.bound ??= word.row.bound
  else if (word.kind === 'basis') {
    findings.basis ??= word.row.basis
    if (/^[高低快慢落]/u.test(word.form)) findings.change ??= degreeRow(word.form.slice(0, 1))
  } else {
    roles.add(word.row.role)
    if (doneWord.test(word.form)) roles.add('done')
    if (word.row.level) roles.add('level')
  }
}

interface Comparison { readonly words: string; readonly degree: string }

function comparisonIn (window: string, isPoint: boolean, { classes }: Grammar): Comparison | null {
  const over = isPoint ? overtaking.exec(window) : null
  if (over !== null) return { words: over[0], degree: over[1] ?? '' }
  const beyond = surpassing.exec(window)
  const isBeyond = beyond !== null && endsWithWord((beyond[1] ?? '').replace(/数$/u, ''), classes.surpassed)
  const found = comparedWith.exec(window) ?? (isBeyond ? beyond : null) ?? comparison.exec(window)
  return found === null || compoundBefore.test(window.slice(0, found.index)) || [compoundBehind, graveBehind].some(compound => compound.test(found[1] ?? '')) ? null : { words: found[0], degree: found[2] ?? '' }
}

/** 新【增】, 自然【增长率】: the word belongs to a longer one that is no predicate. */
function isPartOfLonger (text: string, end: number, from: number, length: number, grammar: Grammar): boolean {
  const verb = grammar.verbs.before(text, end, from)
  const rate = grammar.rates.before(text, end, from)
  const hanger = grammar.hangers.before(text, end, from)
  if (hanger !== null && hanger.length > length && length === 1) return true
  // 城市轨道交通【达】308公里, but 高速公路通达12个县
  const isNamed = (): boolean => grammar.names.before(text, end - length, from) !== null
  return (verb !== null && (verb.row.flow || length === 1) && verb.length > length && !isNamed()) || (rate !== null && rate.length > length)
}
