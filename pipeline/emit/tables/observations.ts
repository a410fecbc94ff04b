/** observations: one tidy row per reported figure. */
import type { Checked, Observation } from '../../types.ts'
import { bases, bounds, measures, statuses } from '../enumerations.ts'
import { nameNumeral, nameObservation, nameSection } from '../ids.ts'
import { boundPeriod } from '../period.ts'
import { defineTable, reportColumn, reportKey, spanColumns, type ColumnOf } from '../table.ts'

type Missing = 'numeral' | 'measure' | 'value' | 'bound' | 'confidence'

/** A figure, or a promise without one: the same columns serve both. */
export type Evidence =
  Omit<Observation, Missing> & { readonly [K in Missing]: Observation[K] | null }

const slice = (report: Checked, { start, end }: { readonly start: number; readonly end: number }): string =>
  report.source.text.slice(start, end)

const identity: ReadonlyArray<ColumnOf<Evidence>> = [
  {
    name: 'observation_id', type: 'string',
    cell: ({ numeral }, report) => numeral === null ? null : nameObservation(report.reportId, numeral),
    en: 'The observation\'s stable name: <report_id>-o<start of its first numeral>.', zh: '观测值的稳定标识：报告标识-o 加首个数字的起点。'
  },
  reportColumn,
  {
    name: 'section_id', type: 'string', cell: ({ section }, report) => nameSection(report.reportId, section),
    en: 'The innermost section that holds the figure.', zh: '数据所在的最内层章节。'
  },
  {
    name: 'numeral_id', type: 'string',
    cell: ({ numeral }, report) => numeral === null ? null : nameNumeral(report.reportId, numeral),
    en: 'The first numeral of the figure.', zh: '数据的首个数字。'
  },
  ...spanColumns,
  {
    name: 'value_text', type: 'string', cell: (figure, report) => slice(report, figure),
    en: 'The whole expression as written, e.g. 增长4.5%.', zh: '整个表述的原文，如：增长4.5%。'
  },
  {
    name: 'sentence', type: 'string', cell: ({ sentence }, report) => slice(report, sentence),
    en: 'The sentence or clause that is the evidence, as written.', zh: '作为依据的句子或分句原文。'
  },
  {
    name: 'subject', type: 'string', optional: true, cell: figure => figure.subject,
    en: 'Who or what is measured, in the report\'s words.', zh: '被计量的对象，用报告原词。'
  },
  {
    name: 'indicator', type: 'string', optional: true, cell: figure => figure.indicator,
    en: 'Code of the core vocabulary (sources/lexicons/indicators.csv, tier core), whose readings are measured against labels; empty where none fits.',
    zh: '核心指标代码（sources/lexicons/indicators.csv 中 tier 为 core 的行，其读取准确率经标注检验）；没有对应指标则为空。'
  },
  {
    name: 'indicator_extended', type: 'string', optional: true, cell: figure => figure.indicatorExtended,
    en: 'Code of the whole vocabulary, core or extended; the same as indicator where that is given.',
    zh: '全部指标代码（核心或扩展）；已有核心指标代码时与 indicator 相同。'
  }
]

const reading: ReadonlyArray<ColumnOf<Evidence>> = [
  {
    name: 'measure', type: 'string', choices: measures, cell: figure => figure.measure,
    en: 'What kind of figure it is.', zh: '数据的类别。'
  },
  {
    name: 'value', type: 'number', cell: figure => figure.value,
    en: 'The value in the base unit, scale characters multiplied out; % stays in per cent; a fall is negative.',
    zh: '以基本单位表示的值，数量级已展开；百分数保持百分数；下降为负。'
  },
  {
    name: 'value_high', type: 'number', optional: true, cell: figure => figure.valueHigh,
    en: 'Upper end of a range, of which value is the lower.', zh: '区间的上限（value 为下限）。'
  },
  {
    name: 'unit', type: 'string', optional: true, cell: figure => figure.unit,
    en: 'Base unit: 元, 人, 亩, %, 百分点 …', zh: '基本单位：元、人、亩、%、百分点等。'
  },
  {
    name: 'bound', type: 'string', choices: bounds, cell: figure => figure.bound,
    en: 'How the value bounds what is reported.', zh: '数值的限定方式。'
  },
  {
    name: 'basis', type: 'string', optional: true, choices: bases, cell: figure => figure.basis,
    en: 'What the figure is compared with, or how it is added up.', zh: '比较基准或累计方式。'
  },
  {
    name: 'period', type: 'string', optional: true, cell: figure => figure.period,
    en: 'The time that the value describes: 2022, 2022-10, 2018/2023, 2023-01/2023-03; empty where the text doesn\'t say.',
    zh: '数值所描述的时期：2022、2022-10、2018/2023、2023-01/2023-03；原文未说明则为空。'
  },
  {
    name: 'period_start', type: 'date', optional: true, cell: figure => boundPeriod(figure.period).first,
    en: 'First day of the period.', zh: '时期的第一天。'
  },
  {
    name: 'period_end', type: 'date', optional: true, cell: figure => boundPeriod(figure.period).last,
    en: 'Last day of the period.', zh: '时期的最后一天。'
  },
  {
    name: 'status', type: 'string', choices: statuses, cell: figure => figure.status,
    en: 'Whether the figure was reached, is expected, is aimed at or only gives context.', zh: '数据性质：已完成、预计、目标或背景。'
  },
  {
    name: 'modality', type: 'string', optional: true, cell: figure => figure.modality,
    en: 'The word of will or certainty, as written: 力争, 确保, 预计 …', zh: '表示意愿或把握的原词：力争、确保、预计等。'
  },
  {
    name: 'rank_scope', type: 'string', optional: true, cell: figure => figure.rankScope,
    en: 'The field of a rank, as written: 全省, 全国 …', zh: '位次的范围（原词）：全省、全国等。'
  },
  {
    name: 'rank_scope_place', type: 'string', optional: true, cell: figure => figure.rankScopePlace,
    en: 'The place that the field of a rank means.', zh: '位次范围所指的地区。'
  },
  {
    name: 'rank_scope_adcode', type: 'string', optional: true, cell: figure => figure.rankScopeAdcode,
    en: 'Division code of that place.', zh: '位次范围所指地区的区划代码。'
  },
  {
    name: 'confidence', type: 'number', cell: figure => figure.confidence,
    en: 'How far the reading can be trusted, from 0 to 1.', zh: '解读的可信程度，0 到 1。'
  },
  {
    name: 'rule', type: 'string', cell: figure => figure.rule,
    en: 'Name of the rule that read the figure.', zh: '解读该数据的规则名称。'
  }
]

export const evidenceColumns: ReadonlyArray<ColumnOf<Evidence>> = [...identity, ...reading]

export const evidenceKeys = [
  reportKey,
  { column: 'section_id', table: 'sections', field: 'section_id' },
  { column: 'numeral_id', table: 'numerals', field: 'numeral_id' }
] as const

export const observations = defineTable<Evidence>({
  name: 'observations',
  title: { zh: '观测值', en: 'Observations' },
  description: { zh: '报告中的每个数据一行。', en: 'One tidy row per reported figure.' },
  key: 'observation_id',
  foreignKeys: evidenceKeys,
  items: report => report.observations,
  columns: evidenceColumns
})
