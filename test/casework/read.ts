/** Case files: YAML in, checked cases out. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { Years } from '../../pipeline/types.ts'
import type { Setting } from '../line.ts'

export type Fields = Readonly<Record<string, unknown>>

export interface Case {
  readonly text: string
  readonly role: Setting['role']
  readonly years: Years | null
  readonly expect: readonly Fields[] | null
  readonly not: readonly Fields[] | null
  readonly pledges: readonly Fields[] | null
}

const ROLES: ReadonlyArray<Setting['role']> = [
  'front_matter', 'opening', 'review', 'problems', 'requirements', 'targets', 'plan', 'self_improvement', 'closing',
  'glossary', 'notes', 'back_matter', 'report'
]
const KEYS = ['text', 'role', 'years', 'expect', 'not', 'pledges']

export function readCases (file: string): readonly Case[] {
  const found: unknown = parse(readFileSync(file, 'utf8'))
  if (!Array.isArray(found)) throw new Error(`${file}: wants a list of cases`)
  return found.map((entry: unknown, index) => readCase(entry, `${file}, case ${index + 1}`))
}

function readCase (entry: unknown, place: string): Case {
  if (!isFields(entry)) throw new Error(`${place}: wants text and expect`)
  const odd = Object.keys(entry).find(key => !KEYS.includes(key))
  if (odd !== undefined) throw new Error(`${place}: "${odd}" is none of ${KEYS.join(', ')}`)
  const { text, role = 'review' } = entry
  const known = ROLES.find(name => name === role)
  if (typeof text !== 'string' || text === '') throw new Error(`${place}: wants a text`)
  if (known === undefined) throw new Error(`${place}: role "${String(role)}" is none of ${ROLES.join(', ')}`)
  const read = {
    text, role: known, years: readYears(entry['years'], place),
    expect: readList(entry['expect'], `${place}: expect`), not: readList(entry['not'], `${place}: not`),
    pledges: readList(entry['pledges'], `${place}: pledges`)
  }
  if (read.expect === null && read.not === null && read.pledges === null) throw new Error(`${place}: expects nothing`)
  return read
}

function isFields (value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function readList (value: unknown, place: string): readonly Fields[] | null {
  if (value === undefined) return null
  if (!Array.isArray(value) || !value.every(isFields)) throw new Error(`${place} wants a list of { field: value }`)
  return value
}

function readYears (value: unknown, place: string): Years | null {
  if (value === undefined) return null
  const found = /^(\d{4})(?:\/(\d{4}))?$/u.exec(String(value))
  if (found === null) throw new Error(`${place}: years "${String(value)}" wants 2022 or 2018/2022`)
  const first = Number(found[1])
  return { first, last: Number(found[2] ?? first) }
}
