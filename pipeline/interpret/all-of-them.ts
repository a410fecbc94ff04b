/** What all of a thing do: 停车场100%【接入智慧停车平台】. */
import type { Scene, Series } from './scene.ts'

const act = /^(?![的和与及以左])[\p{Script=Han}“”]{2,16}(?=[，。；、！])/u
const longestAct = 18

/** The act right behind 100%, where no verb stands before the share; else empty. */
export function doneByAll ({ text, sentence }: Scene, { pieces: [first, second], predicate, after }: Series): string {
  const isAll = first !== undefined && second === undefined && first.mention.unit?.form === '%' && text.slice(first.mention.numeral.start, first.mention.numeral.end) === '100'
  if (!isAll || predicate.start !== first.mention.start) return ''
  return act.exec(text.slice(after.start, Math.min(sentence.end + 1, after.start + longestAct)))?.[0] ?? ''
}
