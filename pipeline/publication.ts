/**
 * Publication: files built out of sight take the place of the old ones all at once, or
 * not at all.
 *
 * They are built in a room beside the output folder, `.<output>.building-<process>`, and
 * renamed into place, the manifest last: where there is a manifest, the dataset is whole.
 * What a killed run leaves is mended by the next one.
 */
import { basename, dirname, join } from 'node:path'
import { createFile, disk, isAlive, thisProcess, type FileSink } from './effects.ts'
import { UserError } from './lexicon.ts'
import type { Drafts } from './types.ts'

export interface Publication {
  readonly createFile: (path: string) => FileSink
  /** The text of a file that was made and closed. */
  readonly read: (path: string) => string
  readonly readPieces: (path: string) => Iterable<Uint8Array>
  readonly drafts: Drafts
  /** Puts files or whole folders into the output folder; the last one is the seal. */
  readonly commit: (paths: readonly string[]) => void
  readonly abandon: () => void
}

/** What an output folder may hold, and which files belong into its folders: those of an ending, or named. */
const OWN_FILES = ['datapackage.json', 'codebook.csv', 'README.md', 'SHA256SUMS', 'zhibiao.xlsx', 'codebook.md', 'croissant.json', 'CITATION.cff']
const OWN_FOLDERS: Readonly<Record<string, RegExp>> = {
  csv: /\.csv$/u, parquet: /\.parquet$/u, text: /\.txt$/u, stages: /\.jsonl$/u, loaders: /^load\./u, partitioned: /^[a-z_]{1,40}$/u, explorer: /^(?:index\.html|data)$/u, 'explorer/data': /\.js$/u
}

const ROOM = /^\.(?<output>.{0,255})building-(?<run>\d{1,10})$/u

/** Opens a room to build in. Throws a UserError where the output folder holds anything of somebody else's. */
export function openPublication (folder: string): Publication {
  const output = disk.locate(folder)
  checkFolder(folder, output)
  for (const room of listRooms(output)) mendRoom(room, output)
  const room = openRoom(output)
  return {
    createFile: path => createFile(join(room, 'new'), path),
    read: path => disk.read(join(room, 'new', path)),
    readPieces: path => disk.readPieces(join(room, 'new', path)),
    drafts: openDrafts(join(room, 'drafts')),
    commit: paths => {
      disk.makeFolder(output)
      disk.write(join(room, 'plan.json'), JSON.stringify(paths))
      disk.makeFolder(join(room, 'old'))
      try {
        for (const path of [...paths].reverse()) moveIfThere(join(output, path), join(room, 'old', path))
        for (const path of paths) moveIfThere(join(room, 'new', path), join(output, path))
      } finally {
        mendRoom(room, output)
      }
    },
    abandon: () => { disk.remove(room) }
  }
}

/** Signs that wait before they are written: a write for each would cost more than what is in it. */
const WAITING = 4 * 2 ** 20

function openDrafts (folder: string): Drafts {
  const waiting = new Map<string, string[]>()
  let signs = 0
  const write = (): void => {
    for (const [name, texts] of waiting) disk.append(join(folder, name), texts.join(''))
    waiting.clear()
    signs = 0
  }
  return {
    append: (name, text) => {
      const texts = waiting.get(name)
      if (texts === undefined) waiting.set(name, [text])
      else texts.push(text)
      signs += text.length
      if (signs > WAITING) write()
    },
    read: name => {
      write()
      return disk.readPieces(join(folder, name))
    }
  }
}

/** Refuses a folder in which a new dataset would take the place of what isn't one. */
function checkFolder (folder: string, output: string): void {
  if (!disk.exists(output)) return
  if (!disk.isFolder(output)) throw new UserError(`${folder}: is a file; name a folder with OUTPUT=… (--output)`)
  const alien = findAlien(output)
  if (alien === undefined) return
  throw new UserError(`${folder}: holds ${alien}, which is no part of a dataset; move it away, or name another folder with OUTPUT=… (--output)`)
}

function findAlien (output: string): string | undefined {
  const top = disk.list(output).filter(isVisible).find(name => OWN_FOLDERS[name] === undefined && !OWN_FILES.includes(name))
  return top ?? Object.entries(OWN_FOLDERS).flatMap(([name, isOwn]) =>
    disk.list(join(output, name)).filter(file => isVisible(file) && !isOwn.test(file)).map(file => `${name}/${file}`))[0]
}

const isVisible = (name: string): boolean => !name.startsWith('.')

function moveIfThere (from: string, to: string): void {
  if (disk.exists(from)) disk.move(from, to)
}

/** Rooms stand beside the output folder, or within it where it is a volume of its own. */
function listRooms (output: string): readonly string[] {
  const named = (folder: string, name: string): readonly string[] =>
    disk.list(folder).filter(found => ROOM.exec(found)?.groups?.['output'] === name).map(found => join(folder, found))
  return [...named(dirname(output), `${basename(output)}.`), ...named(output, '')]
}

function openRoom (output: string): string {
  const beside = join(dirname(output), `.${basename(output)}.building-${thisProcess}`)
  const within = join(output, `.building-${thisProcess}`)
  const room = !disk.exists(output) || canMove(beside, output) ? beside : within
  disk.makeFolder(join(room, 'new'))
  disk.makeFolder(join(room, 'drafts'))
  return room
}

/** Whether a folder can be made beside the output folder and renamed into it. */
function canMove (beside: string, output: string): boolean {
  const probe = join(output, `.probe-${thisProcess}`)
  try {
    disk.makeFolder(join(beside, 'probe'))
    disk.move(join(beside, 'probe'), probe)
    return true
  } catch {
    return false
  } finally {
    disk.remove(probe)
    if (disk.exists(beside)) disk.remove(beside)
  }
}

/** Undoes a swap that was cut short, so that the old dataset stands again; then clears the room. */
function mendRoom (room: string, output: string): void {
  const run = Number(ROOM.exec(basename(room))?.groups?.['run'])
  if (run !== thisProcess && isAlive(run)) {
    throw new UserError(`${output}: process ${run} is writing it; wait for its end, or remove ${room} if it is no run of yours`)
  }
  if (disk.exists(join(room, 'old'))) {
    const paths: readonly string[] = JSON.parse(disk.read(join(room, 'plan.json')))
    if (!disk.exists(join(output, paths.at(-1) ?? ''))) {
      for (const path of paths) if (!disk.exists(join(room, 'new', path))) disk.remove(join(output, path))
      for (const path of paths) moveIfThere(join(room, 'old', path), join(output, path))
    }
  }
  disk.remove(room)
}
