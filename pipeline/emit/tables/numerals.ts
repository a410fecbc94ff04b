/** numerals: the ledger, every numeral of the text exactly once. */
import type { Checked, Numeral, Statement } from '../../types.ts'
import { numeralRoles, scripts } from '../enumerations.ts'
import { nameNumeral, nameObservation } from '../ids.ts'
import { findSectionId } from '../places.ts'
import { defineTable, reportColumn, reportKey } from '../table.ts'

/** The nearest double of the exact value: one conversion, from decimal text. */
const readValue = ({ digits, exponent, divisor }: Numeral): number =>
  Number(`${digits}e${exponent}`) / (divisor ?? 1)

function findObservationId ({ figure }: Statement, report: Checked): string | null {
  const observation = figure === null ? undefined : report.observations[figure]
  return observation === undefined ? null : nameObservation(report.reportId, observation.numeral)
}

export const numerals = defineTable<Statement>({
  name: 'numerals',
  title: { zh: '数字台账', en: 'Numerals' },
  description: {
    zh: '台账：报告中的每个数字恰好一行，包括阿拉伯数字和表示数目的汉字数字，并说明其作用。',
    en: 'The ledger: every numeral of the text exactly once, in Arabic digits or in Chinese, and what it is there for.'
  },
  key: 'numeral_id',
  foreignKeys: [
    reportKey,
    { column: 'section_id', table: 'sections', field: 'section_id' },
    { column: 'observation_id', table: 'observations', field: 'observation_id' }
  ],
  items: report => report.statements,
  columns: [
    {
      name: 'numeral_id', type: 'string', cell: ({ numeral }, report) => nameNumeral(report.reportId, numeral),
      en: 'The numeral\'s stable name: <report_id>-n<start>.', zh: '数字的稳定标识：报告标识-n 加起点。'
    },
    reportColumn,
    {
      name: 'section_id', type: 'string', optional: true, cell: ({ numeral }, report) => findSectionId(report, numeral.start),
      en: 'The innermost section that holds the numeral.', zh: '数字所在的最内层章节。'
    },
    {
      name: 'start', type: 'integer', cell: ({ numeral }) => numeral.start,
      en: 'Where the numeral begins in the source text, in UTF-16 code units, counted from 0.',
      zh: '数字在原文中的起点，以 UTF-16 码元计，从 0 开始。'
    },
    {
      name: 'end', type: 'integer', cell: ({ numeral }) => numeral.end,
      en: 'Where the numeral ends in the source text (exclusive).', zh: '数字在原文中的终点（不含）。'
    },
    {
      name: 'text', type: 'string', cell: ({ numeral }, report) => report.source.text.slice(numeral.start, numeral.end),
      en: 'The numeral as written.', zh: '数字原文。'
    },
    {
      name: 'script', type: 'string', choices: scripts, cell: ({ numeral }) => numeral.script,
      en: 'Whether it is written in Arabic digits or in Chinese.', zh: '书写方式：阿拉伯数字或汉字数字。'
    },
    {
      name: 'role', type: 'string', choices: numeralRoles, cell: statement => statement.role,
      en: 'What the numeral is there for.', zh: '数字在文中的作用。'
    },
    {
      name: 'value', type: 'number', cell: ({ numeral }) => readValue(numeral),
      en: 'The numeral\'s own value, without scale or unit: 4575 for 4575亿元.', zh: '数字本身的值，不含数量级和单位：4575亿元为 4575。'
    },
    {
      name: 'observation_id', type: 'string', optional: true, cell: findObservationId,
      en: 'The observation that the numeral takes part in.', zh: '数字所属的观测值。'
    },
    {
      name: 'period', type: 'string', optional: true, cell: statement => statement.period,
      en: 'For a date, the day, month, year or span that it names.', zh: '日期所指的日、月、年或时段。'
    },
    {
      name: 'rule', type: 'string', cell: statement => statement.rule,
      en: 'Name of the rule that decided the role.', zh: '判定作用的规则名称。'
    }
  ]
})
