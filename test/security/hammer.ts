import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { actorNamed } from '../../electron/backend/account/actor.ts'
import { inProcessClient } from '../../electron/backend/client.ts'
import type { Desk } from '../../electron/backend/desk.ts'
import type { IntakeReport, PreparedIntake } from '../../shared/contract/intake.ts'
import { resultOf, stage } from '../support/intake-file.ts'
import { repeatable } from '../support/mutate.ts'
import type { Original } from './import-originals.ts'
import type { WorkerNews, WorkerTask } from './import-worker.ts'
import { wound } from './wound.ts'

export interface Outcome {
  read: number
  refused: number
  /** What must never happen. */
  faults: string[]
  peakMegabytes: number
}

export interface HammerLimits {
  /** Longest a single file may take. */
  milliseconds: number
  megabytes: number
}

const worker = fileURLToPath(new URL('./import-worker.ts', import.meta.url))
const portion = 250

/** Has mutated files read in processes of their own, each watched for time and memory. */
export async function hammerReader(
  originals: readonly Original[],
  count: number,
  seed: number,
  limits: HammerLimits,
  reader: WorkerTask['reader'] = 'real',
): Promise<Outcome> {
  const outcome: Outcome = { read: 0, refused: 0, faults: [], peakMegabytes: 0 }
  for (let from = 0; from < count; from += portion) {
    const task = { originals, from, to: Math.min(from + portion, count), seed, reader }
    await portionOf(task, limits, outcome)
    if (outcome.faults.length > 20) break
  }
  return outcome
}

function portionOf(task: WorkerTask, limits: HammerLimits, outcome: Outcome): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const child = fork(worker, [], { serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
  let next = task.from
  let clock: NodeJS.Timeout
  const wait = (): void => {
    clearTimeout(clock)
    clock = setTimeout(() => {
      outcome.faults.push(`file ${next} hung`)
      child.kill('SIGKILL')
    }, limits.milliseconds)
  }
  child.on('message', (news: WorkerNews | 'ready') => {
    wait()
    if (news === 'ready') return
    next = news.at + 1
    if (news.became === 'broke') outcome.faults.push(`file ${news.at} broke the reader: ${news.said}`)
    else outcome[news.became]++
    outcome.peakMegabytes = Math.max(outcome.peakMegabytes, Math.round(news.rss / 2 ** 20))
    if (news.rss <= limits.megabytes * 2 ** 20) return
    outcome.faults.push(`file ${news.at} took ${Math.round(news.rss / 2 ** 20)} MB`)
    child.kill('SIGKILL')
  })
  child.once('close', (code, signal) => {
    clearTimeout(clock)
    if (next < task.to && code !== 0 && signal !== 'SIGKILL')
      outcome.faults.push(`the process died at file ${next}`)
    resolve()
  })
  // a process needs a while to start; its first file counts from then
  clock = setTimeout(() => {
    outcome.faults.push('the process did not start')
    child.kill('SIGKILL')
  }, 120_000)
  child.send(task)
  return promise
}

/** Everything a list may bring, as text: equal before and after what must leave no trace. */
const contentOf = (desk: Desk): string =>
  JSON.stringify(
    ['person', 'post', 'school', 'school_profile', 'import', 'import_change', 'import_layout'].map((table) =>
      desk.store.raw.prepare(`SELECT * FROM ${table}`).all(),
    ),
  )

/** Takes mutated files the whole way: what is refused leaves no trace, what comes in comes in as it was announced. */
export async function hammerImport(
  desk: Desk,
  originals: readonly Original[],
  count: number,
  seed: number,
): Promise<Outcome> {
  const client = inProcessClient(desk, await actorNamed(desk))
  const outcome: Outcome = { read: 0, refused: 0, faults: [], peakMegabytes: 0 }
  const people = () => desk.store.raw.prepare('SELECT count(*) FROM person').pluck().get() as number
  for (let at = 0; at < count; at++) {
    const original = originals[at % originals.length] as Original
    const before = contentOf(desk)
    const already = people()
    try {
      const fileId = await stage(client, wound(original.bytes, repeatable(seed + at)), original.fileName)
      const prepared = await resultOf<PreparedIntake>(client.intake.inspect({ fileId, kind: 'people' }))
      if (contentOf(desk) !== before) outcome.faults.push(`file ${at}: looking at it wrote something`)
      if (!prepared.layout) {
        outcome.refused++
        continue
      }
      const report = await resultOf<IntakeReport>(client.intake.accept({ intakeId: prepared.intakeId }))
      if (people() - already !== report.new || report.new !== prepared.counts.new)
        outcome.faults.push(`file ${at}: ${report.new} announced, ${people() - already} came in`)
      if (report.importId) await client.intake.undo({ importId: report.importId, reason: 'again' })
      if (people() !== already) outcome.faults.push(`file ${at}: taken back, and ${people()} people are left`)
      outcome.read++
    } catch (cause) {
      const { code } = cause as { code?: string }
      if (code === 'SPREADSHEET_REFUSED') outcome.refused++
      else outcome.faults.push(`file ${at}: ${code ?? ''} ${String(cause)}`)
      if (contentOf(desk) !== before) outcome.faults.push(`file ${at}: refused, and something was written`)
    }
  }
  return outcome
}
