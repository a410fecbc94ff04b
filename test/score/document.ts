/** Scores one report against its labels: Arabic numerals, its own row, Chinese numerals, names. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readLexicon } from '../../pipeline/lexicon.ts'
import { ROOT } from '../shared.ts'
import { quoteSentence, type Row } from '../tables.ts'
import { nameCount } from './accuracy.ts'
import { bareText, closeNumber, sameBound, sameCode, sameNumber, samePeriod, samePhrase, sameUnit } from './agree.ts'
import type { PublishedReport } from './dataset.ts'
import { isFact, type EntityLabel, type GoldDocument, type Label } from './gold.ts'
import { Tally, type Miss } from './tally.ts'

export interface Score { readonly tally: Tally, readonly misses: readonly Miss[] }

interface Desk {
  readonly gold: GoldDocument
  readonly published: PublishedReport
  readonly tally: Tally
  readonly miss: (place: Span | null, finding: Finding) => void
}

interface Span { readonly start: number, readonly end: number, readonly text: string }
interface Finding { readonly wrong: readonly string[], readonly want: unknown, readonly got: unknown }

const spanOf = (row: Row): Span => ({ start: Number(row['start']), end: Number(row['end']), text: row['text'] ?? '' })

export function scoreDocument (gold: GoldDocument, published: PublishedReport): Score {
  const tally = new Tally()
  const misses: Miss[] = []
  const miss = (place: Span | null, finding: Finding): void => {
    const sentence = place === null || published.text === null ? '' : quoteSentence(published.text, place.start, place.end)
    misses.push({ doc: gold.name, start: place?.start ?? null, text: place?.text ?? '', ...finding, sentence })
  }
  const desk: Desk = { gold, published, tally, miss }
  if (gold.arabic.length > 0) scoreArabic(desk)
  scoreMasthead(desk)
  if (gold.chinese !== null) scoreChinese(desk, gold.chinese)
  if (gold.entities !== null) scoreEntities(desk, gold.entities)
  return { tally, misses }
}

const showRole = (row: Row | undefined): unknown => row === undefined ? null : { role: row['role'] }

function scoreArabic (desk: Desk): void {
  const { gold, published, tally, miss } = desk
  const bySpan = new Map(published.numerals.map(row => [`${row['start']}:${row['end']}`, row]))
  const arabic = published.numerals.filter(row => row['script'] !== 'chinese')
  const factNumerals = new Set<string>()
  tally.add('ledger_extra', arabic.length)
  for (const label of gold.arabic) {
    const row = bySpan.get(`${label.start}:${label.end}`)
    tally.add('numerals')
    if (row !== undefined) { tally.add('ledger'); tally.add('ledger_extra', -1) }
    if (row?.['role'] === label.role) tally.add('role')
    if (!isFact(label)) {
      if (row?.['role'] !== label.role) miss(label, { wrong: ['role'], want: { role: label.role }, got: showRole(row) })
      continue
    }
    if (row !== undefined) factNumerals.add(row['numeral_id'] ?? '')
    if (label.range_tail !== true) scoreFact(desk, label, row)
  }
  scorePredictions(desk, arabic, factNumerals)
}

/** The kind of an indicator is its dimension: money, percent, count … */
const kinds = new Map(readLexicon('indicators', readFileSync(join(ROOT, 'sources', 'lexicons', 'indicators.csv'), 'utf8')).map(({ code, dimension }) => [code, dimension]))
const kindOf = (indicator: string | null): string => indicator ? kinds.get(indicator) ?? 'other' : 'none'

/** One labelled fact against the observation its numeral takes part in. */
function scoreFact ({ published, tally, miss }: Desk, label: Label, row: Row | undefined): void {
  const groups = ['all', kindOf(label.indicator)]
  tally.add('facts')
  for (const group of groups) tally.add(nameCount('facts', group))
  if (label.indicator) tally.add('indicator_wanted')
  const found = row === undefined ? null : published.observationOf(row)
  if (found === null) {
    miss(label, { wrong: ['not found'], want: label, got: showRole(row) })
    return
  }
  tally.add('found')
  const agreed = compareFact(label, found)
  for (const [field, isRight] of Object.entries({ found: true, ...agreed })) {
    if (isRight && field !== 'indicator' && field !== 'found') tally.add(field)
    if (isRight) for (const group of groups) tally.add(nameCount(field, group))
  }
  if (label.indicator && found['indicator'] === label.indicator) tally.add('indicator_right')
  const quantity = agreed.measure && agreed.value && agreed.unit && agreed.bound
  const record = quantity && agreed.period && agreed.status && agreed.indicator
  if (quantity) tally.add('quantity_exact')
  if (record) tally.add('record_exact')
  if (record && agreed.subject) tally.add('fact_exact')
  const wrong = Object.entries(agreed).filter(([, isRight]) => !isRight).map(([field]) => field)
  if (wrong.length === 0) return
  const wanted: ReadonlyMap<string, unknown> = new Map(Object.entries(label))
  miss(label, {
    wrong,
    want: Object.fromEntries(wrong.map(field => [field, wanted.get(field) ?? null])),
    got: Object.fromEntries(wrong.map(field => [field, found[field] ?? null]))
  })
}

