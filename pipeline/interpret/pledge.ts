/**
 * Promises without a number: a relation to keep instead of a value to reach.
 *
 * > 居民收入【与经济增长基本同步】; 进出口总值【保持平稳增长】; 节能减排【完成省下达任务】
 */
import type { Document, Pledge, Section, Sentence } from '../types.ts'
import type { Grammar } from './grammar.ts'
import { written } from './part-years.ts'
import { trimRun } from './search.ts'
import { trimPhrase } from './words.ts'

const clause = /[^，；。！？：\n]{5,48}/gu
const figure = /[0-9]|百分之|[一二三四五六七八九十]成/u
const done = '完成'
const aims = /目标(?:是|为)?[：:]|目标是/u
const company = /^(.{2,28}?)[与同和跟]([^与同和跟]{2,14}?)(?:保持)?$/u
const companyWill = /(?:要|应|力争|努力|确保|实现)$/u
const assigned = /^[^，]{0,12}(?:下达|确定|规定|分解)的?/u
const taskWill = /(?:要|确保|力争)?(?:全面|圆满|按期)?$/u
const comparedWill = /(?:要|增速|增幅|力争|努力|确保)$/u
const shortestSubject = 2
const longestSubject = 26
const longestTask = 8
const longestYardstick = 12

/** The promises of the sentences that speak of aims, in order. */
export function readPledges (document: Document, grammar: Grammar): readonly Pledge[] {
  const { text } = document.report.view
  return document.sentences.flatMap(sentence => {
    const section = document.sections[sentence.section]
    if (section === undefined || !speaksOfAims(text, sentence, section)) return []
    return [...text.slice(sentence.start, sentence.end).matchAll(clause)].flatMap(({ 0: words, index }) => {
      const read = figure.test(words) ? null : readClause(words, grammar)
      if (read === null) return []
      const start = sentence.start + index
      return [{
        ...read, start, end: start + words.length, section: sentence.section, sentence,
        period: periodOf(document, section), modality: null, tone: read.relation === 'assigned_task' ? 'hard' as const : 'expectation' as const
      }]
    })
  })
}

function speaksOfAims (text: string, sentence: Sentence, section: Section): boolean {
  return section.role === 'targets' || (section.role === 'plan' && aims.test(text.slice(sentence.start, sentence.end)))
}

function periodOf ({ masthead }: Document, section: Section): string | null {
  const years = section.years ?? masthead.planYears
  return years === null ? null : written(years)
}

type Read = Pick<Pledge, 'subject' | 'relation' | 'against'>

function readClause (words: string, grammar: Grammar): Read | null {
  const split = splitAtTask(words, grammar) ?? splitAtComparison(words, grammar)
  if (split !== null) return named(split, grammar)
  const closing = grammar.relations.before(words, words.length)
  if (closing === null) return null
  const rest = trimRun(words.slice(0, -closing.length), grammar.classes.pledge_filler)
  if (closing.row.relation !== 'in_step_with') return named({ subject: rest, relation: closing.row.relation, against: null }, grammar, true)
  const beside = company.exec(rest)
  const subject = beside === null ? null : subjectBefore(beside[1] ?? '', companyWill)
  return subject === null ? null : named({ subject, relation: 'in_step_with', against: beside?.[2] ?? null }, grammar)
}

/** What stands before a word of will; null where that is too long for a subject, or nothing. */
function subjectBefore (words: string, will: RegExp): string | null {
  const subject = words.replace(will, '')
  const kept = subject.length < shortestSubject ? words : subject
  return kept.length < shortestSubject || kept.length > longestSubject ? null : kept
}

/** 节能减排全面【完成】省下达的任务 */
function splitAtTask (words: string, { classes }: Grammar): Read | null {
  for (let at = words.indexOf(done, shortestSubject); at >= 0; at = words.indexOf(done, at + 1)) {
    const against = words.slice(at + done.length)
    const noun = classes.task_noun.before(against, against.length)
    const head = assigned.exec(noun === null ? '' : against.slice(0, -noun.length))
    const subject = subjectBefore(words.slice(0, at), taskWill)
    if (noun !== null && head !== null && subject !== null && against.length - noun.length - head[0].length <= longestTask) return { subject, relation: 'assigned_task', against }
  }
  return null
}

/** 居民收入增速【快于】经济增长 */
function splitAtComparison (words: string, { classes }: Grammar): Read | null {
  for (let at = shortestSubject; at < words.length; at++) {
    const verb = classes.held_against.at(words, at)
    if (verb === null) continue
    const against = words.slice(at + verb.length)
    const yardstick = classes.yardstick.at(against, 0)
    const subject = subjectBefore(words.slice(0, at), comparedWill)
    if (yardstick === null || subject === null || against.length - yardstick.length > longestYardstick) continue
    return { subject, relation: /^(?:不高|低)/u.test(verb.row.form) ? 'below' : 'above', against }
  }
  return null
}

/** A pledge about something measured; a relation of growth alone needs a noun that grows. */
function named (read: Read, grammar: Grammar, needsNoun = false): Read | null {
  const filler = grammar.classes.pledge_filler
  const phrase = trimRun(trimPhrase(trimRun(read.subject, filler), grammar), filler)
  const isMeasured = grammar.known.has(phrase) || grammar.hangers.before(phrase, phrase.length) !== null || grammar.rates.before(phrase, phrase.length) !== null
  if (phrase.length < 2 || (needsNoun && !isMeasured)) return null
  return { ...read, subject: phrase }
}
