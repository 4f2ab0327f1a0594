import { insertRecommendation } from '../../../db/recognition/recommendation.ts'
import { namesOf } from '../../../db/studio/studio.ts'
import { knownNow } from '../../../db/versioned.ts'
import { refuseField } from '../../../shared/contract/errors.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import { storeDecision } from '../decision/decide.ts'
import { refuseIfBarred } from '../policy/barred.ts'
import { policyOn } from '../policy/context.ts'
import { commands, stampOf } from '../procedure.ts'
import { recommendationFindings } from './recommendation-findings.ts'

export const recommend = commands.recognition.recommend.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
  const { personIds, level, kind, on, documentNumber, approver } = input
  const names = await namesOf(trx, personIds)
  for (const [i, id] of personIds.entries()) {
    const name = names.get(id) ?? refuseField(`personIds.${i}`, 'unknown', id)
    if (personIds.indexOf(id) < i) refuseField(`personIds.${i}`, 'twice', name)
  }
  const view = { asOf: on, knownAt: knownNow }
  const findings = await recommendationFindings(
    trx,
    personIds,
    input,
    view,
    await policyOn(trx, { asOf: on }),
  )
  refuseIfBarred([...findings.values()])
  const decisionIds: Id<'decision'>[] = []
  for (const [personId, finding] of findings) {
    const id = desk.newId<'recommendation'>()
    const decisionId = await storeDecision(
      trx,
      context,
      'confirm',
      {
        kind: 'recommendation',
        subject_kind: 'recommendation',
        subject_id: id,
        person_id: personId,
        studio_id: null,
        cohort_id: null,
        finding: JSON.stringify(finding),
      },
      { effectiveOn: on, documentNumber, approver, reason: null },
      [],
    )
    await insertRecommendation(
      trx,
      { id, person_id: personId, level, kind, decision_id: decisionId, recommended_on: on },
      stampOf(context),
    )
    decisionIds.push(decisionId)
  }
  audit({ detail: { personIds, level, kind, on, documentNumber, decisionIds } })
  return { decisionIds }
})
