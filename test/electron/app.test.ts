import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { _electron as electron } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { installedElectron } from '../../build/start/find-electron.ts'

// the real thing, where it is: elsewhere this is reported as skipped and counts for nothing
const binary = installedElectron()
const display = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY
const missing = binary ? (display ? null : 'no display') : 'Electron’s binary is not installed'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'electron-'))
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

test('the window opens on its data file and closes it when the app quits', async ({ skip }) => {
  if (!binary || missing) return skip(missing ?? '')
  const db = path.join(folder, 'county.db')
  const args = [path.resolve('.'), `--db=${db}`, `--user-data-dir=${folder}/window`]
  const app = await electron.launch({ executablePath: binary, args })
  const window = await app.firstWindow()
  await window.getByRole('banner').waitFor()
  expect(window.url()).toMatch(/^app:\/\/ui\//)
  expect(await window.evaluate(() => Object.keys(globalThis).includes('require'))).toBe(false)
  await app.close()
  expect(fs.readdirSync(folder)).not.toContain('county.db.holder')
})
