/**
 * The lexicon: the CSV files of `sources/lexicons`, read once into frozen, typed rows.
 *
 * Words live in CSV, grammar in code: a row is something that a statistician can check by
 * reading. A bad cell stops the run with one line that names its file, line and column.
 */
import Papa from 'papaparse'
import { WordFinder } from './finder.ts'

export { WordFinder } from './finder.ts'
export type { Match } from './finder.ts'

/** A mistake in a file that people edit; `main` prints it as one line, without a stack. */
export class UserError extends Error {}

type Reader<T> = (cell: string) => T

const text: Reader<string> = cell => cell
const optional: Reader<string | null> = cell => cell === '' ? null : cell
const integer: Reader<number> = cell => {
  if (!/^-?\d{1,9}$/u.test(cell)) throw new Error('wants a whole number')
  return Number(cell)
}
const number: Reader<number | null> = cell => {
  if (cell === '') return null
  const value = Number(cell)
  if (!Number.isFinite(value)) throw new Error('wants a number')
  return value
}
const yes: Reader<boolean> = cell => {
  if (cell !== 'yes' && cell !== '') throw new Error('wants "yes" or nothing')
  return cell === 'yes'
}
const oneOf = <const V extends readonly string[]>(...values: V): Reader<V[number]> => cell => {
  const found = values.find(value => value === cell)
  if (found === undefined) throw new Error(`wants one of ${values.join(', ')}`)
  return found
}
const orNothing = <T>(reader: Reader<T>): Reader<T | null> => cell => cell === '' ? null : reader(cell)

const boundName = oneOf('exact', 'ge', 'gt', 'le', 'lt', 'approx')

