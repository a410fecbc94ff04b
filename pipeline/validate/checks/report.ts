/** Checks of a report as a whole: its years, its dates and the order of its parts. */
import type { SectionRole } from '../../types.ts'
import type { Check, Finding } from './check.ts'

export const noYear: Check = {
  name: 'report_year_unknown',
  severity: 'warning',
  example: '新建公园5个。',
  find: ({ masthead, reportId }) => masthead.reportYear === null
    ? [{ table: 'reports', span: null, message: `${reportId}: neither title, date nor headings say the year of delivery` }]
    : []
}

/** Reports look back a few decades and ahead to the middle of the century; anything else is misread. */
const BACK = 80
const AHEAD = 45
const FIRST_YEAR = /^(?<year>\d{4})/u

export const yearOutOfReach: Check = {
  name: 'period_out_of_reach',
  severity: 'warning',
  example: '1900年粮食总产量20万吨。',
  find: ({ observations, masthead: { reportYear } }) => reportYear === null ? [] : observations.flatMap(({ period, numeral, subject }): readonly Finding[] => {
    const year = Number(FIRST_YEAR.exec(period ?? '')?.groups?.['year'] ?? reportYear)
    if (year >= reportYear - BACK && year <= reportYear + AHEAD) return []
    return [{
      table: 'observations', span: numeral, message: `${subject}: the period ${period ?? ''} is out of a report's reach of ${reportYear}`,
      values: { expected: `${reportYear - BACK}–${reportYear + AHEAD}`, actual: String(year), difference: year - reportYear }
    }]
  })
}

const DAY = /^(?<year>\d{4})-(?<month>\d{2})(?:-(?<day>\d{2}))?$/u

/** The days of a month: its last one is the day before the next month's first. */
const countDays = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

export const impossibleDate: Check = {
  name: 'date_impossible',
  severity: 'warning',
  example: '2022年2月30日开工。',
  find: ({ statements, source }) => statements.flatMap(({ role, period, numeral }): readonly Finding[] => {
    const groups = role === 'date' && !source.text.startsWith('世纪', numeral.end) ? DAY.exec(period ?? '')?.groups : undefined
    const [year, month, day] = [Number(groups?.['year'] ?? 2000), Number(groups?.['month'] ?? 1), Number(groups?.['day'] ?? 1)]
    if (month >= 1 && month <= 12 && day >= 1 && day <= countDays(year, month)) return []
    return [{ table: 'numerals', span: numeral, message: `"${source.text.slice(numeral.start, numeral.end)}": ${period ?? ''} is no date` }]
  })
}

/** What is reported as done lies in years that have been; a figure of a later one was misread, or is an aim. */
export const actualInFuture: Check = {
  name: 'actual_in_future',
  severity: 'warning',
  example: '2035年建成公园5个。',
  find: ({ observations, masthead: { reportYear } }) => reportYear === null ? [] : observations.flatMap(({ status, period, numeral, subject }): readonly Finding[] => {
    const year = status === 'actual' || status === 'estimate' ? Number(FIRST_YEAR.exec(period ?? '')?.groups?.['year'] ?? reportYear) : reportYear
    if (year <= reportYear) return []
    return [{
      table: 'observations', span: numeral, message: `${subject}: given as done in ${period ?? ''}, after the report of ${reportYear}`,
      values: { expected: `≤ ${reportYear}`, actual: String(year), difference: year - reportYear }
    }]
  })
}

export const pastDeadline: Check = {
  name: 'deadline_before_plan',
  severity: 'warning',
  example: '2020年底前新建公园5个。',
  find: ({ observations, masthead: { planYears } }) => planYears === null ? [] : observations.flatMap(({ status, deadline, numeral, subject }): readonly Finding[] => {
    const year = status === 'target' && deadline !== null ? Number(FIRST_YEAR.exec(deadline)?.groups?.['year'] ?? planYears.first) : planYears.first
    if (year >= planYears.first) return []
    return [{
      table: 'observations', span: numeral, message: `${subject}: is to be done by ${deadline ?? ''}, before the plan's year ${planYears.first}`,
      values: { expected: `≥ ${planYears.first}`, actual: String(year), difference: year - planYears.first }
    }]
  })
}

/** The parts that a report goes through once, in this order. */
const ORDER: readonly SectionRole[] = ['opening', 'review', 'plan', 'closing']

export const sectionOrder: Check = {
  name: 'section_order',
  severity: 'info',
  example: '结束语在工作安排之前',
  find: ({ sections }) => {
    const parts = sections.filter(({ depth, role }) => depth === 1 && ORDER.includes(role))
    const turned = parts.filter((part, at) => at > 0 && ORDER.indexOf(part.role) < ORDER.indexOf(parts[at - 1]?.role ?? 'opening'))
    return turned.map(({ start, heading, role }) => ({ table: 'sections', span: { start, end: start + heading.length }, message: `"${heading}" was read as ${role}, behind a part that comes later in reports` }))
  }
}
