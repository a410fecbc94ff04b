/** What grows at constant prices, so that its rate does not follow from its amounts. */
import type { Term } from '../terms.ts'

/** Output, and what households earn; 财政收入 and 旅游收入 are told at the prices of their year. */
const OUTPUT = /生产总值|增加值|GDP|总产值|工资/u
const INCOME = /(?:[居农]民|城[镇乡]|人均).{0,8}收入/u
const REAL_CODE = /^gdp|_va$|_va_|_output$|resident_income|wage/u

export const isReal = ({ figure: { subject, indicatorExtended } }: Term): boolean => OUTPUT.test(subject) || INCOME.test(subject) || REAL_CODE.test(indicatorExtended ?? '')
