/** XML as its tags, one after the other, with their places: enough to read settings, and to add to a document without making it anew. */

export interface Tag {
  readonly name: string
  /** Whether it ends an element, begins one, or is a whole one. */
  readonly kind: 'start' | 'end' | 'whole'
  /** The value of an attribute as it is written, references and all; null where there is none. */
  readonly get: (name: string) => string | null
  /** Half-open, in the text. */
  readonly start: number
  readonly end: number
}

const tag = /<(\/?)([A-Za-z][\w:.-]{0,80})([^<>]{0,20000})>/gu

export function* listTags (xml: string): Generator<Tag> {
  for (const { 0: whole, 1: slash, 2: name = '', 3: attributes = '', index } of xml.matchAll(tag)) {
    const kind = slash === '/' ? 'end' : attributes.endsWith('/') ? 'whole' : 'start'
    yield { name, kind, get: wanted => findAttribute(attributes, wanted), start: index, end: index + whole.length }
  }
}

function findAttribute (attributes: string, name: string): string | null {
  const at = attributes.search(/\S/u) < 0 ? -1 : ` ${attributes.replace(/\s/gu, ' ')}`.indexOf(` ${name}=`)
  if (at < 0) return null
  const from = at + name.length + 1
  const quote = attributes[from] ?? ''
  const to = attributes.indexOf(quote, from + 1)
  return /["']/u.test(quote) && to > 0 ? attributes.slice(from + 1, to) : null
}
