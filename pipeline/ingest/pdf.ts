/**
 * PDF documents with a text layer. A scan has none and says so.
 *
 * A PDF knows no lines, only pieces of text and where they stand: `pages.ts` makes lines of them,
 * `paragraphs.ts` makes paragraphs of the lines and leaves out what belongs to the paper.
 */
import { readLines } from './pages.ts'
import type { PageLine } from './pages.ts'
import { joinParagraphs } from './paragraphs.ts'
import { isPlausible } from './plausible.ts'
import type { FormatReader, Reading } from './readers.ts'

export const pdfReader: FormatReader = { suffixes: ['pdf'], read: readPdf }

/** Fewer characters than this on an average page, and the pages are pictures. */
const fewestOnPage = 40

async function readPdf (bytes: Uint8Array): Promise<Reading> {
  let pages: ReadonlyArray<readonly PageLine[]>
  try {
    pages = await openPages(bytes)
  } catch (error) {
    const words = error instanceof Error ? error.message.split('\n')[0] ?? '' : String(error)
    const isLocked = error instanceof Error && error.name === 'PasswordException'
    return unreadable(isLocked ? 'locked_document' : 'broken_document', isLocked ? 'is locked with a password; save it again without one' : `can't be read as a PDF (${words}); save or download it again`)
  }
  const written = pages.flat().reduce((sum, { text }) => sum + text.length, 0)
  if (written < fewestOnPage * pages.length) return unreadable('scanned_document', `is a scan: ${pages.length} pages hold pictures and no text; put it through text recognition, or look for the report as text`)
  const text = `${joinParagraphs(pages).join('\n')}\n`
  if (!isPlausible(text)) return unreadable('no_text_layer', 'has a text layer that is no Chinese text, as its fonts don\'t say which characters they show; save the report as .docx or .txt')
  return { kind: 'text', format: 'pdf', encoding: null, text }
}

const unreadable = (check: string, reason: string): Reading => ({ kind: 'unreadable', check, reason })

/** The lines of each page. The library is large, and loaded for the first PDF only. */
async function openPages (bytes: Uint8Array): Promise<ReadonlyArray<readonly PageLine[]>> {
  const { getDocumentProxy } = await import('unpdf')
  const document = await getDocumentProxy(bytes.slice(), { verbosity: 0, isEvalSupported: false, disableFontFace: true })
  try {
    const pages: Array<readonly PageLine[]> = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const { items } = await page.getTextContent({ disableNormalization: true })
      pages.push(readLines(items.flatMap(item => 'str' in item ? [item] : [])))
      page.cleanup()
    }
    return pages
  } finally {
    await document.destroy()
  }
}
