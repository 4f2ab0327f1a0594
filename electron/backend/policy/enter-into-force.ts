import type { Writer } from '../../../db/open.ts'
import { lastInForce, replaceDraft } from '../../../db/policy/version.ts'
import { refuseField } from '../../../shared/contract/errors.ts'
import type { Day } from '../../../shared/kernel/day.ts'
import {
  draftVersion as draftFrom,
  type PolicyVersion,
  versionProblems,
} from '../../../shared/policy/version.ts'
import { commands, stampOf } from '../procedure.ts'
import { versionNamed } from './known-versions.ts'
import { refuseVersion } from './refuse-version.ts'

/**
 * The day entered counts, not the one drafted with: the changes are copied onto the version before it anew. A draft
 * made from a version that another has replaced since would silently undo that one, so it has to be drafted again.
 */
export const enterIntoForce = commands.policy.enterIntoForce.handler(async ({ context, input }) => {
  const { trx, audit } = context
  const { versionId, effectiveOn, documentNumber } = input
  const { version } = await versionNamed(trx, versionId)
  if (version.status === 'in_force') return refuseField('versionId', 'in_force_already', versionId)
  const last = await lastInForce(trx)
  if (last?.effectiveOn && effectiveOn <= last.effectiveOn)
    return refuseField('effectiveOn', 'not_after_previous', effectiveOn, last.effectiveOn)
  if (last && version.basedOn !== last.id)
    return refuseField('versionId', 'base_replaced', versionId, last.id)
  const dated = await datedFrom(trx, version, effectiveOn)
  await replaceDraft(trx, { ...dated, status: 'in_force', effectiveOn }, stampOf(context))
  audit({ subject: { kind: 'policy_version', id: versionId }, detail: { effectiveOn, documentNumber } })
  return { versionId }
})

/** A draft with its changes beginning on the day; the plan that ships has none. */
async function datedFrom(trx: Writer, draft: PolicyVersion, effectiveOn: Day): Promise<PolicyVersion> {
  if (draft.basedOn === null) return draft
  const base = await versionNamed(trx, draft.basedOn)
  const values = Object.fromEntries(draft.changes.map((c) => [c.parameter, c.after]))
  const { version, problems } = draftFrom(base.version, { id: draft.id, effectiveOn, values })
  const [problem] = [...problems, ...versionProblems(version)]
  return problem ? refuseVersion(problem) : version
}
