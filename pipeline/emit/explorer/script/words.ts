/** The page's own words in both languages; those of values and columns come with the data. */
const interfaceWords = {
  reports: ['报告', 'Reports'], rankings: ['排名', 'Rankings'], place: ['地区', 'Place'], year: ['年份', 'Year'], level: ['层级', 'Level'],
  type: ['类型', 'Type'], title: ['标题', 'Title'], province: ['省份', 'Province'], all: ['全部', 'All'], search: ['搜索地区', 'Find a place'],
  numerals: ['数字', 'Numerals'], observations: ['观测值', 'Observations'], targets: ['目标', 'Targets'], issues: ['问题', 'Issues'],
  none: ['没有符合条件的报告', 'No report fits'], more: ['显示更多', 'Show more'],
  contents: ['目录', 'Contents'], record: ['数据', 'Record'], pick: ['点选文中任一数字，查看它的读法与依据。', 'Click a numeral in the text to see how it was read, and why.'],
  hint: ['← → 上一个、下一个数字　Esc 关闭', '← → previous and next numeral · Esc closes'],
  indicator: ['指标', 'Indicator'], subject: ['对象', 'Subject'], period: ['时期', 'Period'], status: ['性质', 'Status'], measure: ['类别', 'Measure'],
  bound: ['限定', 'Bound'], basis: ['比较', 'Basis'], modality: ['用语', 'Modality'], scope: ['范围', 'Field'], tone: ['力度', 'Tone'],
  deadline: ['期限', 'Deadline'], deliverable: ['交付', 'Deliverable'], confidence: ['可信度', 'Confidence'], rule: ['规则', 'Rule'],
  checks: ['校验', 'Checks'], passed: ['未发现问题', 'Nothing found'], section: ['章节', 'Section'], exact: ['精确值', 'Exact value'],
  siblings: ['同句其他数据', 'Also in this sentence'], role: ['作用', 'Role'], script: ['书写', 'Script'], value: ['值', 'Value'],
  delivered: ['作出', 'Delivered'], speaker: ['报告人', 'Speaker'], meeting: ['会议', 'Meeting'], source: ['来源', 'Source'],
  actual: ['实际', 'Actual'], target: ['目标', 'Target'], met: ['达成', 'met'], missed: ['未达成', 'missed'], not_reported: ['未报告', 'not reported'], verdict: ['结果', 'Result'],
  kept: ['目标兑现（按年度目标计）', 'Targets kept, by the year they were for'], target_met: ['目标达成', 'Target met'], target_missed: ['目标未达成', 'Target missed'],
  nextplan: ['次年目标', 'Next target'], names: ['名称', 'Names'], projects: ['项目', 'Projects'], glossary: ['名词解释', 'Glossary'], arithmetic: ['核对', 'Sums'],
  capacity: ['规模', 'Capacity'], investment: ['投资', 'Investment'], computed: ['推得', 'computed'], stated: ['报告所述', 'stated'], inthere: ['句中名称', 'Names in this sentence'],
  explained: ['本报告的解释', 'Explained in this report'], show: ['标出名称', 'Mark names'], noted: ['存疑', 'In doubt'], figures: ['查看数据', 'Figures'],
  noseries: ['没有可作图的年度指标', 'No yearly figure of an indicator to draw'], rank: ['位次', 'Rank'],
  missing: ['没有这份报告', 'There is no such report'], back: ['返回报告列表', 'Back to the reports'],
  lead: ['政府工作报告中的每一个数字，都可以回到原文。', 'Every figure of a government work report, one click from the words that say it.'],
  ranklead: ['同一指标、同一年份，各地报告所说的数值。', 'One indicator, one year: what each place reports.'],
  toranking: ['看各地排名', 'Compare places'], copy: ['复制链接', 'Copy link'], copied: ['已复制', 'Copied'], close: ['关闭', 'Close'], version: ['版本', 'Version'], places: ['地区', 'Places'], next: ['下一个', 'Next'], previous: ['上一个', 'Previous']
}

/** The relations that figures of a report may have to each other. */
const relations = {
  share_of_whole: ['占比', 'share of a whole'], part_within_whole: ['分项不大于总数', 'a part within its whole'], sum_of_list: ['分项之和', 'sum of a list'], industry_shares: ['三次产业比重合计', 'shares of industries'],
  repeated: ['前后一致', 'said twice alike'], growth_gap: ['增速之差', 'gap of growth rates'], growth_from_change: ['增量与增速', 'growth from change'], growth_between: ['两期增速', 'growth between two periods'],
  change_between: ['两期之差', 'change between two periods'], annual_growth_between: ['年均增速', 'annual growth'], implied_plan: ['推得的计划数', 'plan implied'], implied_plan_rate: ['推得的计划增速', 'planned rate implied'],
  gdp_by_industry: ['三次产业之和', 'industries add up'], gdp_growth_between: ['总量与分产业增速', 'growth between its parts'], foreign_trade_by_direction: ['进出口之和', 'imports and exports add up'],
  foreign_trade_growth_between: ['进出口增速', 'growth between its parts'], income_gap_by_side: ['城乡收入比', 'ratio of urban and rural income']
}

const speech = `
/** The reader's choice outlives the page where the browser lets a page from a disk remember. */
function recall() {
  try { return localStorage.getItem('zhibiao-language') } catch { return null }
}
let language = recall() || (navigator.language.startsWith('zh') ? 'zh' : 'en')
const isChinese = () => language === 'zh'
const say = pair => pair === undefined ? '' : pair[isChinese() ? 0 : 1]
const t = key => say(WORDS[key])

function speak(chosen) {
  language = chosen
  try { localStorage.setItem('zhibiao-language', chosen) } catch { /* then it is asked again */ }
  render()
}

/** The label of a value; a long explanation behind a bracket or a colon is left to the codebook. */
const label = (column, value) => value === null ? '' : say(zhibiao.words.labels[column + '.' + value]) || String(value)
/** English labels of these explain; the value itself is the word. */
const SPOKEN = ['role', 'section_role', 'measure', 'status', 'severity']
const brief = (column, value) => !isChinese() && SPOKEN.includes(column) ? String(value).replaceAll('_', ' ') : label(column, value).split(/[（:(]/u)[0].trim()
const explain = column => say(zhibiao.words.columns[column])
const countOf = (count, word) => count.toLocaleString('en') + ' ' + t(word)
const nameRelation = name => say(RELATIONS[name]) || name.replaceAll('_', ' ')
const nameIndicator = code => say(zhibiao.words.indicators[code]) || code
`

export const words = `\nconst WORDS = ${JSON.stringify(interfaceWords)}\nconst RELATIONS = ${JSON.stringify(relations)}\n${speech}`
