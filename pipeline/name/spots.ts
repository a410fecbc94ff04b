/**
 * Where in a text the words of several lists may begin, found in one pass.
 *
 * At most places no word of any list begins, and the first two characters tell so. Who looks for
 * names asks only at the spots; what stands there is for the list to say.
 */
export type Spots<L extends string> = (list: L) => readonly number[]
export type Spotter<L extends string> = (text: string) => Spots<L>

/** Pairs of characters that share a slot give a spot too many, never one too few. */
const slots = 0x10000
const slotOf = (first: number, second: number): number => (Math.imul(first, 0x9e35) ^ second) & (slots - 1)

/** Makes the pass for at most 32 lists of words. */
export function makeSpotter<L extends string> (lists: ReadonlyMap<L, Iterable<string>>): Spotter<L> {
  const marks = { singles: new Uint32Array(slots), pairs: new Uint32Array(slots) }
  const names = [...lists.keys()]
  names.forEach((name, index) => {
    for (const word of lists.get(name) ?? []) markWord(word, 1 << index, marks)
  })
  return text => {
    const found = findSpots(text, names.length, marks)
    return list => found[names.indexOf(list)] ?? []
  }
}

interface Marks { readonly singles: Uint32Array; readonly pairs: Uint32Array }

function markWord (word: string, bit: number, { singles, pairs }: Marks): void {
  const first = word.charCodeAt(0)
  const slot = slotOf(first, word.charCodeAt(1))
  if (word.length === 1) singles[first] = (singles[first] ?? 0) | bit
  else pairs[slot] = (pairs[slot] ?? 0) | bit
}

function findSpots (text: string, count: number, { singles, pairs }: Marks): ReadonlyArray<readonly number[]> {
  const found = Array.from({ length: count }, (): number[] => [])
  for (let at = 0; at < text.length; at++) {
    const first = text.charCodeAt(at)
    let left = (singles[first] ?? 0) | (pairs[slotOf(first, text.charCodeAt(at + 1))] ?? 0)
    for (; left !== 0; left &= left - 1) found[31 - Math.clz32(left & -left)]?.push(at)
  }
  return found
}
