/** Sites: one request at a time and a pause between two, and what each says in its robots.txt. */
import { isPublicAddress } from './address.ts'
import { allowAll, mayAsk, readRobots, type Robots } from './robots.ts'
import type { Answer, NoAnswer, World } from './world.ts'

export interface SiteOptions {
  readonly world: World
  readonly agent: string
  readonly pause: number
  readonly allowLocal: boolean
}

export interface Sites {
  /** Asks when it is this site's turn. */
  readonly ask: (url: URL, headers: Readonly<Record<string, string>>) => Promise<Answer | NoAnswer>
  /** Null if robots.txt lets us ask; else why not. */
  readonly findObjection: (url: URL) => Promise<NoAnswer | null>
  /** Keeps away from a site for a while. */
  readonly rest: (url: URL, milliseconds: number) => void
}

const largest = 32 * 2 ** 20
const longest = 60_000
const mostHops = 5

interface Site { turn: Promise<unknown>; free: number; robots: Promise<Robots | NoAnswer> | null; delay: number }

export function openSites ({ world, agent, pause, allowLocal }: SiteOptions): Sites {
  const sites = new Map<string, Site>()
  const siteOf = (url: URL): Site => {
    const site = sites.get(url.host) ?? { turn: Promise.resolve(), free: 0, robots: null, delay: pause }
    sites.set(url.host, site)
    return site
  }

  const ask: Sites['ask'] = (url, headers) => {
    const site = siteOf(url)
    const asked = site.turn.then(async () => {
      const wait = site.free - world.clock()
      if (wait > 0) await world.sleep(wait)
      try {
        return await world.ask({
          url: url.href, headers: { 'user-agent': agent, 'accept-encoding': 'identity', ...headers }, maxBytes: largest, maxTime: longest,
          mayConnect: address => allowLocal || isPublicAddress(address)
        })
      } finally {
        site.free = Math.max(site.free, world.clock() + site.delay)
      }
    })
    site.turn = asked.catch(() => null)
    return asked
  }

  /** A site without the file allows everything; one that is out of order allows nothing for now. */
  const askRobots = async (url: URL): Promise<Robots | NoAnswer> => {
    let place = new URL('/robots.txt', url)
    for (let hop = 0; hop <= mostHops; hop++) {
      const answer = await ask(place, {})
      if ('kind' in answer) return answer.kind === 'refused' ? answer : { kind: 'failed', reason: `its robots.txt can't be had (${answer.reason})` }
      const { location } = answer.headers
      if (answer.status >= 300 && answer.status < 400 && location !== undefined && URL.canParse(location, place.href)) {
        place = new URL(location, place)
        if (!/^https?:$/u.test(place.protocol)) return allowAll
        continue
      }
      if (answer.status >= 500 || answer.status === 429) return { kind: 'failed', reason: `its robots.txt can't be had (status ${answer.status})` }
      return answer.status === 200 ? readRobots(new TextDecoder().decode(answer.bytes), agent.toLowerCase()) : allowAll
    }
    return allowAll
  }

  return {
    ask,
    findObjection: async url => {
      const site = siteOf(url)
      site.robots ??= askRobots(url)
      const robots = await site.robots
      if ('kind' in robots) return robots
      site.delay = Math.max(pause, robots.delay * 1000)
      return mayAsk(robots, url.pathname + url.search) ? null : { kind: 'refused', reason: 'robots.txt of the site asks not to' }
    },
    rest: (url, milliseconds) => {
      const site = siteOf(url)
      site.free = Math.max(site.free, world.clock() + milliseconds)
    }
  }
}
