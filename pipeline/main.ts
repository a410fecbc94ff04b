#!/usr/bin/env node
/** The command line: arguments → effects → run → exit code. */
import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import { Command, InvalidArgumentError, Option } from 'commander'
import {
  countCores, home, listSources, onInterrupt, readClock, readPackage, setExitCode, takeBreath, terminal
} from './effects.ts'
import { addFetchCommand } from './fetching.ts'
import { UserError } from './lexicon.ts'
import { readInThreads } from './pool.ts'
import { openProgress } from './progress.ts'
import { PARTITION_ABOVE } from './partitions.ts'
import { publish } from './publish.ts'
import { openReader, type ReaderSetup } from './reading.ts'
import { stages, type Stage } from './run.ts'
import { traceStage } from './trace.ts'
import type { Entry, Rejection } from './types.ts'

/** What the run came to. A fault of the pipeline itself ends with its stack and 70. */
const EXIT = { fine: 0, mistake: 1, rejected: 3, fault: 70 } as const

interface Options {
  readonly sources: string
  readonly output: string
  readonly jobs: number
  readonly until?: Stage
  readonly partitionAbove: number
}

function readRowCount (text: string): number {
  if (!/^\d{1,12}$/u.test(text)) throw new InvalidArgumentError('wants a number of rows.')
  return Number(text)
}

function readJobs (text: string): number {
  if (!/^[1-9]\d{0,3}$/u.test(text)) throw new InvalidArgumentError('wants a whole number, 1 or more.')
  return Number(text)
}

function readCommandLine (version: string): Command {
  return new Command('zhibiao')
    .description('Reads Chinese government work reports (政府工作报告) into a ledger of their figures: CSV, Parquet and a manifest.')
    .option('--sources <folder>', 'folder of reports (default: sources/reports if it holds any, else the samples)')
    .option('--output <folder>', 'folder that the dataset is written to', 'output')
    .option('--jobs <number>', 'threads to read with; the dataset is the same for any number', readJobs, countCores())
    .option('--partition-above <rows>', 'write larger tables a second time, in parts by province and year', readRowCount, PARTITION_ABOVE)
    .addOption(new Option('--until <stage>', 'stop after a stage and write what it makes to <output>/stages/<stage>.jsonl').choices(stages))
    .version(version, '--version', 'show the version')
    .helpOption('--help', 'show this help')
    .addHelpText('after', '\nExit codes: 0 all published; 1 a mistake in what was asked for, nothing changed;\n3 published, but some files were rejected (each has a row in the table issues).')
}

/** The folder of reports: the user's, or the samples while there are none. */
function chooseSources (named: string | undefined): string {
  if (named !== undefined) return named
  const own = join('sources', 'reports')
  try {
    if (listSources(own).paths.length > 0) return own
  } catch (error) {
    if (!(error instanceof UserError)) throw error
  }
  return join(home, 'sources', 'samples')
}

/** Entries in the order of their paths, with threads or without. */
async function* readEntries ({ paths, rejections, jobs, setup }: {
  readonly paths: readonly string[]; readonly rejections: readonly Rejection[]; readonly jobs: number; readonly setup: ReaderSetup
}): AsyncGenerator<readonly Entry[]> {
  yield rejections.map(rejection => ({ kind: 'rejected', rejection }))
  const read = openReader(setup)
  if (jobs > 1) yield* readInThreads({ paths, jobs, setup })
  else {
    for (const path of paths) {
      await takeBreath()
      yield await read(path)
    }
  }
}

/** A dataset among its own sources would be read as reports by the next run. */
function checkApart (sources: string, output: string): void {
  const way = relative(resolve(sources), resolve(output))
  if (way.split(sep)[0] === '..' || isAbsolute(way)) return
  throw new UserError(`${output}: lies within the sources, ${sources}; name another folder with OUTPUT=… (--output)`)
}

async function run ({ sources, output, jobs, until, partitionAbove }: Options): Promise<number> {
  const started = readClock()
  const { paths, rejections } = listSources(sources)
  checkApart(sources, output)
  if (paths.length + rejections.length === 0) {
    throw new UserError(`${sources}: holds no reports; put them there as .txt, .html, .docx or .pdf, or name another folder with SOURCES=… (--sources)`)
  }
  const progress = openProgress(paths.length + rejections.length)
  if (until !== undefined) {
    const failed = await traceStage({ sources, paths, output, stage: until, progress: progress.step })
    progress.end(`${join(output, 'stages', `${until}.jsonl`)}: ${paths.length - failed} reports as ${until} makes them`)
    return failed + rejections.length === 0 ? EXIT.fine : EXIT.rejected
  }
  const summary = await publish({
    entries: readEntries({ paths, rejections, jobs, setup: { sources } }),
    output,
    package: readPackage(),
    progress: progress.step,
    partitionAbove,
    onOpen: onInterrupt
  })
  const seconds = readClock() - started
  const { reports = 0, numerals = 0, observations = 0, targets = 0, issues = 0 } = summary.rows
  progress.end(`${output}: ${reports} reports, ${numerals} numerals, ${observations} observations, ${targets} targets, ${issues} issues, ` +
    `${summary.rejections} files rejected; ${seconds.toFixed(1)} s, ${(summary.bytes / 1e6 / seconds).toFixed(2)} MB/s; version ${summary.version}`)
  return summary.rejections === 0 ? EXIT.fine : EXIT.rejected
}

const command = readCommandLine(readPackage().version).action(async () => {
  const { sources, ...options } = command.opts<Options>()
  try {
    setExitCode(await run({ ...options, sources: chooseSources(sources) }))
  } catch (error) {
    if (error instanceof UserError) terminal.note(`zhibiao: ${error.message}`)
    else terminal.note(error instanceof Error ? error.stack ?? error.message : String(error))
    setExitCode(error instanceof UserError ? EXIT.mistake : EXIT.fault)
  }
})
addFetchCommand(command)
await command.parseAsync()
