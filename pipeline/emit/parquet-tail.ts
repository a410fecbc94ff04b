/**
 * The versions in a Parquet footer.
 *
 * The dataset's version is a hash over all tables, known only when they are written; and
 * parquet-wasm writes metadata in the order of a hash map, which differs from run to run.
 * So it is given placeholders, and the last bytes of the file, where they stand, are held
 * back until the versions can be put in, in one order.
 */

export interface Versions { readonly schemaVersion: string; readonly datasetVersion: string }

/** The footer's metadata, with room to spare: what lies before it is handed on at once. */
const TAIL = 131_072

const BLANK = '-'
export const placeholders: ReadonlyMap<string, string> = new Map([['dataset_version', BLANK], ['schema_version', BLANK]])

export interface Tail {
  readonly write: (bytes: Uint8Array) => void
  /** The bytes that were held back. */
  readonly take: () => Uint8Array
}

/** Hands bytes on, all but the last of them. */
export function holdTail (handOn: (bytes: Uint8Array) => void): Tail {
  let held = new Uint8Array()
  return {
    write: bytes => {
      const all = joinBytes([held, bytes])
      const cut = Math.max(0, all.length - TAIL)
      if (cut > 0) handOn(all.subarray(0, cut))
      held = all.slice(cut)
    },
    take: () => held
  }
}

const encoder = new TextEncoder()

/** A key and its value as Thrift's compact protocol writes them: two short strings and a stop. */
function encodeEntry (key: string, value: string): Uint8Array {
  const parts = [key, value].map(text => encoder.encode(text))
  if (parts.some(part => part.length > 127)) throw new Error(`${key} is too long for a Parquet footer`)
  return joinBytes([...parts.flatMap(part => [Uint8Array.of(0x18, part.length), part]), Uint8Array.of(0)])
}

/** The end of a Parquet file with the versions in place of the placeholders. */
export function sealVersions (tail: Uint8Array, { datasetVersion, schemaVersion }: Versions): Uint8Array {
  const blanks = [...placeholders].map(([key, value]) => encodeEntry(key, value))
  const [first = -1, second = -1] = blanks.map(blank => findLast(tail, blank)).sort((a, b) => a - b)
  const length = blanks.reduce((sum, blank) => sum + blank.length, 0)
  const firstLength = blanks.find(blank => findLast(tail, blank) === first)?.length ?? 0
  if (first < 0 || second !== first + firstLength) throw new Error('the Parquet footer has no place for the versions')
  const sealed = joinBytes([
    tail.subarray(0, first),
    encodeEntry('dataset_version', datasetVersion), encodeEntry('schema_version', schemaVersion),
    tail.subarray(first + length)
  ])
  // The file ends with the footer's length and PAR1.
  const view = new DataView(sealed.buffer)
  const at = sealed.length - 8
  view.setUint32(at, view.getUint32(at, true) + sealed.length - tail.length, true)
  return sealed
}

function findLast (bytes: Uint8Array, wanted: Uint8Array): number {
  for (let at = bytes.length - wanted.length; at >= 0; at--) {
    if (wanted.every((byte, offset) => bytes[at + offset] === byte)) return at
  }
  return -1
}

function joinBytes (parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
