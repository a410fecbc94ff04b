/** The word `fetch` of the command line: the catalogue's reports into the folder of reports. */
import { join } from 'node:path'
import type { Command } from 'commander'
import { disk, home, readPackage, setExitCode, terminal } from './effects.ts'
import { openWorld } from './effects-network.ts'
import { readCatalogue, type CatalogueEntry } from './fetch/catalogue.ts'
import { fetchReports, type Fetched } from './fetch/fetch.ts'
import { UserError } from './lexicon.ts'

interface Options {
  readonly catalogue: string
  readonly into: string
  readonly place?: string
  readonly year?: string
  readonly contact?: string
  readonly refresh?: boolean
  readonly allowLocal?: boolean
}

const pause = 2000
const exits = { fine: 0, mistake: 1, incomplete: 3 } as const

export function addFetchCommand (command: Command): void {
  command.command('fetch')
    .description('Downloads published reports that the catalogue lists; polite, and can be broken off and run again.')
    .option('--catalogue <file>', 'the list of addresses', join(home, 'sources', 'catalogue.csv'))
    .option('--into <folder>', 'folder of reports', join('sources', 'reports'))
    .option('--place <name>', 'only this place, by name or code')
    .option('--year <year>', 'only this year, or a span: 2010-2015')
    .option('--contact <address>', 'whom the sites may write to: an e-mail or web address of yours (required)')
    .option('--refresh', 'ask again for what is there already')
    .option('--allow-local', 'let addresses of this machine and of private networks be asked')
    .action(async (options: Options) => {
      try {
        setExitCode(await runFetch(options))
      } catch (error) {
        if (!(error instanceof UserError)) throw error
        terminal.note(`zhibiao: ${error.message}`)
        setExitCode(exits.mistake)
      }
    })
}

async function runFetch (options: Options): Promise<number> {
  const { catalogue, into, contact = '', refresh = false, allowLocal = false } = options
  if (!/^[\x21-\x7E]{5,100}$/u.test(contact)) throw new UserError('sites must be able to write to you: add CONTACT=you@example.org (--contact), an e-mail or web address')
  if (!disk.exists(catalogue)) throw new UserError(`${catalogue}: there is no such file; name another with --catalogue`)
  const entries = chooseEntries(readCatalogue(disk.read(catalogue), catalogue), options)
  if (entries.length === 0) throw new UserError(`${catalogue}: lists no report of ${options.place ?? 'any place'} in ${options.year ?? 'any year'}`)
  const { name, version } = readPackage()
  let done = 0
  const onFetched = ({ entry, result, file, reason }: Fetched): void => {
    done++
    terminal.note(`${done}/${entries.length} ${entry.place} ${entry.year}: ${result}${reason === null ? '' : `, ${entry.url} ${reason}`}${file === null ? '' : ` ${join(into, file)}`}`)
  }
  disk.makeFolder(into)
  const all = await fetchReports({ entries, world: openWorld(into), agent: `${name}/${version} (+${contact})`, pause, allowLocal, refresh, onFetched })
  const count = (...results: ReadonlyArray<Fetched['result']>): number => all.filter(({ result }) => results.includes(result)).length
  terminal.print(`${into}: ${count('saved')} reports saved, ${count('kept')} were there, ${count('refused', 'failed', 'changed')} not to be had`)
  return count('refused', 'failed', 'changed') === 0 ? exits.fine : exits.incomplete
}

function chooseEntries (entries: readonly CatalogueEntry[], { place, year }: Options): readonly CatalogueEntry[] {
  const [first, last = first] = year === undefined ? ['0', '9999'] : year.split('-')
  if (!/^\d{1,4}$/u.test(first ?? '') || !/^\d{1,4}$/u.test(last ?? '')) throw new UserError(`YEAR=${year ?? ''}: must be a year or a span, 2015 or 2010-2015`)
  return entries.filter(entry => (place === undefined || entry.place === place || entry.adcode === place) && entry.year >= Number(first) && entry.year <= Number(last))
}
