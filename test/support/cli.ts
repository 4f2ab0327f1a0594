import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { text } from 'node:stream/consumers'

const top = path.resolve(import.meta.dirname, '../..')

export interface CliAnswer {
  code: number
  /** The result, where standard output is one JSON value. */
  out: string
  err: string
}

/** Runs the command line as a process of its own, from its sources, as `npm run cli` does. */
export async function cli(...args: string[]): Promise<CliAnswer> {
  const child = spawn(process.execPath, [path.join(top, 'electron/cli/main.ts'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  return { code: code as number, out, err }
}
