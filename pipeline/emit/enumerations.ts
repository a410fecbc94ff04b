/** The values of every enumeration, with the words by which people call them. */
import type {
  Basis, Bound, Choice, EntityType, Level, Measure, NumeralRole, ProjectStage, RepairName, ReportType, Script, SectionRole, Severity,
  SourceEncoding, SourceFormat, Status, Tone
} from '../types.ts'

/** A label for each value of a type: one forgotten is a compile error. */
type Labels<V extends string> = Readonly<Record<V, readonly [zh: string, en: string]>>

const list = <V extends string>(labels: Labels<V>): readonly Choice[] =>
  Object.entries<readonly [string, string]>(labels).map(([value, [zh, en]]) => ({ value, zh, en }))

export const formats = list<SourceFormat>({
  txt: ['纯文本', 'plain text'],
  html: ['网页', 'web page'],
  docx: ['Word 文档', 'Word document'],
  doc: ['Word 97–2003 文档', 'Word 97–2003 document'],
  pdf: ['PDF 文档', 'PDF document with a text layer']
})

export const encodings = list<SourceEncoding>({
  'utf-8': ['UTF-8', 'UTF-8'],
  'utf-8-bom': ['UTF-8（带 BOM）', 'UTF-8 with a byte order mark'],
  'utf-16le': ['UTF-16 小端', 'UTF-16, little-endian'],
  'utf-16be': ['UTF-16 大端', 'UTF-16, big-endian'],
  gb18030: ['国标 GB 18030', 'GB 18030 (with GBK and GB 2312)'],
  big5: ['大五码', 'Big5']
})

export const reportTypes = list<ReportType>({
  gov: ['政府工作报告', 'government work report'],
  party: ['党委工作报告', 'party committee report'],
  other: ['其他', 'other']
})

export const levels = list<Level>({
  national: ['国家级', 'national'],
  province: ['省级', 'province'],
  prefecture: ['地级', 'prefecture'],
  county: ['县级', 'county'],
  township: ['乡级', 'township']
})

export const sectionRoles = list<SectionRole>({
  front_matter: ['报告正文前的内容', 'what stands before the report: title, meeting, speaker, page debris'],
  opening: ['开场白', 'address and introduction'],
  review: ['工作回顾', 'what was done'],
  problems: ['困难和问题', 'what is still wanting'],
  requirements: ['总体要求', 'guiding thought and general requirements'],
  targets: ['主要预期目标', 'main expected targets'],
  plan: ['工作安排', 'what will be done'],
  self_improvement: ['政府自身建设', 'the government\'s own conduct'],
  closing: ['结束语', 'closing words'],
  glossary: ['名词解释', 'explanation of terms'],
  notes: ['注释', 'notes'],
  back_matter: ['报告正文后的内容', 'what stands behind the report: page debris, attachments']
})

export const scripts = list<Script>({
  arabic: ['阿拉伯数字', 'Arabic digits'],
  chinese: ['汉字数字', 'Chinese numeral']
})

export const numeralRoles = list<NumeralRole>({
  measure: ['数值', 'a value of something counted, weighed, paid, compared or lasting'],
  rank: ['位次', 'a place in an order'],
  date: ['日期', 'a date or part of one'],
  ordinal: ['序号', 'a running number'],
  name: ['名称中的数字', 'part of a name'],
  footnote: ['注释标记', 'a note\'s marker'],
  debris: ['残损', 'damaged beyond reading'],
  unresolved: ['未判定', 'the pipeline could not tell']
})

export const measures = list<Measure>({
  amount: ['总量', 'an absolute value with a unit'],
  growth: ['增速', 'relative change, in per cent of itself'],
  change: ['增减量', 'absolute change'],
  ratio: ['比率', 'a share or a rate in % or ‰'],
  rank: ['位次', 'a place in an order']
})

export const bounds = list<Bound>({
  exact: ['等于', 'exactly'],
  ge: ['大于等于（以上、不低于）', 'at least'],
  gt: ['大于（超过、突破、余）', 'more than'],
  le: ['小于等于（以内、不超过）', 'at most'],
  lt: ['小于（不足、低于）', 'less than'],
  approx: ['约（左右、近）', 'about']
})

export const bases = list<Basis>({
  yoy: ['同比', 'against the year before'],
  comparable: ['可比口径', 'on a comparable basis'],
  cumulative: ['累计', 'cumulative'],
  annual_average: ['年均', 'annual average'],
  vs_plan: ['与计划相比', 'against the plan'],
  vs_peer: ['与其他地区相比', 'against other places']
})

export const statuses = list<Status>({
  actual: ['完成数', 'reported as done or observed'],
  estimate: ['预计数', 'reported as expected or by first reckoning'],
  target: ['目标', 'an aim for the future'],
  context: ['背景', 'a rule, threshold, definition or design capacity']
})

export const tones = list<Tone>({
  hard: ['刚性（确保、必须）', 'binding'],
  ambition: ['力争（力争、争取）', 'striven for'],
  expectation: ['预期（预期、左右）', 'expected']
})

export const repairs = list<RepairName>({
  full_width: ['全角转半角', 'full-width characters read as half-width'],
  stray_space: ['多余空格', 'a stray space'],
  escaped_newline: ['转义换行', 'a line break written as an escape'],
  lost_character: ['脱字', 'a lost character'],
  page_chrome: ['网页残留', 'debris of a web page'],
  mojibake: ['乱码', 'garbled characters'],
  misprint: ['误植', 'a misprint'],
  traditional_character: ['繁体字', 'traditional characters read as simplified ones']
})

export const severities = list<Severity>({
  error: ['错误', 'error'],
  warning: ['警告', 'warning'],
  info: ['提示', 'information']
})

export const entityTypes = list<EntityType>({
  person: ['人物', 'person'],
  place: ['地点', 'place: a division or a geographic name'],
  organization: ['机构', 'organization'],
  event: ['活动', 'event: a named meeting, festival or campaign day'],
  document: ['文件', 'document'],
  project: ['项目', 'project: a named work, base, park or zone'],
  term: ['提法', 'term: a formula of policy, a programme, a title of honour']
})

export const projectStages = list<ProjectStage>({
  planned: ['谋划', 'planned'],
  signed: ['签约', 'signed'],
  started: ['开工', 'started'],
  under_construction: ['在建', 'under construction'],
  completed: ['建成', 'completed'],
  in_production: ['投产', 'in production']
})

export const termKinds = list<'common' | 'own'>({
  common: ['通行提法', 'a formula that all reports share'],
  own: ['本地提法', 'a formula of this place']
})
