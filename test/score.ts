/**
 * Scores the tables of an output folder against hand-made labels, and says what was gained and
 * lost since the scores that were last saved.
 *
 *   node build/tools/test/score.js --output output --gold ../shared/gold [--docs a,b] [--json] [--errors FILE] [--save]
 *
 * Reports are matched by the sha256 of their file. A value counts as right when `score/agree.ts`
 * says so; what each figure is a share of stands in `score/tally.ts`.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { formatAccuracy } from './score/accuracy.ts'
import { compareScores, readSaved, toSaved } from './score/compare.ts'
import { readDataset } from './score/dataset.ts'
import { scoreDocument } from './score/document.ts'
import { readGold } from './score/gold.ts'
import { showTally, showTypes, Tally, type Figures, type Miss } from './score/tally.ts'
import { ROOT } from './shared.ts'

const SAVED = join(ROOT, 'test', 'scores.json')
/** What is shipped with every dataset. */
const ACCURACY = join(ROOT, 'sources', 'accuracy.csv')

const { values } = parseArgs({
  options: {
    output: { type: 'string' }, gold: { type: 'string' }, docs: { type: 'string' },
    errors: { type: 'string' }, json: { type: 'boolean' }, save: { type: 'boolean' }
  }
})
if (values.output === undefined || values.gold === undefined) {
  console.error('usage: score --output DIR --gold DIR [--docs a,b] [--json] [--errors FILE] [--save]')
  process.exit(2)
}
if (!existsSync(values.gold)) {
  console.error(`score: skipped, there are no labels in ${values.gold}`)
  process.exit(0)
}

const dataset = readDataset(values.output)
const total = new Tally()
const figures = new Map<string, Figures>()
const misses: Miss[] = []
for (const gold of readGold(values.gold, values.docs?.split(',') ?? null)) {
  const score = scoreDocument(gold, dataset.report(gold.sha256))
  figures.set(gold.name, showTally(score.tally))
  total.addAll(score.tally)
  misses.push(...score.misses)
}
figures.set('ALL', showTally(total))

if (values.errors !== undefined) writeFileSync(values.errors, misses.map(miss => `${JSON.stringify(miss)}\n`).join(''))
if (values.json === true) console.log(JSON.stringify(Object.fromEntries(figures), null, 2))
else {
  printFigures(figures)
  for (const line of showTypes(total)) console.log(line)
  const saved = existsSync(SAVED) ? readSaved(readFileSync(SAVED, 'utf8')) : null
  console.log('')
  for (const line of compareScores(saved, toSaved(figures, misses), misses)) console.log(line)
}
if (values.save === true) {
  writeFileSync(SAVED, `${JSON.stringify(toSaved(figures, misses), null, 1)}\n`)
  writeFileSync(ACCURACY, formatAccuracy(total))
}

/** A column a report, a line a figure. */
function printFigures (columns: ReadonlyMap<string, Figures>): void {
  const names = [...new Set([...columns.values()].flatMap(column => Object.keys(column)))]
  console.log(['', ...columns.keys()].join('\t'))
  for (const name of names) console.log([name, ...[...columns.values()].map(column => column[name] ?? '')].join('\t'))
}
