/** Tables of a page: those that hold figures, told from those that lay the page out. */
import type { MarkupNode } from './markup.ts'

const longestCell = 160
const inTable = /^(?:thead|tbody|tfoot|tr)$/iu

/** The cells of each row; null for a table that lays out a page: of one column, with another in it, or with prose. */
export function listCells (table: MarkupNode, read: (cell: MarkupNode) => string): ReadonlyArray<readonly string[]> | null {
  const rows: string[][] = []
  const visit = (node: MarkupNode, row: string[] | null): boolean => {
    for (const child of Array.from(node.childNodes)) {
      const name = child.nodeName.toLowerCase()
      if (name === 'td' || name === 'th') {
        if (holdsTable(child) || (child.textContent ?? '').trim().length > longestCell) return false
        row?.push(read(child))
      } else if (inTable.test(name)) {
        const inner: string[] | null = name === 'tr' ? [] : row
        if (name === 'tr' && inner !== null) rows.push(inner)
        if (!visit(child, inner)) return false
      }
    }
    return true
  }
  if (!visit(table, null)) return null
  const filled = rows.filter(row => row.some(cell => cell !== ''))
  return filled.length >= 2 && filled.some(row => row.length >= 2) ? filled : null
}

function holdsTable (cell: MarkupNode): boolean {
  const waiting: MarkupNode[] = [cell]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.nodeName.toLowerCase() === 'table') return true
    waiting.push(...Array.from(node.childNodes))
  }
  return false
}
