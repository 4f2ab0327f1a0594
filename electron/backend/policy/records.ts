import { namesBehind } from '../../../db/policy/names.ts'
import { listRuleRecords, retractRuleRecord } from '../../../db/policy/rule-record.ts'
import { refuse } from '../../../shared/contract/errors.ts'
import { commands, queries, stampOf, viewOf } from '../procedure.ts'

export const records = queries.policy.records.handler(async ({ context, input }) => {
  const rows = await listRuleRecords(context.read, input, viewOf(context, input))
  const names = await namesBehind(
    context.read,
    rows.map((r) => r.subject_id),
  )
  return {
    rows: rows.map((r) => ({
      id: r.id,
      kind: r.kind,
      ruleIds: JSON.parse(r.rule_ids) as string[],
      subject: { kind: r.subject_kind, id: r.subject_id },
      subjectName: names.get(r.subject_id) ?? null,
      happenedOn: r.happened_on,
      saidBy: r.said_by,
      documentNumber: r.document_number,
      statement: r.statement,
      recordedAt: r.recorded_at,
    })),
  }
})

export const retractRecord = commands.policy.retractRecord.handler(async ({ context, input }) => {
  const { trx, audit } = context
  const { recordId } = input
  if (!(await retractRuleRecord(trx, recordId, stampOf(context))))
    return refuse('NOT_FOUND', { kind: 'rule_record', id: recordId })
  audit({ subject: { kind: 'rule_record', id: recordId } })
  return {}
})
