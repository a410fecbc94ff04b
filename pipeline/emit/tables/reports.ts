/** reports: one row per report. */
import type { Checked, Years } from '../../types.ts'
import { encodings, formats, levels, reportTypes } from '../enumerations.ts'
import { readDay } from '../period.ts'
import { defineTable, type ColumnOf } from '../table.ts'
import { listTargets } from './targets.ts'

/** 2022, or the last year of a span: a review of five years is delivered after the fifth. */
const lastYear = (years: Years | null): number | null => years?.last ?? null

const source: ReadonlyArray<ColumnOf<Checked>> = [
  {
    name: 'report_id', type: 'string', cell: report => report.reportId,
    en: 'The report\'s stable name: <adcode>-<report_year>-<type>-<first 4 of sha256>, or rpt-<first 12 of sha256> where the place or the year can\'t be told.',
    zh: '报告的稳定标识：行政区划代码-报告年份-类型-文件 sha256 前 4 位；无法判定地区或年份时为 rpt-加 sha256 前 12 位。'
  },
  {
    name: 'source_path', type: 'string', cell: report => report.source.path,
    en: 'The source file, relative to the sources folder.', zh: '源文件相对于来源目录的路径。'
  },
  {
    name: 'source_sha256', type: 'string', cell: report => report.source.sha256,
    en: 'SHA-256 of the source file\'s bytes, in lower-case hex.', zh: '源文件字节的 SHA-256（小写十六进制）。'
  },
  {
    name: 'source_bytes', type: 'integer', cell: report => report.source.bytes,
    en: 'Size of the source file in bytes.', zh: '源文件大小（字节）。'
  },
  {
    name: 'source_format', type: 'string', choices: formats, cell: report => report.source.format,
    en: 'File format of the source.', zh: '源文件格式。'
  },
  {
    name: 'source_encoding', type: 'string', optional: true, choices: encodings, cell: report => report.source.encoding,
    en: 'Character encoding that the source was decoded with; empty for formats that are no text themselves.', zh: '源文件的字符编码；本身不是文本的格式为空。'
  },
  {
    name: 'source_url', type: 'string', optional: true, cell: () => null,
    en: 'Where the report was published, as far as the catalogue says.', zh: '报告的发布网址（以目录登记为准）。'
  }
]

const masthead: ReadonlyArray<ColumnOf<Checked>> = [
  {
    name: 'title', type: 'string', optional: true, cell: report => report.masthead.title,
    en: 'Title as written.', zh: '报告标题（原文）。'
  },
  {
    name: 'report_type', type: 'string', choices: reportTypes, cell: report => report.masthead.type,
    en: 'Kind of report.', zh: '报告类型。'
  },
  {
    name: 'jurisdiction', type: 'string', optional: true,
    cell: report => report.place?.name ?? report.masthead.placeNames[0] ?? null,
    en: 'Full name of the place that the report is of; where no division code fits, the name as the report writes it.',
    zh: '报告所属地区全称；找不到对应区划代码时，为报告中的写法。'
  },
  {
    name: 'adcode', type: 'string', optional: true, cell: report => report.place?.adcode ?? null,
    en: 'Six-digit division code (GB/T 2260) of the place, as valid in the report\'s year; 100000 for the State Council.',
    zh: '报告年份有效的六位行政区划代码（GB/T 2260）；国务院为 100000。'
  },
  {
    name: 'level', type: 'string', optional: true, choices: levels, cell: report => report.place?.level ?? report.masthead.level,
    en: 'Administrative level of the place.', zh: '地区的行政层级。'
  },
  {
    name: 'province', type: 'string', optional: true, cell: report => report.place?.province ?? null,
    en: 'Province-level division that the place belongs to.', zh: '所属省级行政区。'
  },
  {
    name: 'prefecture', type: 'string', optional: true, cell: report => report.place?.prefecture ?? null,
    en: 'Prefecture-level division that the place belongs to.', zh: '所属地级行政区。'
  },
  {
    name: 'report_year', type: 'integer', optional: true, cell: report => report.masthead.reportYear,
    en: 'Year in which the report was delivered; for a report on a year that names no meeting, that year.',
    zh: '报告作出的年份；未写明会议的年度报告取所报告的年份。'
  },
  {
    name: 'review_year', type: 'integer', optional: true, cell: report => lastYear(report.masthead.reviewYears),
    en: 'Year that the report looks back on; of several, the last.', zh: '报告回顾的年份；回顾多年时取最后一年。'
  },
  {
    name: 'plan_year', type: 'integer', optional: true, cell: report => report.masthead.planYears?.first ?? null,
    en: 'Year that the report plans for; of several, the first. Empty where there is no plan part.',
    zh: '报告安排工作的年份；涉及多年时取第一年；没有安排部分则为空。'
  },
  {
    name: 'delivered_on', type: 'date', optional: true, cell: report => readDay(report.masthead.deliveredOn),
    en: 'Day on which the report was delivered.', zh: '报告作出的日期。'
  },
  {
    name: 'published_on', type: 'date', optional: true, cell: report => readDay(report.masthead.publishedOn),
    en: 'Day on which the report was published.', zh: '报告发布的日期。'
  },
  {
    name: 'meeting', type: 'string', optional: true, cell: report => report.masthead.meeting,
    en: 'Meeting at which the report was delivered, as written.', zh: '作报告的会议（原文）。'
  },
  {
    name: 'speaker', type: 'string', optional: true, cell: report => report.masthead.speaker,
    en: 'Name of the person who delivered the report.', zh: '报告人姓名。'
  },
  {
    name: 'speaker_post', type: 'string', optional: true, cell: report => report.masthead.speakerPost,
    en: 'Post of the person who delivered the report.', zh: '报告人职务。'
  }
]

const counts: ReadonlyArray<ColumnOf<Checked>> = [
  {
    name: 'char_count', type: 'integer', cell: report => report.source.text.length,
    en: 'Length of the source text in UTF-16 code units.', zh: '原文长度（UTF-16 码元数）。'
  },
  {
    name: 'section_count', type: 'integer', cell: report => report.sections.length,
    en: 'Rows of the report in sections.', zh: '该报告在 sections 表中的行数。'
  },
  {
    name: 'numeral_count', type: 'integer', cell: report => report.statements.length,
    en: 'Rows of the report in numerals.', zh: '该报告在 numerals 表中的行数。'
  },
  {
    name: 'observation_count', type: 'integer', cell: report => report.observations.length,
    en: 'Rows of the report in observations.', zh: '该报告在 observations 表中的行数。'
  },
  {
    name: 'target_count', type: 'integer', cell: report => listTargets(report).length,
    en: 'Rows of the report in targets.', zh: '该报告在 targets 表中的行数。'
  },
  {
    name: 'edit_count', type: 'integer', cell: report => report.edits.length,
    en: 'Rows of the report in edits.', zh: '该报告在 edits 表中的行数。'
  },
  {
    name: 'issue_count', type: 'integer', cell: report => report.issues.length,
    en: 'Rows of the report in issues.', zh: '该报告在 issues 表中的行数。'
  }
]

export const reports = defineTable<Checked>({
  name: 'reports',
  title: { zh: '报告', en: 'Reports' },
  description: { zh: '每份报告一行。', en: 'One row per report.' },
  key: 'report_id',
  foreignKeys: [],
  items: report => [report],
  columns: [...source, ...masthead, ...counts]
})
