import { randomBytes } from 'node:crypto'
import { Refusal } from '../../shared/contract/errors.ts'
import type { Day } from '../../shared/kernel/day.ts'
import { enter } from '../backend/account/enter.ts'
import { watchBackups } from '../backend/admin/keep-backups.ts'
import { closeDesk, openDesk } from '../backend/open-desk.ts'
import { launchUrlOfRunningHost } from './running-host.ts'
import { serve } from './serve.ts'

export { defaultDataFile } from '../backend/data-file.ts'

export interface StartOptions {
  db: string
  /** The folder of the built window. */
  root: string
  port: number
  as?: string | undefined
  today?: Day | undefined
}

/** A way in for one browser window; `stop` is null when a host that was already running gave it. */
export interface Started {
  url: string
  stop: (() => Promise<void>) | null
}

/**
 * Opens the data file and serves it on loopback, or asks the host that already does for one more way in.
 * @throws Refusal what openDesk throws; DATA_FILE_HELD when a host without browsers holds the file
 */
export async function startWeb({ db, root, port, as, today }: StartOptions): Promise<Started> {
  try {
    const desk = await openDesk({ file: db, holder: 'browser window', today })
    try {
      const secret = randomBytes(32).toString('base64url')
      const sit = () => enter(desk, { as })
      // an account there is none of is told at once, not to the first window
      await sit()
      const host = await serve(desk, { sit, root, port, secret })
      desk.store.announce({ origin: host.origin, secret })
      const stopBackups = watchBackups(desk)
      const stop = async () => {
        stopBackups()
        await host.close()
        await closeDesk(desk)
      }
      return { url: host.newLaunchUrl(), stop }
    } catch (cause) {
      await closeDesk(desk)
      throw cause
    }
  } catch (cause) {
    const held = cause instanceof Refusal && cause.code === 'DATA_FILE_HELD'
    const url = held ? await launchUrlOfRunningHost(db) : null
    if (url === null) throw cause
    return { url, stop: null }
  }
}
