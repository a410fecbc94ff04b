/** Fetching, from a server on this machine that misbehaves in every way; nothing else is ever asked. */
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openWorld } from '../pipeline/effects-network.ts'
import { isPublicAddress } from '../pipeline/fetch/address.ts'
import { readCatalogue, type CatalogueEntry } from '../pipeline/fetch/catalogue.ts'
import { fetchReports, type Fetched, type FetchOptions } from '../pipeline/fetch/fetch.ts'
import { mayAsk, readRobots } from '../pipeline/fetch/robots.ts'
import type { World } from '../pipeline/fetch/world.ts'
import { makeScratch } from './dataset.ts'
import { ROOT } from './shared.ts'

type Manner = (request: IncomingMessage, response: ServerResponse) => void
const PAGE = '<html><body><p>各位代表：报告。</p></body></html>'
let content = PAGE
let asked: Array<{ readonly path: string; readonly agent: string; readonly at: number }> = []
let busy = 0
let together = 0

const say = (status: number, headers: Record<string, string> = {}, body = ''): Manner => (_, response) => { response.writeHead(status, headers).end(body) }
const manners: Readonly<Record<string, Manner>> = {
  '/robots.txt': say(200, {}, 'User-agent: *\nDisallow: /secret\nAllow: /secret/open'),
  '/page': (request, response) => {
    const etag = `"${createHash('sha256').update(content).digest('hex').slice(0, 8)}"`
    if (request.headers['if-none-match'] === etag) response.writeHead(304).end()
    else response.writeHead(200, { etag, 'content-type': 'text/html' }).end(content)
  },
  '/plain': say(200, { 'content-type': 'text/html' }, PAGE),
  '/secret/a': say(200, {}, PAGE),
  '/secret/open': say(200, {}, PAGE),
  '/endless': (_, response) => {
    const timer = setInterval(() => { response.write('x'.repeat(65_536)) }, 1)
    response.on('close', () => { clearInterval(timer) })
  },
  '/slow': (_, response) => { response.writeHead(200).write('<html>') },
  '/claims-much': say(200, { 'content-length': String(10 ** 12) }, PAGE),
  '/short': (_, response) => {
    response.writeHead(200, { 'content-length': '5000' }).write(PAGE)
    setTimeout(() => { response.destroy() }, 20)
  },
  '/hop': say(302, { location: '/page' }),
  '/inwards': say(302, { location: 'http://10.0.0.1/page' }),
  '/file': say(302, { location: 'file:///etc/passwd' }),
  '/to-secret': say(302, { location: '/secret/a' }),
  '/round': say(301, { location: '/round' }),
  '/nowhere': say(302, { location: 'http://' }),
  '/gone': say(404, {}, PAGE),
  '/broken': say(500),
  '/empty': say(200),
  '/bomb': say(200, { 'content-encoding': 'gzip' }, 'no gzip'),
  '/recovers': (_, response) => { response.writeHead(asked.filter(({ path }) => path === '/recovers').length < 3 ? 503 : 200, { 'retry-after': '7' }).end(PAGE) },
  '/soon': (_, response) => { response.writeHead(asked.filter(({ path }) => path === '/soon').length < 2 ? 503 : 200, { 'retry-after': new Date(Date.now() + 30_000).toUTCString() }).end(PAGE) },
  '/tomorrow': say(429, { 'retry-after': '86400' }),
  '/pdf': say(200, { 'content-type': 'application/octet-stream' }, '%PDF-1.7')
}

