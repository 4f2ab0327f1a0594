import { travelRecords } from '../../../db/handback/records.ts'
import { closeReturn, insertRevision, studioKey } from '../../../db/handback/store.ts'
import { findStudio } from '../../../db/studio/studio.ts'
import { refuse, refuseField } from '../../../shared/contract/errors.ts'
import { afterAccepting, type Difference, type TravelRecord } from '../../../shared/domain/handback.ts'
import { commands, stampOf } from '../procedure.ts'
import { troublesOf } from './check.ts'
import { compared, seenOf, takenIds } from './differences.ts'
import type { Decided } from './manifest.ts'
import { type KeptFile, writeRecords } from './write-records.ts'

interface Choice {
  item: string
  accept: boolean
  note: string | null
}

/** Every difference with what was chosen for it. @throws Refusal FIELD_INVALID for one nobody decided, or declined without a word */
function decide(
  differences: readonly Difference[],
  choices: readonly Choice[],
  rest: 'accept' | 'refuse',
): Decided[] {
  const chosen = new Map(choices.map((choice, at) => [choice.item, { ...choice, at }]))
  const decided = differences.map(({ base: _, ...difference }): Decided => {
    const choice = chosen.get(difference.item)
    chosen.delete(difference.item)
    if (choice) {
      if (!choice.accept && choice.note === null)
        refuseField(`choices.${choice.at}.note`, 'missing', difference.item)
      return { ...difference, accepted: choice.accept, note: choice.note }
    }
    if (rest === 'accept' && difference.change !== 'conflict')
      return { ...difference, accepted: true, note: null }
    return refuseField('choices', 'undecided', difference.item)
  })
  for (const { item, at } of chosen.values()) refuseField(`choices.${at}.item`, 'unknown', item)
  return decided
}

export const merge = commands.handback.merge.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
  const { returnId, seen, choices, rest } = input
  const { row, ours, differences } = await compared(trx, returnId)
  if (row.status !== 'open' || seen !== seenOf(differences))
    return refuse('CHANGED_MEANWHILE', { kind: 'handback_return', id: returnId })
  const studio = await findStudio(trx, row.studio_id)
  const key = await studioKey(trx, desk.store.seal, row.studio_id)
  if (!(studio && key)) return refuse('NOT_FOUND', { kind: 'studio', id: row.studio_id })
  const decided = decide(differences, choices, rest)
  const accepting = new Set(decided.filter((d) => d.accepted).map((d) => d.item))
  const accepted = differences.filter((d) => accepting.has(d.item))

  const { after, touched } = afterAccepting(ours, accepted)
  const standing = touched.filter((r): r is TravelRecord => r.fields !== null)
  const files = JSON.parse(row.files) as Record<string, KeptFile>
  const troubles = [
    ...(await troublesOf({ handle: trx, studio, today: desk.clock.today(), after, files }, standing)),
    ...(await takenIds(trx, studio.id, standing)),
  ]
  for (const [item, { code, data }] of troubles) refuse('HANDBACK_ITEM_REFUSED', { item, code, data })

  const stamp = stampOf(context)
  await writeRecords(trx, studio.id, touched, stamp, files)
  const revision = key.revision + 1
  const records = await travelRecords(trx, studio.id)
  await insertRevision(trx, studio.id, { revision, reason: 'merged', records }, stamp)
  await closeReturn(
    trx,
    row.id,
    { status: 'merged', mergedRevision: revision, decided: JSON.stringify(decided) },
    stamp,
  )
  const declined = decided.length - accepted.length
  audit({
    subject: { kind: 'studio', id: studio.id },
    detail: {
      return: row.id,
      revision,
      accepted: accepted.length,
      declined,
      records: touched.map((r) => r.id),
    },
  })
  return { revision, accepted: accepted.length, declined }
})
