/** Promises without a number. */
import type { Document, Pledge } from '../types.ts'
import type { Grammar } from './grammar.ts'

export function readPledges (_document: Document, _grammar: Grammar): readonly Pledge[] {
  return []
}
