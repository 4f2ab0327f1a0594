import { insertFrozen, lastSerial } from '../../../db/roster/frozen.ts'
import { refuseField } from '../../../shared/contract/errors.ts'
import { digestInput } from '../../../shared/documents/canonical.ts'
import { yearOf } from '../../../shared/kernel/day.ts'
import { commands, stampOf, viewOf } from '../procedure.ts'
import { buildRoster, recordCount } from './build.ts'
import { layoutOf } from './forms/own-roster.ts'

/** Freezes a roster: from now on it stands under its number as it is. */
export const freeze = commands.roster.freeze.handler(async ({ context, input }) => {
  const { trx, desk } = context
  const { purpose, reason, ...asked } = input
  // a kept layout may be changed later; what was frozen is compared by the one it had
  const { layoutId: _, ...rest } = asked
  const request = asked.layoutId ? { ...rest, layout: await layoutOf(trx, asked) } : rest
  if (request.idNumbers === 'full' && !reason) return refuseField('reason', 'missing')
  const document = await buildRoster(trx, context, request)
  const stamp = stampOf(context)
  const year = yearOf(desk.clock.today())
  const number = `${year}-花-${String((await lastSerial(trx, year)) + 1).padStart(3, '0')}`
  const facts = {
    id: context.desk.newId<'frozen_roster'>(),
    number,
    form: request.form,
    title: document.title,
    as_of_on: viewOf(context, request).asOf,
    known_on: request.knownOn ?? null,
    request: JSON.stringify(request),
    purpose,
    records: recordCount(document),
    frozen_at: stamp.at,
    frozen_by: stamp.by,
  }
  const digest = await insertFrozen(trx, desk.store.seal, facts, digestInput(document))
  context.audit({
    subject: { kind: 'frozen_roster', id: facts.id },
    detail: { ...request, number, purpose, reason: reason ?? null, records: facts.records, digest },
  })
  return { frozenId: facts.id, number }
})
