import { readSetting } from '../../db/admin/setting.ts'
import { backUp } from '../../db/backup.ts'
import { type Clock, clockOn, systemClock } from '../../db/clock.ts'
import { openStore, type Store } from '../../db/open.ts'
import { keptName } from '../../db/restore.ts'
import type { Day } from '../../shared/kernel/day.ts'
import { newId } from '../../shared/kernel/id.ts'
import { signInRules } from './account/rules.ts'
import { lookAgain } from './decision/look-again.ts'
import { Changes, type Desk } from './desk.ts'
import { StagedFiles } from './file/staged-files.ts'
import { PreparedImports } from './intake/prepared.ts'
import { forkReader, type StartReader } from './intake/reading/start-reader.ts'
import { Log } from './log.ts'

export interface DeskOptions {
  file: string
  /** Who holds the file, for the message other hosts show. */
  holder: string
  /** Sets the host's day; the demonstration file brings its own. */
  today?: Day | undefined
  /** Called once the file is held and before it is opened. */
  prepare?: (() => void) | undefined
  /** For hosts that can't fork Node. */
  startReader?: StartReader
}

/** Opens a data file with everything the procedures need. @throws what openStore throws */
export async function openDesk(options: DeskOptions): Promise<Desk> {
  const { file, holder, today, prepare, startReader = forkReader } = options
  const store = await openStore(file, {
    holder,
    ...(prepare && { prepare }),
    beforeMigration: async (from, version) => {
      await backUp(from, keptName(from, `before-migration-${version}`), new Date().toISOString(), null)
    },
  })
  const desk: Desk = {
    store,
    today,
    clock: await clockOf(store, today),
    newId: () => newId(),
    files: new StagedFiles(),
    startReader,
    changes: new Changes(),
    log: new Log(file),
    imports: new PreparedImports(),
    seats: new Set(),
    idleMinutes: (await signInRules(store)).idleMinutes,
  }
  if (!store.locked) await lookAgain(desk)
  return desk
}

async function clockOf(store: Store, today: Day | undefined): Promise<Clock> {
  const demonstration = await store.read((read) => readSetting(read, 'demonstration'))
  const day = today ?? demonstration?.today
  return day ? clockOn(day) : systemClock
}

/** To be called when another county's data has come into the file: it may carry a day and rules of its own. */
export async function takeFileRules(desk: Desk): Promise<void> {
  desk.clock = await clockOf(desk.store, desk.today)
  desk.idleMinutes = (await signInRules(desk.store)).idleMinutes
}

export async function closeDesk(desk: Desk): Promise<void> {
  desk.files.close()
  await desk.store.close()
}
