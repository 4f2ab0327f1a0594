import { setImmediate as pause } from 'node:timers/promises'
import { refuse } from '../../../../shared/contract/errors.ts'
import { progressOf } from '../../job-progress.ts'
import { takeFileRules } from '../../open-desk.ts'
import { jobs } from '../../procedure.ts'
import { writeCounty } from './county.ts'

/** Fills an untouched file with the demonstration county, in one transaction; from then on the county's day counts. */
export const loadDemonstration = jobs.admin.loadDemonstration.handler(({ context, input, signal }) =>
  progressOf(async (report) => {
    const { desk, transact } = context
    const counts = await transact(async ({ trx, audit }) => {
      const written = await writeCounty(desk, trx, input.people, async (stage, done, total) => {
        report(stage, done, total)
        await pause()
        if (signal?.aborted) refuse('CANCELLED', {})
      })
      audit({ detail: written })
      return written
    })
    await takeFileRules(desk)
    return counts
  }),
)
