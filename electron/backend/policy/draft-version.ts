import { insertVersion } from '../../../db/policy/version.ts'
import { refuseField } from '../../../shared/contract/errors.ts'
import { draftVersion as draftFrom, versionProblems } from '../../../shared/policy/version.ts'
import { commands, stampOf } from '../procedure.ts'
import { knownVersions, versionNamed } from './known-versions.ts'
import { refuseVersion } from './refuse-version.ts'
import { shapeChanges } from './shape.ts'

/** A draft changes no answer; it can be compared and tried until it is put in force. */
export const draftVersion = commands.policy.draftVersion.handler(async ({ context, input }) => {
  const { trx, audit } = context
  const { id, basedOn, effectiveOn, values } = input
  if ((await knownVersions(trx)).some((v) => v.version.id === id)) return refuseField('id', 'taken', id)
  if (Object.keys(values).length === 0) return refuseField('values', 'missing')
  const base = await versionNamed(trx, basedOn)
  const { version, problems } = draftFrom(base.version, { id, effectiveOn, values })
  const [problem] = [...problems, ...versionProblems(version)]
  if (problem) return refuseVersion(problem)
  await insertVersion(trx, version, stampOf(context))
  audit({ subject: { kind: 'policy_version', id }, detail: { basedOn, effectiveOn, values } })
  return { versionId: id, changes: shapeChanges(version) }
})
