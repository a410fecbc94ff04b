/** The explorer in a real browser, opened from the disk: what readers see, click and share. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findChromium, keepPicture, launchBrowser, openPage, visit, type Watched } from './browser.ts'
import { makeDataset, makeScratch, SAMPLES } from './dataset.ts'
import { readTableOrThrow, type Row } from './tables.ts'

const scratch = makeScratch()
const output = join(scratch, 'output')
const chromium = findChromium()

/** A report that would be markup, if it were let. */
const HOSTILE = '青泽县人民政府工作报告\n——2023年2月1日在青泽县第九届人民代表大会第二次会议上\n县长 <b>李某</b>\n一、2022年工作回顾\n' +
  '全县生产总值增长4.5%，<img src=x onerror="document.title=1">新建</script><script>document.title=2</script>公园5个，&lt;保留&gt;原样。\n'

describe.skipIf(chromium === null)('the explorer', () => {
  let browser: Browser
  let watched: Watched
  let rows: readonly Row[] = []
  beforeAll(async () => {
    makeDataset(SAMPLES, output)
    rows = readTableOrThrow(output, 'observations')
    browser = await launchBrowser(chromium ?? '')
    watched = await openPage(browser)
  })
  afterAll(async () => {
    await browser.close()
  })

  test('lists the reports and filters them', async () => {
    const { page } = watched
    await visit(page, output)
    const reports = readTableOrThrow(output, 'reports')
    expect(await page.locator('table.reports tbody tr').count()).toBe(reports.length)
    await keepPicture(page, 'list')
    for (const [label, column] of [['年份', 'report_year'], ['类型', 'report_type'], ['层级', 'level']] as const) {
      const value = reports[0]?.[column] ?? ''
      await page.getByLabel(label).selectOption(value)
      expect(await page.locator('table.reports tbody tr').count()).toBe(reports.filter(row => row[column] === value).length)
      await page.getByLabel(label).selectOption('')
    }
    await page.getByLabel('搜索地区').fill('鹿溪')
    expect(await page.locator('table.reports tbody tr').count()).toBe(reports.filter(row => row['jurisdiction']?.includes('鹿溪')).length)
    await page.getByLabel('搜索地区').fill('')
  })

  test('shows the row of a numeral on a click, and its neighbours by the keyboard', async () => {
    const { page } = watched
    await visit(page, output)
    await page.locator('table.reports .year a').first().click()
    await page.waitForSelector('article.text')
    const numerals = readTableOrThrow(output, 'numerals').filter(row => page.url().endsWith(row['report_id'] ?? '-'))
    expect(await page.locator('article .n').count()).toBe(numerals.length)
    await page.locator('article .n.measure').first().click()
    const id = new URL(page.url()).hash.slice('#o='.length)
    const row = rows.find(row => row['observation_id'] === id)
    expect(await page.locator('.record code').last().textContent()).toBe(id)
    expect(await page.locator('.record blockquote').textContent()).toBe(row?.['sentence'])
    await keepPicture(page, 'report')
    await page.keyboard.press('ArrowRight')
    expect(page.url().endsWith(`=${id}`)).toBe(false)
    await page.keyboard.press('ArrowLeft')
    expect(page.url().endsWith(`=${id}`)).toBe(true)
    await page.keyboard.press('Escape')
    expect(await page.locator('.record.blank').count()).toBe(1)
  })

  test('follows a link to an observation, and from it to another', async () => {
    const { page } = watched
    const linked = rows.filter(row => rows.some(other => other !== row && other['sentence'] === row['sentence'] && other['report_id'] === row['report_id'])).at(-1)
    await visit(page, output, `#o=${linked?.['observation_id']}`)
    expect(await page.locator('.n.chosen').first().isVisible()).toBe(true)
    expect(await page.locator('.record code').last().textContent()).toBe(linked?.['observation_id'])
    await page.locator('.siblings a').first().click()
    expect(await page.locator('.record code').last().textContent()).not.toBe(linked?.['observation_id'])
    await page.locator('.tree a').last().click()
    expect(await page.locator('.tree a.here').count()).toBeGreaterThan(0)
  })

  test('draws a place and a ranking, with a table behind each chart', async () => {
    const { page } = watched
    await visit(page, output)
    await page.locator('.reports .place a').filter({ hasText: '鹿溪' }).first().click()
    await page.waitForSelector('.multiple')
    expect(await page.locator('.multiple svg title').first().textContent()).not.toBe('')
    expect(await page.locator('.multiple .dot').count()).toBeGreaterThan(0)
    expect(await page.locator('.multiple .ring').count()).toBeGreaterThan(0)
    await page.locator('.multiple summary').first().click()
    expect(await page.locator('.multiple table.figures').first().isVisible()).toBe(true)
    await keepPicture(page, 'place')
    await page.locator('.multiple .name').first().click()
    await page.waitForSelector('.ranking .bars')
    expect(await page.locator('.bars rect.bar').count()).toBeGreaterThan(0)
    await keepPicture(page, 'ranking')
  })

  test('shows what became of promises, as the table fulfilment says', async () => {
    const { page } = watched
    const verdicts = { met: '达成', missed: '未达成' } as const
    for (const [verdict, word] of Object.entries(verdicts)) {
      const row = readTableOrThrow(output, 'fulfilment').find(row => row['verdict'] === verdict && row['actual_observation_id'] !== '')
      await visit(page, output, `#o=${row?.['target_observation_id']}`)
      expect(await page.locator('.outcome em').textContent()).toBe(word)
      await page.locator('.outcome a').click()
      await page.locator('.record footer code').filter({ hasText: row?.['actual_observation_id'] ?? '-' }).waitFor()
    }
    const judged = readTableOrThrow(output, 'fulfilment').filter(row => row['jurisdiction'] === '鹿溪县' && row['verdict'] === 'missed' && row['measure'] !== 'rank' && row['measure'] !== 'change')
    await visit(page, output, `#p=${encodeURIComponent(judged[0]?.['adcode'] || '鹿溪县')}`)
    await page.waitForSelector('.scores')
    expect(await page.locator('.multiple .ring.missed').count()).toBeGreaterThan(0)
    expect(await page.locator('.scores tbody tr').count()).toBeGreaterThan(0)
  })

  test('shows the names, terms and sums of a sentence, and all of a report', async () => {
    const { page } = watched
    const [sum] = readTableOrThrow(output, 'checks').filter(row => row['relation'] === 'gdp_by_industry')
    await visit(page, output, `#o=${sum?.['observation_id']}`)
    expect(await page.locator('.sums .formula').allTextContents()).toContain(sum?.['formula'])
    const id = sum?.['report_id'] ?? ''
    for (const [table, word] of [['glossary', '名词解释'], ['projects', '项目'], ['checks', '核对']] as const) {
      const count = readTableOrThrow(output, table).filter(row => row['report_id'] === id).length
      expect(await page.locator('.appendix summary').filter({ hasText: word }).textContent()).toBe(`${word} ${count}`)
    }
    await page.locator('.appendix summary').filter({ hasText: '名称' }).click()
    const name = page.locator('.appendix .names a').first()
    await name.click()
    expect(page.url()).toMatch(/#c=.{1,40}-c\d+$/u)
    const named = readTableOrThrow(output, 'mentions').find(row => row['report_id'] === id)
    await visit(page, output, `#o=${rows.find(row => row['report_id'] === id && (row['sentence'] ?? '').includes(named?.['text'] ?? '-'))?.['observation_id'] ?? sum?.['observation_id']}`)
    await page.locator('.tag.names').click()
    expect(await page.evaluate<number>('CSS.highlights.get("names").size')).toBe(readTableOrThrow(output, 'mentions').filter(row => row['report_id'] === id).length)
  })

  test('fits a hand', async () => {
    const { page, complaints } = await openPage(browser, 'zh-CN', 'hand')
    const figure = rows.find(row => row['status'] === 'target')?.['observation_id']
    const [place] = readTableOrThrow(output, 'fulfilment').map(row => row['adcode'] || row['jurisdiction'] || '')
    for (const [name, hash] of [['list', ''], ['report', `#o=${figure}`], ['place', `#p=${encodeURIComponent(place ?? '')}`], ['ranking', '#k']] as const) {
      await visit(page, output, hash)
      expect(await page.evaluate<number>('document.documentElement.scrollWidth'), name).toBe(390)
      await keepPicture(page, `${name}-hand`)
    }
    expect(complaints).toEqual([])
    await page.close()
  })

  test('speaks English', async () => {
    const { page } = await openPage(browser, 'en-GB')
    await visit(page, output)
    expect(await page.locator('h1').textContent()).toMatch(/Every figure/u)
    await page.locator('.language').click()
    await page.waitForFunction('document.documentElement.lang === "zh-CN"')
    await page.close()
  })

  test('shows markup in a report as text, and opens 30,000 characters in 300 ms', async () => {
    const [sources, hostile] = [join(scratch, 'hostile'), join(scratch, 'hostile-output')]
    mkdirSync(sources)
    const sentence = '一是产业提质。全县新建公园5个，完成投资12.6亿元、增长8.5%，排名全市第3位。\n'
    writeFileSync(join(sources, 'a.txt'), HOSTILE + sentence.repeat(Math.ceil(30_000 / sentence.length)))
    makeDataset(sources, hostile)
    const { page, complaints } = await openPage(browser)
    const report = readTableOrThrow(hostile, 'reports')[0]?.['report_id'] ?? ''
    const times: number[] = []
    for (let run = 0; run < 3; run++) {
      await visit(page, hostile)
      times.push(await page.evaluate<number>(measureOpening(report)))
    }
    expect(await page.locator('article img, article script').count()).toBe(0)
    expect(await page.locator('article').textContent()).toContain('<img src=x onerror="document.title=1">')
    expect(await page.title()).not.toMatch(/^[12]$/u)
    console.log(`30,000 characters open in ${times.map(Math.round).join(', ')} ms`)
    expect(Math.min(...times)).toBeLessThan(300)
    expect(complaints).toEqual([])
    await page.close()
  })

  test('complains of nothing, and asks nobody', () => { expect(watched.complaints).toEqual([]) })
})

/** Milliseconds from the click to the next frame with the text in it, as an expression for the page. */
const measureOpening = (report: string): string => `new Promise(resolve => {
  const started = performance.now()
  location.hash = ${JSON.stringify(`r=${report}`)}
  const look = () => {
    if (document.querySelector('article.text') === null) requestAnimationFrame(look)
    else requestAnimationFrame(() => { resolve(performance.now() - started) })
  }
  look()
})`

test('the page lets nothing in but its own style and script', () => {
  makeDataset(SAMPLES, join(scratch, 'again'))
  const page = readFileSync(join(scratch, 'again', 'explorer', 'index.html'), 'utf8')
  expect(page).toMatch(/default-src 'none'; script-src 'sha256-[\w+/=]{44}' 'strict-dynamic'; style-src 'sha256-[\w+/=]{44}'/u)
  expect(page).not.toMatch(/https?:(?!\/\/www\.w3\.org\/2000\/svg)|innerHTML|eval\(|style="/u)
  expect(page.match(/<\/?script/gu)).toEqual(['<script', '</script'])
  expect(readdirSync(join(scratch, 'again', 'explorer')).sort()).toEqual(['data', 'index.html'])
})
