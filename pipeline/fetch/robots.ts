/** robots.txt, read as RFC 9309 says: the longest rule that fits decides, and allowing wins a draw. */

interface Rule { readonly allow: boolean; readonly path: string }
export interface Robots { readonly rules: readonly Rule[]; /** Seconds. */ readonly delay: number }

export const allowAll: Robots = { rules: [], delay: 0 }
const longestFile = 500_000
const longestRule = 500
const longestDelay = 60

/** The rules for an agent by its first word, in lower case; those for all others where it isn't named. */
export function readRobots (text: string, product: string): Robots {
  const groups: Array<{ readonly agents: string[]; readonly rules: Rule[]; delay: number }> = []
  let isListing = false
  for (const line of text.slice(0, longestFile).split(/\r\n?|\n/u)) {
    const [key = '', ...rest] = (line.split('#')[0] ?? '').split(':')
    const name = key.trim().toLowerCase()
    const value = rest.join(':').trim()
    const last = groups.at(-1)
    if (name === 'user-agent') {
      if (isListing) last?.agents.push(value.toLowerCase())
      else groups.push({ agents: [value.toLowerCase()], rules: [], delay: 0 })
      isListing = true
    } else if (last !== undefined && name !== '') {
      isListing = false
      if ((name === 'allow' || name === 'disallow') && value !== '' && value.length <= longestRule) last.rules.push({ allow: name === 'allow', path: value })
      if (name === 'crawl-delay') last.delay = Math.min(longestDelay, Math.max(0, Number(value) || 0))
    }
  }
  const own = groups.filter(({ agents }) => agents.some(agent => agent !== '*' && agent !== '' && product.startsWith(agent)))
  const chosen = own.length > 0 ? own : groups.filter(({ agents }) => agents.includes('*'))
  return { rules: chosen.flatMap(({ rules }) => rules), delay: Math.max(0, ...chosen.map(({ delay }) => delay)) }
}

/** Whether the path of an address, with its query, may be asked for. */
export function mayAsk ({ rules }: Robots, path: string): boolean {
  const fitting = rules.filter(rule => fits(rule.path, path))
  const longest = Math.max(0, ...fitting.map(rule => rule.path.length))
  return fitting.length === 0 || fitting.some(rule => rule.allow && rule.path.length === longest)
}

/** `*` stands for anything, `$` for the end. Pieces are looked for from left to right, so no rule takes long. */
function fits (rule: string, path: string): boolean {
  const isWhole = rule.endsWith('$')
  const pieces = (isWhole ? rule.slice(0, -1) : rule).split('*')
  let at = 0
  for (const [index, piece] of pieces.entries()) {
    const found = index === 0 ? (path.startsWith(piece) ? 0 : -1) : path.indexOf(piece, at)
    if (found < 0) return false
    at = found + piece.length
  }
  if (!isWhole) return true
  const last = pieces.at(-1) ?? ''
  return pieces.length === 1 ? path === last : path.endsWith(last) && path.length - last.length >= at - last.length
}
