/**
 * PDF documents with a text layer. A scan has none and says so; so do pages in columns, and text whose
 * characters can't be told: a report that is read wrongly is worse than one that isn't read.
 *
 * A PDF knows no lines, only pieces of text and where they stand: `pages.ts` makes lines of them,
 * `paragraphs.ts` makes paragraphs of the lines and leaves out what belongs to the paper.
 */
import { isInColumns } from './columns.ts'
import { readPage } from './pages.ts'
import type { PageText } from './pages.ts'
import { joinParagraphs } from './paragraphs.ts'
import { isLegible, isPlausible } from './plausible.ts'
import type { FormatReader, Reading } from './readers.ts'

/** A page, and whether its fonts name the characters of the text that it shows, if it shows any. */
interface PdfPage extends PageText { readonly isNamed: boolean }

export const pdfReader: FormatReader = { suffixes: ['pdf'], read: readPdf }

const nameless = "has a text layer that is no Chinese text, or only in part, as its fonts don't say which characters they show; save the report as .docx or .txt"
/** The share of the text that may stand in columns: a table or two with long cells. */
const mostInColumns = 0.2
/** Fewer characters than this on an average page, and the pages are pictures. */
const fewestOnPage = 40

async function readPdf (bytes: Uint8Array): Promise<Reading> {
  let pages: readonly PdfPage[]
  try {
    pages = await openPages(bytes)
  } catch (error) {
    const words = error instanceof Error ? error.message.split('\n')[0] ?? '' : String(error)
    const isLocked = error instanceof Error && error.name === 'PasswordException'
    return unreadable(isLocked ? 'locked_document' : 'broken_document', isLocked ? 'is locked with a password; save it again without one' : `can't be read as a PDF (${words}); save or download it again`)
  }
  const lengths = pages.map(({ lines }) => lines.reduce((sum, { text }) => sum + text.length, 0))
  const written = lengths.reduce((sum, length) => sum + length, 0)
  if (written < fewestOnPage * pages.length) return pages.some(({ isNamed }) => !isNamed) ? unreadable('no_text_layer', nameless) : unreadable('scanned_document', `is a scan: ${pages.length} pages hold pictures and no text; put it through text recognition, or look for the report as text`)
  const text = `${joinParagraphs(pages.map(({ lines }) => lines)).join('\n')}\n`
  if (!isPlausible(text) || !isLegible(text)) return unreadable('no_text_layer', nameless)
  const columns = pages.map(({ pieces }, at) => isInColumns(pieces) ? lengths[at] ?? 0 : 0).reduce((sum, length) => sum + length, 0)
  if (columns > mostInColumns * written) return unreadable('columns', 'is set in columns, whose lines would be read across; save the report as .docx or .txt')
  return { kind: 'text', format: 'pdf', encoding: null, text }
}

const unreadable = (check: string, reason: string): Reading => ({ kind: 'unreadable', check, reason })

/** The text of each page. The library is large, and loaded for the first PDF only. */
async function openPages (bytes: Uint8Array): Promise<readonly PdfPage[]> {
  const { getDocumentProxy } = await import('unpdf')
  const document = await getDocumentProxy(bytes.slice(), { verbosity: 0, isEvalSupported: false, disableFontFace: true })
  try {
    const pages: PdfPage[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const { items } = await page.getTextContent({ disableNormalization: true })
      pages.push({ ...readPage(items.flatMap(item => 'str' in item ? [item] : [])), isNamed: items.length > 0 || !await showsText(page) })
      page.cleanup()
    }
    return pages
  } finally {
    await document.destroy()
  }
}

/** showText and showSpacedText, as the library numbers what a page does. */
const showing = [44, 45]

/** Whether a page that gives no text shows some all the same. */
async function showsText (page: { readonly getOperatorList: () => Promise<{ readonly fnArray: readonly number[] }> }): Promise<boolean> {
  const { fnArray } = await page.getOperatorList()
  return fnArray.some(step => showing.includes(step))
}