function compareFact (label: Label, found: Row) {
  return {
    measure: found['measure'] === label.measure,
    value: sameNumber(found['value'], label.value) && sameNumber(found['value_high'], label.value_high),
    unit: label.measure === 'rank' || sameUnit(found['unit'], label.unit),
    bound: sameBound(found['bound'], label.bound),
    period: samePeriod(label.period, found['period']),
    status: found['status'] === label.status,
    subject: samePhrase(found['subject'], label.subject),
    indicator: sameCode(found['indicator'], label.indicator)
  }
}

/** The other way round: each published figure led by an Arabic numeral must be a labelled fact. */
function scorePredictions ({ published, tally, miss }: Desk, arabic: readonly Row[], facts: ReadonlySet<string>): void {
  const byId = new Map(arabic.map(row => [row['numeral_id'] ?? '', row]))
  for (const found of published.observations) {
    const head = byId.get(found['numeral_id'] ?? '')
    if (head === undefined) continue
    tally.add('predicted')
    if (found['indicator']) tally.add('indicator_predicted')
    if (facts.has(found['numeral_id'] ?? '')) tally.add('predicted_right')
    else miss(spanOf(head), { wrong: ['not a fact'], want: null, got: { measure: found['measure'], value: found['value'], subject: found['subject'] } })
  }
}

const GOVERNMENT = /人民政府|省人民|市人民/gu

/** The report's own row. A report that was not read has all of it wrong. */
function scoreMasthead ({ gold, published, tally, miss }: Desk): void {
  for (const [column, want] of Object.entries(gold.meta)) {
    tally.add('meta')
    const got = published.row?.[column]
    const isRight = published.row !== null && bareText(got).replace(GOVERNMENT, '') === bareText(want)
    if (isRight) tally.add('meta_right')
    else miss(null, { wrong: [`reports.${column}`], want, got: got ?? null })
  }
}

const touches = (row: Row, start: number, end: number): boolean => Number(row['start']) < end && Number(row['end']) > start

/** Only the facts among the Chinese numerals are scored. */
function scoreChinese ({ published, tally, miss }: Desk, labels: readonly Label[]): void {
  const rows = published.numerals.filter(row => row['script'] === 'chinese')
  const facts = labels.filter(isFact)
  tally.add('zh_facts', facts.length)
  for (const label of facts) {
    const place = { start: label.nstart, end: label.nend, text: label.text }
    const found = rows.filter(row => touches(row, label.nstart, label.nend)).map(published.observationOf).find(row => row !== null)
    if (!found) {
      miss(place, { wrong: ['zh not found'], want: label, got: null })
      continue
    }
    tally.add('zh_found')
    const agreed = compareFact(label, found)
    const quantity = agreed.measure && agreed.unit && agreed.bound &&
      closeNumber(found['value'], label.value) && sameNumber(found['value_high'], label.value_high)
    if (quantity) tally.add('zh_quantity')
    if (quantity && agreed.period && agreed.status && agreed.indicator) tally.add('zh_record')
    if (!quantity) {
      const got = [found['measure'], found['value'], found['unit'], found['bound']]
      miss(place, { wrong: ['zh quantity'], want: [label.measure, label.value, label.unit, label.bound], got })
    }
  }
  for (const row of rows) {
    const found = published.ledBy(row)
    // Where no candidate was labelled, nobody said whether it is a fact.
    if (found === null || !labels.some(label => touches(row, label.start, label.end))) continue
    tally.add('zh_predicted')
    if (facts.some(label => touches(row, label.nstart, label.nend))) tally.add('zh_right')
    else miss(spanOf(row), { wrong: ['zh not a fact'], want: null, got: found['subject'] })
  }
}

/** Names by span and type, within the stretch that was labelled. */
function scoreEntities ({ gold, published, tally, miss }: Desk, labels: readonly EntityLabel[]): void {
  const [from, to] = gold.entityRange
  const wanted = labels.filter(label => label.start >= from && label.end <= to)
  const mentions = published.mentions.map(row => ({
    ...spanOf(row), type: row['type'] ?? published.entityTypes.get(row['entity_id'] ?? '') ?? ''
  })).filter(mention => mention.start >= from && mention.end <= to)
  const spanKey = (name: { start: number, end: number }): string => `${name.start}:${name.end}`
  const key = (name: { start: number, end: number, type: string }): string => `${spanKey(name)}:${name.type}`
  const [keys, spans] = [new Set(wanted.map(key)), new Set(wanted.map(spanKey))]
  const found = new Set(mentions.map(key))
  tally.add('entity_wanted', wanted.length)
  tally.add('entity_predicted', mentions.length)
  for (const label of wanted) {
    tally.add(`entity of ${label.type}`)
    if (found.has(key(label))) tally.add(`entity right of ${label.type}`)
  }
  for (const mention of mentions) tally.add(`entity read as ${mention.type}`)
  tally.add('entity_right', mentions.filter(mention => keys.has(key(mention))).length)
  tally.add('entity_span', mentions.filter(mention => spans.has(spanKey(mention))).length)
  for (const label of wanted) if (!found.has(key(label))) miss(label, { wrong: ['entity'], want: label.type, got: null })
  for (const mention of mentions) if (!keys.has(key(mention))) miss(mention, { wrong: ['not an entity'], want: null, got: mention.type })
}
