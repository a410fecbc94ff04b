/**
 * Web pages: the report's own text, without what the page has around it.
 *
 * Readability finds where the report stands, and nothing more: it drops titles, notes and tables
 * that it takes for decoration. The text is taken from the page itself, from the innermost
 * element that holds nearly all that Readability chose, less the shares and captions inside it.
 */
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { isChrome } from './chrome.ts'
import { decodeMarkup } from './encodings.ts'
import { isElement, isUnseen, listLines, tidyLine } from './markup.ts'
import type { MarkupElement, MarkupNode } from './markup.ts'
import type { FormatReader, Reading } from './readers.ts'

export const htmlReader: FormatReader = { suffixes: ['html', 'htm', 'shtml', 'xhtml'], read: readHtml }

/** Where a page declares its encoding, by whichever of the two ways. */
const declaration = /charset\s{0,3}=\s{0,3}["']?\s{0,3}([\w-]{2,20})/iu
const head = 4096

function readHtml (bytes: Uint8Array): Reading {
  const start = String.fromCharCode(...bytes.subarray(0, head))
  const decoding = decodeMarkup(bytes, declaration.exec(start)?.[1] ?? null)
  if (decoding.kind === 'wrong') return { kind: 'unreadable', check: 'undecodable', reason: `${decoding.what}; open the page in a browser and save it again` }
  const { text, encoding } = decoding.decoded
  return { kind: 'text', format: 'html', encoding, text: extractArticle(text) }
}

/** The report's lines, its title first. */
export function extractArticle (html: string): string {
  const page = parsePage(html)
  const found = findArticle(page, parsePage(html))
  const lines = listLines(found ?? page.body, element => isChrome(element))
  const title = findTitle(page)
  const isThere = title === '' || lines.slice(0, titleLines).some(line => line.replace(/\s{1,9}/gu, '').includes(title.replace(/\s{1,9}/gu, '')))
  return `${[...isThere ? [] : [title], ...lines].join('\n')}\n`
}

const titleLines = 6

interface Page extends MarkupNode {
  readonly body: MarkupElement
  readonly querySelector: (selector: string) => MarkupElement | null
  readonly querySelectorAll: (selector: string) => ArrayLike<MarkupElement>
}

/** A piece of a page is taken for one. */
function parsePage (html: string): Page {
  const whole = /<body[\s>]/iu.test(html) ? html : `<html><body>${html}</body></html>`
  return parseHTML(whole).document as unknown as Page
}

const mark = 'data-at'
/** How much of what Readability chose the element must hold: a stray paragraph elsewhere doesn't count. */
const most = 0.9
/** Below this share of the page's text, Readability took a part for the whole. */
const least = 0.3

/** The innermost element that holds most of the article; null where none can be told. Takes `copy` apart. */
function findArticle (page: Page, copy: Page): MarkupElement | null {
  const elements = Array.from(page.querySelectorAll('body *'))
  Array.from(copy.querySelectorAll('body *')).forEach((element, at) => { element.setAttribute(mark, String(at)) })
  const chosen = isTooDeep(copy.body) ? null : chooseArticle(copy)
  if (chosen === null) return null
  const weights = new Map<MarkupNode, number>()
  let whole = 0
  for (const [at, weight] of weighTexts(chosen)) {
    whole += weight
    for (let above: MarkupNode | null = elements[at] ?? null; above !== null; above = above.parentNode) weights.set(above, (weights.get(above) ?? 0) + weight)
  }
  if (whole < least * listLines(page.body, element => isChrome(element)).join('').length) return null
  return elements.findLast(element => (weights.get(element) ?? 0) >= most * whole) ?? null
}

/** What Readability leaves of a page. */
const chooseArticle = (copy: Page): MarkupNode | null =>
  new Readability<MarkupNode>(copy as never, { serializer: node => node as unknown as MarkupNode, charThreshold: 200 }).parse()?.content ?? null

/** No page that people made; Readability takes time with the third power of the depth. */
const deepest = 120

function isTooDeep (root: MarkupNode): boolean {
  const waiting: Array<{ readonly node: MarkupNode; readonly depth: number }> = [{ node: root, depth: 0 }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.depth > deepest) return true
    for (const child of Array.from(next.node.childNodes)) waiting.push({ node: child, depth: next.depth + 1 })
  }
  return false
}

/** The length of each text that was chosen, with the mark of the element around it. */
function * weighTexts (chosen: MarkupNode): Generator<readonly [at: number, weight: number]> {
  const waiting: Array<{ readonly node: MarkupNode; readonly at: number | null }> = [{ node: chosen, at: null }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node } = next
    const own = isElement(node) ? node.getAttribute(mark) : null
    const at = own === null ? next.at : Number(own)
    if (node.nodeType === 3 && at !== null) yield [at, tidyLine(node.nodeValue ?? '').length]
    for (const child of Array.from(node.childNodes)) waiting.push({ node: child, at })
  }
}

/** What the page calls the report: by the rules for government sites, by its heading, by its name. */
function findTitle (page: Page): string {
  const declared = page.querySelector('meta[name="ArticleTitle" i]')?.getAttribute('content')
  const heading = Array.from(page.querySelectorAll('h1')).find(element => !isUnseen(element) && !isChrome(element))?.textContent
  const name = page.querySelector('title')?.textContent?.split(/[_|｜]| - /u)[0]
  return tidyLine([declared, heading, name].find(each => each !== undefined && each !== null && tidyLine(each) !== '') ?? '')
}
