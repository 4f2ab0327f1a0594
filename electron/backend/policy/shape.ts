import type { PolicyVersion } from '../../../shared/policy/version.ts'

/** What parameters hold; versions are checked to keep the kind of the value they replace. */
export type ParameterValue = number | string | string[]

export const shapeChanges = (version: PolicyVersion) =>
  version.changes.map(({ parameter, before, after }) => ({
    parameter,
    before: before as ParameterValue,
    after: after as ParameterValue,
  }))

/** A version as lists show it. */
export const shapeVersion = (version: PolicyVersion, recordedAt: string | null) => ({
  id: version.id,
  status: version.status,
  effectiveOn: version.effectiveOn,
  basedOn: version.basedOn,
  changes: shapeChanges(version),
  recordedAt,
})
