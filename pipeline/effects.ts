/**
 * Effects: the only door to disk, clock, threads and terminal.
 *
 * Everything else takes what it needs as an argument, so that it can be tested without a
 * world. What is wrong with one file of the user's comes back as a rejection; what stops
 * the run is a UserError, one line that names what, where and the cure.
 */
import { createHash } from 'node:crypto'
import {
  appendFileSync, closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, readSync, realpathSync, renameSync, rmSync, statSync,
  writeFileSync, writeSync
} from 'node:fs'
import { availableParallelism } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parentPort, Worker, workerData } from 'node:worker_threads'
import { UserError } from './lexicon.ts'
import type { OutputFile, RawFile, Rejection } from './types.ts'

/** Where the package lies, the same from its sources and from its build. */
export const home = fileURLToPath(new URL('..', import.meta.url))

// ── sources ───────────────────────────────────────────────────────────────────────────

const LARGEST = 64 * 2 ** 20
const IGNORED = /^(?:\..{0,255}|README\.md)$/u

/** Why the system refused, in its own words: ENOENT: no such file or directory. */
const explain = (error: unknown): string => error instanceof Error ? error.message.split(', ')[0] ?? '' : String(error)

const encoder = new TextEncoder()

/** The files below a folder in code-point order of their paths; hidden ones and README.md don't count. */
export function listSources (folder: string): { readonly paths: readonly string[]; readonly rejections: readonly Rejection[] } {
  if (!existsSync(folder)) throw new UserError(`${folder}: there is no such folder; make it and put reports in, or name another with SOURCES=… (--sources)`)
  if (!statSync(folder).isDirectory()) throw new UserError(`${folder}: is a file; name the folder that holds it`)
  const paths: string[] = []
  const rejections: Rejection[] = []
  const visit = (path: string, above: readonly string[]): void => {
    try {
      const place = realpathSync(join(folder, path))
      if (!statSync(place).isDirectory()) paths.push(path)
      else if (!above.includes(place)) {
        for (const name of readdirSync(place)) if (!IGNORED.test(name)) visit(path === '' ? name : `${path}/${name}`, [...above, place])
      }
    } catch (error) {
      if (path === '') throw new UserError(`${folder}: can't be read (${explain(error)}); change its permissions`)
      rejections.push(rejectUnreadable(path, error))
    }
  }
  visit('', [])
  return { paths: paths.sort(compareCodePoints), rejections }
}

/** JavaScript's own order is that of UTF-16 code units. */
function compareCodePoints (a: string, b: string): number {
  let at = 0
  while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at++
  return (a.codePointAt(at) ?? -1) - (b.codePointAt(at) ?? -1)
}

const rejectUnreadable = (path: string, error: unknown): Rejection =>
  ({ path, sha256: '', check: 'unreadable_file', message: `${path}: can't be read (${explain(error)}); change its permissions or remove it` })

/** A source file's bytes, or why it can't be had. */
export function readSource (folder: string, path: string): RawFile | Rejection {
  try {
    const { size } = statSync(join(folder, path))
    if (size > LARGEST) return { path, sha256: '', check: 'too_large', message: `${path}: has ${size} bytes, where a report has some 100,000; split or remove it` }
    const read = readFileSync(join(folder, path))
    const bytes = new Uint8Array(read.buffer, read.byteOffset, read.length)
    return { path, bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
  } catch (error) {
    return rejectUnreadable(path, error)
  }
}

/** The text of each lexicon by name. */
export function readLexiconFiles (): ReadonlyMap<string, string> {
  const folder = join(home, 'sources', 'lexicons')
  const names = existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith('.csv')) : []
  return new Map(names.map(name => [basename(name, '.csv'), readFileSync(join(folder, name), 'utf8')]))
}

/** The text of a table that people keep in sources: accuracy, expectations. */
export function readRegisterFile (name: string): string {
  const file = join(home, 'sources', `${name}.csv`)
  if (!existsSync(file)) throw new UserError(`sources/${name}.csv is missing; restore it from the repository`)
  return readFileSync(file, 'utf8')
}

/** The package's own name and version. */
export function readPackage (): { readonly name: string; readonly version: string } {
  return JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { name: string; version: string }
}

// ── output ────────────────────────────────────────────────────────────────────────────

/** A file being written; strings become UTF-8. */
export interface FileSink {
  readonly write: (chunk: string | Uint8Array) => void
  readonly close: () => OutputFile
}

/** The system's refusal as the user's message. */
function guard<T> (path: string, act: () => T): T {
  try {
    return act()
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    throw new UserError(`${path}: can't be written (${explain(error)}); make room, change its permissions, or name another folder with OUTPUT=… (--output)`)
  }
}

/** Step by step, because Node's own recursion never ends where the system makes no folders (/proc). */
function makeFolder (folder: string): void {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  mkdirSync(folder)
}

