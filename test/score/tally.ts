/** Counts of right and wrong, and the figures that are shown of them. */

/** Counts by name; an absent count is 0. */
export class Tally {
  readonly counts = new Map<string, number>()

  add (name: string, by: number = 1): void {
    this.counts.set(name, this.get(name) + by)
  }

  get (name: string): number {
    return this.counts.get(name) ?? 0
  }

  addAll (other: Tally): void {
    for (const [name, count] of other.counts) this.add(name, count)
  }
}

/** What was asked for and what came, for one numeral or one cell. */
export interface Miss {
  readonly doc: string
  readonly start: number | null
  readonly text: string
  /** The fields that differ, or one word that says what is amiss. */
  readonly wrong: readonly string[]
  readonly want: unknown
  readonly got: unknown
  readonly sentence: string
}

export type Figures = Readonly<Record<string, string | number>>

const percent = (part: number, whole: number): string => whole > 0 ? (100 * part / whole).toFixed(1) : '–'

/** Balance of precision and recall, in per cent. */
function balance (right: number, predicted: number, wanted: number): string {
  const precision = predicted > 0 ? right / predicted : 0
  const recall = wanted > 0 ? right / wanted : 0
  const sum = precision + recall
  return sum > 0 ? (200 * precision * recall / sum).toFixed(1) : '0.0'
}

const OF_FACTS = ['measure', 'value', 'unit', 'bound', 'period', 'status', 'subject']

/** A line for each type of name: how many of the labels are found, and of what is read how many are labels. */
export function showTypes (tally: Tally): readonly string[] {
  const types = [...tally.counts.keys()].filter(name => name.startsWith('entity of ')).map(name => name.slice('entity of '.length)).sort()
  return types.map(type => {
    const right = tally.get(`entity right of ${type}`)
    return [`  ${type}`, `found ${right} of ${tally.get(`entity of ${type}`)}`, `right ${right} of ${tally.get(`entity read as ${type}`)}`].join('\t')
  })
}

export function showTally (tally: Tally): Figures {
  const get = (name: string): number => tally.get(name)
  const ofFacts = (name: string): readonly [string, string] => [name, percent(get(name), get('facts'))]
  return {
    numerals: get('numerals'),
    ledger: percent(get('ledger'), get('numerals')),
    extra: get('ledger_extra'),
    role: percent(get('role'), get('numerals')),
    facts: get('facts'),
    recall: percent(get('found'), get('facts')),
    precision: percent(get('predicted_right'), get('predicted')),
    ...Object.fromEntries(OF_FACTS.map(ofFacts)),
    indicator_f1: balance(get('indicator_right'), get('indicator_predicted'), get('indicator_wanted')),
    ...Object.fromEntries(['quantity_exact', 'record_exact', 'fact_exact'].map(ofFacts)),
    meta: percent(get('meta_right'), get('meta')),
    ...(get('zh_facts') > 0 ? showChinese(tally) : {}),
    ...(get('entity_wanted') > 0 ? showEntities(tally) : {})
  }
}

function showChinese (tally: Tally): Figures {
  const ofFacts = (name: string): string => percent(tally.get(name), tally.get('zh_facts'))
  return {
    zh_facts: tally.get('zh_facts'),
    zh_recall: ofFacts('zh_found'),
    zh_precision: percent(tally.get('zh_right'), tally.get('zh_predicted')),
    zh_quantity_exact: ofFacts('zh_quantity'),
    zh_record_exact: ofFacts('zh_record')
  }
}

function showEntities (tally: Tally): Figures {
  const [predicted, wanted] = [tally.get('entity_predicted'), tally.get('entity_wanted')]
  return {
    entity_f1: balance(tally.get('entity_right'), predicted, wanted),
    entity_span_f1: balance(tally.get('entity_span'), predicted, wanted)
  }
}
