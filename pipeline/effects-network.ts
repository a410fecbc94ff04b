/** Effects, of the network: one request, within its bounds, to addresses that may be asked. */
import { lookup as resolveName } from 'node:dns'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { request as requestHttp, type IncomingMessage } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Answer, NoAnswer, Request, World } from './fetch/world.ts'

const failed = (reason: string): NoAnswer => ({ kind: 'failed', reason })

/** The world as fetching sees it; files lie below a folder. */
export function openWorld (folder: string): World {
  return {
    ask,
    sleep: wait,
    clock: () => performance.now(),
    waitUntil: date => Number.isNaN(Date.parse(date)) ? null : Math.max(0, Date.parse(date) - Date.now()),
    now: () => new Date().toISOString(),
    disk: {
      read: path => existsSync(join(folder, path)) ? new Uint8Array(readFileSync(join(folder, path))) : null,
      write: (path, bytes) => {
        mkdirSync(dirname(join(folder, path)), { recursive: true })
        writeFileSync(join(folder, `.${path}.part`), bytes)
        renameSync(join(folder, `.${path}.part`), join(folder, path))
      },
      move: (from, to) => {
        mkdirSync(dirname(join(folder, to)), { recursive: true })
        renameSync(join(folder, from), join(folder, to))
      }
    }
  }
}

class ClosedAddress extends Error {}

/** Asks a name for all its addresses, as Node wants them since version 20, and holds each against the bounds, so that what is checked is what is connected to. */
const lookUpWithin = (mayConnect: Request['mayConnect']): LookupFunction => (name, options, callback) => {
  resolveName(name, { ...options, all: true }, (error, found) => {
    if (error !== null) callback(error, [])
    else if (found.every(({ address }) => mayConnect(address))) callback(null, found)
    else callback(new ClosedAddress(), [])
  })
}

function ask ({ url, headers, maxBytes, maxTime, mayConnect }: Request): Promise<Answer | NoAnswer> {
  const { hostname, host, protocol } = new URL(url)
  const closed: NoAnswer = { kind: 'refused', reason: `${host} lies on this machine or in a private network` }
  const number = hostname.replace(/^\[|\]$/gu, '')
  if (isIP(number) !== 0 && !mayConnect(number)) return Promise.resolve(closed)
  return new Promise(resolve => {
    const begin = protocol === 'https:' ? requestHttps : requestHttp
    const sent = begin(url, { headers, agent: false, lookup: lookUpWithin(mayConnect) }, response => { receive(response, maxBytes, end) })
    const timer = setTimeout(() => { end(failed(`takes more than ${maxTime / 1000} seconds`)) }, maxTime)
    const end = (answer: Answer | NoAnswer): void => {
      clearTimeout(timer)
      resolve(answer)
      sent.destroy()
    }
    sent.on('error', error => { end(error instanceof ClosedAddress ? closed : failed(`can't be reached (${error.message})`)) })
    sent.end()
  })
}

function receive (response: IncomingMessage, maxBytes: number, end: (answer: Answer | NoAnswer) => void): void {
  const chunks: Uint8Array[] = []
  let size = 0
  const tooLarge = (): void => { end(failed(`is larger than ${maxBytes} bytes`)) }
  if (Number(response.headers['content-length'] ?? 0) > maxBytes) {
    tooLarge()
    return
  }
  response.on('data', (chunk: Uint8Array) => {
    size += chunk.length
    if (size > maxBytes) tooLarge()
    else chunks.push(chunk)
  })
  response.on('error', error => { end(failed(`breaks off after ${size} bytes (${error.message})`)) })
  response.on('end', () => {
    const headers = Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, [value ?? ''].flat().join(', ')]))
    end({ status: response.statusCode ?? 0, headers, bytes: joinChunks(chunks, size) })
  })
}

function joinChunks (chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
