/** Checks of figures against each other, and of ranks against the size of their field. */
import type { Lexicon, LexiconRow } from '../../lexicon.ts'
import type { Observation, Place } from '../../types.ts'
import { showNumber, type Check, type Finding } from './check.ts'

/** No figures behind the written ones fulfil what they say of each other. */
export const arithmetic: Check = {
  name: 'arithmetic_contradicted',
  severity: 'warning',
  example: '三次产业比重17:42:43。',
  find: ({ relations }) => relations.filter(({ verdict }) => verdict === 'contradicted').map(({ relation, subject, formula, terms, computed, computedLow, computedHigh, stated, unit, difference }): Finding => {
    const expected = computed === null ? `${showNumber(computedLow)}–${showNumber(computedHigh)}` : showNumber(Number(computed.toPrecision(6)))
    return {
      table: 'observations', span: terms.at(-1) ?? null, message: `${subject}: ${formula} gives ${expected} ${unit ?? ''}, the text says ${showNumber(stated)} (${relation})`,
      values: { expected, actual: showNumber(stated), difference }
    }
  })
}

/** Two figures of one name and year: the report contradicts itself, or the second is of a narrower scope. */
export const repeatDiffers: Check = {
  name: 'same_name_differs',
  severity: 'info',
  example: '进出口增长8%。进出口增长9%。',
  find: ({ observations, quanta }) => {
    const first = new Map<string, number>()
    return observations.flatMap((figure, at): readonly Finding[] => {
      const name = nameOf(figure)
      if (name === null) return []
      const before = first.get(name)
      const other = before === undefined ? undefined : observations[before]
      if (before === undefined || other === undefined) {
        first.set(name, at)
        return []
      }
      const room = ((quanta[at] ?? 0) + (quanta[before] ?? 0)) / 2
      if (Math.abs(figure.value - other.value) <= room * (1 + 1e-9)) return []
      return [{
        table: 'observations', span: figure.numeral, message: `${figure.subject}: ${showNumber(figure.value)} ${figure.unit ?? ''} here, ${showNumber(other.value)} before, of one name and year`,
        values: { expected: showNumber(other.value), actual: showNumber(figure.value), difference: figure.value - other.value }
      }]
    })
  }
}

const YEAR = /^\d{4}$/u

function nameOf ({ indicator, subject, measure, unit, period, status, basis, bound }: Observation): string | null {
  const isComparable = indicator !== null && period !== null && YEAR.test(period) && bound === 'exact' && status !== 'context'
  return isComparable && (measure === 'amount' || measure === 'growth' || measure === 'ratio')
    ? [indicator, subject, measure, unit, period, status === 'target', basis === 'yoy' ? null : basis].join()
    : null
}

/** 全省第17 needs seventeen prefectures. */
export const rankBeyondField: Check = {
  name: 'rank_beyond_field',
  severity: 'warning',
  example: '生产总值居全省第40位。',
  find: ({ observations, place, masthead }, lexicon) => place === null ? [] : observations.flatMap((figure): readonly Finding[] => {
    const size = figure.measure === 'rank' && figure.indicatorExtended !== null ? countField(figure, place, masthead.reportYear, lexicon) : null
    if (size === null || figure.value <= size) return []
    return [{
      table: 'observations', span: figure.numeral, message: `${figure.subject}: rank ${figure.value} in ${figure.rankScope ?? ''}, which has ${size} places of this level`,
      values: { expected: `1–${size}`, actual: String(figure.value), difference: figure.value - size }
    }]
  })
}

/** How many places of the report's level the field of a rank holds. */
function countField ({ rankScopeAdcode }: Observation, place: Place, year: number | null, { divisions }: Pick<Lexicon, 'divisions'>): number | null {
  if (rankScopeAdcode === null || year === null || place.level === 'national' || place.level === 'township') return null
  const stem = rankScopeAdcode === '100000' ? '' : rankScopeAdcode.replace(/(?:00){1,2}$/u, '')
  const isIn = (row: LexiconRow<'divisions'>): boolean =>
    row.level === place.level && row.adcode.startsWith(stem) && row.first_year <= year && year <= (row.last_year ?? Infinity)
  const size = divisions.filter(isIn).length
  return size === 0 ? null : size
}
