/** A numbered list as the cases write it: `levels`, `starts` of its second list, and `paragraphs` such as 【1 产业】 or 【2:0 产业】. */
import { isEntry, type Entry } from '../casework/entries.ts'
import { makeListed, makeNumbering, makeParagraph, makeRun, type ListLevel } from './docx.ts'

const asList = (value: unknown): readonly unknown[] => Array.isArray(value) ? value : []

function readLevel (level: unknown): ListLevel {
  if (!isEntry(level)) throw new Error('levels: wants names and values')
  const { format, text, start, suffix, restart, legal } = level
  return {
    format: String(format), text: String(text), legal: legal === true,
    ...typeof start === 'number' ? { start } : {}, ...typeof restart === 'number' ? { restart } : {}, ...typeof suffix === 'string' ? { suffix } : {}
  }
}

function makeLine (paragraph: string): string {
  const [, list = '1', level = '', text = ''] = /^(?:(\d):)?(\d|-) (.{0,200})$/u.exec(paragraph) ?? []
  return level === '-' ? makeParagraph(makeRun(text)) : makeListed(text, Number(list), Number(level))
}

export function readList (entry: Entry): { readonly numbering: string, readonly body: string } {
  const starts = isEntry(entry['starts']) ? Object.fromEntries(Object.entries(entry['starts']).map(([at, start]) => [at, Number(start)])) : {}
  return { numbering: makeNumbering(asList(entry['levels']).map(readLevel), starts), body: asList(entry['paragraphs']).map(line => makeLine(String(line))).join('') }
}
