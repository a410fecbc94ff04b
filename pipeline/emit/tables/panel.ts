/** panel: places and years for spreadsheets, a column for each core indicator and measure. */
import type { LexiconRow } from '../../lexicon.ts'
import type { PanelPlace, PanelRow } from '../../types.ts'
import { defineCollected, type CollectedColumn, type CollectedTable } from '../collected.ts'
import { levels } from '../enumerations.ts'

type Indicator = LexiconRow<'indicators'>

/** The columns that say where: the same in panel and fulfilment. */
export const placeColumns: ReadonlyArray<CollectedColumn<{ readonly place: PanelPlace }>> = [
  {
    name: 'adcode', type: 'string', optional: true, cell: ({ place }) => place.adcode,
    en: 'Six-digit division code of the place; where codes changed, the last one, for all years.', zh: '地区的六位行政区划代码；代码有变更的，各年一律用最后的代码。'
  },
  {
    name: 'jurisdiction', type: 'string', cell: ({ place }) => place.name,
    en: 'Name of the place.', zh: '地区名称。'
  },
  {
    name: 'province', type: 'string', optional: true, cell: ({ place }) => place.province,
    en: 'Province-level division that the place belongs to.', zh: '所属省级行政区。'
  },
  {
    name: 'level', type: 'string', optional: true, choices: levels, cell: ({ place }) => place.level,
    en: 'Administrative level of the place.', zh: '地区的行政层级。'
  }
]

const heads: ReadonlyArray<CollectedColumn<PanelRow>> = [
  {
    name: 'panel_id', type: 'string', cell: ({ place, year }) => `${place.key}-${year}`,
    en: 'The row\'s stable name: <adcode>-<year>, or <jurisdiction>-<year> where the place has no code.', zh: '该行的稳定标识：行政区划代码-年份；没有代码的为地名-年份。'
  },
  ...placeColumns,
  {
    name: 'year', type: 'integer', cell: ({ year }) => year,
    en: 'Year that the figures are of, or are aimed at for.', zh: '数据或目标所属年份。'
  }
]

const UNITS: Readonly<Record<string, string>> = { money: '元', mass: '吨', area: '亩' }
/** Indicators that reports of some years give in dollars. */
const DOLLARS: ReadonlySet<string> = new Set(['exports', 'imports', 'foreign_trade', 'foreign_investment', 'contracted_investment', 'gdp_per_capita', 'tourism_revenue'])

interface Side { readonly suffix: string; readonly measure: 'amount' | 'growth' | 'ratio'; readonly unit: string }

/** What a column of the panel may hold of an indicator: a share has no amount. */
function listSides ({ code, dimension }: Indicator): readonly Side[] {
  const growth: Side = { suffix: 'growth', measure: 'growth', unit: '%' }
  const ratio: Side = { suffix: 'ratio', measure: 'ratio', unit: '%' }
  if (dimension === 'percent') return [ratio, growth]
  const amount: Side = { suffix: 'amount', measure: 'amount', unit: UNITS[dimension] ?? '' }
  const dollars: readonly Side[] = DOLLARS.has(code) ? [{ suffix: 'amount_usd', measure: 'amount', unit: '美元' }] : []
  return [amount, ...dollars, growth, ratio]
}

const WORDS = { amount: ['Amount', '总量'], growth: ['Growth', '增速'], ratio: ['Share or rate', '比率'] } as const

function describeColumn ({ code, name_zh: zh, name_en: en }: Indicator, { suffix, measure, unit }: Side, isTarget: boolean): CollectedColumn<PanelRow> {
  const name = `${code}_${suffix}${isTarget ? '_target' : ''}`
  const [inEnglish, inChinese] = WORDS[measure]
  const shown = unit === '' ? '' : ` (${unit})`
  return {
    name, type: 'number', optional: true, cell: ({ cells }) => cells.get(name) ?? null,
    en: `${isTarget ? `Aim for the ${inEnglish.toLowerCase()}` : inEnglish} of ${en}${shown}.`,
    zh: `${zh}${inChinese}${isTarget ? '目标' : ''}${unit === '' ? '' : `（${unit}）`}。`
  }
}

export function definePanel (indicators: readonly Indicator[]): CollectedTable<PanelRow> {
  const core = indicators.filter(({ tier }) => tier === 'core')
  return defineCollected<PanelRow>({
    name: 'panel',
    title: { zh: '面板', en: 'Panel' },
    description: {
      zh: '每个地区每年一行，每个核心指标及其类别（总量、增速、比率；带 _target 的为目标）一列。数字为报告所写的值（限定词见 observations 表）；同一年的数据以最近一份报告为准，不一致之处见 issues 表（restated、reports_disagree）。重量折算为吨，面积折算为亩。',
      en: 'One row per place and year, a column for each core indicator and measure (amount, growth, ratio; _target is what was aimed at). Values are as reported, whatever their bound (see observations); of one year the most recent report wins, and what differs stands in issues (restated, reports_disagree). Weights are in tonnes, areas in mu.'
    },
    key: 'panel_id',
    foreignKeys: [],
    columns: [...heads, ...core.flatMap(row => listSides(row).flatMap(side => [describeColumn(row, side, false), describeColumn(row, side, true)]))]
  })
}
