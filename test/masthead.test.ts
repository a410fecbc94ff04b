/** What a report says of itself: heads of invented reports in `cases/segment/masthead.yaml`. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readLexicon } from '../pipeline/lexicon.ts'
import { readMasthead } from '../pipeline/segment/masthead.ts'
import { readDate } from '../pipeline/segment/masthead-dates.ts'
import { makeReport, pick, readCell, readEntries, readExpected } from './casework/entries.ts'
import { ROOT } from './shared.ts'

const lexicon = { posts: readLexicon('posts', readFileSync(join(ROOT, 'sources', 'lexicons', 'posts.csv'), 'utf8')) }
const OPENING = '\n一、工作回顾\n过去一年，各项工作取得新的进展。\n'

describe('masthead', () => {
  test.each(readEntries('segment', 'masthead').map((entry, at) => [at + 1, entry] as const))('case %i', (_, entry) => {
    const text = readCell(entry, 'head', '') + (entry['bare'] === true ? '' : OPENING)
    const wanted = readExpected(entry)
    expect(pick(readMasthead(makeReport(readCell(entry, 'path', 'a.txt'), text), lexicon), wanted)).toEqual(wanted)
  })
})

describe('dates', () => {
  test.each([
    ['2023年1月8日', '2023-01-08'], ['2023 年 1 月 8 日', '2023-01-08'], ['二〇二四年十二月三十一日', '2024-12-31'],
    ['一九八○年八月三十日', '1980-08-30'], ['2023223日', '2023-02-23'], ['20231113日', '2023-11-13'], ['2023111日', null],
    ['2023年2月30日', null], ['2023年', null], ['12023年1月8日', null]
  ])('%s', (line, date) => {
    expect(readDate(line)).toBe(date)
  })
})
