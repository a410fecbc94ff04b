/** What a page has around and between the text: buttons to share and print, ways through the site, captions of QR codes. */
import type { MarkupElement, MarkupNode } from './markup.ts'

/** Names that makers of pages give such parts, 【ewm】 for 二维码 and 【dqwz】 for 当前位置 among them. */
const named = /(?:^|[-_ ])(?:bd-?share\w{0,20}|share\w{0,12}|jiathis\w{0,20}|qr-?code\w{0,8}|ewm\w{0,8}|erweima|(?:bread)?crumbs?|dqwz|nav\w{0,8}|menu\w{0,8}|side-?bar\w{0,4}|toolbar|font-?size|print\w{0,6}|pager|pagination|prev-?next|related\w{0,8}|xgxw|xglj|foot(?:er)?|copyright|friend-?link\w{0,4})(?:$|[-_ ])/iu
const containers = /^(?:div|ul|ol|dl|p|span|section|header|footer|center|td|table)$/iu
/** Parts with prose in them aren't chrome, whatever they are called. */
const prose = 200
const shortest = 4
const longestCaption = 40
const sentence = /[。；！]|\d/u

export function isChrome (element: MarkupElement): boolean {
  if (!containers.test(element.nodeName)) return false
  const parts = readParts(element)
  if (parts === null) return false
  const { links, linked, pictures, text } = parts
  const name = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
  if (named.test(name)) return true
  if (links >= 2 && text.length >= shortest && linked >= text.length / 2) return true
  return pictures > 0 && text.length <= longestCaption && !sentence.test(text)
}

interface Parts { readonly links: number; readonly linked: number; readonly pictures: number; readonly text: string }

/** What an element consists of; null as soon as it turns out to hold prose. */
function readParts (element: MarkupElement): Parts | null {
  let links = 0
  let linked = 0
  let pictures = 0
  let text = ''
  const waiting: Array<{ readonly node: MarkupNode; readonly inLink: boolean }> = [{ node: element, inLink: false }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node } = next
    if (node.nodeType === 3) {
      const written = (node.nodeValue ?? '').trim()
      text = written + text
      if (next.inLink) linked += written.length
      if (text.length > prose) return null
    }
    const name = node.nodeName.toLowerCase()
    if (name === 'img') pictures++
    if (name === 'a') links++
    for (const child of Array.from(node.childNodes)) waiting.push({ node: child, inLink: next.inLink || name === 'a' })
  }
  return { links, linked, pictures, text }
}
