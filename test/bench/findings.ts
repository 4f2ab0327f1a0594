import { dutyRecords } from '../../db/studio/records.ts'
import { knownNow } from '../../db/versioned.ts'
import type { Desk } from '../../electron/backend/desk.ts'
import { policyOn } from '../../electron/backend/policy/context.ts'
import { type Dossier, findingsIn } from '../../electron/backend/policy/dossier/dossier.ts'
import { dossierOf, dossiersOf } from '../../electron/backend/policy/dossier/index.ts'
import { compositionFindings } from '../../electron/backend/studio/composition.ts'
import { dutyFindings } from '../../electron/backend/studio/duty-facts.ts'
import type { Context } from '../../shared/policy/inquiry.ts'
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
      const context = await policyOn(read, view)
      return (await dutyRecords(read, view)).flatMap((records) => [
        ...compositionFindings(records, context),
        ...dutyFindings(records, context),
      ])
    })
  const findings = await all()
  // nothing is kept between two askings: what a change touches is read and judged anew, and only that
  const [one] = await desk.store.read((read) => dossiersOf(read, 'studio', view))
  const judged = (dossiers: readonly Dossier[], context: Context) =>
    dossiers.flatMap((dossier) => findingsIn(dossier, context))
  const everybody = () =>
    desk.store.read(async (read) =>
      judged(await dossiersOf(read, 'studio', view), await policyOn(read, view)),
    )
  const changed = () =>
    desk.store.read(async (read) =>
      one ? judged([await dossierOf(read, one.subject, view)], await policyOn(read, view)) : [],
    )
  return [
    {
      what: `all ${findings.length} findings of all studios`,
      ours: await median(41, all),
      bare: await median(41, () => scans.map((s) => s.all())),
      bareIs: 'one scan of the rows they read',
      goal: 3,
    },
    {
      what: `the ${(await changed()).length} findings of one studio after a change`,
      ours: await median(41, changed),
      bare: await median(41, everybody),
      bareIs: `those of all studios (${(await everybody()).length})`,
      goal: 0.25,
    },
  ]
}
