/** The lists of a Word document as its settings define them: what each level is written like, and which paragraphs belong to one. */
import { listTags } from './tags.ts'
import type { Tag } from './tags.ts'

export interface Level {
  /** As Word names it: 【chineseCounting】, 【decimal】, 【bullet】 … */
  readonly format: string
  /** 【第%1章】, where %1 is the number of the first level. Written as in the XML. */
  readonly text: string
  readonly start: number
  /** What follows: 【tab】, 【space】 or 【nothing】. */
  readonly suffix: string
  /** How many levels, from the top, begin this one anew; null for all above it. */
  readonly restart: number | null
  /** All numbers in Arabic digits, whatever their own levels say. */
  readonly isLegal: boolean
  /** The style whose paragraphs are of this level. */
  readonly style: string | null
}

/** A list as paragraphs name it; several may count on with one series of numbers. */
export interface NumberedList {
  readonly series: string
  readonly levels: ReadonlyMap<number, Level>
  /** Where a level of this list begins anew, when the list is first used. */
  readonly starts: ReadonlyMap<number, number>
}

export interface Numbering {
  readonly lists: ReadonlyMap<string, NumberedList>
  readonly styles: ReadonlyMap<string, ListPlace>
}

/** What a style or a paragraph says of its place in a list. `list` is 0 for none. */
export interface ListPlace { readonly list: string | null; readonly level: number | null }

interface Draft { format: string; text: string; start: number; suffix: string; restart: number | null; isLegal: boolean; style: string | null }
interface Series { readonly levels: Map<number, Draft>; link: string | null }

const value = (tag: Tag): string => tag.get('w:val') ?? ''
const count = (tag: Tag): number => Number(value(tag)) || 0
const isOn = (tag: Tag): boolean => !/^(?:0|false|off)$/u.test(value(tag))

const settings: Readonly<Record<string, (level: Draft, tag: Tag) => void>> = {
  'w:numFmt': (level, tag) => { level.format = value(tag) },
  'w:lvlText': (level, tag) => { level.text = value(tag) },
  'w:start': (level, tag) => { level.start = count(tag) },
  'w:suff': (level, tag) => { level.suffix = value(tag) },
  'w:lvlRestart': (level, tag) => { level.restart = count(tag) },
  'w:isLgl': (level, tag) => { level.isLegal = isOn(tag) },
  'w:pStyle': (level, tag) => { level.style = value(tag) }
}

export function readNumbering (numberingXml: string, stylesXml: string): Numbering {
  const styles = readStyles(stylesXml)
  const series = new Map<string, Series>()
  const lists = new Map<string, { series: string; readonly changed: Map<number, Draft>; readonly starts: Map<number, number> }>()
  let levels: Map<number, Draft> | null = null
  let level: Draft | null = null
  let abstract: Series | null = null
  let list: { series: string; readonly changed: Map<number, Draft>; readonly starts: Map<number, number> } | null = null
  let overridden = 0
  for (const tag of listTags(numberingXml)) {
    if (tag.kind === 'end') {
      if (tag.name === 'w:lvl') level = null
      continue
    }
    if (tag.name === 'w:abstractNum') {
      abstract = { levels: new Map(), link: null }
      series.set(tag.get('w:abstractNumId') ?? '', abstract)
      levels = abstract.levels
    } else if (tag.name === 'w:numStyleLink' && abstract !== null) abstract.link = value(tag)
    else if (tag.name === 'w:num') {
      list = { series: '', changed: new Map(), starts: new Map() }
      lists.set(tag.get('w:numId') ?? '', list)
      levels = list.changed
    } else if (tag.name === 'w:abstractNumId' && list !== null) list.series = value(tag)
    else if (tag.name === 'w:lvlOverride') overridden = Number(tag.get('w:ilvl') ?? 0)
    else if (tag.name === 'w:startOverride' && list !== null) list.starts.set(overridden, count(tag))
    else if (tag.name === 'w:lvl' && levels !== null) {
      level = { format: 'decimal', text: '', start: 0, suffix: 'tab', restart: null, isLegal: false, style: null }
      levels.set(Number(tag.get('w:ilvl') ?? 0), level)
    } else if (level !== null) settings[tag.name]?.(level, tag)
  }
  /** A series may be defined by a style, whose list has a series of its own. */
  const follow = (id: string, steps = 0): string => {
    const link = series.get(id)?.link ?? null
    const next = link === null ? undefined : lists.get(styles.get(link)?.list ?? '')?.series
    return next === undefined || next === id || steps > 4 ? id : follow(next, steps + 1)
  }
  return {
    styles,
    lists: new Map([...lists].map(([id, { series: named, changed, starts }]) => {
      const own = follow(named)
      return [id, { series: own, levels: new Map([...series.get(own)?.levels ?? [], ...changed]), starts }]
    }))
  }
}

/** The place in a list that each style gives its paragraphs, its own or that of the style it is based on. */
function readStyles (xml: string): ReadonlyMap<string, ListPlace> {
  const own = new Map<string, { base: string | null; list: string | null; level: number | null }>()
  let style: { base: string | null; list: string | null; level: number | null } | null = null
  for (const tag of listTags(xml)) {
    if (tag.kind === 'end') continue
    if (tag.name === 'w:style') {
      style = { base: null, list: null, level: null }
      own.set(tag.get('w:styleId') ?? '', style)
    } else if (style === null) continue
    else if (tag.name === 'w:basedOn') style.base = value(tag)
    else if (tag.name === 'w:numId') style.list = value(tag)
    else if (tag.name === 'w:ilvl') style.level = count(tag)
  }
  const inherit = (id: string, steps = 0): ListPlace => {
    const { base = null, list = null, level = null } = own.get(id) ?? {}
    if (list !== null || base === null || steps > 12) return { list, level }
    const above = inherit(base, steps + 1)
    return { list: above.list, level: level ?? above.level }
  }
  return new Map([...own.keys()].map(id => [id, inherit(id)]))
}
