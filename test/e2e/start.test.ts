import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { chromium } from 'playwright-core'
import { afterAll, expect, onTestFinished, test } from 'vitest'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'start-'))
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

/** `npm start` as it is typed, for a browser, with its standard output. */
function start(...args: string[]): { child: ChildProcess; out: Promise<string>; line: Promise<string> } {
  const child = spawn(process.execPath, ['build/start.ts', '--web', '--no-open', ...args], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const out = text(child.stdout)
  const line = once(child.stdout, 'data').then(([first]) => String(first).trim())
  return { child, out, line }
}

test('one launch URL on standard output, a second one for a second start, and a clean end', async () => {
  const db = path.join(folder, 'county.db')
  const first = start('--db', db, '--port', '0')
  const url = await first.line
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/launch\?token=[\w-]{43}$/)
  const second = start('--db', db)
  const [again] = await Promise.all([second.out, once(second.child, 'exit')])
  expect(new URL(again.trim()).origin).toBe(new URL(url).origin)
  expect(again.trim()).not.toBe(url)
  first.child.kill('SIGTERM')
  expect(await once(first.child, 'exit')).toEqual([0, null])
  expect((await first.out).trim()).toBe(url)
  expect(fs.readdirSync(folder).sort()).toEqual(['county.db', 'county.db.lock', 'county.db.reserve'])
})

test('the window opens in a browser, with nothing its policy reports and no token in the address', async () => {
  const { line } = start('--db', path.join(folder, 'browser.db'), '--today', '2025-06-18')
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
  onTestFinished(() => browser.close())
  const page = await browser.newPage({ locale: 'zh-CN' })
  const complaints: string[] = []
  page.on('console', (message) => message.type() !== 'info' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('requestfailed', (request) => complaints.push(request.url()))
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).origin))
  const url = await line
  await page.goto(url)
  await page.getByText('2025-06-18').first().waitFor()
  expect(page.url()).not.toContain('token')
  expect(await page.evaluate(() => document.cookie)).toBe('')
  expect(new Set(asked)).toEqual(new Set([new URL(url).origin]))
  expect(complaints).toEqual([])
})
