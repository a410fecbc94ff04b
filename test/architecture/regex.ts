/** Regular expressions that could take for ever. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { runInNewContext } from 'node:vm'
import { checkSync } from 'recheck'

export interface Verdict { readonly status: string, readonly why: string }

/** Milliseconds for one expression; what takes longer is "unknown". */
const LIMIT = 10_000
/** Changes when verdicts are reached in another way, so that old ones are forgotten. */
const VERSION = 'recheck 4.5.0, attacked'

/** Verdicts, kept in a file so that an expression is checked once and not in every run. */
export class VerdictCache {
  readonly #file: string
  readonly #known: Map<string, Verdict>

  constructor (file: string) {
    this.#file = file
    this.#known = new Map(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) as Array<[string, Verdict]> : [])
  }

  judge (source: string, flags: string): Verdict {
    const key = createHash('sha256').update(`${VERSION}\0${LIMIT}\0${flags}\0${source}`).digest('hex')
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const verdict = judgePattern(source, flags)
    this.#known.set(key, verdict)
    return verdict
  }

  save (): void {
    mkdirSync(dirname(this.#file), { recursive: true })
    writeFileSync(this.#file, JSON.stringify([...this.#known]))
  }
}

export function judgePattern (source: string, flags: string): Verdict {
  const result = checkSync(source, flags, { timeout: LIMIT })
  if (result.status === 'unknown') return { status: 'unknown', why: result.error.kind }
  if (result.status === 'safe') return { status: 'safe', why: '' }
  const isPolynomial = result.complexity.type === 'polynomial'
  if (isPolynomial && withstands(source, flags, result.attack)) return { status: 'safe', why: 'withstood its attack' }
  return { status: `vulnerable (${result.complexity.summary})`, why: `attack: ${result.attack.pattern.slice(0, 120)}` }
}

interface Attack { readonly pumps: ReadonlyArray<{ readonly prefix: string, readonly pump: string }>, readonly suffix: string }

/**
 * A bounded quantifier looks polynomial to a fuzzer that stops early: `.{0,40}$` costs forty steps
 * a character and no more. So the attack is carried out on 60,000 characters, where a real square
 * takes seconds.
 */
function withstands (source: string, flags: string, { pumps, suffix }: Attack): boolean {
  const length = pumps.reduce((sum, { pump }) => sum + pump.length, 0)
  const count = Math.ceil(60_000 / Math.max(1, length))
  const text = pumps.map(({ prefix, pump }) => prefix + pump.repeat(count)).join('') + suffix
  try {
    runInNewContext('new RegExp(source, flags).exec(text)', { source, flags: flags.replace(/[gy]/gu, ''), text }, { timeout: 500 })
    return true
  } catch {
    return false
  }
}

/** The part of a source where a group that repeats without bound holds another that does, or null. */
export function findNestedRepeat (source: string): string | null {
  const open: Array<{ readonly at: number, repeats: boolean }> = [{ at: 0, repeats: false }]
  let inClass = false
  for (let at = 0; at < source.length; at++) {
    const character = source[at]
    if (character === '\\') { at++; if (isUnbounded(source, at + 1)) mark(open); continue }
    if (inClass ? character === ']' : character === '[') { inClass = !inClass; if (inClass || !isUnbounded(source, at + 1)) continue }
    if (inClass) continue
    if (character === '(') { open.push({ at, repeats: false }); continue }
    if (character === ')') {
      const group = open.pop()
      if (group === undefined) continue
      if (group.repeats && isUnbounded(source, at + 1)) return source.slice(group.at, at + 2)
      if (group.repeats) mark(open)
    }
    if (isUnbounded(source, at + 1)) mark(open)
  }
  return null
}

const UNBOUNDED = /^(?:[*+]|\{\d{1,9},\})/u
const isUnbounded = (source: string, at: number): boolean => UNBOUNDED.test(source.slice(at, at + 12))

function mark (open: Array<{ repeats: boolean }>): void {
  const last = open.at(-1)
  if (last !== undefined) last.repeats = true
}
