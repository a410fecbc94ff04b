/** What a figure is counted per, where that stands in front of it: 【每立方米】30.8微克. */
import type { Grammar } from './grammar.ts'

/** The words from 每 to the figure; null where there are none. */
export function denominatorBefore (text: string, position: number, grammar: Grammar): string | null {
  const noun = unitBefore(text, position, grammar) ?? grammar.classes.per_group.before(text, position)?.row.form ?? null
  return noun !== null && text[position - noun.length - 1] === '每' ? `每${noun}` : null
}

/** The denominator as it is published: a unit, no group (每百户) that units are counted by. */
export function unitPerBefore (text: string, position: number, grammar: Grammar): string | null {
  const noun = unitBefore(text, position, grammar)
  return noun !== null && text[position - noun.length - 1] === '每' ? noun : null
}

const unitBefore = (text: string, position: number, grammar: Grammar): string | null =>
  grammar.classes.per_unit.before(text, position)?.row.form ?? null