/** The few things that publication asks of a disk. */
export const disk = {
  exists: existsSync,
  /** The folder's true place, made if need be up to its parent. */
  locate: (folder: string): string => guard(folder, () => {
    if (existsSync(folder)) return realpathSync(folder)
    makeFolder(dirname(resolve(folder)))
    return resolve(folder)
  }),
  /** Names in a folder, sorted; none where there is no folder. */
  list: (folder: string): readonly string[] => existsSync(folder) && statSync(folder).isDirectory() ? readdirSync(folder).sort() : [],
  isFolder: (path: string): boolean => existsSync(path) && statSync(path).isDirectory(),
  makeFolder: (folder: string): void => guard(folder, () => { makeFolder(folder) }),
  move: (from: string, to: string): void => guard(to, () => {
    makeFolder(dirname(to))
    renameSync(from, to)
  }),
  remove: (path: string): void => guard(path, () => { rmSync(path, { recursive: true, force: true }) }),
  read: (path: string): string => readFileSync(path, 'utf8'),
  write: (path: string, text: string): void => guard(path, () => { writeFileSync(path, text) }),
  append: (path: string, text: string): void => guard(path, () => { appendFileSync(path, text) }),
  /** A file's bytes, a piece at a time; a piece is only good until the next. */
  readPieces
}

function* readPieces (path: string): Generator<Uint8Array> {
  const file = openSync(path, 'r')
  const piece = new Uint8Array(2 ** 18)
  try {
    for (let size = readSync(file, piece); size > 0; size = readSync(file, piece)) yield piece.subarray(0, size)
  } finally {
    closeSync(file)
  }
}

/** Opens `folder/path` for writing. `path` names it in what `close` gives back. */
export function createFile (folder: string, path: string): FileSink {
  const place = join(folder, path)
  disk.makeFolder(dirname(place))
  const file = guard(place, () => openSync(place, 'w'))
  const digest = createHash('sha256')
  let bytes = 0
  return {
    write: chunk => guard(place, () => {
      const data = typeof chunk === 'string' ? encoder.encode(chunk) : chunk
      for (let done = 0; done < data.length;) done += writeSync(file, data, done)
      digest.update(data)
      bytes += data.length
    }),
    close: () => {
      closeSync(file)
      return { path, bytes, sha256: digest.digest('hex') }
    }
  }
}

// ── processes and threads ─────────────────────────────────────────────────────────────

export const thisProcess = process.pid

export function isAlive (pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Calls back when the run is asked to stop, then ends it the way the signal would have. */
export function onInterrupt (clean: () => void): void {
  for (const [signal, code] of [['SIGINT', 130], ['SIGTERM', 143], ['SIGHUP', 129]] as const) {
    process.once(signal, () => {
      clean()
      process.exit(code)
    })
  }
}

/** Lets signals and other events come through between two pieces of work. */
export const takeBreath = (): Promise<void> => new Promise(resolve => { setImmediate(resolve) })

export const countCores = availableParallelism

/** A thread that does one task at a time. A task that it dies of is rejected. */
export interface Thread<T, R> { readonly run: (task: T) => Promise<R>; readonly stop: () => Promise<unknown> }

/** Starts `pipeline/<module>` in a thread and hands it `setup`. */
export function startThread<T, R> (module: string, setup: unknown): Thread<T, R> {
  const suffix = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  const worker = new Worker(new URL(`./${module}.${suffix}`, import.meta.url), { workerData: setup })
  let fault = new Error('its thread ended')
  let accept: (answer: R) => void = () => {}
  let refuse: (reason: Error) => void = () => {}
  worker.on('message', (answer: R) => { accept(answer) })
  worker.on('error', error => { fault = error })
  worker.on('exit', () => { refuse(fault) })
  return {
    run: task => new Promise((resolve, reject) => {
      accept = resolve
      refuse = reject
      worker.postMessage(task)
    }),
    stop: () => worker.terminate()
  }
}

/** The other end: answers tasks in a thread. */
export function serveThread<S, T, R> (open: (setup: S) => (task: T) => Promise<R>): void {
  const answer = open(workerData as S)
  parentPort?.on('message', async (task: T) => { parentPort?.postMessage(await answer(task)) })
}

// ── clock and terminal ────────────────────────────────────────────────────────────────

/** Seconds since some moment; for differences only. */
export const readClock = (): number => performance.now() / 1000

/** What was asked for goes to stdout, what is said about it to stderr. */
export const terminal = {
  isLive: process.stderr.isTTY === true,
  print: (line: string): void => { process.stdout.write(`${line}\n`) },
  note: (line: string): void => { process.stderr.write(`${line}\n`) },
  /** Writes over the line that is being shown. */
  show: (line: string): void => { process.stderr.write(`\r\u001b[K${line}`) }
}

export const setExitCode = (code: number): void => { process.exitCode = code }
