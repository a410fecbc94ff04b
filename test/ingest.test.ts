/** Bytes to text: `cases/ingest/text.yaml`, `html.yaml`, and what is turned away, `ingest.yaml`. */
import { describe, expect, test } from 'vitest'
import { ingest, type Ingested, type Tools } from '../pipeline/ingest/ingest.ts'
import { readCell, readEntries } from './casework/entries.ts'

/** Prose that any report could hold, long enough to be one. */
const PROSE = '\n各位代表：过去一年，全县人民团结一心，经济发展稳中有进，城乡建设展现新貌，民生保障更加有力。'.repeat(12)

/** GB18030 bytes of the characters that the cases use: every two-byte code is tried once. */
const gb18030 = new Map(Array.from({ length: 0x7E }, (_, high) => Array.from({ length: 0xBF }, (_, low) => [0x81 + high, 0x40 + low]))
  .flat().filter(pair => pair[1] !== 0x7F).map(pair => [new TextDecoder('gb18030').decode(Uint8Array.from(pair)), pair]))

function encode (text: string, encoding: string, bom: boolean): Uint8Array {
  const whole = bom || encoding === 'utf-8-bom' ? `\ufeff${text}` : text
  if (encoding === 'gb18030') return Uint8Array.from([...whole].flatMap(each => each.charCodeAt(0) < 0x80 ? [each.charCodeAt(0)] : gb18030.get(each) ?? []))
  if (!encoding.startsWith('utf-16')) return new TextEncoder().encode(whole)
  const little = Buffer.from(whole, 'utf16le')
  return Uint8Array.from(encoding === 'utf-16le' ? little : little.swap16())
}

const noOffice: Tools = { convertToDocx: () => 'no_program' }

async function ingestBytes (path: string, bytes: Uint8Array): Promise<Ingested> {
  const [found, ...more] = await ingest({ path, bytes, sha256: 'ab12'.repeat(16) }, noOffice)
  if (found === undefined || more.length > 0) throw new Error(`${path} holds ${more.length + 1} reports`)
  return found
}

describe('text', () => {
  test.each(readEntries('ingest', 'text').map((entry, at) => [at + 1, entry] as const))('case %i', async (_, entry) => {
    const text = readCell(entry, 'text', '') + PROSE
    const encoding = readCell(entry, 'encoding', 'utf-8')
    const found = await ingestBytes('reports/a.txt', encode(text, encoding, entry['bom'] === true))
    if (found.kind === 'rejected') throw new Error(found.rejection.message)
    expect([found.source.text, found.source.encoding, found.source.format]).toEqual([text, encoding, 'txt'])
  })
})

describe('rejections', () => {
  test.each(readEntries('ingest', 'ingest').map(entry => [readCell(entry, 'path', ''), entry] as const))('%s', async (path, entry) => {
    const hex = readCell(entry, 'bytes', '')
    const bytes = 'text' in entry ? new TextEncoder().encode(readCell(entry, 'text', '')) : Uint8Array.from(Buffer.from(hex, 'hex'))
    const found = await ingestBytes(path, bytes)
    if (found.kind === 'source') throw new Error(`${path} was taken for a report`)
    expect(found.rejection.check).toBe(readCell(entry, 'check', ''))
    expect(found.rejection.message).toContain(readCell(entry, 'says', ''))
    expect(found.rejection.message).toContain(path)
    expect(found.rejection.message).not.toContain('\n')
  })
})
