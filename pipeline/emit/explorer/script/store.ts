/** The data: what scripts bring, and how they are asked for. */
export const store = `
const loading = new Map()

/** What data scripts call. Nothing they bring is run: it is numbers and text. */
const zhibiao = {
  words: { labels: {}, columns: {}, indicators: {}, ceilings: [] }, list: [], reports: new Map(), panels: new Map(), counts: [], verdicts: new Map(), promising: new Set(), edition: '',
  vocabulary(words) { this.words = words },
  columns(names) { this.names = names },
  add(row) { this.list.push(Object.fromEntries(this.names.map((name, at) => [name, row[at]]))) },
  report(report) { this.reports.set(report.id, unpackReport(report)) },
  panel(panel) { this.panels.set(panel.id, panel.points) },
  series(counts) { this.counts = counts },
  judge(rows) { for (const [target, verdict, actual, value, bound, next] of rows) this.verdicts.set(target, { verdict, actual, value, bound, next }) },
  judged(ids) { this.promising = new Set(ids) },
  version(version) { this.edition = version }
}

/** Loads a data script once. Resolves to whether it was there. */
function load(name) {
  if (!loading.has(name)) {
    loading.set(name, new Promise(resolve => {
      const script = document.createElement('script')
      script.addEventListener('load', () => resolve(true))
      script.addEventListener('error', () => resolve(false))
      script.src = 'data/' + encodeURIComponent(name) + '.js'
      document.head.append(script)
    }))
  }
  return loading.get(name)
}

/** What became of the promises of some reports, as far as later reports say it. */
const loadVerdicts = ids => Promise.all(ids.filter(id => zhibiao.promising.has(id)).map(id => load('verdicts-' + id)))

const unpack = packed => packed.rows.map(row => Object.fromEntries(packed.columns.map((name, at) => [name, row[at]])))

function unpackReport(packed) {
  const report = { id: packed.id, text: packed.text, masthead: packed.masthead }
  for (const table of ['sections', 'numerals', 'observations', 'targets', 'mentions', 'projects', 'glossary', 'checks', 'issues']) report[table] = unpack(packed[table])
  report.observation = new Map(report.observations.map(row => [row.observation_id, row]))
  report.target = new Map(report.targets.map(row => [row.target_id, row]))
  for (const check of report.checks) check.terms = String(check.term_ids || '').split(' ').map(id => id.replace(packed.id + '-', ''))
  report.sections.sort((a, b) => a.start - b.start || a.depth - b.depth)
  report.numerals.sort((a, b) => a.start - b.start)
  return report
}

const findListed = id => zhibiao.list.find(row => row.report_id === id)
const keyOfPlace = row => row.adcode || row.jurisdiction
const nameListed = row => row.jurisdiction || row.title || row.report_id
`
