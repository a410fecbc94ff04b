/**
 * Promises without a number: a relation to keep instead of a value to reach.
 *
 * > 居民收入【与经济增长基本同步】; 进出口总值【保持平稳增长】; 节能减排【完成省下达任务】
 */
import type { Document, Pledge, Section, Sentence } from '../types.ts'
import type { Grammar } from './grammar.ts'
import { trimPhrase } from './words.ts'

const clause = /[^，；。！？：\n]{5,48}/gu
const figure = /[0-9]|百分之|[一二三四五六七八九十]成/u
const aims = /目标(?:是|为)?[：:]|目标是/u
const company = /^(.{2,26}?)(?:要|应|力争|努力|确保|实现)?(?:与|同|和|跟)([^与同和跟]{2,14}?)(?:保持)?$/u
const task = /^(.{2,26}?)(?:要|确保|力争)?(?:全面|圆满|按期)?完成([^，]{0,12}?(?:下达|确定|规定|分解)的?[^，]{0,8}(?:任务|目标|指标|计划|要求))$/u
const compared = /^(.{2,26}?)(?:要|增速|增幅|力争|努力|确保)?(高于|快于|不低于|好于|不高于|低于)((?:全[国省市区县州]|省|市|经济|上年|地区生产总值|GDP)[^，]{0,12})$/u
const filler = /(?:保持|实现|要|力争|确保|继续|进一步|总体|基本|努力|增长|增速)+$/u

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
  return years === null ? null : years.first === years.last ? String(years.first) : `${years.first}/${years.last}`
}

type Read = Pick<Pledge, 'subject' | 'relation' | 'against'>

function readClause (words: string, grammar: Grammar): Read | null {
  const assigned = task.exec(words)
  if (assigned !== null) return named(assigned[1], 'assigned_task', assigned[2], grammar)
  const above = compared.exec(words)
  if (above !== null) return named(above[1], /^(?:不高|低)/u.test(above[2] ?? '') ? 'below' : 'above', above[3], grammar)
  const closing = grammar.relations.before(words, words.length)
  if (closing === null) return null
  const rest = words.slice(0, -closing.length).replace(filler, '')
  if (closing.row.relation !== 'in_step_with') return named(rest, closing.row.relation, null, grammar, true)
  const beside = company.exec(rest)
  return beside === null ? null : named(beside[1], 'in_step_with', beside[2], grammar)
}

/** A pledge about something measured; a relation of growth alone needs a noun that grows. */
function named (subject: string | undefined, relation: string, against: string | null | undefined, grammar: Grammar, needsNoun = false): Read | null {
  const phrase = trimPhrase((subject ?? '').replace(filler, ''), grammar).replace(filler, '')
  const isMeasured = grammar.known.has(phrase) || grammar.hangers.before(phrase, phrase.length) !== null || grammar.rates.before(phrase, phrase.length) !== null
  if (phrase.length < 2 || (needsNoun && !isMeasured)) return null
  return { subject: phrase, relation, against: against ?? null }
}
