/** targets: what was promised, with a figure or without. */
import type { Checked, LinkedPledge, Observation, Tone } from '../../types.ts'
import { tones } from '../enumerations.ts'
import { nameObservation, namePledge } from '../ids.ts'
import { readDeadline } from '../period.ts'
import { defineTable, type ColumnOf } from '../table.ts'
import { evidenceColumns, evidenceKeys, type Evidence } from './observations.ts'

/** A promise: a figure to be reached, or a relation to be kept. */
interface Target extends Evidence {
  readonly pledge: LinkedPledge | null
}

const noFigure = {
  numeral: null, measure: null, value: null, valueHigh: null, unit: null, bound: null, basis: null, confidence: null,
  deadline: null, rankScope: null, rankScopePlace: null, rankScopeAdcode: null, status: 'target'
} as const

/** The columns that a promise without a number leaves empty. */
const noFigureColumns = new Set(['observation_id', 'numeral_id', 'measure', 'value', 'bound', 'confidence'])

/** The figures that are aimed at and the pledges without a number, in the order of the text. */
export function listTargets (report: Checked): readonly Target[] {
  const figures = report.observations.filter(observation => observation.status === 'target')
  return [
    ...figures.map((figure: Observation): Target => ({ ...figure, pledge: null })),
    ...report.pledges.map((pledge): Target => ({ ...noFigure, ...pledge, rule: pledge.relation, pledge }))
  ].sort((a, b) => a.start - b.start || a.end - b.end)
}

const nameTarget = ({ numeral, pledge }: Target, report: Checked): string | null =>
  pledge !== null ? namePledge(report.reportId, pledge) : numeral !== null ? nameObservation(report.reportId, numeral) : null

/** What is to stand at the end: 【新建公园】【5个】; a rate or a rank is reached, not built. */
function describeDeliverable (target: Target, report: Checked): string | null {
  if (target.measure !== 'amount' || target.indicator !== null) return null
  return `${target.subject}${report.source.text.slice(target.start, target.end)}`
}

const promise: ReadonlyArray<ColumnOf<Target>> = [
  {
    name: 'tone', type: 'string', optional: true, choices: tones, cell: (target): Tone | null => target.tone,
    en: 'How firmly it is promised.', zh: '承诺的力度。'
  },
  {
    name: 'deadline', type: 'date', optional: true, cell: target => readDeadline(target.deadline),
    en: 'Day by which it is due: the last one of the day, month or year that the text names (8月底前 is 2023-08-31).',
    zh: '完成期限：原文所说日、月或年的最后一天（8月底前为 2023-08-31）。'
  },
  {
    name: 'deliverable', type: 'string', optional: true, cell: describeDeliverable,
    en: 'The thing to be delivered, subject and quantity as written, for amounts that are no indicator of the whole place.',
    zh: '要交付的事项（对象和数量，用原文），用于不属于全域指标的总量目标。'
  },
  {
    name: 'relation', type: 'string', optional: true, cell: ({ pledge }) => pledge?.relation ?? null,
    en: 'For a promise without a number, the relation to be kept: in_step_with, stable_growth, assigned_task …',
    zh: '没有数字的承诺所要保持的关系：in_step_with（同步）、stable_growth（稳定增长）、assigned_task（完成下达任务）等。'
  },
  {
    name: 'against', type: 'string', optional: true, cell: ({ pledge }) => pledge?.against ?? null,
    en: 'What that relation is held against, as written: 经济增长, 省下达任务.', zh: '该关系的参照对象（原文）：经济增长、省下达任务等。'
  }
]

export const targets = defineTable<Target>({
  name: 'targets',
  title: { zh: '目标', en: 'Targets' },
  description: {
    zh: '承诺：每个目标性观测值一行，另含没有数字的承诺（如与经济增长同步），后者的 observation_id 为空。',
    en: 'What was promised: one row per observation with status target, and one per promise without a number (in step with economic growth), whose observation_id is empty.'
  },
  key: 'target_id',
  foreignKeys: [...evidenceKeys, { column: 'observation_id', table: 'observations', field: 'observation_id' }],
  items: listTargets,
  columns: [
    {
      name: 'target_id', type: 'string', cell: nameTarget,
      en: 'The target\'s stable name: its observation_id, or <report_id>-p<start> for a promise without a number.',
      zh: '目标的稳定标识：其 observation_id；没有数字的承诺为报告标识-p 加起点。'
    },
    ...evidenceColumns.map(column => noFigureColumns.has(column.name) ? { ...column, optional: true } : column),
    ...promise
  ]
})
