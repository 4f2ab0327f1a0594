import { readSetting } from '../../db/admin/setting.ts'
import { clockOn, systemClock } from '../../db/clock.ts'
import { openStore } from '../../db/open.ts'
import type { Day } from '../../shared/kernel/day.ts'
import { Changes, type Desk } from './desk.ts'
import { StagedFiles } from './file/staged-files.ts'

export interface DeskOptions {
  file: string
  /** Who holds the file, for the message other hosts show. */
  holder: string
  /** Sets the host's day; the demonstration file brings its own. */
  today?: Day | undefined
}

/** Opens a data file with everything the procedures need. @throws what openStore throws */
export async function openDesk({ file, holder, today }: DeskOptions): Promise<Desk> {
  const store = await openStore(file, { holder })
  const demonstration = await store.read((read) => readSetting(read, 'demonstration'))
  const day = today ?? demonstration?.today
  return {
    store,
    clock: day ? clockOn(day) : systemClock,
    files: new StagedFiles(),
    changes: new Changes(),
  }
}

export async function closeDesk(desk: Desk): Promise<void> {
  desk.files.close()
  await desk.store.close()
}
