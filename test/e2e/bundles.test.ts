import { execFile } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { startBackendProcess } from '../support/backend-process.ts'

// what was built, not what it was built from

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bundles-'))
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))
const db = path.join(folder, 'county.db')
const run = promisify(execFile)

test('the built command line knows the contract and opens a file', async () => {
  const cli = (...args: string[]) => run(process.execPath, ['dist/cli/cli.js', '--db', db, ...args])
  const procedures = JSON.parse((await cli('procedures')).stdout) as { name: string }[]
  expect(procedures.map((procedure) => procedure.name)).toContain('people.addSchool')
  expect(JSON.parse((await cli('call', 'system.status')).stdout)).toMatchObject({ empty: true })
})

test('the built back end serves a window over its port', async () => {
  const backend = await startBackendProcess(path.resolve('dist/backend/backend.js'), {
    db,
    today: '2025-06-18',
  })
  expect(await backend.connect().system.status()).toMatchObject({ file: db, today: '2025-06-18' })
  backend.tellToClose()
  await expect.poll(() => backend.exit.mock.calls).toEqual([[0]])
})

test('the preload is one CommonJS file that asks for nothing but Electron', () => {
  const code = fs.readFileSync('dist/preload/preload.cjs', 'utf8')
  expect([...code.matchAll(/require\(["']([^"']+)["']\)/g)].map(([, name]) => name)).toEqual(['electron'])
  expect(fs.readdirSync('dist/preload').filter((name) => !name.endsWith('.map'))).toEqual(['preload.cjs'])
})

test('the shell’s entry imports Electron and Node only, and waits for nothing at top level', () => {
  const code = fs.readFileSync('dist/main/main.js', 'utf8')
  const imports = [...code.matchAll(/^import .* from "([^"]+)"/gm)].map(([, name]) => name)
  expect(imports.filter((name) => name !== 'electron' && !name?.startsWith('node:'))).toEqual([])
  expect(code).not.toMatch(/^(const .*= )?await /m)
})
