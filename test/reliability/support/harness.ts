import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'

/** `--short` for a run that fits into the tests; the promise is shown by the long one. */
const short = process.argv.includes('--short')
export const rounds = (long: number, brief: number): number => (short ? brief : long)

const made: string[] = []
process.on('exit', () => {
  for (const folder of made) fs.rmSync(folder, { recursive: true, force: true })
})

/** A folder that goes with this process. */
export function scratch(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'reliability-'))
  made.push(folder)
  return folder
}

/** The control: the same trial on something that is known to be wrong. It has to fail, or the trial proves nothing. */
export interface Control {
  what: string
  losses: number
}

/** Prints what was tried and found; ends with an exit code other than 0 on a loss, or when the control found none. */
export function conclude(
  name: string,
  figures: Readonly<Record<string, number | string>>,
  losses: readonly string[],
  control: Control,
): void {
  console.log(`\n${name}${short ? ' (short)' : ''}`)
  for (const [what, figure] of Object.entries(figures)) console.log(`  ${what.padEnd(44)} ${figure}`)
  console.log(`  ${'losses'.padEnd(44)} ${losses.length}`)
  for (const loss of losses.slice(0, 10)) console.log(`    ${loss}`)
  console.log(`  ${`control: ${control.what}`.padEnd(44)} ${control.losses} losses`)
  if (losses.length > 0) process.exitCode = 1
  if (control.losses === 0) {
    console.log('  the control found nothing: this trial would not see a loss either')
    process.exitCode = 1
  }
}

/** A repeatable chance: the same run every time. */
export function chance(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** A child of ours with its lines of standard output. */
export function child(script: string, args: readonly string[], onLine: (line: string) => void): ChildProcess {
  const process_ = spawn(process.execPath, [path.join(import.meta.dirname, script), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  // a child that fails says why; one that was killed has nothing to say
  process_.stderr?.pipe(process.stderr, { end: false })
  createInterface({ input: process_.stdout as NodeJS.ReadableStream }).on('line', onLine)
  return process_
}

/** When it has ended and all it said has been read. */
export const ended = (process_: ChildProcess): Promise<void> =>
  new Promise((resolve) => process_.once('close', () => resolve()))
