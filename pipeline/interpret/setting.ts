/** Setting a sentence's scene: each of its mentions gets its part. */
import type { LexiconRow, Match } from '../lexicon.ts'
import type { Document, Mention, Section, Statement } from '../types.ts'
import { datePeriods } from './dates.ts'
import type { Grammar } from './grammar.ts'
import { lastResort } from './leftover.ts'
import type { Decision } from './leftover.ts'
import type { RoleQuestion } from './question.ts'
import { roleRules } from './roles.ts'
import type { Piece, Scene } from './scene.ts'
import { isWithin, trimRun } from './search.ts'
import { isOneNumber, joinMentions } from './series.ts'
import type { Joined } from './series.ts'
import type { Survey } from './survey.ts'

const someYear = 2000

/** The scene of one sentence's mentions; null where the sentence is unknown. */
export function setScene (document: Document, group: readonly Mention[], survey: Survey, words: Grammar): Scene | null {
  const { text } = document.report.view
  const sentence = document.sentences[group[0]?.sentence ?? 0]
  const held = document.sections[sentence?.section ?? 0]
  if (sentence === undefined || held === undefined) return null
  const section = statesAims(text.slice(sentence.start, sentence.end), words) && pastRoles.has(held.role) ? { ...held, role: 'targets' as const, years: null } : held
  const { reviewYears, planYears, reportYear } = document.masthead
  const joined = joinMentions(text, group, survey)
  const decided = decideRoles({ text, joined, section, survey, words, year: reportYear ?? reviewYears?.last ?? someYear })
  const periods = datePeriods(text, joined.map(({ mention }, index) => ({ mention, isDate: decided[index]?.role === 'date' })), { reviewYears, planYears, section, grammar: words })
  const periodAt = (index: number): string | null => isOneNumber(joined[index]?.joint ?? null) && index > 0 ? periodAt(index - 1) : periods[index] ?? null
  const pieces = joined.map(({ mention, joint }, index): Piece => {
    const { role, rule, unit } = decided[index] ?? { role: 'unresolved' as const, rule: 'none', unit: null }
    const effective = unit ?? (role === 'measure' ? fractionUnit(text, mention) ?? impliedUnit(text, mention, words) : null)
    return { mention: { ...mention, unit: effective }, joint: isFigureRole(role) ? joint : null, role, rule, period: periodAt(index) }
  })
  return {
    text, sentence, section, pieces, grammar: words, reviewYears, planYears,
    carriedPeriod: survey.paragraph.before(group[0]?.sentence ?? 0), isDamaged: survey.isDamaged
  }
}

const pastRoles: ReadonlySet<Section['role']> = new Set(['review', 'problems', 'opening'])
const aims = /(?:主要|预期|奋斗|总体)目标(?:是|为|[：:])/u

/** 主要预期目标是：… states the aims wherever its sentence stands. */
function statesAims (sentence: string, { classes }: Grammar): boolean {
  const found = aims.exec(sentence)
  return found !== null && !isWithin(sentence.slice(0, found.index), classes.settled)
}

interface Question {
  readonly text: string
  readonly joined: readonly Joined[]
  readonly section: Section
  readonly survey: Survey
  readonly words: Grammar
  readonly year: number
}

function decideRoles ({ text, joined, section, survey, words, year }: Question): readonly Decision[] {
  const decided: Decision[] = []
  joined.forEach(({ mention, joint }, index) => {
    const before = decided[index - 1]
    const footnote = survey.footnotes.get(mention.numeral.start)
    if (before !== undefined && isOneNumber(joint)) decided.push({ ...before, rule: 'rest of a numeral', unit: mention.unit })
    else if (footnote !== undefined) decided.push({ role: 'footnote', rule: footnote, unit: mention.unit })
    else {
      if (isHeadword(text, mention, section)) {
        decided.push({ role: 'name', rule: 'headword of a note', unit: mention.unit })
        return
      }
      const question = { text, mention, next: joined[index + 1]?.mention ?? null, grammar: words, year }
      const found = firstRole(question)
      decided.push(found === null ? lastResort(question, section, joint) : { role: found.role, rule: isParted(text, joined[index + 1], survey) ? 'blank inside a figure' : found.rule, unit: mention.unit })
    }
  })
  return decided
}

