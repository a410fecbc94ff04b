/** A checked report made by hand, for tests of what comes behind validation. */
import type { Checked, Drafts, LinkedPledge, Observation, Section, Span, Statement } from '../pipeline/types.ts'

const TEXT = '政府工作报告\n一、2022年工作回顾\n生产总值完成57.1亿元，增长4.5%，“稳”字当头。\n二、2023年工作安排\n新建公园5个，10月底前建成。\n居民收入与经济增长同步。\n'

const find = (quote: string): Span => {
  const start = TEXT.indexOf(quote)
  if (start < 0) throw new Error(`the fixture has no ${quote}`)
  return { start, end: start + quote.length }
}

const makeSection = (section: Pick<Section, 'index' | 'heading' | 'role' | 'start' | 'end'>): Section =>
  ({ parent: null, ordinal: section.index + 1, depth: 1, years: null, ...section })

const [review, plan] = [find('一、').start, find('二、').start]

const sections: readonly Section[] = [
  makeSection({ index: 0, heading: '', role: 'front_matter', start: 0, end: review }),
  makeSection({ index: 1, heading: '一、2022年工作回顾', role: 'review', start: review, end: plan }),
  makeSection({ index: 2, heading: '二、2023年工作安排', role: 'plan', start: plan, end: TEXT.length })
]

const makeStatement = (digits: string, rest: Partial<Statement> & { readonly exponent?: number, readonly written?: string }): Statement => {
  const { exponent = 0, written = digits, ...statement } = rest
  return {
    numeral: { ...find(written), script: 'arabic', digits, exponent, divisor: null },
    role: 'measure', rule: 'by hand', figure: null, period: null, ...statement
  }
}

const statements: readonly Statement[] = [
  makeStatement('2022', { role: 'date', period: '2022' }),
  makeStatement('571', { exponent: -1, written: '57.1', figure: 0 }),
  makeStatement('45', { exponent: -1, written: '4.5', figure: 1 }),
  makeStatement('2023', { role: 'date', period: '2023' }),
  makeStatement('5', { figure: 2, written: '5个' }),
  makeStatement('10', { role: 'date', period: '2023-10' })
].map(statement => statement.numeral.digits === '5' ? { ...statement, numeral: { ...statement.numeral, end: statement.numeral.start + 1 } } : statement)

const makeObservation = (quote: string, numeral: string, rest: Partial<Observation>): Observation => ({
  ...find(quote), numeral: { start: find(quote).start + quote.indexOf(numeral), end: find(quote).start + quote.indexOf(numeral) + numeral.length },
  section: 1, sentence: find('生产总值完成57.1亿元，增长4.5%，“稳”字当头。'), subject: '生产总值', measure: 'amount', value: 0, valueHigh: null, unit: null,
  bound: 'exact', basis: null, period: '2022', status: 'actual', modality: null, tone: null, deadline: null, rankScope: null,
  confidence: 0.9, rule: 'by hand', indicator: null, indicatorExtended: null, rankScopePlace: null, rankScopeAdcode: null, ...rest
})

const observations: readonly Observation[] = [
  makeObservation('57.1亿元', '57.1', { value: 5_710_000_000, unit: '元', indicator: 'gdp' }),
  makeObservation('增长4.5%', '4.5', { value: 4.5, measure: 'growth', unit: '%', indicator: 'gdp', basis: 'yoy' }),
  makeObservation('5个', '5', {
    section: 2, sentence: find('新建公园5个，10月底前建成。'), subject: '新建公园', value: 5, unit: '个', period: '2023',
    status: 'target', tone: 'hard', deadline: '2023-10'
  })
]

const pledge: LinkedPledge = {
  ...find('与经济增长同步'), section: 2, sentence: find('居民收入与经济增长同步。'), subject: '居民收入', relation: 'in_step_with',
  against: '经济增长', period: '2023', modality: null, tone: null, indicator: 'resident_income', indicatorExtended: 'resident_income'
}

/** A report of an invented county; `name` tells reports apart in path, hash and id. */
export function makeChecked (name = 'a', rest: Partial<Checked> = {}): Checked {
  const sha256 = [...name].map(letter => letter.charCodeAt(0).toString(16).padStart(2, '0')).join('').padEnd(64, '0')
  return {
    source: { path: `${name}.txt`, sha256, bytes: new TextEncoder().encode(TEXT).length, format: 'txt', encoding: 'utf-8', text: TEXT },
    reportId: `419981-2023-gov-${name}`,
    masthead: {
      title: '政府工作报告', type: 'gov', placeNames: ['青泽县'], level: 'county', reportYear: 2023,
      reviewYears: { first: 2022, last: 2022 }, planYears: { first: 2023, last: 2023 }, deliveredOn: '2023-02-23', publishedOn: '2023-03',
      meeting: null, speaker: null, speakerPost: null, hints: { placeName: null, year: null, adcode: null }
    },
    place: null,
    sections, statements, observations, pledges: [pledge],
    edits: [
      { ...find('57.1'), repair: 'full_width', was: '57.1', became: '57.1', reason: 'by hand' },
      { start: find('57.1').start, end: find('57.1').start, repair: 'lost_character', was: '', became: '约', reason: 'a comma, a "quote"\nand a line' }
    ],
    naming: {
      mentions: [{ ...find('新建公园'), type: 'project', name: '新建公园', adcode: null, scope: null, rule: 'by hand' }],
      glossary: [{ ...find('与经济增长同步'), marker: '1', term: find('经济增长'), definition: find('同步'), firstMention: null }],
      projects: [{
        ...find('新建公园'), name: '新建公园', owner: null, place: null, capacity: null, investment: null, stage: 'planned',
        sentence: find('新建公园5个，10月底前建成。')
      }]
    },
    relations: [],
    quanta: observations.map(() => null),
    coverage: [],
    issues: [
      { reportId: 'r', table: 'reports', rowId: null, check: 'place_unknown', severity: 'warning', message: 'no such place', span: null }
    ],
    ...rest
  }
}

/** Drafts that are held in memory. */
export function makeDrafts (): Drafts {
  const texts = new Map<string, string>()
  return {
    append: (name, text) => { texts.set(name, (texts.get(name) ?? '') + text) },
    read: name => [new TextEncoder().encode(texts.get(name) ?? '')]
  }
}
