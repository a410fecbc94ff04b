/** The formats that can be read. To add one: a file beside this one, and its reader here. */
import type { SourceEncoding, SourceFormat } from '../types.ts'
import { docReader } from './doc.ts'
import { docxReader } from './docx.ts'
import { htmlReader } from './html.ts'
import { pdfReader } from './pdf.ts'
import { textReader } from './text.ts'

export type Reading =
  | { readonly kind: 'text'; readonly format: SourceFormat; readonly encoding: SourceEncoding | null; readonly text: string }
  /** `reason` names the words at fault and the cure; the file's name is put before it. */
  | { readonly kind: 'unreadable'; readonly check: string; readonly reason: string }

/** What a reader may ask of the machine it runs on. */
export interface Tools {
  /** An old Word document as a new one; null where the machine has no program for it, or it failed. */
  readonly convertToDocx: (bytes: Uint8Array) => Uint8Array | 'no_program' | 'failed'
}

export interface FormatReader {
  /** Lower-case, without the point. */
  readonly suffixes: readonly string[]
  /** The same answer every time; some formats keep one waiting. */
  readonly read: (bytes: Uint8Array, tools: Tools) => Reading | Promise<Reading>
}

export const readers: readonly FormatReader[] = [textReader, htmlReader, docxReader, docReader, pdfReader]