/** What the first rule that answers says. */
function firstRole (question: RoleQuestion): Pick<Decision, 'role' | 'rule'> | null {
  for (const { name, match } of roleRules) {
    const role = match(question)
    if (role !== null) return { role, rule: name }
  }
  return null
}

/** 前【2 0】名, in a text that writes its other figures in one piece. */
const isParted = (text: string, rest: Joined | undefined, { isSpaced }: Survey): boolean =>
  !isSpaced && (rest?.joint === 'split' || rest?.joint === 'range') && /^[0-9] $/u.test(text.slice(rest.mention.numeral.start - 2, rest.mention.numeral.start))

const headBefore = /(?:^|\n)[^：:。，；\n]{0,28}$/u
const headBehind = /^[^：:。，；\n]{0,20}[”\]】]?[：:]/u

/** 7.【七】个第一：… : in a note, what stands before its colon is the term. */
const isHeadword = (text: string, { numeral, end }: Mention, { role }: Section): boolean =>
  role === 'glossary' && headBefore.test(text.slice(Math.max(0, numeral.start - 32), numeral.start)) && headBehind.test(text.slice(Math.max(end, numeral.end), numeral.end + 32))

/** 【百分之】七点三, 【零】增长: per cent without a sign of its own. */
function fractionUnit (text: string, { numeral }: Mention): Mention['unit'] {
  const head = numeral.script === 'chinese' ? text.slice(numeral.start, numeral.start + 3) : ''
  const base = head === '百分之' || head === '零增长' ? '%' : head === '千分之' ? '‰' : null
  return base === null ? null : { form: '', base, dimension: 'percent', start: numeral.end }
}

/** 【十亿】人民, but not 四害 */
const leastPeople = 4
const personWindow = 18
/** 人口【达到】53万 */
const reaching = /[达为超过约近已有到的]{1,4}$/u
const growing = /(?:新增|增加|扩大)$/u
const peopleBefore = /人[数次口员]?$/u

/** 600万【65岁以上】老年人 */
const agedBehind = /^[0-9]{1,2}(?:[-—~至到][0-9]{1,2})?周?岁(?:以[上下])?的?/u

/** 【用户数】从24万增加到46万 */
const counted = /数$/u
const longestHead = 10
/** 新增电话用户【12万】, 12万【用户】: the unit that a noun of people or households implies. */
function peopleUnit (noun: Match<LexiconRow<'nouns'>> | null, { end }: Mention): Mention['unit'] {
  const base = noun?.row.unit
  return base === '人' || base === '户' ? { form: '', base, dimension: base === '人' ? 'person' : 'count', start: end } : null
}

/** 53万居民, 27.6万农村贫困人口: people are counted without a classifier. */
function impliedUnit (text: string, mention: Mention, words: Grammar): Mention['unit'] {
  const isLarge = mention.numeral.script === 'chinese' && mention.numeral.digits.length + mention.numeral.exponent > leastPeople
  if (mention.scale === 0 && !mention.more && !isLarge || text[mention.end] === '级') return null
  const head = text.slice(Math.max(0, mention.start - longestHead), mention.start)
  if (peopleBefore.test(head.replace(reaching, '').replace(growing, ''))) return { form: '', base: '人', dimension: 'person', start: mention.end }
  const age = agedBehind.exec(text.slice(mention.end, mention.end + personWindow))?.[0].length ?? 0
  for (let at = mention.end + age; at < mention.end + age + personWindow; at++) {
    if (/[，。；！？\n0-9]/u.test(text[at] ?? '。')) break
    const unit = peopleUnit(words.nouns.at(text, at), mention)
    if (unit !== null) return unit
  }
  const told = trimRun(head, words.predicates).replace(counted, '')
  return peopleUnit(words.nouns.before(told, told.length), mention)
}

const isFigureRole = (role: Statement['role']): boolean => role === 'measure' || role === 'rank'
