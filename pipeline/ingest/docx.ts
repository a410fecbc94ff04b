/**
 * Word documents: paragraphs with their numbers, tables and raised figures as in a page, the notes at the end.
 *
 * Mammoth makes markup of the document; its notes become a list under a heading, each behind the
 * marker that stands in the text, so that a note never breaks into the sentence it explains.
 */
import { parseHTML } from 'linkedom'
import mammoth from 'mammoth'
import { measureArchive, packArchive, unpackArchive } from './archive.ts'
import { writeLabels } from './labels.ts'
import { isElement, listLines } from './markup.ts'
import type { MarkupElement, MarkupNode } from './markup.ts'
import type { FormatReader, Reading } from './readers.ts'

export const docxReader: FormatReader = { suffixes: ['docx', 'docm'], read: readDocx }

const notesHeading = '注释'
/** A document of text unpacks to far less. */
const largest = 256 * 2 ** 20

export async function readDocx (bytes: Uint8Array): Promise<Reading> {
  const size = measureArchive(bytes)
  if (size === null || size > largest) return broken(size === null ? "isn't a Word document, or a damaged or locked one" : 'unpacks to more than any document should')
  let markup: string
  try {
    markup = (await mammoth.convertToHtml({ buffer: Buffer.from(writeNumbers(bytes)) }, {
      ignoreEmptyParagraphs: true,
      styleMap: ['u => ', 'strike => ', 'comment-reference => '],
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' }))
    })).value
  } catch (error) {
    return broken(`can't be read as a Word document (${error instanceof Error ? error.message.split('\n')[0] ?? '' : String(error)})`)
  }
  return { kind: 'text', format: 'docx', encoding: null, text: writeText(markup) }
}

const broken = (what: string): Reading =>
  ({ kind: 'unreadable', check: 'broken_document', reason: `${what}; open it in Word or LibreOffice and save it again as .docx, without a password` })

const decoder = new TextDecoder()

/** The document with the numbers of its lists in its text, and without the lists that make them. */
function writeNumbers (bytes: Uint8Array): Uint8Array {
  const parts = unpackArchive(bytes, () => true) ?? []
  const find = (name: RegExp): string | null => {
    const part = parts.find(({ path }) => name.test(path))
    return part === undefined ? null : decoder.decode(part.bytes)
  }
  const [document, numbering] = [find(documentPart), find(numberingPart)]
  if (document === null || numbering === null) return bytes
  const labelled = new TextEncoder().encode(writeLabels({ document, numbering, styles: find(stylesPart) ?? '' }))
  return packArchive(parts.filter(({ path }) => !numberingPart.test(path)).map(part => documentPart.test(part.path) ? { ...part, bytes: labelled } : part))
}

const documentPart = /^word\/document\d{0,2}\.xml$/u
const numberingPart = /^word\/numbering\d{0,2}\.xml$/u
const stylesPart = /^word\/styles\d{0,2}\.xml$/u

const noteLink = /^#(?:footnote|endnote)-(\d{1,4}|[\w-]{1,40})$/u
const noteId = /^(?:footnote|endnote)-[\w-]{1,40}$/u

/** The document's lines, then a line for each of its notes. */
function writeText (markup: string): string {
  const body = parseHTML(`<html><body>${markup}</body></html>`).document.body as unknown as MarkupElement
  const notes: string[] = []
  const isNote = (element: MarkupElement): boolean => element.nodeName.toLowerCase() === 'li' && noteId.test(element.getAttribute('id') ?? '')
  const numbers = numberNotes(body)
  const lines = listLines(body, element => {
    if (!isNote(element)) return false
    const lines = listLines(element, isBackLink)
    const number = numbers.get(element.getAttribute('id') ?? '') ?? notes.length + 1
    notes.push(`[${number}]${withoutCount(lines.join(''))}`)
    return true
  })
  return `${[...lines, ...notes.length === 0 ? [] : [notesHeading, ...notes]].join('\n')}\n`
}

/** The number in the text of each note, by its id: notes are counted in the order of their markers. */
function numberNotes (body: MarkupNode): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>()
  const waiting: MarkupNode[] = [body]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const target = isElement(node) ? node.getAttribute('href') ?? '' : ''
    if (noteLink.test(target)) numbers.set(target.slice(1), numbers.get(target.slice(1)) ?? numbers.size + 1)
    waiting.push(...Array.from(node.childNodes).reverse())
  }
  return numbers
}

/** The arrow back to the text. */
const isBackLink = (element: MarkupElement): boolean =>
  element.nodeName.toLowerCase() === 'a' && (element.getAttribute('href') ?? '').includes('-ref-')

/** > 1. 指…: a note that begins with a number of its own has two. */
const withoutCount = (note: string): string => note.replace(/^\[?\d{1,3}(?:\]|[.、．](?!\d))\s{0,3}/u, '').trim()
