/** The formats that can be read. To add one: a file beside this one, and its reader here. */
import type { SourceEncoding, SourceFormat } from '../types.ts'
import { textReader } from './text.ts'

export type Reading =
  | { readonly kind: 'text'; readonly format: SourceFormat; readonly encoding: SourceEncoding; readonly text: string }
  /** `reason` names the words at fault and the cure; the file's name is put before it. */
  | { readonly kind: 'unreadable'; readonly check: string; readonly reason: string }

export interface FormatReader {
  /** Lower-case, without the point. */
  readonly suffixes: readonly string[]
  readonly read: (bytes: Uint8Array) => Reading
}

export const readers: readonly FormatReader[] = [textReader]
