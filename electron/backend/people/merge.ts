import type { Reader, Writer } from '../../../db/open.ts'
import { findAlias, formerlyApart, heldBy, mergePeople, partPeople } from '../../../db/people/alias.ts'
import { findPerson } from '../../../db/people/person.ts'
import type { Stamp } from '../../../db/versioned.ts'
import { refuse, refuseField } from '../../../shared/contract/errors.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import { undone } from '../policy/undone.ts'
import { commands, hostQueries, stampOf } from '../procedure.ts'

interface Merging {
  personId: Id<'person'>
  sameAsId: Id<'person'>
  reason: string
}

/** Two people on record who are nobody else's alias, and not one and the same. */
export async function checkPair(trx: Reader | Writer, one: Id<'person'>, other: Id<'person'>): Promise<void> {
  for (const id of [one, other])
    if (!(await findPerson(trx, id)) || (await findAlias(trx, id)))
      return refuse('NOT_FOUND', { kind: 'person', id })
  if (one === other) return refuseField('sameAsId', 'twice', other)
}

async function mergeTwo(trx: Writer, { personId, sameAsId, reason }: Merging, stamp: Stamp) {
  await checkPair(trx, personId, sameAsId)
  // who others are known as stays: aliases never form a chain
  if ((await formerlyApart(trx, personId)).length > 0) return refuseField('personId', 'has_aliases', personId)
  return mergePeople(trx, { from: personId, into: sameAsId, reason }, stamp)
}

/** Two records of one person become one; the audit trail, decisions and frozen rosters keep the ids they name. */
export const merge = commands.people.merge.handler(async ({ context, input }) => {
  const { trx, audit } = context
  const { personId, sameAsId, reason } = input
  const { moved, stayed } = await mergeTwo(trx, input, stampOf(context))
  audit({ subject: { kind: 'person', id: sameAsId }, detail: { merged: personId, reason, moved, stayed } })
  return { moved, stayed }
})

/** What the merge would do: it is tried and undone. */
export const previewMerge = hostQueries.people.previewMerge.handler(({ context, input }) =>
  undone(context.desk.store, async (trx) => {
    const gone = await heldBy(trx, input.personId)
    const stays = await heldBy(trx, input.sameAsId)
    const { learned } = await mergeTwo(trx, { ...input, reason: '' }, stampOf(context))
    const left = new Map((await heldBy(trx, input.personId)).map((h) => [h.table, h.count]))
    return {
      gone: gone.map(({ table, count }) => ({ of: table, count, stays: left.get(table) ?? 0 })),
      stays: stays.map(({ table, count }) => ({ of: table, count })),
      // of a sealed number two columns are kept
      learned: learned.filter((c) => !c.endsWith('_index')).map(detailOf),
    }
  }),
)

const detailOf = (column: string): string =>
  column.replace('_sealed', '').replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())

/** Two persons again; refused where a record that was moved has been changed since. */
export const part = commands.people.part.handler(async ({ context, input }) => {
  const { trx, audit } = context
  const { personId, reason } = input
  const alias = await findAlias(trx, personId)
  if (!alias) return refuse('NOT_FOUND', { kind: 'person', id: personId })
  if (!(await partPeople(trx, personId, stampOf(context))))
    return refuse('CHANGED_MEANWHILE', { kind: 'person', id: alias.same_as_id })
  audit({ subject: { kind: 'person', id: alias.same_as_id }, detail: { parted: personId, reason } })
  return {}
})
