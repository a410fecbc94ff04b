/** projects: named investments and works. */
import type { Checked, Observation, Project } from '../../types.ts'
import { nameEntity } from '../entity-ids.ts'
import { projectStages } from '../enumerations.ts'
import { nameObservation } from '../ids.ts'
import { defineTable, reportColumn, reportKey, spanColumns } from '../table.ts'

const observationAt = (index: number | null, report: Checked): Observation | null => index === null ? null : report.observations[index] ?? null

function idAt (index: number | null, report: Checked): string | null {
  const observation = observationAt(index, report)
  return observation === null ? null : nameObservation(report.reportId, observation.numeral)
}

function findEntityId ({ start }: Project, report: Checked): string | null {
  const mention = report.naming.mentions.find(other => other.start === start)
  return mention === undefined ? null : nameEntity(mention)
}

export const projects = defineTable<Project>({
  name: 'projects',
  title: { zh: '项目', en: 'Projects' },
  description: {
    zh: '报告中每处有名称的项目一行：名称、业主、地点、规模、投资、阶段及所在句子。',
    en: 'One row for every mention of a named project: name, owner, place, capacity, investment, stage and the sentence.'
  },
  key: 'project_id',
  foreignKeys: [
    reportKey,
    { column: 'entity_id', table: 'entities', field: 'entity_id' },
    { column: 'capacity_observation_id', table: 'observations', field: 'observation_id' },
    { column: 'investment_observation_id', table: 'observations', field: 'observation_id' }
  ],
  items: report => report.naming.projects,
  columns: [
    {
      name: 'project_id', type: 'string', cell: ({ start }, report) => `${report.reportId}-j${start}`,
      en: 'The row\'s stable name: <report_id>-j<start>.', zh: '该行的稳定标识：报告标识-j 加起点。'
    },
    reportColumn,
    { name: 'entity_id', type: 'string', optional: true, cell: findEntityId, en: 'The project among the entities.', zh: '该项目在 entities 表中的对象。' },
    { name: 'name', type: 'string', cell: ({ name }) => name, en: 'Name as written.', zh: '项目名称（原文）。' },
    { name: 'owner', type: 'string', optional: true, cell: ({ owner }) => owner, en: 'Firm or body that opens the name or acts right before it.', zh: '名称开头或其前所写的业主单位。' },
    { name: 'place', type: 'string', optional: true, cell: ({ place }) => place, en: 'Place that opens the name.', zh: '名称开头所写的地点。' },
    { name: 'capacity', type: 'number', optional: true, cell: ({ capacity }, report) => observationAt(capacity, report)?.value ?? null, en: 'Capacity or size, in capacity_unit.', zh: '规模数值。' },
    { name: 'capacity_unit', type: 'string', optional: true, cell: ({ capacity }, report) => observationAt(capacity, report)?.unit ?? null, en: 'Unit of the capacity.', zh: '规模单位。' },
    { name: 'capacity_observation_id', type: 'string', optional: true, cell: ({ capacity }, report) => idAt(capacity, report), en: 'The observation that is the capacity.', zh: '规模对应的观测值。' },
    { name: 'investment', type: 'number', optional: true, cell: ({ investment }, report) => observationAt(investment, report)?.value ?? null, en: 'Investment in 元 that the clause names.', zh: '同一分句所写的投资额（元）。' },
    { name: 'investment_observation_id', type: 'string', optional: true, cell: ({ investment }, report) => idAt(investment, report), en: 'The observation that is the investment.', zh: '投资额对应的观测值。' },
    {
      name: 'stage', type: 'string', optional: true, choices: projectStages, cell: ({ stage }) => stage,
      en: 'How far it is, by the words beside it; what a plan still wants to do is planned.', zh: '项目阶段，按其旁的用词判定；安排部分中尚待进行的为 planned。'
    },
    ...spanColumns,
    { name: 'sentence', type: 'string', cell: ({ sentence }, report) => report.source.text.slice(sentence.start, sentence.end), en: 'The sentence as written.', zh: '所在句子原文。' }
  ]
})
