import { spawn } from 'node:child_process'
import path from 'node:path'
import { text } from 'node:stream/consumers'
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
  'electron',
]

const lastLines = (said: string): string => said.trimEnd().split('\n').slice(-40).join('\n')

test.each(promises)('%s holds, and its control does not', { timeout: 600_000 }, async (name) => {
  const script = path.resolve(`test/reliability/${name}.ts`)
  const trial = spawn(process.execPath, [script, '--short'], { stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise<string>((resolve) =>
    trial.once('close', (code, signal) => resolve(String(signal ?? code))),
  )
  const [stdout, stderr] = await Promise.all([text(trial.stdout), text(trial.stderr)])
  const report = `${name} ended with ${await ended}\n${lastLines(stdout)}\n--- standard error\n${lastLines(stderr)}`
  expect(report).toMatch(/^\w+ ended with 0\n/)
  expect(stdout, report).toMatch(/control: .* [1-9]\d* losses/)
})
