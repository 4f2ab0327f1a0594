import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { type Browser, type ConsoleMessage, chromium, type Locator, type Page } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'

const top = path.resolve(import.meta.dirname, '../../..')
const pictures = path.join(top, 'docs/guide/pictures')

/** The desk in a real browser, on a host of its own started the way users start it. */
export interface DeskWindow {
  page: Page
  /** Goes to a page of the desk: `/people?q=zmb`. */
  go(place: string): Promise<void>
  /** Ends the host and opens the same file on another day, as the next morning would, or as somebody else. */
  reopen(today: string, as?: string): Promise<void>
  /** Ends the host, lets somebody else have the file, and opens it again. */
  apart(work: () => Promise<unknown>): Promise<void>
  /** Keeps a picture of the page, or of a part of it, for the guide when KEEP_PICTURES is set; otherwise the tree stays as it is. */
  picture(name: string, of?: Locator): Promise<void>
}

async function startHost(file: string, today: string, as?: string) {
  const entry = path.join(top, 'build/start.ts')
  const child = spawn(
    process.execPath,
    [entry, '--web', '--no-open', '--db', file, '--today', today, ...(as ? ['--as', as] : [])],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const [url] = (await once(createInterface(child.stdout), 'line')) as [string]
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
  return { url, stop }
}

/** A refusal is an answer of the back end, shown in words; the browser notes its status all the same. */
const isRefusal = (message: ConsoleMessage) =>
  message.location().url.includes('/rpc/') && /status of (400|422)/.test(message.text())

/** What a user would never see but must not happen: script errors, failed requests, breaches of the content policy. */
async function collectProblems(page: Page, problems: string[]): Promise<void> {
  page.on('pageerror', (error) => problems.push(`page error: ${error.stack ?? error.message}`))
  page.on('console', (message) => {
    const serious = message.type() === 'error' || message.type() === 'warning'
    if (serious && !isRefusal(message)) problems.push(`${message.type()}: ${message.text()}`)
  })
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error(`content policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`),
    )
  })
}

export interface WindowOptions {
  file: string
  today: string
  language?: 'zh' | 'en'
  width?: number
  height?: number
}

/** Opens the desk; after the test nothing may have gone wrong behind its back. */
export async function openDeskWindow({
  file,
  today,
  language = 'zh',
  width = 1440,
  height = 900,
}: WindowOptions): Promise<DeskWindow> {
  let host = await startHost(file, today)
  const browser: Browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
    // without a UTF-8 locale Chromium has no word for a download with a Chinese name
    env: { ...process.env, LANG: 'C.UTF-8' } as Record<string, string>,
  })
  const problems: string[] = []
  onTestFinished(async () => {
    const before = [...problems]
    await browser.close()
    await host.stop()
    expect(before).toEqual([])
  })
  const open = async (url: string) => {
    const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' })
    const page = await context.newPage()
    await collectProblems(page, problems)
    await page.addInitScript((chosen) => {
      // the viewer of a PDF inside the page has no storage
      if (window.top !== window) return
      if (localStorage.getItem('td.language') === null) localStorage.setItem('td.language', chosen)
    }, language)
    await page.goto(url)
    // keys are heard once the frame stands; a guarded file shows its way in instead
    await page.getByRole('navigation').or(page.getByRole('form')).first().waitFor()
    return page
  }
  const desk: DeskWindow = {
    page: await open(host.url),
    go: async (place) => {
      await desk.page.goto(`${new URL(desk.page.url()).origin}/#${place}`)
    },
    reopen: async (day, as) => {
      await desk.page.context().close()
      await host.stop()
      host = await startHost(file, day, as)
      desk.page = await open(host.url)
    },
    apart: async (work) => {
      await desk.page.context().close()
      await host.stop()
      await work()
      host = await startHost(file, today)
      desk.page = await open(host.url)
    },
    picture: async (name, of) => {
      if (process.env.KEEP_PICTURES === undefined) return
      await (of ?? desk.page).screenshot({ path: path.join(pictures, `${name}.png`) })
    },
  }
  return desk
}