/** Each lexicon's columns, in the order of its file. `form` is the word as it stands in reports. */
const specs = {
  /** What is counted or weighed in; `unit` is the base unit that is published. */
  units: { form: text, unit: text, dimension: text, example: text },
  /** Words before or after a numeral that bound it. */
  bounds: { form: text, bound: boundName, position: oneOf('before', 'after'), example: text },
  /** Verbs and nouns of change. `to`: what follows is the level reached, not the change. */
  changes: { form: text, direction: oneOf('up', 'down', 'level'), to: yes, noun: yes, example: text },
  /** Words of certainty and will, and how far they reach. */
  statuses: {
    form: text, status: oneOf('actual', 'estimate', 'target', 'context'),
    reach: oneOf('sentence', 'clause'), tone: orNothing(oneOf('hard', 'ambition', 'expectation')), example: text
  },
  /** Words that say what a figure is compared with or how it is added up. */
  bases: { form: text, basis: oneOf('yoy', 'comparable', 'cumulative', 'annual_average', 'vs_plan', 'vs_peer'), example: text },
  /** Fields of a rank and of a comparison: 全省, 全国. */
  scopes: { form: text, level: oneOf('world', 'national', 'province', 'prefecture', 'county', 'peer'), example: text },
  /** Nouns behind a bare numeral and the unit they imply; those that begin like a unit are none (项目). */
  nouns: { form: text, unit: text, example: text },
  /** How a promise without a number ends, and the relation it promises. */
  relations: { form: text, relation: oneOf('in_step_with', 'stable_growth', 'growth', 'falling', 'stable', 'improving'), example: text },
  /** Words behind a small count that make it the structure of a policy: 五个【方面】. */
  formulas: { form: text, example: text },
  /** Words written with counting characters that count nothing. */
  idioms: { form: text, example: text },
  /** Words that begin or end a name holding digits: 强 in 500强. */
  names: { form: text, position: oneOf('before', 'after'), role: oneOf('name', 'ordinal'), example: text },
  /**
   * Words that are no part of a subject: `lead` in front of it, `tail` behind it. `keep`: words
   * that begin like a lead and belong to the subject (在建项目).
   */
  trims: { form: text, position: oneOf('lead', 'tail', 'keep'), example: text },
  /** Words between a subject and its figure: 达到 reaches a level, 分别 distributes, 均 shares, 由 starts from. `level`: what follows is a level. */
  links: { form: text, role: oneOf('reach', 'distribute', 'each', 'from', 'rank', 'filler'), level: yes, example: text },
  /** Small classes of words that one rule of the grammar asks for each: who asks says what they tell. */
  classes: {
    form: text, class: oneOf(
      'aim_verb', 'main_verb', 'manner', 'verbal_noun',
      'there_is', 'made', 'own_act', 'stage', 'picked', 'counted_place', 'counter', 'done_with', 'frame_lead', 'no_matter', 'pointed_out', 'reached', 'same_thing', 'service_line', 'surpassed', 'under_way', 'went_on', 'handled', 'level_noun', 'year_total', 'summed', 'years_tail', 'zone',
      'campaign', 'campaign_verb', 'campaign_act', 'carried_out', 'session_noun', 'congress_context', 'plan_name', 'lasting', 'for_how_long', 'holds_on', 'no_noun', 'per_noun', 'policy_head', 'span_unit',
      'whole_unit', 'sum_kind', 'per_unit', 'per_group', 'coming_years', 'past_years', 'opening_change', 'change_not_meant',
      'shortening', 'time_noun', 'burden', 'growth_noun', 'task_noun', 'held_against', 'yardstick', 'pledge_filler', 'placing',
      'placed', 'rank_field', 'date_lookalike', 'settled', 'capacity_verb', 'done_behind', 'class_noun', 'plant', 'size_class',
      'peopled', 'class_head', 'said_of_class', 'size_of_class', 'sized_by', 'generic_noun', 'payer', 'money_lead', 'money_verb', 'money_noun', 'of_whole', 'of_rate', 'tenth_lookalike',
      'side_place', 'side_school', 'side_owner', 'side_scheme', 'side_matter', 'side_sector', 'list_head', 'told_beside', 'guests', 'whole_people', 'whereabouts', 'place_total', 'item_act', 'level_kind', 'share_goes', 'plan_noun', 'whose_plan', 'plan_fulfilled', 'plan_passed', 'plan_missed'
    ), example: text
  },
  /** Verbs that open a clause with its object behind them: 建成 【3所学校】; `flow` marks what is new in the year. */
  verbs: { form: text, flow: yes, example: text },
  /** Nouns that need the subject before them: 总量, 增速, 合同金额. */
  hangers: { form: text, example: text },
  /** Words that say when: 去年, 五年来, 上半年. */
  periods: {
    form: text, kind: oneOf('last_year', 'this_year', 'next_year', 'year_before_last', 'last_five_years', 'next_five_years',
      'first_half', 'second_half', 'first_quarter', 'second_quarter', 'third_quarter', 'fourth_quarter', 'three_quarters', 'plan_1', 'plan_2', 'plan_3', 'plan_4', 'plan_5', 'plan_6', 'plan_7', 'plan_8', 'plan_9', 'plan_10', 'plan_11', 'plan_12', 'plan_13', 'plan_14', 'plan_15', 'year_end', 'century_end'), example: text
  },
  /** Nouns whose figures in % are a share or a rate. */
  rates: { form: text, example: text },
  /** Heading words and the part of the report they open. */
  headings: {
    form: text, role: oneOf('opening', 'review', 'problems', 'requirements', 'targets', 'plan',
      'self_improvement', 'closing', 'glossary', 'notes', 'back_matter'), weight: integer, example: text
  },
  /** Words that tell a look back from a plan; `none` are longer words that hold one by chance (主要). */
  tenses: { form: text, tense: oneOf('past', 'coming', 'none'), example: text },
  /** Posts of people who deliver reports. */
  posts: { form: text, example: text },
  /** Divisions of GB/T 2260 with the years in which each code and name was in force. */
  divisions: {
    adcode: text, name: text, level: oneOf('province', 'prefecture', 'county'), province: text,
    prefecture: optional, first_year: integer, last_year: number, successors: optional
  },
  /** Wordings of policy: a `known` one is a name wherever it stands, a `figure` of speech never, quoted or not. */
  slogans: { form: text, kind: oneOf('known', 'figure'), example: text },
  /** The noun that a name ends with, what such a name is, and what must stand before it to make a name. */
  heads: {
    form: text, type: oneOf('place', 'organization', 'event', 'project'),
    need: oneOf('short', 'road', 'name', 'place', 'titled', 'proper'), example: text
  },
  /** Words that begin like a head and are none: 路 in 路网. */
  compounds: { form: text, example: text },
  /** Words that make what a head ends a class, not a name: 重点项目. */
  plain: { form: text, example: text },
  /** Words that stand before a name and are no part of it, at its front or anywhere in the clause. */
  openers: { form: text, reach: oneOf('front', 'anywhere'), example: text },
  /** Bodies, regions, waters, countries and firms that are called by one name everywhere. */
  bearers: { form: text, type: oneOf('organization', 'place', 'event'), example: text },
  /** Names of places that are words, too. */
  homonyms: { form: text, example: text },
  /** What the name of a firm ends with. */
  trades: { form: text, example: text },
  /** Words of level that open a title of honour. */
  ranks: { form: text, example: text },
  /** Nouns that a title of honour ends with. */
  honours: { form: text, example: text },
  /** Titles that need no word of level. */
  accreditations: { form: text, example: text },
  /** People whom reports name without a post. */
  people: { form: text, example: text },
  surnames: { form: text, example: text },
  /** Words beside a name, or at its end, that say what it is: an event is held, a title won, a project done. */
  cues: {
    form: text, cue: oneOf(
      'piece', 'firm_acts', 'firm_brought', 'road', 'wins', 'sought', 'goes_on', 'broken', 'general', 'done',
      'held', 'wide', 'event', 'capacity', 'honorific', 'lower', 'of_place'
    ), example: text
  },
  /** Words that say how far a project is. */
  project_stages: {
    form: text, stage: oneOf('planned', 'signed', 'started', 'under_construction', 'completed', 'in_production'), example: text
  },
  indicators: {
    /** `core`: its readings are measured against labels; `extended`: named, not yet measured. */
    code: text, tier: oneOf('core', 'extended'), name_zh: text, name_en: text, definition: text, dimension: text,
    minimum: number, maximum: number
  },
  /** Indicators of which less is better, so that a bare aim is not to be passed. */
  ceilings: { code: text, why: text },
  /** Indicators that count what there is, and the code of what is new in the period; empty where there is none. */
  stocks: { code: text, flow: optional },
  /** What must hold between indicators: `parts` are codes; `shares` make up a hundred and have no whole. */
  identities: { code: text, kind: oneOf('sum', 'between', 'quotient', 'shares', 'within'), whole: text, measure: oneOf('amount', 'growth', 'ratio'), parts: text, why: text },
  /** The wordings by which reports name an indicator; `measure` narrows a wording to one measure. */
  indicator_names: { form: text, code: text, example: text }
} as const

