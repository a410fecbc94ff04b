/** Which place a report is of: `cases/link/place.yaml`, and the report's id. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readLexicon } from '../pipeline/lexicon.ts'
import { indexDivisions, sameLine, stemOf } from '../pipeline/divisions.ts'
import { linkPlace } from '../pipeline/link/place.ts'
import { nameReport } from '../pipeline/link/report-id.ts'
import { readMasthead } from '../pipeline/segment/masthead.ts'
import type { Document } from '../pipeline/types.ts'
import { isEntry, makeReport, pick, readCell, readEntries } from './casework/entries.ts'
import { ROOT } from './shared.ts'

const readCsv = (name: string): string => readFileSync(join(ROOT, 'sources', 'lexicons', `${name}.csv`), 'utf8')
const lexicon = { posts: readLexicon('posts', readCsv('posts')), divisions: readLexicon('divisions', readCsv('divisions')) }

function makeDocument (path: string, text: string): Document {
  const report = makeReport(path, text)
  return { report, masthead: readMasthead(report, lexicon), sections: [], sentences: [] }
}

describe('place', () => {
  test.each(readEntries('link', 'place').map((entry, at) => [at + 1, readCell(entry, 'head', '').split('\n', 2).join(' '), entry] as const))('%i %s', (_, __, entry) => {
    const body = `\n${readCell(entry, 'body', '')}`.repeat(Number(entry['times'] ?? 1))
    const { place, doubts } = linkPlace(makeDocument(readCell(entry, 'path', ''), readCell(entry, 'head', '') + body), lexicon)
    const { expect: wanted } = entry
    expect(place === null || !isEntry(wanted) ? place : pick(place, wanted)).toEqual(wanted)
    expect(doubts.map(({ check }) => check)).toEqual(entry['doubts'] ?? [])
  })
})

describe('divisions', () => {
  test.each([
    ['清苑县', '清苑'], ['易县', '易县'], ['宁夏回族自治区', '宁夏'], ['新疆维吾尔自治区', '新疆'], ['内蒙古自治区', '内蒙古'],
    ['恩施土家族苗族自治州', '恩施'], ['延边朝鲜族自治州', '延边'], ['长阳土家族自治县', '长阳'], ['保定地区', '保定']
  ])('the stem of %s is %s', (name, stem) => {
    expect(stemOf(name)).toBe(stem)
  })
  test('codes that became each other are of one place', () => {
    const index = indexDivisions(lexicon.divisions)
    expect([sameLine('130622', '130608', index), sameLine('130608', '132431', index), sameLine('130608', '130633', index)]).toEqual([true, true, false])
  })
  test('years are in order and parents are named in full', () => {
    expect(lexicon.divisions.filter(row => row.last_year !== null && row.last_year < row.first_year)).toEqual([])
    const names = new Set(lexicon.divisions.map(row => row.name))
    expect(lexicon.divisions.filter(row => !names.has(row.province) || (row.prefecture !== null && row.level === 'prefecture' && row.prefecture !== row.name))).toEqual([])
  })
})

describe('report id', () => {
  const { report: { source }, masthead } = makeDocument('a.txt', '政府工作报告\n（2022年1月24日在米易县第十九届人民代表大会第二次会议上）\n各位代表：\n现在，我代表县人民政府报告工作。')
  const place = { adcode: '510421', name: '米易县', level: 'county', province: '四川省', prefecture: '攀枝花市' } as const
  test('tells place, year and kind', () => {
    expect(nameReport(source, masthead, place)).toBe('510421-2022-gov-ab12')
  })
  test('tells the source only, where the place or the year is open', () => {
    expect(nameReport(source, masthead, null)).toBe('rpt-ab12ab12ab12')
    expect(nameReport(source, { ...masthead, reportYear: null }, place)).toBe('rpt-ab12ab12ab12')
  })
})
