import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'

const top = path.resolve(import.meta.dirname, '../..')

export interface CliAnswer {
  code: number
  /** The result, where standard output is one JSON value. */
  out: string
  err: string
}

interface CliAround {
  env?: Record<string, string>
  stdin?: string
}

/** Runs the command line as a process of its own, from its sources, as `npm run cli` does. */
export const cli = (...args: string[]): Promise<CliAnswer> => cliWith({}, ...args)

/** The same with an environment and something piped in. */
export async function cliWith({ env, stdin }: CliAround, ...args: string[]): Promise<CliAnswer> {
  const child = spawn(process.execPath, [path.join(top, 'electron/cli/main.ts'), ...args], {
    stdio: [stdin === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  })
  child.stdin?.end(stdin)
  const [out, err, [code]] = await Promise.all([
    text(child.stdout as Readable),
    text(child.stderr as Readable),
    once(child, 'close'),
  ])
  return { code: code as number, out, err }
}
