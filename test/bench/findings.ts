import { dutyRecords } from '../../db/studio/records.ts'
import { knownNow } from '../../db/versioned.ts'
import type { Desk } from '../../electron/backend/desk.ts'
import { policyOn } from '../../electron/backend/policy/context.ts'
import { compositionFindings } from '../../electron/backend/studio/composition.ts'
import { dutyFindings } from '../../electron/backend/studio/duty-facts.ts'
import { median, type Ratio } from './measure.ts'

/** Every composition and duty finding of every studio against one plain scan of the rows they read. */
export async function benchFindings(desk: Desk): Promise<Ratio[]> {
  const view = { asOf: desk.clock.today(), knownAt: knownNow }
  const { raw } = desk.store
  const scans = ['studio', 'studio_membership', 'studio_document', 'activity', 'attendance'].map((table) =>
    raw.prepare(`SELECT * FROM ${table}`),
  )
  const people = `IN (SELECT person_id FROM studio_membership)`
  scans.push(raw.prepare(`SELECT * FROM post WHERE person_id ${people}`))
  scans.push(raw.prepare(`SELECT * FROM title WHERE person_id ${people}`))
  scans.push(raw.prepare(`SELECT * FROM output WHERE person_id ${people}`))
  const all = () =>
    desk.store.read(async (read) => {
      const context = await policyOn(read, view.asOf)
      return (await dutyRecords(read, view)).flatMap((records) => [
        ...compositionFindings(records, context),
        ...dutyFindings(records, context),
      ])
    })
  const findings = await all()
  return [
    {
      what: `all ${findings.length} findings of all studios`,
      ours: await median(41, all),
      bare: await median(41, () => scans.map((s) => s.all())),
      bareIs: 'one scan of the rows they read',
      goal: 3,
    },
  ]
}
