/** One report from its address: redirects followed and checked anew, patience with sites that are busy. */
import { gunzipSync, inflateSync } from 'node:zlib'
import { findSuffix } from './naming.ts'
import type { Sites, SiteOptions } from './sites.ts'
import type { Answer, NoAnswer, World } from './world.ts'

export type Download =
  | { readonly kind: 'answered'; readonly url: string; readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly bytes: Uint8Array; readonly suffix: string }
  | NoAnswer

const mostHops = 5
const mostTries = 3
/** A site that wants more time than this is left for another day. */
const longestRest = 120_000
const largest = 64 * 2 ** 20

export async function download (address: string, options: SiteOptions, { sites, conditions }: {
  readonly sites: Sites; readonly conditions: Readonly<Record<string, string>>
}): Promise<Download> {
  let url = new URL(address)
  for (let hop = 0; hop <= mostHops; hop++) {
    if (!/^https?:$/u.test(url.protocol) || url.username !== '' || url.password !== '') return { kind: 'refused', reason: `${url.protocol}//${url.host} is no address of a page` }
    const objection = await sites.findObjection(url)
    if (objection !== null) return objection
    const answer = await askPatiently(url, options, { sites, conditions })
    if ('kind' in answer) return answer
    const { status, headers: { location } } = answer
    if (status >= 300 && status < 400 && status !== 304 && location !== undefined) {
      if (!URL.canParse(location, url.href)) return { kind: 'failed', reason: `leads on to "${location.slice(0, 80)}", which is no address` }
      url = new URL(location, url)
      continue
    }
    return finish(url, answer)
  }
  return { kind: 'failed', reason: `leads on to other addresses more than ${mostHops} times` }
}

async function askPatiently (url: URL, { pause, world }: SiteOptions, { sites, conditions }: {
  readonly sites: Sites; readonly conditions: Readonly<Record<string, string>>
}): Promise<Answer | NoAnswer> {
  let answer = await sites.ask(url, conditions)
  for (let tries = 1; tries < mostTries && isPassing(answer); tries++) {
    const asked = 'kind' in answer ? null : readRetryAfter(answer.headers['retry-after'], world)
    if (asked !== null && asked > longestRest) return { kind: 'failed', reason: `asks to come back in ${Math.round(asked / 1000)} seconds; run this again then` }
    sites.rest(url, Math.max(asked ?? 0, pause * 2 ** tries))
    answer = await sites.ask(url, conditions)
  }
  return answer
}

const isPassing = (answer: Answer | NoAnswer): boolean => 'kind' in answer ? answer.kind === 'failed' : answer.status >= 500 || answer.status === 429 || answer.status === 408

/** Milliseconds: the header has seconds, or a date. */
function readRetryAfter (value: string | undefined, { waitUntil }: World): number | null {
  if (value === undefined) return null
  return /^\d{1,9}$/u.test(value) ? Number(value) * 1000 : waitUntil(value)
}

function finish (url: URL, { status, headers, bytes }: Answer): Download {
  if (status !== 304 && status !== 200) return { kind: 'failed', reason: `answers with status ${status}` }
  const plain = unpack(bytes, headers['content-encoding'] ?? 'identity')
  if (plain === null) return { kind: 'failed', reason: `is packed as ${headers['content-encoding'] ?? ''}, which can't be unpacked` }
  if (status === 200 && plain.length === 0) return { kind: 'failed', reason: 'is empty' }
  return { kind: 'answered', url: url.href, status, headers, bytes: plain, suffix: findSuffix(plain, headers['content-type'] ?? '', url) }
}

/** Sites are asked for bytes as they are; some pack them all the same. */
function unpack (bytes: Uint8Array, encoding: string): Uint8Array | null {
  try {
    if (encoding === 'identity' || encoding === '' || bytes.length === 0) return bytes
    if (/^x?-?gzip$/u.test(encoding)) return new Uint8Array(gunzipSync(bytes, { maxOutputLength: largest }))
    return encoding === 'deflate' ? new Uint8Array(inflateSync(bytes, { maxOutputLength: largest })) : null
  } catch {
    return null
  }
}
