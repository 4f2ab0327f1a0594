import { type SqlBool, sql } from 'kysely'
import type { KeptAbout } from '../../shared/domain/policy.ts'
import type { Id } from '../../shared/kernel/id.ts'
import type { Reader, Writer } from '../open.ts'
import type { RuleRecordTable } from '../schema.ts'
import { isKnown, recorded, retracted, type Stamp, type View } from '../versioned.ts'

/** What a record or an attestation says, without the marks of its version; `rule_ids` is a JSON list. */
export type RuleRecordFacts = Omit<
  RuleRecordTable,
  'row_id' | 'recorded_at' | 'recorded_by' | 'retracted_at' | 'retracted_by'
>

export async function insertRuleRecord(trx: Writer, facts: RuleRecordFacts, stamp: Stamp): Promise<void> {
  await trx
    .insertInto('rule_record')
    .values({ ...facts, ...recorded(stamp) })
    .execute()
}

/** Takes a record back; false where none stands under that id. */
export async function retractRuleRecord(trx: Writer, id: Id<'rule_record'>, stamp: Stamp): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('rule_record')
    .set(retracted(stamp))
    .where('id', '=', id)
    .where('retracted_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export interface RuleRecordFilter {
  ruleId?: string | undefined
  subject?: { kind: KeptAbout; id: string } | undefined
}

/** Records and attestations dated by the day and known at the instant, newest first. */
export function listRuleRecords(read: Reader, { ruleId, subject }: RuleRecordFilter, view: View) {
  let query = read
    .selectFrom('rule_record as r')
    .selectAll('r')
    .where('r.happened_on', '<=', view.asOf)
    .where(isKnown('r', view.knownAt))
  if (ruleId)
    query = query.where(
      sql<SqlBool>`EXISTS (SELECT 1 FROM json_each(r.rule_ids) AS rule WHERE rule.value = ${ruleId})`,
    )
  if (subject) query = query.where('r.subject_kind', '=', subject.kind).where('r.subject_id', '=', subject.id)
  return query.orderBy('r.happened_on', 'desc').orderBy('r.row_id', 'desc').execute()
}

/** Where each kind of subject that a rule is kept about has its own row; the county itself has none. */
const tables = {
  unit: 'school',
  person: 'person',
  studio: 'studio',
  'studio-member': 'studio_membership',
  cohort: 'cohort',
  trainee: 'enrolment',
  application: 'person',
} as const satisfies Record<Exclude<KeptAbout, 'county'>, string>

/** Whether there is such a subject. An application is kept under the person who applies. */
export async function hasSubject(
  read: Reader | Writer,
  subject: { kind: KeptAbout; id: string },
): Promise<boolean> {
  if (subject.kind === 'county') return subject.id === 'county'
  const { rows } =
    await sql`SELECT 1 FROM ${sql.table(tables[subject.kind])} WHERE id = ${subject.id} LIMIT 1`.execute(read)
  return rows.length > 0
}
