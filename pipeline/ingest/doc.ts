/** Old Word documents, by way of LibreOffice where the machine has it; files that merely bear the suffix, by what they are. */
import { docxReader, readDocx } from './docx.ts'
import { htmlReader } from './html.ts'
import type { FormatReader, Reading, Tools } from './readers.ts'

export const docReader: FormatReader = { suffixes: ['doc'], read: readDoc }

const cure = 'open it in Word or LibreOffice and save it as .docx'

async function readDoc (bytes: Uint8Array, tools: Tools): Promise<Reading> {
  const start = String.fromCharCode(...bytes.subarray(0, 256))
  if (start.startsWith('PK')) return docxReader.read(bytes, tools)
  if (/^\s{0,20}(?:\u00EF\u00BB\u00BF)?\s{0,20}<(?:!doctype|html|\?xml|head|meta)/iu.test(start)) return htmlReader.read(bytes, tools)
  const converted = tools.convertToDocx(bytes)
  if (converted === 'no_program') {
    return { kind: 'unreadable', check: 'needs_libreoffice', reason: `is an old Word document, which LibreOffice must open, and there is none on this machine; install it (soffice, with Writer), or ${cure}` }
  }
  if (converted === 'failed') return { kind: 'unreadable', check: 'broken_document', reason: `LibreOffice can't open it as a Word document (if it has no Writer, install that); ${cure}` }
  const reading = await readDocx(converted)
  return reading.kind === 'text' ? { ...reading, format: 'doc' } : reading
}
