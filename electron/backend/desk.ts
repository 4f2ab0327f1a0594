import { EventEmitter } from 'node:events'
import type { Clock } from '../../db/clock.ts'
import type { Store } from '../../db/open.ts'
import type { Role } from '../../shared/domain/role.ts'
import type { Day } from '../../shared/kernel/day.ts'
import type { Id, NewId } from '../../shared/kernel/id.ts'
import type { Seat } from './account/seat.ts'
import type { StagedFiles } from './file/staged-files.ts'
import type { PreparedImports } from './intake/prepared.ts'
import type { StartReader } from './intake/reading/start-reader.ts'
import type { Log } from './log.ts'

/** Who calls: account, role, and how far they see. */
export interface Actor {
  accountId: Id<'account'>
  name: string
  role: Role
  /** `all`, or only these studios and the people in them. */
  scope: { kind: 'all' } | { kind: 'studios'; studioIds: readonly Id<'studio'>[] }
}

/** One open data file with everything the procedures need; every host makes exactly one. */
export interface Desk {
  store: Store
  /** The day the host was told, which goes before the file's own. */
  today: Day | undefined
  clock: Clock
  /** Ids for what is assessed, proposed and decided, so that a county written by rule gets the same ones every time. */
  newId: NewId
  files: StagedFiles
  /** How a spreadsheet gets a process of its own in this host. */
  startReader: StartReader
  changes: Changes
  /** What went wrong, beside the data file. */
  log: Log
  imports: PreparedImports
  /** Everybody's place at this desk, one a window or command line. */
  seats: Set<Seat>
  /** After how many a window's seat is left; 0 for never. A rule of the file. */
  idleMinutes: number
}

/** What one call brings along: from a seat at which somebody sits, or nobody yet. */
export interface Arrival {
  desk: Desk
  seat: Seat
  actor: Actor | null
  /** Names one submission attempt (idempotency key). */
  key?: string | undefined
}

/** A call of somebody who may make it. */
export interface Call extends Arrival {
  actor: Actor
}

/** Tells open windows which features' data changed. */
export class Changes {
  readonly #emitter = new EventEmitter().setMaxListeners(0)
  publish(topics: readonly string[]): void {
    this.#emitter.emit('changed', topics)
  }
  async *watch(signal: AbortSignal | undefined): AsyncGenerator<readonly string[]> {
    const queue: (readonly string[])[] = []
    let wake = () => {}
    const push = (topics: readonly string[]) => {
      queue.push(topics)
      wake()
    }
    const stop = () => wake()
    this.#emitter.on('changed', push)
    signal?.addEventListener('abort', stop)
    try {
      while (!signal?.aborted) {
        const next = queue.shift()
        if (next) yield next
        else await new Promise<void>((resolve) => (wake = resolve))
      }
    } finally {
      this.#emitter.off('changed', push)
      signal?.removeEventListener('abort', stop)
    }
  }
}
