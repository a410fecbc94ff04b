/** Asking for words of a class away from a fixed place: within reach, anywhere, in a row. */
import type { WordFinder } from '../lexicon.ts'

/** 过千亿元【、20个过200亿元的】园区: another class of the same things, up to their noun. */
export const furtherClass = /^(?:、|和|及|以及)[^，。；]{0,14}?[过超][^，。；]{1,10}元的(?=\p{Script=Han})/u

type Words = WordFinder<{ readonly form: string }>

/** True where a word begins at most `within` characters behind `from`, before any border sign. */
export function isAhead (text: string, from: number, { words, within, border }: { readonly words: Words; readonly within: number; readonly border: RegExp }): boolean {
  for (let at = from; at <= from + within; at++) {
    if (words.at(text, at) !== null) return true
    if (at >= text.length || border.test(text[at] ?? '')) return false
  }
  return false
}

/** True where a word stands anywhere in the text. */
export const isWithin = (text: string, words: Words): boolean => words.next(text, 0, text.length) !== null

/** True where the text is one word of the class and nothing else. */
export const isWhole = (text: string, words: Words): boolean => text !== '' && words.at(text, 0)?.length === text.length

/** True where the text ends with a word of the class. */
export const endsWithWord = (text: string, words: Words): boolean => words.before(text, text.length) !== null

/** A text without the words of a class that close it, however many: 位次【继续保持】. */
export function trimRun (text: string, words: Words): string {
  let end = text.length
  for (let found = words.before(text, end); found !== null; found = words.before(text, end)) end -= found.length
  return text.slice(0, end)
}

/** A text without one word of a class at its front. */
export const dropFirst = (text: string, words: Words): string => text.slice(words.at(text, 0)?.length ?? 0)

/** A text without one word of a class at its end. */
export const dropLast = (text: string, words: Words): string => text.slice(0, text.length - (words.before(text, text.length)?.length ?? 0))
