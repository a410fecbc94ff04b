/** Checks of single numerals and figures. */
import { WordFinder, type Lexicon, type LexiconRow } from '../../lexicon.ts'
import type { Level, Observation } from '../../types.ts'
import { showNumber, type Check, type Unchecked } from './check.ts'

export const unresolved: Check = {
  name: 'numeral_unresolved',
  severity: 'warning',
  example: '现有3、5、7。',
  find: ({ statements, source }) => statements.filter(({ role }) => role === 'unresolved').map(({ numeral }) => ({
    table: 'numerals', span: numeral,
    message: `"${source.text.slice(numeral.start, numeral.end)}": the words beside it don't say what it is`
  }))
}

export const debris: Check = {
  name: 'numeral_damaged',
  severity: 'info',
  example: '新增用户10。1万户。',
  find: ({ statements, source }) => statements.filter(({ role }) => role === 'debris').map(({ numeral }) => ({
    table: 'numerals', span: numeral,
    message: `"${source.text.slice(numeral.start, numeral.end)}" has lost characters and can't be read`
  }))
}

/** A range that falls, a figure without end: the reading is broken, whatever the text says. */
export const impossibleValue: Check = {
  name: 'value_impossible',
  severity: 'error',
  example: '新建公园8—5个。',
  find: ({ observations }) => observations
    .filter(({ value, valueHigh, measure }) => !Number.isFinite(value) || (valueHigh !== null && Math.abs(valueHigh) < Math.abs(value)) || (measure === 'rank' && value < 1))
    .map(({ numeral, value, valueHigh, subject }) => ({
      table: 'observations', span: numeral, message: `${subject}: ${showNumber(value)}${valueHigh === null ? '' : `–${showNumber(valueHigh)}`} can't be a value`
    }))
}

/** A share or rate of more than 100 % is rare: completion rates, coverage by two systems. */
export const shareOutOfRange: Check = {
  name: 'share_out_of_range',
  severity: 'info',
  example: '贷款占比达到140%。',
  find: ({ observations }) => observations
    .filter(({ measure, unit, value, basis }) => measure === 'ratio' && unit === '%' && basis !== 'vs_plan' && (value < 0 || value > 100))
    .map(({ numeral, value, subject }) => ({
      table: 'observations', span: numeral, message: `${subject}: a share of ${value} % lies outside 0–100`,
      values: { expected: '0–100', actual: showNumber(value), difference: value > 100 ? value - 100 : value }
    }))
}

/** What part of the country's largest figure a place of a level can reach, with room to spare. */
const SHARES: Readonly<Record<Level, number>> = { national: 2, province: 0.35, prefecture: 0.12, county: 0.06, township: 0.01 }
/** Sums of money in the years before were smaller: a tenth thirty years ago. */
const TENFOLD = 30
const LATEST = 2025
/** Yuan: no sum of a place is so small that it could not be more, so that this is the most of one head, flat or month. */
const PER_HEAD = 1e7
/** Kinds of figure with one unit, or units of one size; and those that grow with the place. */
const GROWING: readonly string[] = ['money', 'person']
const BOUNDED: readonly string[] = [...GROWING, 'percent', 'time', 'count']
const WIDEST = { low: -95, high: 400 }

export const outOfRange: Check = {
  name: 'value_out_of_range',
  severity: 'warning',
  example: '地区生产总值增长950%。',
  find: (report, { indicators }) => {
    const rows = new Map(indicators.map(row => [row.code, row]))
    return report.observations.flatMap(figure => {
      const row = rows.get(figure.indicatorExtended ?? '')
      const range = row === undefined ? null : rangeOf(figure, row, report)
      if (row === undefined || range === null || (figure.value >= range.low && figure.value <= range.high)) return []
      return [{
        table: 'observations' as const, span: figure.numeral, message: `${figure.subject}: ${showNumber(figure.value)} ${figure.unit ?? ''} lies outside what ${row.name_en} can be`,
        values: { expected: `${showNumber(range.low)}–${showNumber(range.high)}`, actual: showNumber(figure.value), difference: figure.value - (figure.value > range.high ? range.high : range.low) }
      }]
    })
  }
}

function rangeOf (figure: Observation, row: LexiconRow<'indicators'>, { place, masthead }: Unchecked): { readonly low: number; readonly high: number } | null {
  if (figure.measure === 'growth' && figure.unit === '%' && figure.basis !== 'cumulative' && isOneYear(figure)) return WIDEST
  const isLevel = (figure.measure === 'amount' && row.dimension !== 'percent') || (figure.measure === 'ratio' && row.dimension === 'percent' && figure.unit === '%')
  if (!isLevel || row.maximum === null || !BOUNDED.includes(row.dimension)) return null
  const low = row.minimum ?? 0
  const isOfOne = row.dimension === 'money' && row.maximum <= PER_HEAD
  if (!GROWING.includes(row.dimension) || isOfOne) return { low, high: row.maximum }
  const age = row.dimension === 'money' ? Math.max(0, LATEST - (masthead.reportYear ?? LATEST)) : 0
  const share = SHARES[place?.level ?? masthead.level ?? 'national']
  return { low, high: row.maximum * share * 10 ** (-age / TENFOLD) * countYears(figure) }
}

