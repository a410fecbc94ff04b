/** Trimming the words around a subject. */
import type { Grammar } from './grammar.ts'

const openers = /^[\s，。；：、！？—\-·•)）”’]+/u
const closers = /[\s，。；：、！？（(“‘]+$|(?<=.{2})[和与及]$/u

const aside = /（[^（）]{1,16}）$/u
const leadingYear = /^(?:[0-9]{1,3}[.、．)）]|[（(][0-9一二三四五六七八九十]{1,3}[)）]|(?:到|至|截至|在)?(?:[0-9]{4}|[一二][九〇○零][〇○零一二三四五六七八九]{2})年(?:底|末|度|全年)?)/u
const trailingYear = /(?:到|至|在|，)?(?:[0-9]{4}|[一二][九〇○零][〇○零一二三四五六七八九]{2})年?(?:底|末)?$|(?<=.{3})[二两三四五六七八九十]年?$/u

/** The span of a phrase without what is no part of it: times, adverbs, connectives. */
export function trimLead (text: string, grammar: Grammar): string {
  let phrase = text.replace(openers, '').replace(closers, '')
  for (;;) {
    phrase = phrase.replace(leadingYear, '').replace(openers, '')
    const found = grammar.leads.at(phrase, 0)
    if (found === null || found.row.position === 'keep') return phrase
    phrase = phrase.slice(found.length).replace(openers, '')
  }
}

export function trimTail (text: string, grammar: Grammar): string {
  let phrase = text.replace(closers, '').replace(aside, '')
  for (;;) {
    phrase = phrase.replace(trailingYear, '').replace(closers, '')
    const found = grammar.tails.before(phrase, phrase.length)
    if (found === null || found.length === phrase.length) return phrase
    phrase = phrase.slice(0, -found.length).replace(closers, '')
  }
}

export const trimPhrase = (text: string, grammar: Grammar): string => trimTail(trimLead(text, grammar), grammar)
