/** checks: what the figures of one report say of each other. */
import type { Choice, Relation, RelationVerdict } from '../../types.ts'
import { nameObservation, numberRepeats } from '../ids.ts'
import { defineTable, reportColumn, reportKey, spanColumns, type ColumnOf } from '../table.ts'

interface Named extends Relation { readonly id: string }

const VERDICTS: Readonly<Record<RelationVerdict, readonly [zh: string, en: string]>> = {
  confirmed: ['相符', 'some unrounded figures behind the written ones fulfil the relation'],
  contradicted: ['不符', 'no unrounded figures fulfil it'],
  derived: ['推算', 'implied by the figures, not stated by the report']
}
const verdicts: readonly Choice[] = Object.entries(VERDICTS).map(([value, [zh, en]]) => ({ value, zh, en }))

/** A limit without end is no limit. */
const finite = (value: number | null): number | null => value !== null && Number.isFinite(value) ? value : null

const columns: ReadonlyArray<ColumnOf<Named>> = [
  {
    name: 'check_id', type: 'string', cell: ({ id }) => id,
    en: 'The row\'s stable name: <report_id>-r<start of the stated figure>-<relation>.', zh: '该行的稳定标识：报告标识-r 加所述数据的起点加关系名。'
  },
  reportColumn,
  {
    name: 'relation', type: 'string', cell: ({ relation }) => relation,
    en: 'Kind of relation: share_of_whole, growth_gap, sum_of_list, industry_shares, repeated …', zh: '关系种类：share_of_whole（占比）、growth_gap（增速差）、sum_of_list（合计）、industry_shares（三次产业比重）、repeated（重复表述）等。'
  },
  {
    name: 'subject', type: 'string', optional: true, cell: ({ subject }) => subject,
    en: 'What the relation is about, in the report\'s words.', zh: '关系所涉对象（原文）。'
  },
  {
    name: 'observation_id', type: 'string', optional: true,
    cell: ({ stated, terms }, report) => stated === null || terms.length === 0 ? null : nameObservation(report.reportId, terms.at(-1) ?? { start: 0, end: 0 }),
    en: 'The figure that is held against the others; empty where the value is derived.', zh: '被核对的数据；推算值则为空。'
  },
  {
    name: 'term_ids', type: 'string', cell: ({ stated, terms }, report) => (stated === null ? terms : terms.slice(0, -1)).map(term => nameObservation(report.reportId, term)).join(' '),
    en: 'The other figures of the relation: observation_ids parted by blanks.', zh: '关系中的其他数据：观测值标识，以空格分隔。'
  },
  {
    name: 'formula', type: 'string', cell: ({ formula }) => formula,
    en: 'The relation with its terms as written.', zh: '关系式，各项用原文写法。'
  },
  {
    name: 'computed', type: 'number', optional: true, cell: ({ computed }) => finite(computed),
    en: 'What the other figures imply; empty where they only set limits.', zh: '由其他数据推得的值；只有上下限时为空。'
  },
  {
    name: 'computed_low', type: 'number', optional: true, cell: ({ computedLow }) => finite(computedLow),
    en: 'Least value that unrounded figures can lead to.', zh: '考虑四舍五入后的最小可能值。'
  },
  {
    name: 'computed_high', type: 'number', optional: true, cell: ({ computedHigh }) => finite(computedHigh),
    en: 'Greatest value that unrounded figures can lead to.', zh: '考虑四舍五入后的最大可能值。'
  },
  {
    name: 'stated', type: 'number', optional: true, cell: ({ stated }) => stated,
    en: 'What the report states; empty where the value is derived.', zh: '报告所述的值；推算值则为空。'
  },
  {
    name: 'unit', type: 'string', optional: true, cell: ({ unit }) => unit,
    en: 'Unit of the computed and the stated value.', zh: '推得值与所述值的单位。'
  },
  {
    name: 'difference', type: 'number', optional: true, cell: ({ difference }) => finite(difference),
    en: 'The stated value less the computed one.', zh: '所述值减推得值。'
  },
  {
    name: 'verdict', type: 'string', choices: verdicts, cell: ({ verdict }) => verdict,
    en: 'What came of it.', zh: '核对结果。'
  },
  ...spanColumns
]

export const checks = defineTable<Named>({
  name: 'checks',
  title: { zh: '核对', en: 'Checks' },
  description: {
    zh: '报告内部数据之间的算术关系：相符、不符，或只能推算。推算值只在此表出现，不与报告所述的值混用。',
    en: 'What the figures of a report say of each other: confirmed, contradicted, or only derived. Derived values stand in this table alone and are never mixed with stated ones.'
  },
  key: 'check_id',
  foreignKeys: [reportKey, { column: 'observation_id', table: 'observations', field: 'observation_id' }],
  items: report => {
    const ids = numberRepeats(report.relations.map(({ start, relation }) => `${report.reportId}-r${start}-${relation}`))
    return report.relations.map((relation, at) => ({ ...relation, id: ids[at] ?? '' }))
  },
  columns
})
