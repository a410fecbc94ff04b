/**
 * Shelves: items put aside on the disk as they go by, and taken back in the order of their keys.
 *
 * Keys that begin alike share a shelf, and one shelf is held at a time; so what is sorted may be
 * larger than the memory. An item must be plain JSON.
 */
import type { Drafts } from '../types.ts'

export interface Shelves<T> {
  readonly put: (key: string, item: T) => void
  /** Each key with its items, these in the order in which they were put. */
  readonly take: () => Iterable<readonly [key: string, items: readonly T[]]>
}

/** `width`: how many signs of a key, at its beginning, choose its shelf. */
export function openShelves<T> ({ drafts, name, width }: { readonly drafts: Drafts; readonly name: string; readonly width: number }): Shelves<T> {
  const shelves = new Set<string>()
  const nameDraft = (shelf: string): string => `${name}-${Buffer.from(shelf, 'utf16le').toString('hex')}.jsonl`
  return {
    put: (key, item) => {
      const shelf = key.slice(0, width)
      shelves.add(shelf)
      drafts.append(nameDraft(shelf), `${JSON.stringify([key, item])}\n`)
    },
    take: function* () {
      for (const shelf of [...shelves].sort()) {
        const items = new Map<string, T[]>()
        for (const line of readLines(drafts.read(nameDraft(shelf)))) {
          const [key, item]: readonly [string, T] = JSON.parse(line)
          const own = items.get(key)
          if (own === undefined) items.set(key, [item])
          else own.push(item)
        }
        yield* [...items].sort(([a], [b]) => (a < b ? -1 : 1))
      }
    }
  }
}

function* readLines (pieces: Iterable<Uint8Array>): Generator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for (const piece of pieces) {
    const lines = (rest + decoder.decode(piece, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
}
