/** CITATION.cff: how to cite the dataset (Citation File Format 1.2). The version is the content's own, so no date is wanted. */
import type { Facts } from './manifest.ts'

/** A text as YAML: JSON strings are YAML strings. */
const quote = (text: string): string => JSON.stringify(text)

export const writeCitation = ({ version, package: { name } }: Facts): string => [
  'cff-version: 1.2.0',
  'message: "If you use this dataset, please cite it with its version."',
  'type: dataset',
  `title: ${quote('Zhibiao 指标: the figures of Chinese government work reports')}`,
  `version: ${quote(version)}`,
  'license: CC-BY-4.0',
  'authors:',
  `  - name: ${quote(`${name} contributors`)}`,
  'keywords:',
  ...['China', 'government work report', '政府工作报告', 'statistics', 'targets'].map(word => `  - ${quote(word)}`),
  ''
].join('\n')
