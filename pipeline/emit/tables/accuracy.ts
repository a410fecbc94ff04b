/** accuracy: how often the pipeline reads right, as measured against hand-made labels. */
import type { AccuracyRow } from '../../types.ts'
import { defineCollected } from '../collected.ts'

export const accuracy = defineCollected<AccuracyRow>({
  name: 'accuracy',
  title: { zh: '准确率', en: 'Accuracy' },
  description: {
    zh: '解读的准确率：与人工标注对照的结果（最近一次保存的评分），与本数据集的报告无关。标注用于开发，因此对未见过的报告可能偏高。',
    en: 'How often readings agree with hand-made labels, as last measured and saved; it says nothing of the reports of this dataset. The labels were used in development, so on unseen reports it may be lower.'
  },
  key: 'accuracy_id',
  foreignKeys: [],
  columns: [
    { name: 'accuracy_id', type: 'string', cell: ({ field, group }) => `${field}-${group}`, en: 'The row\'s stable name: <field>-<group>.', zh: '该行的稳定标识：字段-组。' },
    { name: 'field', type: 'string', cell: ({ field }) => field, en: 'The field that is held against the label.', zh: '与标注对照的字段。' },
    { name: 'group', type: 'string', cell: ({ group }) => group, en: 'The kind of indicator of the labelled figures; all of them in "all", those of no core indicator in "none".', zh: '标注数据的指标类别；all 为全部，none 为无核心指标者。' },
    { name: 'label_count', type: 'integer', cell: ({ n }) => n, en: 'Labelled figures.', zh: '标注数。' },
    { name: 'right_count', type: 'integer', cell: ({ right }) => right, en: 'Those read as labelled.', zh: '与标注一致数。' },
    { name: 'share', type: 'number', cell: ({ share }) => share, en: 'Share read as labelled, from 0 to 1.', zh: '一致比例（0 到 1）。' },
    { name: 'share_low', type: 'number', cell: ({ low }) => low, en: 'Lower end of the 95 % interval (Wilson).', zh: '95% 区间下限（Wilson 法）。' },
    { name: 'share_high', type: 'number', cell: ({ high }) => high, en: 'Upper end of the 95 % interval (Wilson).', zh: '95% 区间上限（Wilson 法）。' }
  ]
})
