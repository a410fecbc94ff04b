/** Sections and sentences: cases written for them, and laws that hold for any text. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { lexiconNames, readLexicon } from '../pipeline/lexicon.ts'
import type { Lexicon } from '../pipeline/lexicon.ts'
import { segment } from '../pipeline/segment/segment.ts'
import { splitSentences } from '../pipeline/segment/sentences.ts'
import type { Document, Report } from '../pipeline/types.ts'
import { findShared, ROOT } from './shared.ts'

const FOLDER = join(ROOT, 'sources', 'lexicons')
const lexicon = Object.fromEntries(lexiconNames.map(name => {
  const file = join(FOLDER, `${name}.csv`)
  return [name, existsSync(file) ? readLexicon(name, readFileSync(file, 'utf8')) : []]
})) as unknown as Lexicon

interface Case { readonly name: string, readonly year: number, readonly text: string, readonly sections?: readonly string[], readonly not?: readonly string[] }

const readCases = <T>(name: string): readonly T[] => parse(readFileSync(join(ROOT, 'test', 'cases', 'segment', name), 'utf8'))

/** A report as normalise leaves one that needs no repair. */
function makeReport (text: string, path: string): Report {
  const source = { path, sha256: '0'.repeat(64), bytes: text.length, format: 'txt', encoding: 'utf-8', text } as const
  return { source, view: { text, origin: Int32Array.from({ length: text.length + 1 }, (_, at) => at) }, edits: [] }
}

const segmentCase = ({ text, year }: Case): Document => segment(makeReport(text, `${year}年云岭县政府工作报告.txt`), lexicon)

describe('sections', () => {
  test.each(readCases<Case>('sections.yaml'))('$name', one => {
    const found = segmentCase(one).sections.map(({ role, years, heading }) =>
      `${role} | ${years === null ? '-' : `${years.first}/${years.last}`} | ${heading === '' ? '¶' : heading}`)
    expect(found).toEqual(one.sections)
  })
  test.each(readCases<Case>('sections.negative.yaml'))('not: $name', one => {
    const headings = segmentCase(one).sections.map(({ heading }) => heading)
    expect(headings.filter(heading => one.not?.includes(heading))).toEqual([])
  })
})

describe('sentences', () => {
  test.each(readCases<{ text: string, sentences: readonly string[] }>('sentences.yaml'))('$text', ({ text, sentences }) => {
    expect(splitSentences(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end))).toEqual(sentences)
  })
})

/** What every tree of sections keeps, as lines that say what is broken. */
function findBreaches ({ report: { view: { text } }, sections, sentences }: Document): string[] {
  const breaches: string[] = []
  const want = (kept: boolean, law: string): void => { if (!kept) breaches.push(law) }
  const tops = sections.filter(({ depth }) => depth === 1)
  want(tops[0]?.start === 0 && tops.at(-1)?.end === text.length, 'the top sections cover the text')
  want(tops.every((top, at) => at === 0 || tops[at - 1]?.end === top.start), 'the top sections touch')
  const ends = new Map<number, number>()
  const children = new Map<number | null, number>()
  sections.forEach((section, at) => {
    const parent = section.parent === null ? null : sections[section.parent]
    want(section.index === at && section.end > section.start, `section ${at} is empty or out of order`)
    want(section.start >= (ends.get(section.depth) ?? 0), `section ${at} overlaps its depth`)
    ends.set(section.depth, section.end)
    want(parent === null ? section.depth === 1 : parent !== undefined && parent.depth === section.depth - 1 && parent.start <= section.start && section.end <= parent.end, `section ${at} leaves its parent`)
    children.set(section.parent, (children.get(section.parent) ?? 0) + 1)
    want(section.ordinal === children.get(section.parent), `section ${at} has a wrong ordinal`)
  })
  let last = 0
  for (const { start, end, section } of sentences) {
    want(start >= last && end > start && text.slice(last, start).trim() === '', `text before ${start} has no sentence`)
    const innermost = sections.findLast(one => one.start <= start && start < one.end)
    want(innermost?.index === section, `sentence at ${start} isn't in its innermost section`)
    last = end
  }
  want(text.slice(last).trim() === '', 'the end has no sentence')
  return breaches
}

const readFolder = (folder: string): ReadonlyArray<readonly [string, string]> =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.txt')).sort()
    .map(name => [name, readFileSync(join(folder, name), 'utf8').replace(/^\ufeff/u, '').replaceAll('\\r\\n', '\n')])

describe('laws', () => {
  const made = ['\n \n', '各位代表：', '一、', '让我们', '名词解释', '二、2023年工作\n一、旧\n（一）甲。乙甲乙甲乙甲乙甲。']
  test.each(made)('of a text of nothing much: %j', text => {
    expect(findBreaches(segment(makeReport(text, 'x.txt'), lexicon))).toEqual([])
  })
  test.each(readFolder(join(ROOT, 'sources', 'samples')))('of the sample %s', (name, text) => {
    expect(findBreaches(segment(makeReport(text, name), lexicon))).toEqual([])
  })
})

const shared = findShared('reports')
describe.skipIf(shared === null)('real reports', () => {
  const documents = shared === null ? [] : readFolder(shared).map(([name, text]) => segment(makeReport(text, name), lexicon))
  test('keep the laws', () => {
    expect(documents.flatMap(one => findBreaches(one).slice(0, 1).map(breach => `${one.report.source.path}: ${breach}`))).toEqual([])
  })
  test('nearly all have a look back and plans', () => {
    const whole = documents.filter(({ sections }) => sections.some(({ role }) => role === 'review') &&
      sections.some(({ role }) => role === 'plan' || role === 'targets' || role === 'requirements'))
    expect(whole.length / documents.length).toBeGreaterThan(0.98)
  })
})
