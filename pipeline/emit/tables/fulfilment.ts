/** fulfilment: what was promised, held against what was reported a year later. */
import type { Choice, Fulfilment, FulfilmentVerdict, NextTarget, Sourced, Span } from '../../types.ts'
import { defineCollected, type CollectedColumn } from '../collected.ts'
import { bounds, measures, tones } from '../enumerations.ts'
import { placeColumns } from './panel.ts'

/** A pair with the two sentences that are its evidence. */
export interface Quoted extends Fulfilment { readonly targetSentence: string; readonly actualSentence: string | null }

/** Reads a stretch of a report's text. */
export type Quote = (reportId: string, span: Span) => string

export function quotePair (pair: Fulfilment, quote: Quote): Quoted {
  const read = ({ figure, brief }: Sourced): string => quote(brief.reportId, figure.sentence)
  return { ...pair, targetSentence: read(pair.target), actualSentence: pair.actual === null ? null : read(pair.actual) }
}

const VERDICTS: Readonly<Record<FulfilmentVerdict, readonly [zh: string, en: string]>> = {
  met: ['完成', 'the result keeps the promise'], missed: ['未完成', 'it does not'], not_reported: ['未报告', 'the next report gives no such figure for the year']
}
const NEXTS: Readonly<Record<NextTarget, readonly [zh: string, en: string]>> = {
  kept: ['不变', 'the same aim again'], raised: ['提高', 'a more demanding aim'], lowered: ['下调', 'a less demanding aim'],
  softened: ['口气放软', 'the same figure in softer words'], rebased: ['换口径', 'an aim in another measure or unit'],
  unquantified: ['改为定性', 'a promise without a number'], dropped: ['取消', 'no aim any more']
}
const list = (labels: Readonly<Record<string, readonly [string, string]>>): readonly Choice[] =>
  Object.entries(labels).map(([value, [zh, en]]) => ({ value, zh, en }))

const promise: ReadonlyArray<CollectedColumn<Quoted>> = [
  {
    name: 'indicator', type: 'string', cell: ({ target }) => target.figure.indicator,
    en: 'Code of the core indicator.', zh: '核心指标代码。'
  },
  {
    name: 'measure', type: 'string', choices: measures, cell: ({ target }) => target.figure.measure,
    en: 'What kind of figure it is.', zh: '数据的类别。'
  },
  { name: 'unit', type: 'string', optional: true, cell: ({ target }) => target.figure.unit, en: 'Unit of both values.', zh: '两个值的单位。' },
  { name: 'year', type: 'integer', cell: ({ year }) => year, en: 'Year that was promised for.', zh: '承诺所属年份。' },
  { name: 'target_value', type: 'number', cell: ({ target }) => target.figure.value, en: 'What was aimed at.', zh: '目标值。' },
  {
    name: 'target_value_high', type: 'number', optional: true, cell: ({ target }) => target.figure.valueHigh,
    en: 'Upper end where a range was aimed at.', zh: '目标区间的上限。'
  },
  {
    name: 'target_bound', type: 'string', choices: bounds, cell: ({ target }) => target.figure.bound,
    en: 'How the aim is bounded.', zh: '目标的限定方式。'
  },
  {
    name: 'target_tone', type: 'string', optional: true, choices: tones, cell: ({ target }) => target.figure.tone,
    en: 'How firmly it was promised.', zh: '承诺的力度。'
  },
  {
    name: 'target_sentence', type: 'string', cell: ({ targetSentence }) => targetSentence,
    en: 'The sentence of the promise.', zh: '承诺原文。'
  },
  {
    name: 'target_observation_id', type: 'string', cell: ({ target }) => target.figure.id,
    en: 'The promise in the table of observations.', zh: '承诺在 observations 表中的标识。'
  },
  {
    name: 'target_report_id', type: 'string', cell: ({ target }) => target.brief.reportId,
    en: 'The report that promised.', zh: '作出承诺的报告。'
  }
]

const result: ReadonlyArray<CollectedColumn<Quoted>> = [
  {
    name: 'actual_value', type: 'number', optional: true, cell: ({ actual }) => actual?.figure.value ?? null,
    en: 'What the next report gives for that year.', zh: '次年报告给出的该年数值。'
  },
  {
    name: 'actual_bound', type: 'string', optional: true, choices: bounds, cell: ({ actual }) => actual?.figure.bound ?? null,
    en: 'How the result is bounded.', zh: '结果的限定方式。'
  },
  {
    name: 'actual_sentence', type: 'string', optional: true, cell: ({ actualSentence }) => actualSentence,
    en: 'The sentence of the result.', zh: '结果原文。'
  },
  {
    name: 'actual_observation_id', type: 'string', optional: true, cell: ({ actual }) => actual?.figure.id ?? null,
    en: 'The result in the table of observations.', zh: '结果在 observations 表中的标识。'
  },
  {
    name: 'actual_report_id', type: 'string', optional: true, cell: ({ actual }) => actual?.brief.reportId ?? null,
    en: 'The report that gives the result.', zh: '给出结果的报告。'
  },
  { name: 'gap', type: 'number', optional: true, cell: ({ gap }) => gap, en: 'The result less the aim.', zh: '结果减目标。' },
  {
    name: 'verdict', type: 'string', choices: list(VERDICTS), cell: ({ verdict }) => verdict,
    en: 'Whether the promise was kept. 左右 leaves room of a twentieth or half of the last written digit, whichever is more; for prices, unemployment, energy and pollution a bare figure is a limit.',
    zh: '承诺是否兑现。“左右”容许二十分之一或末位数字之半（取大者）；物价、失业率、能耗、污染等指标的目标视为上限。'
  },
  {
    name: 'next_target', type: 'string', optional: true, choices: list(NEXTS), cell: ({ next }) => next,
    en: 'What the next plan makes of it; empty where there is no next plan.', zh: '下一年计划对该目标的处理；没有下一年计划则为空。'
  }
]

export const fulfilment = defineCollected<Quoted>({
  name: 'fulfilment',
  title: { zh: '兑现', en: 'Fulfilment' },
  description: {
    zh: '年度目标与次年报告所给结果的对照：每个有次年报告的核心指标目标一行。',
    en: 'Aims for one year against what the next report gives: one row per target of a core indicator where the next report is there.'
  },
  key: 'fulfilment_id',
  foreignKeys: [
    { column: 'target_observation_id', table: 'observations', field: 'observation_id' },
    { column: 'actual_observation_id', table: 'observations', field: 'observation_id' },
    { column: 'target_report_id', table: 'reports', field: 'report_id' },
    { column: 'actual_report_id', table: 'reports', field: 'report_id' }
  ],
  columns: [
    {
      name: 'fulfilment_id', type: 'string', cell: ({ target }) => `${target.figure.id}-f`,
      en: 'The row\'s stable name: the promise\'s observation_id and -f.', zh: '该行的稳定标识：承诺的观测值标识加 -f。'
    },
    ...placeColumns, ...promise, ...result
  ]
})
