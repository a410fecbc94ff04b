/** Holds a reading against a case; what differs comes back as lines. */
import type { LinkedPledge, Observation, Statement } from '../../pipeline/types.ts'
import type { Reading } from '../line.ts'
import type { Case, Fields } from './read.ts'

const OF_FIGURES: Readonly<Record<string, (figure: Observation) => unknown>> = {
  measure: figure => figure.measure, value: figure => figure.value, value_high: figure => figure.valueHigh,
  unit: figure => figure.unit, bound: figure => figure.bound, basis: figure => figure.basis, status: figure => figure.status,
  modality: figure => figure.modality, tone: figure => figure.tone, deadline: figure => figure.deadline,
  rank_scope: figure => figure.rankScope, subject: figure => figure.subject, indicator: figure => figure.indicator, indicator_extended: figure => figure.indicatorExtended,
  period: figure => figure.period, confidence: figure => figure.confidence, rule: figure => figure.rule
}
const OF_PLEDGES: Readonly<Record<string, (pledge: LinkedPledge) => unknown>> = {
  subject: pledge => pledge.subject, relation: pledge => pledge.relation, against: pledge => pledge.against,
  period: pledge => pledge.period, modality: pledge => pledge.modality, tone: pledge => pledge.tone, indicator: pledge => pledge.indicator
}
/** What a case says of every figure without writing it. */
const UNSAID: Fields = { bound: 'exact', value_high: null }

export function checkCase (wanted: Case, reading: Reading): readonly string[] {
  return [
    ...(wanted.expect === null ? [] : checkStatements(wanted.expect, reading)),
    ...(wanted.not ?? []).flatMap(fields => checkAbsence(fields, reading)),
    ...checkPledges(wanted, reading)
  ]
}

function checkStatements (expected: readonly Fields[], reading: Reading): readonly string[] {
  const statements = [...reading.statements].sort((a, b) => a.numeral.start - b.numeral.start)
  if (statements.length !== expected.length) {
    return [`wants ${expected.length} numerals, has ${statements.length}: ${statements.map(statement => show(statement, reading)).join('; ') || 'none'}`]
  }
  return expected.flatMap((fields, index) => {
    const statement = statements[index]
    return statement === undefined ? [] : checkStatement(fields, statement, reading)
  })
}

function checkStatement (fields: Fields, statement: Statement, reading: Reading): readonly string[] {
  const name = `${String(fields['quote'])}: `
  if (fields['role'] === undefined) return [`${name}wants a role`]
  if (!holdsNumeral(fields['quote'], statement, reading.text)) return [`${name}is no quote of ${show(statement, reading)}`]
  const figure = figureOf(statement, reading)
  const wanted = figure === null ? fields : { ...UNSAID, ...fields }
  return Object.entries(wanted).filter(([field]) => field !== 'quote').flatMap(([field, want]) => {
    const got = readField(field, statement, figure)
    return isSame(want, got) ? [] : [`${name}${field} is ${showValue(got)}, wants ${showValue(want)}`]
  })
}

const figureOf = (statement: Statement, reading: Reading): Observation | null =>
  statement.figure === null ? null : reading.observations[statement.figure] ?? null

function readField (field: string, statement: Statement, figure: Observation | null): unknown {
  if (field === 'role') return statement.role
  if (field === 'rule' && figure === null) return statement.rule
  if (field === 'period' && figure === null) return statement.period
  const read = OF_FIGURES[field]
  if (read === undefined) throw new Error(`"${field}" is no field of a case: quote, role, ${Object.keys(OF_FIGURES).join(', ')}`)
  return figure === null ? null : read(figure)
}

/** The quote stands where the numeral stands. */
function holdsNumeral (quote: unknown, { numeral }: Statement, text: string): boolean {
  const words = String(quote)
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (at <= numeral.start && numeral.end <= at + words.length) return true
  }
  return false
}

/** Numbers but for float noise; years may be written as numbers in YAML. */
function isSame (want: unknown, got: unknown): boolean {
  if (typeof want === 'number' && typeof got === 'number') return Math.abs(want - got) <= 1e-12 * Math.max(1, Math.abs(want))
  if (typeof want === 'number' && typeof got === 'string') return String(want) === got
  return (want ?? null) === (got ?? null)
}

function checkAbsence (fields: Fields, reading: Reading): readonly string[] {
  return reading.statements.filter(statement => {
    const figure = figureOf(statement, reading)
    return Object.entries(fields).every(([field, value]) =>
      field === 'quote' ? holdsNumeral(value, statement, reading.text) : isSame(value, readField(field, statement, figure)))
  }).map(statement => `must not be read as ${JSON.stringify(fields)}: ${show(statement, reading)}`)
}

function checkPledges ({ pledges: expected, expect }: Case, { pledges, statements }: Reading): readonly string[] {
  if (expected === null && (expect === null || statements.length > 0)) return []
  const wanted = expected ?? []
  if (wanted.length !== pledges.length) {
    return [`wants ${wanted.length} pledges, has ${pledges.length}: ${pledges.map(pledge => `${pledge.subject} ${pledge.relation}`).join('; ') || 'none'}`]
  }
  return wanted.flatMap((fields, index) => Object.entries(fields).flatMap(([field, want]) => {
    const read = OF_PLEDGES[field]
    if (read === undefined) throw new Error(`"${field}" is no field of a pledge: ${Object.keys(OF_PLEDGES).join(', ')}`)
    const pledge = pledges[index]
    const got = pledge === undefined ? null : read(pledge)
    return isSame(want, got) ? [] : [`pledge ${index + 1}: ${field} is ${showValue(got)}, wants ${showValue(want)}`]
  }))
}

const showValue = (value: unknown): string => JSON.stringify(value ?? null)

function show (statement: Statement, reading: Reading): string {
  const { start, end } = statement.numeral
  const figure = figureOf(statement, reading)
  const read = figure === null ? '' : ` ${figure.measure} ${figure.value} ${figure.unit ?? ''} ${figure.bound} of ${figure.subject}`
  return `${reading.text.slice(Math.max(0, start - 6), start)}【${reading.text.slice(start, end)}】${reading.text.slice(end, end + 6)} ${statement.role} (${statement.rule})${read}`
}
