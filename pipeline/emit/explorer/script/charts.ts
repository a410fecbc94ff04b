/** Charts as inline SVG: small multiples over years, and a bar for each row of a ranking. */
export const charts = `
/** Round steps for an axis: 1, 2 or 5 times a power of ten. */
function ticksOf(low, high, count) {
  const rough = (high - low) / count || 1
  const power = 10 ** Math.floor(Math.log10(rough))
  const size = [1, 2, 5, 10].find(step => step * power >= rough) * power
  const ticks = []
  for (let tick = Math.ceil(low / size) * size; tick <= high + size / 1e6; tick += size) ticks.push(Math.abs(tick) < size / 1e6 ? 0 : tick)
  return ticks
}

const scale = (from, to, low, high) => value => high === low ? (from + to) / 2 : from + (to - from) * (value - low) / (high - low)

const BOX = { width: 300, height: 132, left: 6, right: 40, top: 12, bottom: 20 }

/** Levels from zero; growth and rates between their ends, with zero in sight where they pass it. */
function rangeOfValues(values, measure) {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  if (measure === 'amount') return [Math.min(0, low), Math.max(0, high) || 1]
  const room = (high - low || Math.abs(high) || 1) * 0.15
  return [low < 0 || low - room > 0 ? low - room : 0, high + room]
}

/** Actual values as dots, targets as open rings, a missed one with the way that was wanting. */
function drawYears(series, years) {
  const { width, height, left, right, top, bottom } = BOX
  const points = [...series.actual.values(), ...series.target.values()]
  const [low, high] = rangeOfValues(points.map(point => point.value), series.measure)
  const x = scale(left + 8, width - right - 8, years[0], years[1])
  const y = scale(height - bottom, top, low, high)
  const actual = [...series.actual.values()].sort((a, b) => a.year - b.year)
  const path = actual.map((point, at) => (at === 0 || point.year - actual[at - 1].year > 1 ? 'M' : 'L') + x(point.year).toFixed(1) + ' ' + y(point.value).toFixed(1)).join('')
  return svg('svg', { class: 'years', viewBox: '0 0 ' + width + ' ' + height, role: 'img' },
    svg('title', {}, nameSeries(series)),
    ticksOf(low, high, 2).filter(tick => tick >= low && tick <= high).map(tick => [
      svg('line', { class: tick === 0 ? 'zero' : 'grid', x1: left, x2: width - right, y1: y(tick), y2: y(tick) }),
      svg('text', { class: 'tick', x: width - right + 5, y: y(tick) + 3 }, shortNumber(tick) + (series.unit === '%' ? '%' : ''))
    ]),
    [...new Set(years)].map((year, at, all) => svg('text', { class: 'tick', x: x(year), y: height - 5, 'text-anchor': all.length === 1 ? 'middle' : at === 0 ? 'start' : 'end', dx: all.length === 1 ? 0 : at === 0 ? -8 : 8 }, String(year))),
    svg('path', { class: 'course', d: path }),
    [...series.target.values()].map(point => drawTarget(series, point, x(point.year), y)),
    actual.map(point => drawPoint('dot', point, x(point.year), y(point.value), 3, t('actual') + ' ' + point.year + ': ' + formatReading({ ...point, unit: series.unit }))))
}

function drawTarget(series, target, x, y) {
  const actual = series.actual.get(target.year)
  const verdict = judge(series, target, actual)
  const words = [t('target'), target.year].join(' ') + ': ' + formatReading({ ...target, unit: series.unit }) + (verdict ? ' · ' + t(verdict) : '')
  return [
    verdict === 'missed' && actual ? svg('line', { class: 'wanting', x1: x, x2: x, y1: y(target.value), y2: y(actual.value) }) : '',
    drawPoint('ring ' + (verdict || ''), target, x, y(target.value), 4.6, words)
  ]
}

const drawPoint = (kind, point, cx, cy, r, words) => svg('a', { href: '#o=' + point.id, 'aria-label': words }, svg('title', {}, words), svg('circle', { class: kind, cx, cy, r }))

/** The scale of a ranking in per cent of the width, with zero in it and room for rings at the ends. */
function scaleBars(rows) {
  const values = rows.flatMap(row => [row.actual.value, row.target ? row.target.value : row.actual.value])
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)]
  return scale(low < 0 ? 2 : 0, 98, low, high)
}

const percent = number => number.toFixed(2) + '%'

/** A bar from zero; the target is a ring, and where it was missed a line shows what was wanting. */
function drawBar(series, { actual, target, verdict }, x) {
  const [zero, end] = [x(0), x(actual.value)]
  return svg('svg', { class: 'bar', 'aria-hidden': 'true' },
    svg('rect', { class: 'bar', x: percent(Math.min(zero, end)), y: 5, width: percent(Math.max(Math.abs(end - zero), 0.15)), height: 12, rx: 1.5 }),
    svg('line', { class: 'zero', x1: percent(zero), x2: percent(zero), y1: 0, y2: 22 }),
    target && verdict === 'missed' ? svg('line', { class: 'wanting', x1: percent(end), x2: percent(x(target.value)), y1: 11, y2: 11 }) : '',
    target ? svg('circle', { class: 'ring ' + (verdict || ''), cx: percent(x(target.value)), cy: 11, r: 4.6 }) : '')
}
`
