/** The identifier of a named thing: made of what it is, so that every report gives it the same one. */
import { createHash } from 'node:crypto'
import type { EntityType, NamedMention } from '../types.ts'

const shortOf: Readonly<Record<EntityType, string>> = {
  person: 'per', place: 'plc', organization: 'org', event: 'evt', document: 'doc', project: 'prj', term: 'trm'
}

type Identity = Pick<NamedMention, 'type' | 'name' | 'adcode' | 'scope'>

/** A mention is asked for its id by each table that shows it. */
const ids = new WeakMap<Identity, string>()

/** org-1f0c9a…: the type, and a hash of type, name and the place that is meant or where the name is used. */
export function nameEntity (identity: Identity): string {
  const known = ids.get(identity)
  if (known !== undefined) return known
  const { type, name, adcode, scope } = identity
  const hash = createHash('sha256').update([type, name, adcode ?? '', scope ?? ''].join('\n')).digest('hex')
  const id = `${shortOf[type]}-${hash.slice(0, 12)}`
  ids.set(identity, id)
  return id
}
