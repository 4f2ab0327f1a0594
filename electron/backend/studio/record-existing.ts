import { insertMembership } from '../../../db/studio/membership.ts'
import { insertStudio } from '../../../db/studio/studio.ts'
import { refuseField } from '../../../shared/contract/errors.ts'
import { minDay } from '../../../shared/kernel/day.ts'
import { newId } from '../../../shared/kernel/id.ts'
import { policyOn } from '../policy/context.ts'
import { commands, stampOf } from '../procedure.ts'
import { cycleEndOf, namedPeople } from './formation.ts'
import { checkSpan } from './span.ts'
import { standingOn } from './standing.ts'

/** Records what exists: only dates that cannot be are refused, a breach of the policy is stored and shown. */
export const recordExisting = commands.studio.recordExisting.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
  const { track, subject, name, fromOn, documentNumber, people } = input
  const toOn = input.toOn ?? cycleEndOf(fromOn, await policyOn(trx, { asOf: fromOn }))
  if (toOn === null) return refuseField('toOn', 'missing')
  if (toOn < fromOn) return refuseField('toOn', 'before_start', toOn, fromOn)
  await namedPeople(trx, people)
  const studioId = newId<'studio'>()
  const stamp = stampOf(context)
  await insertStudio(
    trx,
    { id: studioId, track, subject, name, from_on: fromOn, to_on: toOn, document_number: documentNumber },
    stamp,
  )
  for (const [i, person] of people.entries()) {
    const span = { fromOn: person.fromOn ?? fromOn, toOn: person.toOn }
    checkSpan(span, { from: fromOn, to: toOn }, `people.${i}.`)
    await insertMembership(
      trx,
      {
        id: newId<'studio_membership'>(),
        studio_id: studioId,
        person_id: person.personId,
        role: person.role,
        from_on: span.fromOn,
        to_on: span.toOn,
        reason: person.reason,
        end_reason: person.endReason,
        document_number: null,
        attested: person.attested === null ? null : Number(person.attested),
        recommended_on: person.recommendedOn,
        filed_on: person.filedOn,
        assigned_on: person.assignedOn,
        exit_decision_id: null,
      },
      stamp,
    )
  }
  audit({
    subject: { kind: 'studio', id: studioId },
    detail: { name, fromOn, toOn, people: people.length },
  })
  const today = desk.clock.today()
  const on = today < fromOn ? fromOn : minDay(today, toOn)
  return { studioId, findings: await standingOn(trx, studioId, on) }
})
