import type { Json } from '../../../shared/policy/finding.ts'
import { type PolicyVersion, parameterOf, parameterOn } from '../../../shared/policy/version.ts'
import { queries, viewOf } from '../procedure.ts'
import { policyOn } from './context.ts'
import { knownVersions, versionNamed } from './known-versions.ts'
import { type ParameterValue, shapeVersion } from './shape.ts'

export const versions = queries.policy.versions.handler(async ({ context, input }) => {
  const view = viewOf(context, input)
  const known = await knownVersions(context.read)
  return {
    current: (await policyOn(context.read, view)).policy.id,
    rows: known
      .filter((v) => v.recordedAt === null || v.recordedAt <= view.knownAt)
      .map(({ version, recordedAt }) => shapeVersion(version, recordedAt)),
  }
})

export const version = queries.policy.version.handler(async ({ context, input }) => {
  const { version: found, recordedAt } = await versionNamed(context.read, input.versionId)
  return {
    ...shapeVersion(found, recordedAt),
    parameters: found.parameters.map((p) => ({
      ...p,
      values: p.values.map((v) => ({ ...v, value: v.value as ParameterValue })),
    })),
  }
})

export const compare = queries.policy.compare.handler(async ({ context, input }) => {
  const { version: from } = await versionNamed(context.read, input.from)
  const { version: to } = await versionNamed(context.read, input.to)
  const ids = [...new Set([...from.parameters, ...to.parameters].map((p) => p.id))]
  const value = (of: PolicyVersion, id: string): Json => parameterOn(of, id, input.on) ?? null
  return {
    rows: ids.flatMap((id) => {
      const parameter = parameterOf(to, id) ?? parameterOf(from, id)
      const [before, after] = [value(from, id), value(to, id)]
      if (!parameter || JSON.stringify(before) === JSON.stringify(after)) return []
      return [
        {
          parameter: id,
          unit: parameter.unit,
          clause: parameter.clause,
          from: before as ParameterValue | null,
          to: after as ParameterValue | null,
        },
      ]
    }),
  }
})
