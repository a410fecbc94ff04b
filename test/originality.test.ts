/** No sentence of a real report stands in the repository: ours are written for it. */
import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { listFiles } from './dataset.ts'
import { findShared, ROOT } from './shared.ts'

const reports = findShared('reports')

/** What people wrote: code with its comments, lexicons, samples, cases, pages. */
const WRITTEN = ['pipeline', 'sources/lexicons', 'sources/samples', 'test']
/** Lists of names, and data made from what is checked here already. */
const isLeftOut = (path: string): boolean => /divisions\.csv$|reports\/[^/]{1,60}\/out\/|\/(?:profiles|artefacts)\//u.test(path)
/** Formulas in which every report opens; no report's own words. */
const FORMULA = /向大会|工作报告|工作報告|代表大会/u
/** Shorter stretches are phrases that any report may come to: 常住人口城镇化率提高1个百分点. */
const FEWEST = 18

const listPaths = (folder: string): readonly string[] => listFiles(folder).map(path => join(folder, path))

function readCharacters (file: string): string {
  const bytes = new Uint8Array(readFileSync(file))
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

const bare = (text: string): string => text.replace(/\s/gu, '')
const countHan = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0

/** The stretches between full stops, quotes and line ends that are long enough to be somebody's. */
function cutStretches (text: string): readonly string[] {
  return text.split(/[。！？；\n"【】`']/u).map(bare).filter(stretch => countHan(stretch) >= FEWEST && !FORMULA.test(stretch))
}

test('long stretches are found and formulas let be', () => {
  const text = '全县完成了甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳的改造。短句。现在我代表青禾县人民政府向大会报告政府工作请予审议。'
  expect(cutStretches(text)).toEqual(['全县完成了甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳的改造'])
})

test.skipIf(reports === null)('no stretch of ours stands in a real report', { timeout: 300_000 }, () => {
  if (reports === null) return
  const corpus = listPaths(reports).filter(path => path.endsWith('.txt')).map(readCharacters).map(bare).join('\n')
  expect(corpus.length).toBeGreaterThan(1_000_000)
  const ours = WRITTEN.flatMap(folder => listPaths(join(ROOT, folder)))
    .filter(path => /\.(?:ts|csv|txt|md|yaml)$/u.test(path) && !isLeftOut(path))
  const found = ours.flatMap(path => cutStretches(readFileSync(path, 'utf8'))
    .filter(stretch => corpus.includes(stretch)).map(stretch => `${relative(ROOT, path)}: ${stretch}`))
  expect(found).toEqual([])
})