const server = createServer((request, response) => {
  const path = request.url ?? ''
  asked.push({ path, agent: request.headers['user-agent'] ?? '', at: performance.now() })
  together = Math.max(together, ++busy)
  response.on('close', () => { busy-- })
  const manner = manners[path] ?? say(404)
  manner(request, response)
})
let base = ''
beforeAll(async () => {
  await new Promise<void>(resolve => { server.listen(0, '127.0.0.1', resolve) })
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
beforeEach(() => { [content, asked, together] = [PAGE, [], 0] })

/** The real world but for its bounds, and for waiting, which is written down. */
function openTestWorld (folder: string, slept: number[]): World {
  const world = openWorld(folder)
  let later = 0
  return {
    ...world,
    ask: request => world.ask({ ...request, maxBytes: 300_000, maxTime: 400 }),
    clock: () => world.clock() + later,
    sleep: async time => {
      slept.push(Math.round(time))
      later += time
    }
  }
}

const makeEntry = (path: string, rest: Partial<CatalogueEntry> = {}): CatalogueEntry =>
  ({ place: '青禾县', adcode: '', year: 2023, type: 'gov', url: path.startsWith('http') ? path : base + path, sha256: null, ...rest })

interface Run { readonly results: readonly Fetched[]; readonly slept: readonly number[]; readonly folder: string }
async function run (paths: ReadonlyArray<string | CatalogueEntry>, rest: Partial<FetchOptions> = {}, folder = makeScratch()): Promise<Run> {
  const slept: number[] = []
  const entries = paths.map(path => typeof path === 'string' ? makeEntry(path) : path)
  const results = await fetchReports({
    entries, world: openTestWorld(folder, slept), agent: 'zhibiao/1.0 (+tests@example.org)', pause: 2000, allowLocal: true, refresh: false, onFetched: () => {}, ...rest
  })
  return { results, slept, folder }
}

describe('what is kept', () => {
  test('the bytes as they came, and a note beside them', async () => {
    const { results: [fetched], folder } = await run(['/page'])
    expect(fetched).toMatchObject({ result: 'saved', file: expect.stringMatching(/^青禾县_2023_gov_[\da-f]{8}\.html$/u) })
    const file = fetched?.file ?? ''
    expect(readFileSync(join(folder, file), 'utf8')).toBe(PAGE)
    const note: unknown = JSON.parse(readFileSync(join(folder, `.${file.replace('.html', '.json')}`), 'utf8'))
    expect(note).toMatchObject({ url: `${base}/page`, status: 200, file, sha256: createHash('sha256').update(PAGE).digest('hex'), headers: { 'content-type': 'text/html' } })
    expect(readdirSync(folder).sort()).toHaveLength(2)
    expect(new Set(asked.map(({ agent }) => agent))).toEqual(new Set(['zhibiao/1.0 (+tests@example.org)']))
  })
  test('what is there isn\'t asked for again; asked to, only whether it is new', async () => {
    const { folder } = await run(['/page'])
    asked = []
    expect((await run(['/page'], {}, folder)).results).toMatchObject([{ result: 'kept' }])
    expect(asked).toEqual([])
    expect((await run(['/page'], { refresh: true }, folder)).results).toMatchObject([{ result: 'kept' }])
    content = `${PAGE}<!-- new -->`
    expect((await run(['/page'], { refresh: true }, folder)).results).toMatchObject([{ result: 'saved' }])
    expect(readdirSync(join(folder, '.earlier'))).toHaveLength(1)
  })
  test('a file that isn\'t what the catalogue says isn\'t taken', async () => {
    const { results, folder } = await run([makeEntry('/page', { sha256: 'ab'.repeat(32) })])
    expect(results).toMatchObject([{ result: 'changed', reason: expect.stringContaining('abab') }])
    expect(readdirSync(folder)).toEqual([])
    const right = createHash('sha256').update(PAGE).digest('hex')
    expect((await run([makeEntry('/page', { sha256: right })])).results).toMatchObject([{ result: 'saved' }])
  })
  test('a suffix says what the bytes are', async () => {
    expect((await run(['/pdf'])).results).toMatchObject([{ file: expect.stringMatching(/\.pdf$/u) }])
  })
})

describe('manners', () => {
  test('one request at a time, two seconds between two', async () => {
    const { results, slept } = await run(['/page', '/plain', '/hop'])
    expect(results.map(({ result }) => result)).toEqual(['saved', 'saved', 'saved'])
    expect(together).toBe(1)
    expect(slept).toHaveLength(asked.length - 1)
    for (const time of slept) expect(time).toBeGreaterThan(1900)
  })
  test('robots.txt is asked for once and kept to, after a redirect too', async () => {
    const { results } = await run(['/secret/a', '/secret/open', '/to-secret'])
    expect(results.map(({ result }) => result)).toEqual(['refused', 'saved', 'refused'])
    expect(asked.map(({ path }) => path)).toEqual(['/robots.txt', '/secret/open', '/to-secret'])
  })
  test('a site that is busy is waited for as long as it says, within reason', async () => {
    const { results, slept } = await run(['/recovers', '/tomorrow'])
    expect(results).toMatchObject([{ result: 'saved' }, { result: 'failed', reason: expect.stringContaining('86400') }])
    expect(slept.filter(time => time > 6900)).toHaveLength(2)
    expect(Math.max(...(await run(['/soon'])).slept)).toBeGreaterThan(25_000)
  })
  test('rules of robots.txt', () => {
    const robots = readRobots('User-agent: a\nUser-agent: zhibiao\nDisallow: /x*.pdf$\nCrawl-delay: 5\n\nUser-agent: *\nDisallow: /', 'zhibiao/1.0')
    expect([robots.delay, mayAsk(robots, '/x/1.pdf'), mayAsk(robots, '/x/1.pdf?a'), mayAsk(robots, '/y'), mayAsk(readRobots('User-agent: *\nDisallow: /', 'zhibiao'), '/y')])
      .toEqual([5, false, true, true, false])
  })
})

describe('misbehaviour', () => {
  test.each([
    ['/endless', 'failed', 'larger than'], ['/slow', 'failed', 'takes more than'], ['/claims-much', 'failed', 'larger than'], ['/short', 'failed', 'breaks off'],
    ['/inwards', 'refused', 'private'], ['/file', 'refused', 'file:'], ['/round', 'failed', 'more than 5'], ['/nowhere', 'failed', 'no address'],
    ['/gone', 'failed', '404'], ['/broken', 'failed', '500'], ['/empty', 'failed', 'empty'], ['/bomb', 'failed', 'gzip']
  ])('%s: %s', async (path, result, words) => {
    /** The server itself may be asked, private networks not. */
    const folder = makeScratch()
    const world = openTestWorld(folder, [])
    const onlyHere: World = { ...world, ask: request => world.ask({ ...request, mayConnect: address => address === '127.0.0.1' }) }
    const { results } = await run([path, '/page'], { world: onlyHere }, folder)
    expect(results).toMatchObject([{ result, reason: expect.stringContaining(words) }, { result: 'saved' }])
    expect(readdirSync(folder)).toHaveLength(2)
  })
  test('this machine and private networks aren\'t asked, by number or by name', async () => {
    const port = new URL(base).port
    const { results } = await run([`${base}/page`, `http://localhost:${port}/page`, `http://[::1]:${port}/page`, `http://2130706433:${port}/page`], { allowLocal: false })
    expect(results.map(({ result }) => result)).toEqual(['refused', 'refused', 'refused', 'refused'])
    expect(asked).toEqual([])
  })
  test('addresses', () => {
    const closed = ['127.0.0.1', '10.1.2.3', '172.31.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '224.0.0.1', '::1', '::', 'fe80::1', 'fd00::1', '::ffff:127.0.0.1', '::ffff:7f00:1', '64:ff9b::a00:1', '2002:7f00:1::', '2001:db8::1', 'nonsense', '1.2.3']
    expect(closed.filter(isPublicAddress)).toEqual([])
    const open = ['8.8.8.8', '172.32.0.1', '192.169.0.1', '240e::1', '2400:3200::1', '::ffff:8.8.8.8']
    expect(open.filter(address => !isPublicAddress(address))).toEqual([])
  })
})

describe('the catalogue', () => {
  test('is in order, and lists no address twice', () => {
    const entries = readCatalogue(readFileSync(join(ROOT, 'sources', 'catalogue.csv'), 'utf8'), 'catalogue.csv')
    expect(entries.length).toBeGreaterThan(90)
    expect(new Set(entries.map(({ url }) => url)).size).toBe(entries.length)
    expect(entries.filter(({ adcode }) => adcode === '')).toEqual([])
  })
  test.each([['青禾县,1234,2023,gov,,http://a.cn/,,,', 'column adcode: "1234"'], ['青禾县,,2023,gov,,ftp://a.cn/,,,', 'column url'], ['青禾县,,2023,act,,http://a.cn/,,,', 'column type'], ['青禾县,,2023', 'column note']])('%s', (row, words) => {
    expect(() => readCatalogue(`place,adcode,year,type,title,url,sha256,licence,note\n${row}\n`, 'catalogue.csv')).toThrow(words)
  })
})
