/** Progress: a bar on a terminal, a line at each tenth elsewhere; rejected files as they come. */
import { readClock, terminal } from './effects.ts'
import type { Progress } from './publish.ts'

const WIDTH = 30
/** Seconds between two drawings of the bar. */
const PAUSE = 0.1

/** Follows a run over `files` files; an archive turns out to hold more reports than one. */
export function openProgress (files: number): { readonly step: Progress; readonly end: (line: string) => void } {
  const started = readClock()
  let total = files
  let done = 0
  let drawn = 0
  const draw = (bytes: number): void => {
    const now = readClock()
    if (now - drawn < PAUSE && done < total) return
    drawn = now
    const full = Math.round(WIDTH * done / total)
    const speed = (bytes / 1e6 / (now - started)).toFixed(2)
    terminal.show(`[${'█'.repeat(full)}${'·'.repeat(WIDTH - full)}] ${done}/${total} reports, ${speed} MB/s`)
  }
  return {
    step: ({ bytes, rejection }) => {
      done++
      total = Math.max(total, done)
      if (rejection !== null) {
        if (terminal.isLive) terminal.show('')
        terminal.note(`zhibiao: ${rejection.message}`)
      }
      if (terminal.isLive) draw(bytes)
      else if (Math.floor(10 * done / total) > Math.floor(10 * (done - 1) / total)) terminal.note(`${done}/${total} reports`)
    },
    end: line => {
      if (terminal.isLive) terminal.show('')
      terminal.print(line)
    }
  }
}
