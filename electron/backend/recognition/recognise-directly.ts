import { currentCard } from '../../../db/recognition/card.ts'
import { insertTitle } from '../../../db/recognition/title.ts'
import { knownNow } from '../../../db/versioned.ts'
import { refuse, refuseField } from '../../../shared/contract/errors.ts'
import type { TitleKind } from '../../../shared/domain/title.ts'
import { storeDecision } from '../decision/decide.ts'
import { policyOn } from '../policy/context.ts'
import { commands, stampOf } from '../procedure.ts'
import { directFindings } from './card-finding.ts'
import { certificateSeries } from './number-certificate.ts'

export const recogniseDirectly = commands.recognition.recogniseDirectly.handler(
  async ({ context, input }) => {
    const { trx, audit, desk } = context
    const { cardId, effectiveOn, documentNumber, approver } = input
    const card = await currentCard(trx, cardId)
    if (!card) return refuse('NOT_FOUND', { kind: 'gardener_card', id: cardId })
    if (effectiveOn < card.given_on)
      return refuseField('effectiveOn', 'before_start', effectiveOn, card.given_on)
    const policy = await policyOn(trx, { asOf: effectiveOn })
    const view = { asOf: effectiveOn, knownAt: knownNow }
    const finding = (await directFindings(trx, [card], view, policy))(card)
    const kind = finding?.figures.awardTitle as TitleKind | undefined
    // a C card is rewarded, never recognised; a title that runs already, or an unsettled track, is for people to settle
    if (!finding) return refuseField('cardId', 'not_given_here', card.card)
    if (finding.outcome !== 'compliant' || !kind) return refuse('POLICY_REFUSED', { findings: [finding] })
    const titleId = desk.newId<'title'>()
    const stamp = stampOf(context)
    await insertTitle(
      trx,
      {
        id: titleId,
        person_id: card.person_id,
        level: 'county',
        kind,
        from_on: effectiveOn,
        to_on: null,
        basis: card.card,
        document_number: documentNumber,
        end_reason: null,
      },
      stamp,
    )
    const decisionId = await storeDecision(
      trx,
      context,
      'confirm',
      {
        kind: 'recognition',
        subject_kind: 'card',
        subject_id: cardId,
        person_id: card.person_id,
        studio_id: null,
        cohort_id: null,
        finding: JSON.stringify(finding),
      },
      { effectiveOn, documentNumber, approver, reason: null },
      [{ record: 'title', id: titleId, label: kind, beforeOn: null, toOn: null, created: true }],
    )
    const series = certificateSeries(trx, context, effectiveOn)
    const certificateNumber = await series({
      of: kind,
      subjectId: titleId,
      personId: card.person_id,
    })
    audit({
      subject: { kind: 'person', id: card.person_id },
      detail: { card: cardId, title: titleId, kind, effectiveOn, documentNumber },
    })
    return { titleId, decisionId, certificateNumber, finding }
  },
)
