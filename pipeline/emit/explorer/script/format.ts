/** Numbers as people write them. */
export const format = `
const SIGNS = { exact: '', ge: '≥ ', gt: '> ', le: '≤ ', lt: '< ', approx: '≈ ' }
const SCALES = { zh: [[1e12, '万亿'], [1e8, '亿'], [1e4, '万']], en: [[1e12, ' tn'], [1e9, ' bn'], [1e6, ' m']] }

const trim = number => String(Number(number.toPrecision(5)))

function shortNumber(value) {
  for (const [size, sign] of SCALES[isChinese() ? 'zh' : 'en']) if (Math.abs(value) >= size) return trim(value / size) + sign
  return Math.abs(value) >= 1e4 ? Math.round(value).toLocaleString('en') : trim(value)
}

const withUnit = (number, unit) => unit === null || unit === undefined || unit === '' ? number : unit === '%' || unit === '‰' ? number + unit : number + (isChinese() ? '' : ' ') + unit

const formatValue = (value, unit) => withUnit(shortNumber(value), unit)

/** Value with bound and upper end: ≥ 7.5%, 3–5万人. */
function formatReading(row) {
  if (row.measure === 'rank') return (isChinese() ? '第' : '#') + row.value
  const high = row.value_high === null || row.value_high === undefined ? '' : ' – ' + shortNumber(row.value_high)
  return (SIGNS[row.bound] || '') + withUnit(shortNumber(row.value) + high, row.unit)
}

const exactValue = (value, unit) => withUnit(value.toLocaleString('en', { maximumFractionDigits: 12 }), unit)
`
