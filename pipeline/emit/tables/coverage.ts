/** coverage: which core indicators each report gives, and why it gives none of the others. */
import type { Choice, CoverageCell } from '../../types.ts'
import { defineTable, reportColumn, reportKey, type ColumnOf } from '../table.ts'

const FOUND = { once: ['一处', 'one figure'], several: ['多处', 'several figures'], absent: ['没有', 'no figure'] } as const
const REASONS = {
  not_named: ['未提及', 'no wording of the indicator occurs'],
  no_figure: ['提及但无数据', 'a wording occurs, and no figure was read beside it'],
  other_period: ['只有其他时期或目标', 'its figures are of other years, or aims']
} as const
const list = (labels: Readonly<Record<string, readonly [string, string]>>): readonly Choice[] =>
  Object.entries(labels).map(([value, [zh, en]]) => ({ value, zh, en }))

const columns: ReadonlyArray<ColumnOf<CoverageCell>> = [
  {
    name: 'coverage_id', type: 'string', cell: ({ indicator }, report) => `${report.reportId}-${indicator}`,
    en: 'The row\'s stable name: <report_id>-<indicator>.', zh: '该行的稳定标识：报告标识-指标代码。'
  },
  reportColumn,
  {
    name: 'adcode', type: 'string', optional: true, cell: (_, report) => report.place?.adcode ?? null,
    en: 'Six-digit division code of the place.', zh: '地区的六位行政区划代码。'
  },
  {
    name: 'year', type: 'integer', optional: true, cell: (_, report) => report.masthead.reviewYears?.last ?? null,
    en: 'Year that the report looks back on.', zh: '报告回顾的年份。'
  },
  {
    name: 'indicator', type: 'string', cell: ({ indicator }) => indicator,
    en: 'Code of the core indicator.', zh: '核心指标代码。'
  },
  {
    name: 'found', type: 'string', choices: list(FOUND), cell: ({ actuals }) => actuals === 0 ? 'absent' : actuals === 1 ? 'once' : 'several',
    en: 'Whether the report gives figures of it for that year.', zh: '报告是否给出该年数据。'
  },
  {
    name: 'figures', type: 'integer', cell: ({ actuals }) => actuals,
    en: 'How many figures of it are given for that year, of all measures.', zh: '该年数据的个数（各类合计）。'
  },
  {
    name: 'targets', type: 'integer', cell: ({ targets }) => targets,
    en: 'How many targets of it are given for the plan\'s year.', zh: '计划年份的目标个数。'
  },
  {
    name: 'absent_because', type: 'string', optional: true, choices: list(REASONS), cell: ({ reason }) => reason,
    en: 'Why there is no figure.', zh: '没有数据的原因。'
  }
]

export const coverage = defineTable<CoverageCell>({
  name: 'coverage',
  title: { zh: '覆盖', en: 'Coverage' },
  description: {
    zh: '每份报告、每个核心指标一行：回顾年份有一处、多处或没有数据，以及没有的原因。',
    en: 'One row per report and core indicator: whether a figure for the reviewed year was found once, several times or not at all, and why not.'
  },
  key: 'coverage_id',
  foreignKeys: [reportKey],
  items: report => report.coverage,
  columns
})
