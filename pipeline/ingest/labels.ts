/**
 * The numbers that Word puts in front of paragraphs by itself, written into the text.
 *
 * > 【一、】2022年工作回顾 · 【（一）】产业提质增效
 *
 * They stand nowhere in a document's text, and yet its readers see them, and headings are told by
 * them. Points of bullet lists are left out: they say nothing.
 */
import { writeCount } from './counting.ts'
import { readNumbering } from './numbering.ts'
import type { ListPlace, NumberedList, Numbering } from './numbering.ts'
import { listTags } from './tags.ts'

/** The three parts of a document that say it; all are XML. */
export interface NumberedParts { readonly document: string; readonly numbering: string; readonly styles: string }

/** The document's XML with a piece of text for each number. */
export function writeLabels ({ document, numbering, styles }: NumberedParts): string {
  const settings = readNumbering(numbering, styles)
  const count = openCounter()
  let written = ''
  let at = 0
  for (const { place, into, text } of listParagraphs(document)) {
    const found = resolvePlace(place, settings)
    if (found === null) continue
    const label = count(found.list, found.level)
    if (label === '' || text === '') continue
    const apart = needsBlank(label, text, found.list.levels.get(found.level)?.suffix) ? ' ' : ''
    written += `${document.slice(at, into)}<w:r><w:t xml:space="preserve">${label}${apart}</w:t></w:r>`
    at = into
  }
  return written + document.slice(at)
}

interface Paragraph {
  readonly place: ListPlace & { readonly style: string | null }
  /** Where its text begins. */
  readonly into: number
  /** Its first characters; empty where it has none. */
  readonly text: string
}

/** Paragraphs with settings of their own, in the order of their beginnings; one in a text box stands in another. */
function listParagraphs (xml: string): readonly Paragraph[] {
  const found: Array<{ style: string | null; list: string | null; level: number | null; into: number; text: string }> = []
  const open: Array<(typeof found)[number]> = []
  /** Settings within settings are those from before a change; of two versions of a drawing the second is read. */
  let [depth, copies] = [0, 0]
  for (const { name, kind, get, end } of listTags(xml)) {
    const paragraph = open.at(-1)
    if (name === 'mc:Choice' && kind !== 'whole') copies += kind === 'start' ? 1 : -1
    else if (copies > 0) continue
    else if (name === 'w:p') {
      if (kind === 'start') open.push({ style: null, list: null, level: null, into: -1, text: '' })
      else if (kind === 'end') open.pop()
    } else if (paragraph === undefined) continue
    else if (name === 'w:pPr' && kind !== 'whole') {
      depth += kind === 'start' ? 1 : -1
      if (kind === 'end' && depth === 0) {
        paragraph.into = end
        found.push(paragraph)
      }
    } else if (name === 'w:t' && kind === 'start') paragraph.text ||= xml.slice(end, xml.indexOf('<', end)).trimStart().slice(0, 8)
    else if (depth !== 1) continue
    else if (name === 'w:pStyle') paragraph.style = get('w:val')
    else if (name === 'w:numId') paragraph.list = get('w:val')
    else if (name === 'w:ilvl') paragraph.level = Number(get('w:val') ?? 0)
  }
  return found.map(({ style, list, level, into, text }) => ({ place: { style, list, level }, into, text }))
}

function resolvePlace ({ style, list, level }: Paragraph['place'], { lists, styles }: Numbering): { readonly list: NumberedList; readonly level: number } | null {
  const byStyle = styles.get(style ?? '') ?? { list: null, level: null }
  const found = lists.get(list ?? byStyle.list ?? '')
  if (found === undefined) return null
  const linked = list === null ? [...found.levels].find(([, each]) => each.style !== null && each.style === style)?.[0] : undefined
  return { list: found, level: linked ?? level ?? byStyle.level ?? 0 }
}

/** Counts the paragraphs of each series, and gives the label of the one that is next. */
function openCounter (): (list: NumberedList, level: number) => string {
  const series = new Map<string, Map<number, number>>()
  const begun = new Set<NumberedList>()
  return (list, level) => {
    const counts = series.get(list.series) ?? new Map<number, number>()
    series.set(list.series, counts)
    if (!begun.has(list)) {
      begun.add(list)
      for (const at of list.starts.keys()) counts.delete(at)
    }
    const before = counts.get(level)
    counts.set(level, before === undefined ? startOf(list, level) : before + 1)
    for (const deeper of [...counts.keys()].filter(each => each > level)) {
      if (level < (list.levels.get(deeper)?.restart ?? deeper)) counts.delete(deeper)
    }
    return writeLabel(list, level, counts)
  }
}

const startOf = ({ levels, starts }: NumberedList, level: number): number => starts.get(level) ?? levels.get(level)?.start ?? 1

function writeLabel (list: NumberedList, level: number, counts: ReadonlyMap<number, number>): string {
  const own = list.levels.get(level)
  if (own === undefined || own.format === 'bullet') return ''
  return own.text.replace(/%([1-9])/gu, (_, digit: string) => {
    const at = Number(digit) - 1
    const format = list.levels.get(at)?.format ?? 'none'
    if (format === 'none' || format === 'bullet') return ''
    return writeCount(counts.get(at) ?? startOf(list, at), own.isLegal ? 'decimal' : format)
  })
}

/** A mark like 、 has its blank within; elsewhere the blank keeps 1. and 5G apart. */
function needsBlank (label: string, text: string, suffix: string | undefined): boolean {
  if (/[、．）】〕：]$/u.test(label)) return false
  return suffix !== 'nothing' || (/[\d.A-Za-z]$/u.test(label) && /^[\dA-Za-z]/u.test(text))
}
