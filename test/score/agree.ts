/** When a published value and a label say the same. */

/** Units that are one unit under two names; a unit of no name is no unit. */
const SAME_UNIT: ReadonlyMap<string, string> = new Map([
  ['个百分点', '百分点'], ['千米', '公里'], ['％', '%'], ['美金', '美元'], ['位次', '位'],
  ['个位次', '位'], ['名', '人'], ['名人', '人'], ['口人', '人'], ['元人民币', '元']
])

type Cell = string | number | null | undefined

export const readNumber = (cell: Cell): number | null =>
  cell === '' || cell === null || cell === undefined ? null : Number(cell)

/** Equal but for the last digits of a float. */
export function sameNumber (a: Cell, b: Cell): boolean {
  const [x, y] = [readNumber(a), readNumber(b)]
  if (x === null || y === null) return x === y
  return x === y || Math.abs(x - y) <= 1e-9 * Math.max(1, Math.abs(x), Math.abs(y))
}

/** Equal to three digits: labels of Chinese fractions are rounded. A missing value counts as 0. */
export function closeNumber (a: Cell, b: Cell): boolean {
  const [x, y] = [readNumber(a) ?? 0, readNumber(b) ?? 0]
  return Math.abs(x - y) <= 1e-3 * Math.max(1, Math.abs(y))
}

export function sameUnit (a: string | null | undefined, b: string | null | undefined): boolean {
  const name = (unit: string | null | undefined): string => {
    const trimmed = (unit ?? '').trim()
    return SAME_UNIT.get(trimmed) ?? trimmed
  }
  return name(a) === name(b)
}

export const sameBound = (a: string | null | undefined, b: string | null | undefined): boolean =>
  (a || 'exact') === (b || 'exact')

/** Missing and empty are one. */
export const sameCode = (a: string | null | undefined, b: string | null | undefined): boolean => (a || null) === (b || null)

/** The label may write an open span (`2023/`) where the software gives its year. */
export function samePeriod (label: string | null | undefined, published: string | null | undefined): boolean {
  const [wanted, got] = [label ?? '', published ?? '']
  return wanted === got || wanted.replace('/', '') === got
}

const PUNCTUATION = /[\s“”"'《》、,，。;；:：()（）]/gu

export const bareText = (text: string | null | undefined): string => (text ?? '').replace(PUNCTUATION, '')

/** Two phrases name the same thing: one holds the other, or they share most of their characters. */
export function samePhrase (first: string | null | undefined, second: string | null | undefined): boolean {
  const [a, b] = [bareText(first), bareText(second)]
  if (a === '' || b === '') return a === b
  if (a.includes(b) || b.includes(a)) return Math.min(a.length, b.length) >= 2
  return 2 * countShared(a, b) / (a.length + b.length) >= 0.6
}

/** How many characters two texts have in common, each used once. */
function countShared (a: string, b: string): number {
  const left = new Map<string, number>()
  for (const char of a) left.set(char, (left.get(char) ?? 0) + 1)
  let shared = 0
  for (const char of b) {
    const count = left.get(char) ?? 0
    if (count === 0) continue
    shared++
    left.set(char, count - 1)
  }
  return shared
}
