/** Addresses that a published report never lies at: this machine's own and those of private networks. */

/** First address and length of the prefix, IPv4. */
const closed4: ReadonlyArray<readonly [address: string, bits: number]> = [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24], ['192.0.2.0', 24],
  ['192.88.99.0', 24], ['192.168.0.0', 16], ['198.18.0.0', 15], ['198.51.100.0', 24], ['203.0.113.0', 24], ['224.0.0.0', 4], ['240.0.0.0', 4]
]

/** True for an address of the open network. What can't be understood isn't one. */
export function isPublicAddress (address: string): boolean {
  const four = readFour(address)
  if (four !== null) return !closed4.some(([first, bits]) => four >>> (32 - bits) === (readFour(first) ?? 0) >>> (32 - bits))
  const six = readSix(address)
  if (six === null) return false
  const inner = findInner(six)
  if (inner !== null) return isPublicAddress(inner)
  /** 2000::/3 holds all that is public, but for tunnels and examples. */
  const [first = 0, second = 0] = six
  return first >= 0x2000 && first <= 0x3FFF && !(first === 0x2001 && (second < 0x200 || second === 0xDB8)) && first !== 0x3FFE
}

function readFour (address: string): number | null {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/u.exec(address)?.slice(1).map(Number)
  if (parts === undefined || parts.some(part => part > 255)) return null
  return parts.reduce((sum, part) => sum * 256 + part, 0) >>> 0
}

/** Eight numbers of 16 bits. */
function readSix (address: string): readonly number[] | null {
  const plain = address.replace(/^\[|\]$|%.{0,40}$/gu, '')
  const dotted = /^(.{0,40}:)(\d{1,3}(?:\.\d{1,3}){3})$/u.exec(plain)
  const last = dotted === null ? null : readFour(dotted[2] ?? '')
  const text = dotted === null || last === null ? plain : `${dotted[1] ?? ''}${(last >>> 16).toString(16)}:${(last & 0xFFFF).toString(16)}`
  const halves = text.split('::')
  if (halves.length > 2 || !text.includes(':')) return null
  const [before = [], after = []] = halves.map(half => half === '' ? [] : half.split(':'))
  const missing = 8 - before.length - after.length
  if (halves.length === 1 ? missing !== 0 : missing < 1) return null
  const parts = [...before, ...Array.from({ length: halves.length === 1 ? 0 : missing }, () => '0'), ...after]
  return parts.every(part => /^[\da-f]{1,4}$/iu.test(part)) ? parts.map(part => Number.parseInt(part, 16)) : null
}

/** The IPv4 address inside ::ffff:a.b.c.d, ::a.b.c.d, 64:ff9b::a.b.c.d and 2002:: tunnels. */
function findInner (six: readonly number[]): string | null {
  const write = (high: number, low: number): string => [high >>> 8, high & 255, low >>> 8, low & 255].join('.')
  const [a = 0, b = 0, c = 0, , , f = 0, g = 0, h = 0] = six
  const isZeroTo = (from: number, to: number): boolean => six.slice(from, to).every(part => part === 0)
  if (isZeroTo(0, 5) && (f === 0xFFFF || f === 0)) return write(g, h)
  if (a === 0x64 && b === 0xFF9B && isZeroTo(2, 6)) return write(g, h)
  return a === 0x2002 ? write(b, c) : null
}