const YEAR = /^\d{4}$/u
const YEARS = /^(?<first>\d{4})\/(?<last>\d{4})$/u
const isOneYear = ({ period }: Observation): boolean => period !== null && YEAR.test(period)

/** 五年城镇新增就业260万人 is the sum of five years, and so may be what no one year is said of. */
function countYears ({ period }: Observation): number {
  const { first, last } = YEARS.exec(period ?? '')?.groups ?? {}
  return first === undefined || last === undefined ? period === null ? LONGEST : 1 : Number(last) - Number(first) + 1
}
/** What is reported of no period may be of a term of office. */
const LONGEST = 5

/** Kinds of unit that may stand for one another: 2万人次 of jobs, 3家 or 3户 of firms. */
const COUNTED: readonly string[] = ['count', 'person', 'other', 'ratio', 'point', 'density']

/** A capacity of a day, written 吨. */
const WEIGHED: readonly string[] = ['mass', 'volume']

export const unitAgainstIndicator: Check = {
  name: 'unit_against_indicator',
  severity: 'warning',
  example: '粮食总产量20万户。',
  find: ({ observations }, { indicators, units }) => {
    const wanted = new Map(indicators.map(({ code, dimension }) => [code, dimension]))
    const given = new Map(units.map(({ unit, dimension }) => [unit, dimension]))
    return observations.filter(({ measure, indicatorExtended, unit }) => {
      const want = wanted.get(indicatorExtended ?? '')
      const have = given.get(unit ?? '')
      if (measure !== 'amount' || want === undefined || have === undefined || want === have) return false
      return !(COUNTED.includes(want) && COUNTED.includes(have)) && !(want === 'flow' && WEIGHED.includes(have))
    }).map(({ numeral, subject, unit, indicatorExtended }) => ({
      table: 'observations' as const, span: numeral, message: `${subject}: ${unit ?? ''} is no unit of ${indicatorExtended ?? ''}`,
      values: { expected: wanted.get(indicatorExtended ?? '') ?? '', actual: unit ?? '', difference: null }
    }))
  }
}

export const noSubject: Check = {
  name: 'subject_missing',
  severity: 'warning',
  example: '共有35户。',
  find: ({ observations }) => observations.filter(({ subject }) => subject === '')
    .map(({ numeral, value, unit }) => ({ table: 'observations', span: numeral, message: `${value} ${unit ?? ''}: the text before and behind it names no subject` }))
}

const finders = new WeakMap<object, WordFinder<LexiconRow<'changes'>>>()

function finderOf ({ changes }: Pick<Lexicon, 'changes'>): WordFinder<LexiconRow<'changes'>> {
  const known = finders.get(changes)
  if (known !== undefined) return known
  const made = new WordFinder(changes)
  finders.set(changes, made)
  return made
}

/** 下降 before a figure makes it negative, 增长 positive; a word of each kind says nothing here (降幅扩大). */
export const signAgainstWord: Check = {
  name: 'sign_against_word',
  severity: 'warning',
  example: '出口下降4%。',
  find: ({ observations, source }, lexicon) => {
    const finder = finderOf(lexicon)
    return observations.filter(({ measure, value, start, numeral, bound }) => {
      if (bound !== 'exact' || (measure !== 'growth' && measure !== 'change') || value === 0) return false
      const words = source.text.slice(start, numeral.start)
      const directions = new Set(listChanges(words, finder))
      return directions.size === 1 && (value > 0 ? directions.has('down') : directions.has('up'))
    }).map(({ numeral, start, end, value, subject }) => ({
      table: 'observations', span: numeral, message: `${subject}: "${source.text.slice(start, end)}" was read as ${showNumber(value)}`,
      values: { expected: showNumber(-value), actual: showNumber(value), difference: 2 * value }
    }))
  }
}

function listChanges (words: string, finder: WordFinder<LexiconRow<'changes'>>): readonly string[] {
  const found: string[] = []
  for (let at = 0; at < words.length; at++) {
    const match = finder.at(words, at)
    if (match === null) continue
    if (!match.row.noun && !match.row.to && match.row.direction !== 'level') found.push(match.row.direction)
    at += match.length - 1
  }
  return found
}
