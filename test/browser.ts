/** A real browser for tests of the explorer: the machine's own Chromium, driven from here. */
import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium, type Browser, type Page } from 'playwright-core'
import { ROOT } from './shared.ts'

/** Where Chromium is, or null (and a line that says so). */
export function findChromium (): string | null {
  const found = ['chromium', 'chromium-browser', 'google-chrome'].map(name => spawnSync('which', [name], { encoding: 'utf8' }).stdout.trim()).find(path => path !== '')
  if (found === undefined) console.log('skipped: Chromium isn\'t installed (make system)')
  return found ?? null
}

export const launchBrowser = (executablePath: string): Promise<Browser> => chromium.launch({ executablePath, args: ['--no-sandbox'] })

/** What a page said that it should not have: errors, refusals of its policy, requests that leave the disk. */
export interface Watched { readonly page: Page, readonly complaints: readonly string[] }

/** As wide as a desk, or as a hand. */
const sizes = { desk: { width: 1440, height: 900 }, hand: { width: 390, height: 844 } } as const

export async function openPage (browser: Browser, locale = 'zh-CN', size: keyof typeof sizes = 'desk'): Promise<Watched> {
  const page = await browser.newPage({ viewport: sizes[size], locale, colorScheme: 'light' })
  const complaints: string[] = []
  page.on('console', message => { complaints.push(`${message.type()}: ${message.text()}`) })
  page.on('pageerror', error => { complaints.push(error.message) })
  page.on('request', request => { if (!request.url().startsWith('file:')) complaints.push(`asks ${request.url()}`) })
  return { page, complaints }
}

/** Goes to a page of the explorer of a dataset, as a reader does who opens the file. */
export async function visit (page: Page, output: string, hash = ''): Promise<void> {
  await page.goto('about:blank')
  await page.goto(`${pathToFileURL(join(output, 'explorer', 'index.html')).href}${hash}`)
  await page.waitForSelector('main')
}

/** Keeps a picture of the page among the artefacts. */
export async function keepPicture (page: Page, name: string): Promise<void> {
  const folder = join(ROOT, 'test', 'artefacts')
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`) })
}
