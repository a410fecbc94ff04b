/**
 * Fault injection: changes one digit of a figure that stands in a confirmed equation, reads the report
 * again, and asks whether the change is noticed. The same faults every time.
 *
 *   node build/tools/test/faults.js --sources ../shared/reports [--count 500] [--seed 1] [--list]
 *
 * A fault counts as noticed where the changed report has a finding of arithmetic, range, sign or unit that the
 * unchanged one hasn't. Faults too small to leave the room that rounding gives are counted apart.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readLexicon, lexiconNames, type Lexicon } from '../pipeline/lexicon.ts'
import { runLine } from '../pipeline/run.ts'
import type { Checked, Relation, Source } from '../pipeline/types.ts'
import { listFiles } from './files.ts'
import { ROOT } from './shared.ts'

const { values } = parseArgs({ options: { sources: { type: 'string' }, count: { type: 'string' }, seed: { type: 'string' }, list: { type: 'boolean' } } })
if (values.sources === undefined) {
  console.error('usage: faults --sources DIR [--count 500] [--seed 1] [--list]')
  process.exit(2)
}
const lexicon = Object.fromEntries(lexiconNames.map(name =>
  [name, readLexicon(name, readFileSync(join(ROOT, 'sources', 'lexicons', `${name}.csv`), 'utf8'))])) as unknown as Lexicon

/** What is no equation: limits and repetitions confirm, and are seldom broken by a digit; what need not hold is never contradicted. */
const LIMITS = /_within|^(?:gdp|foreign_trade)_growth_between$|^repeated$|^sum_of_list$|_nominal$/u
const NOTICED = ['arithmetic_contradicted', 'value_out_of_range', 'value_impossible', 'share_out_of_range', 'unit_against_indicator', 'sign_against_word']

interface Site { readonly source: Source; readonly relation: Relation; readonly at: number; readonly before: number; readonly contradictions: number }

function read (source: Source): Checked | null {
  const outcome = runLine({ kind: 'source', source }, lexicon, (_, step) => step())
  return outcome.kind === 'report' ? outcome.report : null
}

/** A number from 0 to below `below`, the next of a fixed series. */
function openSeries (seed: number): (below: number) => number {
  let state = seed
  return below => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor(state / 2 ** 32 * below)
  }
}

const countNoticed = (report: Checked): number => report.issues.filter(({ check }) => NOTICED.includes(check)).length
const countContradictions = (report: Checked): number => report.relations.filter(({ verdict }) => verdict === 'contradicted').length

const sites: Site[] = []
let reports = 0
let alarms = 0
const verdicts = new Map<string, number>()
for (const path of listFiles(values.sources).filter(name => name.endsWith('.txt'))) {
  const text = new TextDecoder().decode(new Uint8Array(readFileSync(join(values.sources, path)))).replace(/^\ufeff/u, '')
  const source: Source = { path, sha256: '0'.repeat(64), bytes: text.length, format: 'txt', encoding: 'utf-8', text }
  const report = read(source)
  if (report === null) continue
  reports++
  alarms += report.relations.some(({ verdict }) => verdict === 'contradicted') ? 1 : 0
  for (const relation of report.relations) {
    const key = `${relation.relation} ${relation.verdict}`
    verdicts.set(key, (verdicts.get(key) ?? 0) + 1)
    if (relation.verdict !== 'confirmed' || LIMITS.test(relation.relation)) continue
    const before = countNoticed(report)
    for (const { start, end } of relation.terms) {
      for (let at = start; at < end; at++) if (/[0-9]/u.test(text.charAt(at))) sites.push({ source, relation, at, before, contradictions: countContradictions(report) })
    }
  }
}

/** Whether the change leaves the room of rounding: by its place among the figure's digits. */
function isLarge ({ source, relation, at }: Site, digit: number): boolean {
  const term = relation.terms.find(({ start, end }) => start <= at && at < end)
  if (term === undefined || relation.computed === null) return false
  const written = source.text.slice(term.start, term.end)
  const was = Number(written)
  const now = Number(written.slice(0, at - term.start) + String(digit) + written.slice(at - term.start + 1))
  const decimals = written.split('.')[1]?.length ?? 0
  const isStated = relation.terms.at(-1) === term
  const scale = isStated || was === 0 ? Math.abs((relation.stated ?? 0) / (was === 0 ? 1 : was)) : Math.abs(relation.computed / was)
  const isAdded = /sum|shares|gap|industry|direction|change_between/u.test(relation.relation)
  const moved = Math.abs(now - was) * (isAdded && relation.unit === '%' ? 1 : isAdded ? Math.abs((relation.stated ?? 0) / Number(source.text.slice(relation.terms.at(-1)?.start, relation.terms.at(-1)?.end))) : scale)
  return moved > relation.computedHigh - relation.computedLow + scale * 10 ** -decimals
}

const draw = openSeries(Number(values.seed ?? 1))
const tally = { large: 0, caught: 0, byArithmetic: 0, small: 0, smallCaught: 0 }
for (let fault = 0; fault < Number(values.count ?? 500) && sites.length > 0; fault++) {
  const site = sites[draw(sites.length)]
  if (site === undefined) break
  const { source, at, before, relation } = site
  const digit = (Number(source.text.charAt(at)) + 1 + draw(9)) % 10
  const changed = read({ ...source, text: source.text.slice(0, at) + String(digit) + source.text.slice(at + 1) })
  const isCaught = changed === null || countNoticed(changed) > before
  if (isLarge(site, digit)) {
    tally.large++
    if (changed !== null && countContradictions(changed) > site.contradictions) tally.byArithmetic++
    if (isCaught) tally.caught++
    else if (values.list === true) console.log(`missed: ${source.path} ${relation.relation} ${relation.formula} at ${at} → ${digit}`)
  } else {
    tally.small++
    if (isCaught) tally.smallCaught++
  }
}
for (const [name, count] of [...verdicts].sort()) console.log(`${name}\t${count}`)
console.log(`${reports} reports, ${alarms} with a contradiction before any fault`)
console.log(`${sites.length} digits of figures in equations; of ${tally.large} faults larger than rounding ${tally.caught} noticed (${(100 * tally.caught / Math.max(1, tally.large)).toFixed(1)} %), ${tally.byArithmetic} by arithmetic; of ${tally.small} smaller ones ${tally.smallCaught}`)
