import {
  entryChecksOf,
  hiredSince,
  insertEntryCheck,
  retractEntryCheck as takeBack,
} from '../../../db/ethics/pledge.ts'
import { namesOf } from '../../../db/studio/studio.ts'
import { knownNow } from '../../../db/versioned.ts'
import { refuse, refuseField } from '../../../shared/contract/errors.ts'
import { commands, queries, stampOf, viewOf } from '../procedure.ts'

export const entryChecks = queries.ethics.entryChecks.handler(async ({ context, input }) => {
  // service is often known by its month only, so whole months count
  const rows = await hiredSince(context.read, input.since.slice(0, 7), viewOf(context, input))
  return {
    rows: rows.map((r) => ({
      person: { id: r.id, name: r.name },
      school: r.school,
      hired: r.in_service_since ?? '',
      check:
        r.check_id && r.checked_on
          ? {
              id: r.check_id,
              checkedOn: r.checked_on,
              clear: r.clear === 1,
              documentNumber: r.document_number,
            }
          : null,
    })),
  }
})

export const recordEntryChecks = commands.ethics.recordEntryChecks.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
  const { checkedOn, clear, documentNumber } = input
  const personIds = [...new Set(input.personIds)]
  const today = desk.clock.today()
  if (checkedOn > today) return refuseField('checkedOn', 'in_future', checkedOn, today)
  const names = await namesOf(trx, personIds)
  const unknown = personIds.find((id) => !names.has(id))
  if (unknown) return refuse('NOT_FOUND', { kind: 'person', id: unknown })
  const checked = new Set(
    (await entryChecksOf(trx, personIds, { asOf: today, knownAt: knownNow })).map((c) => c.person_id),
  )
  const added = personIds.filter((id) => !checked.has(id))
  for (const personId of added) {
    const facts = {
      id: desk.newId<'entry_check'>(),
      person_id: personId,
      checked_on: checkedOn,
      clear: Number(clear),
      document_number: documentNumber,
    }
    await insertEntryCheck(trx, facts, stampOf(context))
  }
  audit({ detail: { checkedOn, clear, recorded: added.length } })
  return { recorded: added.length, kept: checked.size }
})

export const retractEntryCheck = commands.ethics.retractEntryCheck.handler(async ({ context, input }) => {
  const { trx, audit } = context
  const { checkId, reason } = input
  if (!(await takeBack(trx, checkId, stampOf(context))))
    return refuse('NOT_FOUND', { kind: 'entry_check', id: checkId })
  audit({ subject: { kind: 'entry_check', id: checkId }, detail: { reason } })
  return {}
})
