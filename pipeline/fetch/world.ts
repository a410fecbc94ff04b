/** What fetching asks of the world: one request at a time, a few files, a clock. */

export interface Answer {
  readonly status: number
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly bytes: Uint8Array
}

export interface Request {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly maxBytes: number
  /** Milliseconds for the whole, however steadily it trickles. */
  readonly maxTime: number
  /** Whether an address that the name stands for may be asked; each is, before anything is sent to it. */
  readonly mayConnect: (address: string) => boolean
}

/** Why there is no answer. `refused` is our own doing, and final; `failed` may be better next time. */
export interface NoAnswer { readonly kind: 'refused' | 'failed'; readonly reason: string }

export interface World {
  /** Follows no redirect. */
  readonly ask: (request: Request) => Promise<Answer | NoAnswer>
  readonly sleep: (milliseconds: number) => Promise<void>
  /** Milliseconds since some moment. */
  readonly clock: () => number
  /** Milliseconds from now to a date as sites write it; null where it is none. */
  readonly waitUntil: (date: string) => number | null
  /** ISO time. */
  readonly now: () => string
  /** Paths relative to the folder of reports; a file is written whole or not at all. */
  readonly disk: {
    readonly read: (path: string) => Uint8Array | null
    readonly write: (path: string, bytes: Uint8Array) => void
    readonly move: (from: string, to: string) => void
  }
}
