import type { Id } from '../../shared/kernel/id.ts'
import type { PolicyVersion } from '../../shared/policy/version.ts'
import type { Reader, Writer } from '../open.ts'
import { knownNow, recorded, type Stamp, type View } from '../versioned.ts'

/** The latest version in force by the day, as known at the instant; undefined where none has entered into force. */
export async function versionInForce(
  read: Reader | Writer,
  { asOf, knownAt }: View,
): Promise<PolicyVersion | undefined> {
  const row = await read
    .selectFrom('policy_version')
    .select('content')
    .where('status', '=', 'in_force')
    .where('effective_on', '<=', asOf)
    .where('recorded_at', '<=', knownAt)
    .orderBy('effective_on', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && (JSON.parse(row.content) as PolicyVersion)
}

/** Every version the bureau drafted or put in force: drafts first, then the latest. */
export async function listVersions(read: Reader | Writer) {
  const rows = await read
    .selectFrom('policy_version')
    .selectAll()
    .orderBy('status')
    .orderBy('effective_on', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, content: JSON.parse(row.content) as PolicyVersion }))
}

export async function insertVersion(trx: Writer, version: PolicyVersion, stamp: Stamp): Promise<void> {
  await trx
    .insertInto('policy_version')
    .values({
      id: version.id as Id<'policy_version'>,
      status: version.status,
      effective_on: version.effectiveOn,
      content: JSON.stringify(version),
      ...recorded(stamp),
    })
    .execute()
}

/** Turns a draft into the version in force; what it was drafted as stays in the audit trail. */
export async function replaceDraft(trx: Writer, version: PolicyVersion, stamp: Stamp): Promise<void> {
  await trx
    .deleteFrom('policy_version')
    .where('id', '=', version.id as Id<'policy_version'>)
    .execute()
  await insertVersion(trx, version, stamp)
}

/** The version in force last, whatever the day. */
export const lastInForce = (read: Reader | Writer): Promise<PolicyVersion | undefined> =>
  versionInForce(read, { asOf: '9999-12-31' as View['asOf'], knownAt: knownNow })
