import { hasSubject, insertRuleRecord } from '../../../db/policy/rule-record.ts'
import { refuse, refuseField } from '../../../shared/contract/errors.ts'
import type { KeptAbout, KeptKind } from '../../../shared/domain/policy.ts'
import type { Day } from '../../../shared/kernel/day.ts'
import { type Id, newId } from '../../../shared/kernel/id.ts'
import { isRuleId } from '../../../shared/policy/catalogue/index.ts'
import { homesOf } from '../../../shared/policy/homes.ts'
import type { Call } from '../desk.ts'
import { type CommandContext, stampOf } from '../procedure.ts'

interface Kept {
  ruleIds: readonly string[]
  subject: { kind: KeptAbout; id: string }
  happenedOn: Day
  saidBy: string
  documentNumber: string | null
  statement: string | null
}

/**
 * Keeps a record or an attestation that rules ask for about a subject.
 * @throws Refusal FIELD_INVALID naming the field, NOT_FOUND where there is no such subject
 */
export async function keep(
  context: Call & CommandContext,
  kind: KeptKind,
  input: Kept,
): Promise<{ recordId: Id<'rule_record'> }> {
  const { trx, audit, desk } = context
  const { ruleIds, subject, happenedOn, saidBy, documentNumber, statement } = input
  const today = desk.clock.today()
  for (const [i, ruleId] of ruleIds.entries()) {
    const field = `ruleIds.${i}`
    if (!isRuleId(ruleId)) return refuseField(field, 'unknown', ruleId)
    if (ruleIds.indexOf(ruleId) < i) return refuseField(field, 'twice', ruleId)
    const asksForIt = homesOf(ruleId).some((home) => home.kind === kind && home.about === subject.kind)
    if (!asksForIt) return refuseField(field, 'not_kept_so', ruleId)
  }
  if (happenedOn > today) return refuseField('happenedOn', 'in_future', happenedOn, today)
  if (!(await hasSubject(trx, subject))) return refuse('NOT_FOUND', subject)
  const recordId = newId<'rule_record'>()
  await insertRuleRecord(
    trx,
    {
      id: recordId,
      kind,
      rule_ids: JSON.stringify(ruleIds),
      subject_kind: subject.kind,
      subject_id: subject.id,
      happened_on: happenedOn,
      said_by: saidBy,
      statement,
      document_number: documentNumber,
    },
    stampOf(context),
  )
  audit({ subject, detail: { ruleIds, happenedOn, saidBy, documentNumber } })
  return { recordId }
}