type Specs = typeof specs
export type LexiconName = keyof Specs
export type LexiconRow<N extends LexiconName> = {
  readonly [C in keyof Specs[N]]: Specs[N][C] extends Reader<infer T> ? T : never
}
export type Lexicon = { readonly [N in LexiconName]: ReadonlyArray<LexiconRow<N>> }

export const lexiconNames = Object.keys(specs) as LexiconName[]

/** One lexicon's CSV as rows. Throws a UserError naming file, line, column and cure. */
export function readLexicon<N extends LexiconName> (name: N, csv: string): ReadonlyArray<LexiconRow<N>> {
  return readRows(`sources/lexicons/${name}.csv`, specs[name], csv) as ReadonlyArray<LexiconRow<N>>
}

/** The tables that people keep beside the lexicons, by the same rules. */
const registerSpecs = {
  /** How often readings agreed with labels, as `make score` last saved it. */
  accuracy: { field: text, group: text, n: integer, right: integer },
  /** What a healthy run holds. `scope`: run, report, year, or a column of reports and its value (report_year=2023). */
  expectations: { table: text, scope: text, min: number, max: number, why: text }
} as const
type RegisterSpecs = typeof registerSpecs
export type RegisterName = keyof RegisterSpecs
export type RegisterRow<N extends RegisterName> = { readonly [C in keyof RegisterSpecs[N]]: RegisterSpecs[N][C] extends Reader<infer T> ? T : never }

export function readRegister<N extends RegisterName> (name: N, csv: string): ReadonlyArray<RegisterRow<N>> {
  return readRows(`sources/${name}.csv`, registerSpecs[name], csv) as ReadonlyArray<RegisterRow<N>>
}

function readRows (file: string, spec: Readonly<Record<string, Reader<unknown>>>, csv: string): ReadonlyArray<object> {
  const { data } = Papa.parse<string[]>(csv.trimEnd(), { header: false, skipEmptyLines: false })
  const columns = Object.entries(spec)
  const head = data[0] ?? []
  if (head.join() !== columns.map(([column]) => column).join()) {
    throw new UserError(`${file}:1: the first line must be ${columns.map(([column]) => column).join()}, not ${head.join()}`)
  }
  return Object.freeze(data.slice(1).map((cells, index) => {
    const line = index + 2
    if (cells.length !== columns.length) {
      throw new UserError(`${file}:${line}: has ${cells.length} cells where ${columns.length} are wanted; put "…" around a cell that holds a comma`)
    }
    return Object.freeze(Object.fromEntries(columns.map(([column, reader], at) => {
      const cell = cells[at] ?? ''
      try {
        return [column, reader(cell)]
      } catch (error) {
        throw new UserError(`${file}:${line}: column ${column}: "${cell}" ${(error as Error).message}`)
      }
    })))
  }))
}

/** All lexicons, from the text of each file by name. */
export function readLexicons (files: ReadonlyMap<string, string>): Lexicon {
  return Object.freeze(Object.fromEntries(lexiconNames.map(name => {
    const csv = files.get(name)
    if (csv === undefined) throw new UserError(`sources/lexicons/${name}.csv is missing; restore it from the repository`)
    return [name, readLexicon(name, csv)]
  }))) as unknown as Lexicon
}

export type Classes = Readonly<Record<LexiconRow<'classes'>['class'], WordFinder<LexiconRow<'classes'>>>>

const classesOf = new WeakMap<Lexicon, Classes>()

/** A finder for each class of words, made at the first call. */
export function findClasses (lexicon: Lexicon): Classes {
  const known = classesOf.get(lexicon)
  if (known !== undefined) return known
  const names = [...new Set(lexicon.classes.map(row => row.class))]
  const made = Object.fromEntries(names.map(name => [name, new WordFinder(lexicon.classes.filter(row => row.class === name))])) as Classes
  classesOf.set(lexicon, made)
  return made
}
