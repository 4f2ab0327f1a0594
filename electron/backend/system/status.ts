import { newestAct } from '../../../db/admin/audit.ts'
import { readSetting } from '../../../db/admin/setting.ts'
import type { Reader } from '../../../db/open.ts'
import { queries } from '../procedure.ts'
import { version } from '../version.ts'

/** The newest act on record, where it lies on a later day; within a day nothing depends on the hour. */
async function laterThan(read: Reader, now: string): Promise<string | null> {
  const newest = await newestAct(read)
  return newest !== null && newest.slice(0, 10) > now.slice(0, 10) ? newest : null
}

export const status = queries.system.status.handler(async ({ context: { desk, actor, read } }) => {
  const person = await read.selectFrom('person').select('id').limit(1).executeTakeFirst()
  const school = await read.selectFrom('school').select('id').limit(1).executeTakeFirst()
  const open = await read
    .selectFrom('proposal')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('status', '=', 'open')
    .executeTakeFirstOrThrow()
  const demonstration = (await readSetting(read, 'demonstration')) !== null
  return {
    file: desk.store.file,
    version,
    today: desk.clock.today(),
    demonstration,
    empty: !person && !school,
    account: { id: actor.accountId, name: actor.name, role: actor.role },
    lastBackup: await readSetting(read, 'lastBackup'),
    worklist: open.n,
    unprotected: desk.store.unprotected,
    lostHead: desk.store.lostHead,
    // the demonstration stands still on its own day, whenever it was loaded
    clockBehind: demonstration ? null : await laterThan(read, desk.clock.now()),
    diskFull: desk.store.reserve.released,
    idleMinutes: desk.store.unprotected ? 0 : desk.idleMinutes,
  }
})
