/** entities: what reports name, one row for one thing; counted over all reports by collate. */
import type { Checked, EntityType } from '../../types.ts'
import { nameEntity } from '../entity-ids.ts'
import { entityTypes } from '../enumerations.ts'
import { defineTable } from '../table.ts'

interface Entity {
  readonly id: string
  readonly type: EntityType
  readonly name: string
  readonly adcode: string | null
  readonly scope: string | null
  readonly mentionCount: number
}

/** The things that one report names, in the order of their first mention. */
function listEntities (report: Checked): readonly Entity[] {
  const entities = new Map<string, Entity>()
  for (const mention of report.naming.mentions) {
    const { type, name, adcode, scope } = mention
    const id = nameEntity(mention)
    entities.set(id, { id, type, name, adcode, scope, mentionCount: (entities.get(id)?.mentionCount ?? 0) + 1 })
  }
  return [...entities.values()]
}

export const entities = defineTable<Entity>({
  name: 'entities',
  title: { zh: '名称对象', en: 'Entities' },
  description: {
    zh: '报告所提及的对象，每个一行，跨报告合并。只有确定同一时才合并：通行名称在各报告中指同一对象，其他名称只在同一地区的报告之间合并。',
    en: 'What reports name, one row for one thing over all reports. Two are merged only where that is certain: a name that is called so everywhere means one thing, any other only within the reports of one place.'
  },
  key: 'entity_id',
  foreignKeys: [],
  items: listEntities,
  columns: [
    {
      name: 'entity_id', type: 'string', cell: ({ id }) => id,
      en: 'The thing\'s stable name: its type and a hash of type, name and place.', zh: '对象的稳定标识：类型加（类型、名称、地区）的散列值。'
    },
    { name: 'type', type: 'string', choices: entityTypes, cell: ({ type }) => type, en: 'What it is.', zh: '类别。' },
    {
      name: 'name', type: 'string', cell: ({ name }) => name,
      en: 'Its name: of a division its full name, of a body its long form where a report says so, else as written.',
      zh: '名称：行政区划用全称，报告写明简称关系的机构用全称，其余用原文。'
    },
    {
      name: 'adcode', type: 'string', optional: true, cell: ({ adcode }) => adcode,
      en: 'For a division, its code (GB/T 2260) in the reports\' years; empty for other places and where several divisions bear the name.',
      zh: '行政区划的代码（GB/T 2260，按报告年份）；其他地名以及同名而无法判定者为空。'
    },
    {
      name: 'scope', type: 'string', optional: true, cell: ({ scope }) => scope,
      en: 'Code of the place in whose reports the name means this thing; empty where it does everywhere or the place isn\'t known.',
      zh: '该名称仅在此代码所代表地区的报告中指这一对象；通行名称或地区不明时为空。'
    },
    {
      name: 'mention_count', type: 'integer', cell: ({ mentionCount }) => mentionCount,
      en: 'Rows in mentions.', zh: '在 mentions 表中的行数。'
    },
    {
      name: 'report_count', type: 'integer', cell: () => 1,
      en: 'Reports that name it.', zh: '提及它的报告数。'
    }
  ]
})
