/**
 * Which headline figures were found: for each place and year, once, several times, or not at all.
 *
 *   node build/tools/test/coverage.js --output output [--list] [--indicator gdp]
 *
 * Actual and target are counted apart: the actual of a year is looked for in the reports that review
 * it, the target in those that plan it. With --list, each exception follows with the sentences in
 * which the figure may stand.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import Papa from 'papaparse'
import { countVerdicts, judgeCell, SIDES, type Cell, type Headline, type Side, type Wording } from './coverage/judge.ts'
import { groupRows, readSourceText, readTableOrThrow, type Row } from './tables.ts'
import { ROOT } from './shared.ts'

const HEADLINES: readonly Headline[] = [
  { indicator: 'gdp', measure: 'growth' },
  { indicator: 'gdp', measure: 'amount' },
  { indicator: 'fixed_asset_investment', measure: 'growth' },
  { indicator: 'retail_sales', measure: 'growth' },
  { indicator: 'general_budget_revenue', measure: 'growth' },
  { indicator: 'cpi', measure: 'growth' },
  { indicator: 'new_urban_jobs', measure: 'amount' },
  { indicator: 'resident_income', measure: 'growth' },
  { indicator: 'urban_resident_income', measure: 'growth' },
  { indicator: 'rural_resident_income', measure: 'growth' }
]

/** The parts of a report in which each side is spoken of. */
const ROLES: Readonly<Record<Side, readonly string[]>> = { actual: ['front_matter', 'opening', 'review'], target: ['requirements', 'targets', 'plan'] }

const { values } = parseArgs({ options: { output: { type: 'string' }, list: { type: 'boolean' }, indicator: { type: 'string' } } })
if (values.output === undefined) {
  console.error('usage: coverage --output DIR [--list] [--indicator CODE]')
  process.exit(2)
}
const { output } = values

const wanted = HEADLINES.filter(({ indicator }) => values.indicator === undefined || indicator === values.indicator)
const cells = judgeDataset()
for (const headline of wanted) {
  for (const side of SIDES) console.log(countVerdicts(headline, side, cells))
}
if (values.list === true) for (const cell of cells) if (cell.verdict !== 'once') printCell(cell)

/** Every cell of place × year × headline × side that a report should fill. */
function judgeDataset (): readonly Cell[] {
  const reports = readTableOrThrow(output, 'reports').filter(row => row['report_type'] === 'gov')
  const observations = groupRows(readTableOrThrow(output, 'observations'), 'report_id')
  const words = readWordings()
  const sections = groupRows(readTableOrThrow(output, 'sections'), 'report_id')
  return SIDES.flatMap(side => {
    const year = (row: Row): string => row[side === 'actual' ? 'review_year' : 'plan_year'] ?? ''
    const dated = reports.filter(row => year(row) !== '')
    const placed = groupRows(dated.map((row): Row => ({ ...row, cell: `${row['jurisdiction']}\t${year(row)}` })), 'cell')
    return [...placed].flatMap(([key, group]) => {
      const [place = '', when = ''] = key.split('\t')
      const found = group.flatMap(row => observations.get(row['report_id'] ?? '') ?? [])
      const texts = group.map(row => readSide(row['report_id'] ?? '', side, sections))
      return wanted.map(headline => judgeCell({
        headline, side, place, year: when, observations: found, texts, words: words.get(headline.indicator) ?? []
      }))
    })
  })
}

/** The text of a report in whose parts the side is spoken of. */
function readSide (reportId: string, side: Side, sections: ReadonlyMap<string, readonly Row[]>): string {
  const text = readSourceText(output, reportId) ?? ''
  const tops = (sections.get(reportId) ?? []).filter(row => row['depth'] === '1' && ROLES[side].includes(row['role'] ?? ''))
  return tops.map(row => text.slice(Number(row['start']), Number(row['end']))).join('\n')
}

/** The wordings of each indicator, from the lexicon. */
function readWordings (): ReadonlyMap<string, readonly Wording[]> {
  const csv = readFileSync(join(ROOT, 'sources', 'lexicons', 'indicator_names.csv'), 'utf8')
  const rows = Papa.parse<Row>(csv, { header: true, skipEmptyLines: true }).data
  const codes = new Set(wanted.map(({ indicator }) => indicator))
  return new Map([...groupRows(rows.filter(row => codes.has(row['code'] ?? '')), 'code')].map(([code, group]) => [code, group.map(({ form = '' }) => ({
    form, within: rows.filter(row => row['code'] !== code && row['form'] !== form && row['form']?.includes(form) === true).map(row => row['form'] ?? '')
  }))]))
}

function printCell ({ headline, side, place, year, verdict, evidence }: Cell): void {
  console.log(`\n${place} ${year} ${headline.indicator} ${headline.measure} ${side}: ${verdict}`)
  for (const line of evidence) console.log(`  ${line}`)
}
