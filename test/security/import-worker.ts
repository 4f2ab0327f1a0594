// Reads one mutated file after another as the reading process does, and tells after each what became of it.
import { readingLimits } from '../../electron/backend/intake/reading/limits.ts'
import { IntakeRefusal } from '../../electron/backend/intake/reading/refusal.ts'
import { runJob } from '../../electron/backend/intake/reading/run-job.ts'
import { repeatable } from '../support/mutate.ts'
import type { Original } from './import-originals.ts'
import { wound } from './wound.ts'

export interface WorkerTask {
  originals: readonly Original[]
  from: number
  to: number
  seed: number
  /** `real`, or a reader that must be caught: one that never ends, one that breaks, one that takes all memory. */
  reader: 'real' | 'hangs' | 'breaks' | 'swallows'
}
export type WorkerNews = { at: number; became: 'read' | 'refused' | 'broke'; said?: string; rss: number }

const limits = { ...readingLimits, zipBytes: 64 * 2 ** 20, cells: 200_000 }
const kept: Uint8Array[] = []

function read(reader: WorkerTask['reader'], fileName: string, bytes: Uint8Array): void {
  if (reader === 'breaks') throw new TypeError('the control breaks')
  if (reader === 'hangs') for (;;);
  if (reader === 'swallows') for (let i = 0; i < 8; i++) kept.push(Buffer.alloc(64 * 2 ** 20, 1))
  runJob(
    { source: { bytes }, fileName, kind: 'people', today: '2025-06-18', limits, remembered: {}, how: {} },
    () => {},
  )
}

process.once('message', (task: WorkerTask) => {
  process.send?.('ready')
  for (let at = task.from; at < task.to; at++) {
    const original = task.originals[at % task.originals.length] as Original
    const bytes = wound(original.bytes, repeatable(task.seed + at))
    let news: Omit<WorkerNews, 'at' | 'rss'> = { became: 'read' }
    try {
      read(task.reader, original.fileName, bytes)
    } catch (cause) {
      news =
        cause instanceof IntakeRefusal
          ? { became: 'refused' }
          : { became: 'broke', said: `${original.fileName}: ${String(cause)}` }
    }
    process.send?.({ ...news, at, rss: process.memoryUsage.rss() } satisfies WorkerNews)
  }
  process.disconnect()
})
