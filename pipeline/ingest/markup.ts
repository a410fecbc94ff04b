/**
 * Markup to text: a paragraph or heading a line, a row of a table a line with `|` between its
 * cells and blank lines around the table, a note's marker in brackets.
 *
 * Walks without recursion: pages nest as deep as their makers' tools let them.
 */
import { listCells } from './tables.ts'

/** The few things asked of a node of a document. */
export interface MarkupNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly nodeValue: string | null
  readonly textContent: string | null
  readonly childNodes: ArrayLike<MarkupNode>
  readonly parentNode: MarkupNode | null
}
export interface MarkupElement extends MarkupNode {
  readonly getAttribute: (name: string) => string | null
  readonly setAttribute: (name: string, value: string) => void
}

export const isElement = (node: MarkupNode): node is MarkupElement => node.nodeType === 1
const isText = (node: MarkupNode): boolean => node.nodeType === 3

const blocks = /^(?:address|article|blockquote|body|center|dd|details|div|dl|dt|fieldset|figure|form|h[1-6]|hr|html|li|main|ol|p|pre|section|summary|table|tbody|tfoot|thead|tr|td|th|ul)$/iu
const unseen = /^(?:script|style|noscript|template|iframe|object|embed|svg|canvas|audio|video|map|button|input|select|textarea|head|title|link|meta|rt|rp|nav|aside)$/iu
const hidden = /display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden/iu

/** True for what a reader of the page doesn't see as part of its text. */
export function isUnseen (node: MarkupElement): boolean {
  return unseen.test(node.nodeName) || node.getAttribute('hidden') !== null || hidden.test(node.getAttribute('style') ?? '')
}

/** A step of the walk: into a node, or out of a block. */
type Step = { readonly node: MarkupNode } | 'end'

/** The lines of what a node shows. `skip` leaves out more than what is unseen anyway. */
export function listLines (root: MarkupNode, skip: (element: MarkupElement) => boolean = () => false): readonly string[] {
  const lines: string[] = []
  let line = ''
  const endLine = (): void => {
    const tidy = tidyLine(line)
    if (tidy !== '') lines.push(tidy)
    line = ''
  }
  const steps: Step[] = [{ node: root }]
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if (step === 'end') {
      endLine()
      continue
    }
    const { node } = step
    if (isText(node)) line += node.nodeValue ?? ''
    if (!isElement(node) || isUnseen(node) || skip(node)) continue
    const name = node.nodeName.toLowerCase()
    if (name === 'br') endLine()
    else if (name === 'sup') line += writeRaised(node.textContent ?? '', line)
    else {
      const rows = name === 'table' ? listCells(node, cell => listLines(cell, skip).join(' ')) : null
      const isBlock = blocks.test(name)
      if (isBlock) endLine()
      if (rows !== null) lines.push('', ...rows.map(row => row.join(' | ')), '')
      else {
        if (isBlock) steps.push('end')
        if (name === 'li') line += countItem(node)
        for (let at = node.childNodes.length - 1; at >= 0; at--) {
          const child = node.childNodes[at]
          if (child !== undefined) steps.push({ node: child })
        }
      }
    }
  }
  endLine()
  return lines
}

/** Blanks of the markup: a line break between two Chinese characters is none, all others are one blank. */
const wrapped = /(?<=[\p{Script=Han}，。；：、！？”’）》】])[ \t]{0,200}[\r\n][ \t\r\n]{0,200}(?=[\p{Script=Han}，。；：、！？“‘（《【])/gu
const blanks = /[ \t\r\n\f]{1,400}/gu

export const tidyLine = (line: string): string => line.replace(wrapped, '').replace(blanks, ' ').replace(/^ | $/gu, '')

/** > <ol><li>… shows as 【1. 】…; a list that is numbered in its own words is left alone. */
function countItem (item: MarkupElement): string {
  const list = item.parentNode
  if (list === null || !/^ol$/iu.test(list.nodeName) || !isElement(list)) return ''
  if (/^\s{0,9}[\d（(〔[一二三四五六七八九十①-⑳“]/u.test(item.textContent ?? '')) return ''
  const items = Array.from(list.childNodes).filter(node => /^li$/iu.test(node.nodeName))
  return `${Number(list.getAttribute('start') ?? '1') + items.indexOf(item)}. `
}

const lengthUnit = /(?:^|[^A-Za-z])[kdcm]?m$/iu
const powerOfTen = /(?<![\d.])10$/u
const powers = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const marker = /^[[〔［【（(]?(\d{1,3})[\]〕］】）)]?$/u

/** Raised figures: 【m²】 is a unit, 【10⁸】 a power, and all others are the markers of notes: 【[3]】. */
export function writeRaised (raised: string, before: string): string {
  const text = raised.replace(/\s{1,9}/gu, '')
  const number = marker.exec(text)?.[1]
  if (number === undefined) return raised
  const isPower = powerOfTen.test(before) || (lengthUnit.test(before) && /^[23]$/u.test(text))
  return isPower ? [...number].map(digit => powers[Number(digit)] ?? '').join('') : `[${number}]`
}
