import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

// the short form of every promise that a command shows; each has a control that must fail
const promises = [
  'kill',
  'power',
  'migrate',
  'backup',
  'restore',
  'flip',
  'full',
  'twin',
  'loopback',
  'authz',
  'canary',
  'audit',
  'login',
]

test.each(promises)('%s holds, and its control does not', { timeout: 600_000 }, async (name) => {
  const script = path.resolve(`test/reliability/${name}.ts`)
  const run = promisify(execFile)(process.execPath, [script, '--short'], { maxBuffer: 2 ** 24 })
  const { stdout, code } = (await run.catch((cause: unknown) => cause)) as { stdout: string; code?: number }
  expect(code, stdout).toBeUndefined()
  expect(stdout).toMatch(/control: .* [1-9]\d* losses/)
})
