/** The row of a numeral: what it says, how that was read, and what was checked. */
export const record = `
const term = (name, column, value) => value === null || value === undefined || value === '' ? null
  : [el('dt', column ? { title: explain(column) } : {}, t(name)), el('dd', {}, value)]

function renderRecord(report, numeral) {
  const observation = numeral.observation_id ? report.observation.get(numeral.observation_id) : undefined
  const stretch = findStretch(report, numeral, observation)
  return el('section', { class: 'record', 'aria-live': 'polite' },
    el('div', { class: 'bar' },
      el('span', { class: 'tag ' + numeral.role }, brief('role', numeral.role)),
      el('span', { class: 'steps' },
        el('button', { type: 'button', title: t('previous'), 'aria-label': t('previous'), onclick: () => step(-1) }, '←'),
        el('button', { type: 'button', title: t('next'), 'aria-label': t('next'), onclick: () => step(1) }, '→'),
        el('button', { type: 'button', title: t('close'), 'aria-label': t('close'), onclick: leaveRecord }, '×'))),
    observation ? renderObservation(report, observation) : renderPlain(report, numeral),
    renderNames(report, stretch),
    renderTerms(report, stretch),
    renderChecks(report, numeral, observation),
    el('footer', {}, el('code', {}, report.id + '-' + (numeral.observation_id || numeral.numeral_id)),
      el('button', { type: 'button', onclick: copyLink }, t('copy'))))
}

function copyLink(event) {
  const button = event.target
  const done = () => { button.textContent = t('copied') }
  if (navigator.clipboard) navigator.clipboard.writeText(location.href).then(done, () => {})
}

function renderPlain(report, numeral) {
  return [
    el('p', { class: 'reading' }, report.text.slice(numeral.start, numeral.end)),
    el('dl', {}, term('role', 'role', label('role', numeral.role)), term('script', 'script', brief('script', numeral.script)), term('value', '', String(numeral.value)),
      term('period', '', numeral.period), term('rule', 'rule', el('code', {}, numeral.rule)))
  ]
}

function renderObservation(report, row) {
  const target = report.target.get(row.observation_id) || {}
  const code = row.indicator || row.indicator_extended
  const siblings = report.observations.filter(other => other !== row && other.sentence === row.sentence && Math.abs(other.start - row.start) < row.sentence.length)
  return [
    el('p', { class: 'reading' }, formatReading(row), el('span', { class: 'status ' + row.status }, brief('status', row.status))),
    renderOutcome(report, row),
    el('p', { class: 'about' }, code ? nameIndicator(code) : row.subject || '–', ' ', el('small', {}, brief('measure', row.measure))),
    el('dl', {},
      term('subject', 'subject', row.subject), term('exact', 'value', exactValue(row.value, row.unit) + (row.value_high === null ? '' : ' – ' + exactValue(row.value_high, row.unit))),
      term('bound', 'bound', row.bound === 'exact' ? null : label('bound', row.bound)), term('period', 'period', row.period), term('basis', 'basis', label('basis', row.basis)),
      term('modality', 'modality', row.modality), term('tone', 'tone', label('tone', target.tone || null)), term('deadline', 'deadline', target.deadline),
      term('deliverable', 'deliverable', target.deliverable), term('scope', 'rank_scope', [row.rank_scope, row.rank_scope_place].filter((name, at, all) => name && all.indexOf(name) === at).join(' · ')),
      term('indicator', 'indicator', code ? el('code', {}, code) : null),
      term('confidence', 'confidence', renderMeter(row.confidence)), term('rule', 'rule', el('ul', { class: 'rules' }, row.rule.split('; ').map(rule => el('li', {}, rule))))),
    renderEvidence(report, row),
    siblings.length === 0 ? '' : el('div', { class: 'siblings' }, el('h3', {}, t('siblings')), el('ul', {}, siblings.map(other => el('li', {},
      el('a', { href: '#o=' + report.id + '-' + other.observation_id }, el('b', {}, formatReading(other)), ' ', other.subject || brief('measure', other.measure))))))
  ]
}

const renderMeter = value => [svg('svg', { class: 'meter', viewBox: '0 0 100 6', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
  svg('rect', { class: 'whole', width: 100, height: 6 }), svg('rect', { class: 'part', width: 100 * value, height: 6 })), ' ', value.toFixed(2)]

/** The sentence, with the expression itself set apart. */
function renderEvidence(report, row) {
  const written = report.text.slice(row.start, row.end)
  const near = row.start - findStretch(report, row, row)[0]
  const at = row.sentence.startsWith(written, near) ? near : row.sentence.indexOf(written)
  return el('blockquote', {}, at < 0 ? row.sentence : [row.sentence.slice(0, at), el('mark', {}, written), row.sentence.slice(at + written.length)])
}

/** Findings about the row itself, or about words that it stands in. */
function findIssues(report, numeral, observation) {
  return report.issues.filter(issue => (issue.row_id && (issue.row_id === numeral.numeral_id || (observation && issue.row_id === observation.observation_id))) ||
    (issue.row_id === null && issue.start !== null && issue.start <= numeral.start && numeral.end <= issue.end && issue.end - issue.start < 400))
}

const relates = observation => check => observation && (check.observation_id === observation.observation_id || check.terms.includes(observation.observation_id))

function renderChecks(report, numeral, observation) {
  const issues = findIssues(report, numeral, observation)
  const sums = report.checks.filter(relates(observation))
  return el('div', { class: 'checks' }, el('h3', {}, t('checks')),
    sums.length === 0 ? '' : el('ul', { class: 'sums' }, sums.map(check => renderSum(report, check))),
    issues.length > 0 ? el('ul', {}, issues.map(issue => el('li', { class: issue.severity }, el('b', {}, brief('severity', issue.severity)), ' ', issue.message, ' ', el('code', {}, issue.check))))
      : sums.some(check => check.verdict === 'contradicted') ? '' : el('p', { class: 'passed' }, t('passed')))
}

/** What the report's figures say of each other: the sum, what comes of it, what is written. */
const renderSum = (report, check) => el('li', { class: check.verdict },
  el('a', { href: check.observation_id ? '#o=' + report.id + '-' + check.observation_id : '#c=' + report.id + '-c' + check.start }, el('b', {}, nameRelation(check.relation)), ' ', check.subject || ''),
  el('span', { class: 'formula' }, check.formula),
  el('span', {}, [['computed', check.computed], ['stated', check.stated]].filter(([, value]) => value !== null).map(([word, value]) => t(word) + ' ' + formatValue(value, check.unit)).join(' · '), ' ', el('em', { class: 'verdict ' + check.verdict }, brief('verdict', check.verdict))))

/** What became of a promise, by the next report. */
function renderOutcome(report, row) {
  const said = zhibiao.verdicts.get(report.id + '-' + row.observation_id)
  if (!said) return ''
  return el('p', { class: 'outcome ' + said.verdict }, el('em', { class: 'verdict ' + said.verdict }, t(said.verdict)),
    said.actual ? [' ', el('a', { href: '#o=' + said.actual }, t('actual') + ' ' + formatReading({ value: said.value, bound: said.bound, unit: row.unit }))] : '',
    said.next ? el('small', {}, ' · ' + t('nextplan') + ' ' + brief('next_target', said.next)) : '')
}
`
