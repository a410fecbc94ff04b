/** What the README says of the packages that are used. */

/**
 * Package → reason, from the tables of the section whose heading holds "Dependencies". A line is
 * | `package`, `another` | reason |
 */
export function readReasons (readme: string): ReadonlyMap<string, string> {
  const reasons = new Map<string, string>()
  let isOpen = false
  let depth = 0
  for (const line of readme.split('\n')) {
    const heading = /^(#{1,6}) (.{0,200})$/u.exec(line)
    if (heading !== null) {
      const level = heading[1]?.length ?? 0
      if (/dependenc/iu.test(heading[2] ?? '')) { isOpen = true; depth = level } else if (level <= depth) isOpen = false
      continue
    }
    if (!isOpen || !line.startsWith('|')) continue
    const [names, ...rest] = line.split('|').slice(1, -1).map(cell => cell.trim())
    for (const name of (names ?? '').matchAll(/`([@\w./-]{1,80})`/gu)) reasons.set(name[1] ?? '', rest.join(' ').trim())
  }
  return reasons
}
