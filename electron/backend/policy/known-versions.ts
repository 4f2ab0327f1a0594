import type { Reader, Writer } from '../../../db/open.ts'
import { listVersions } from '../../../db/policy/version.ts'
import { refuse } from '../../../shared/contract/errors.ts'
import { shippedPolicy } from '../../../shared/policy/parameters/shipped.ts'
import type { PolicyVersion } from '../../../shared/policy/version.ts'

interface KnownVersion {
  version: PolicyVersion
  /** Null for the draft that ships. */
  recordedAt: string | null
}

/** Every version on record, and the draft that ships until it was itself put in force. */
export async function knownVersions(read: Reader | Writer): Promise<KnownVersion[]> {
  const rows = await listVersions(read)
  const recorded = rows.map((row) => ({ version: row.content, recordedAt: row.recorded_at }))
  return rows.some((row) => row.content.id === shippedPolicy.id)
    ? recorded
    : [...recorded, { version: shippedPolicy, recordedAt: null }]
}

/** @throws Refusal NOT_FOUND */
export async function versionNamed(read: Reader | Writer, id: string): Promise<KnownVersion> {
  const known = (await knownVersions(read)).find((v) => v.version.id === id)
  return known ?? refuse('NOT_FOUND', { kind: 'policy_version', id })
}
