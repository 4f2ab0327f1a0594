import { insertCohort, listCohorts } from '../../../db/cohort/cohort.ts'
import { knownNow } from '../../../db/versioned.ts'
import { refuseField } from '../../../shared/contract/errors.ts'
import { isDay, periodsOverlap } from '../../../shared/kernel/day.ts'
import { newId } from '../../../shared/kernel/id.ts'
import { cycleEnd } from '../../../shared/policy/rules/window.ts'
import { parameterOn } from '../../../shared/policy/version.ts'
import { policyOn } from '../policy/context.ts'
import { commands, stampOf } from '../procedure.ts'

export const openCohort = commands.cohort.openCohort.handler(async ({ context, input }) => {
  const { trx, audit } = context
  const { programme, name, fromOn, referenceOn } = input
  const { policy } = await policyOn(trx, { asOf: fromOn })
  const years = parameterOn(policy, 'cohort.cycle', fromOn)
  const toOn = input.toOn ?? (typeof years === 'number' && isDay(fromOn) ? cycleEnd(fromOn, years) : null)
  if (toOn === null) return refuseField('toOn', 'missing')
  if (toOn < fromOn) return refuseField('toOn', 'before_start', toOn, fromOn)
  const other = (await listCohorts(trx, programme, { knownAt: knownNow })).find((c) =>
    periodsOverlap({ from: c.from_on, to: c.to_on }, { from: fromOn, to: toOn }),
  )
  if (other) return refuseField('fromOn', 'overlaps', fromOn, other.name)
  const cohortId = newId<'cohort'>()
  await insertCohort(
    trx,
    { id: cohortId, programme, name, from_on: fromOn, to_on: toOn, reference_on: referenceOn },
    stampOf(context),
  )
  audit({ subject: { kind: 'cohort', id: cohortId }, detail: { programme, name, fromOn, toOn } })
  return { cohortId, toOn }
})
