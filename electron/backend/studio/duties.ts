import { dutyRecords } from '../../../db/studio/records.ts'
import { refuse, refuseField } from '../../../shared/contract/errors.ts'
import { minDay } from '../../../shared/kernel/day.ts'
import { annualDuties } from '../../../shared/policy/rules/studio/duties.ts'
import { policyOn } from '../policy/context.ts'
import { queries, viewOf } from '../procedure.ts'
import { studioFor } from './access.ts'
import { placesOn } from './composition.ts'
import { deliverableFindings, dutyFindings } from './duty-facts.ts'
import { dayWithin, yearOn, yearsOf } from './shape.ts'

const yearly: ReadonlySet<string> = new Set(annualDuties.map((q) => q.id))

export const duties = queries.studio.duties.handler(async ({ context, input }) => {
  const { read } = context
  const { studioId, managementYear } = input
  await studioFor(context, read, studioId)
  const asked = viewOf(context, input)
  const [records] = await dutyRecords(read, asked, [studioId])
  if (!records) return refuse('NOT_FOUND', { kind: 'studio', id: studioId })
  const on = dayWithin(records.head, asked.asOf)
  const year = managementYear
    ? yearsOf(records.head).find((y) => y.number === managementYear)
    : yearOn(records.head, on)
  if (managementYear && (!year || year.from > on))
    return refuseField(
      'managementYear',
      'not_begun',
      managementYear,
      yearOn(records.head, on)?.number ?? null,
    )
  const judgedOn = year ? minDay(on, year.to) : on
  // what was done or filed after the day judged does not count towards it
  const [known] =
    judgedOn < asked.asOf ? await dutyRecords(read, { ...asked, asOf: judgedOn }, [studioId]) : [records]
  if (!known) return refuse('NOT_FOUND', { kind: 'studio', id: studioId })
  const policy = await policyOn(read, { ...asked, asOf: judgedOn })
  const findings = dutyFindings(known, policy)
  return {
    managementYear: year ?? null,
    annual: findings.filter((f) => yearly.has(f.question)),
    onFile: findings.filter((f) => !yearly.has(f.question)),
    cycle: placesOn(known.memberships, judgedOn).flatMap((m) => {
      const own = deliverableFindings(known, m, policy)
      return own.length > 0
        ? [{ person: { id: m.person_id, name: m.name }, role: m.role, findings: own }]
        : []
    }),
  }
})
