import { insertOutput } from '../../../db/activity/output.ts'
import { findPerson } from '../../../db/people/person.ts'
import { refuse } from '../../../shared/contract/errors.ts'
import { newId } from '../../../shared/kernel/id.ts'
import { commands, stampOf } from '../procedure.ts'
import { checkOutput } from './check-output.ts'

export const recordOutput = commands.activity.recordOutput.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
  const facts = {
    id: newId<'output'>(),
    person_id: input.personId,
    kind: input.kind,
    title: input.title,
    happened_on: input.happenedOn,
    level: input.level,
    publication: input.publication,
    status: input.status,
    author_position: input.authorPosition,
    took_part_as: input.tookPartAs,
    activity_id: input.activityId,
    event_id: input.eventId,
    note: input.note,
  }
  await checkOutput(context, trx, facts, desk.clock.today())
  if (!(await findPerson(trx, input.personId)))
    return refuse('NOT_FOUND', { kind: 'person', id: input.personId })
  await insertOutput(trx, facts, stampOf(context))
  audit({
    subject: { kind: 'person', id: input.personId },
    detail: { output: facts.id, kind: facts.kind, title: facts.title, happenedOn: facts.happened_on },
  })
  return { outputId: facts.id }
})
