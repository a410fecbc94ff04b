/** The identifier of a named thing: made of what it is, so that every report gives it the same one. */
import { createHash } from 'node:crypto'
import type { EntityType, NamedMention } from '../types.ts'

const shortOf: Readonly<Record<EntityType, string>> = {
  person: 'per', place: 'plc', organization: 'org', event: 'evt', document: 'doc', project: 'prj', term: 'trm'
}

/** org-1f0c9a…: the type, and a hash of type, name and the place that is meant or where the name is used. */
export function nameEntity ({ type, name, adcode, scope }: Pick<NamedMention, 'type' | 'name' | 'adcode' | 'scope'>): string {
  const hash = createHash('sha256').update([type, name, adcode ?? '', scope ?? ''].join('\n')).digest('hex')
  return `${shortOf[type]}-${hash.slice(0, 12)}`
}
