import { isContractProcedure } from '@orpc/contract'
import * as z from 'zod'
import { contract } from '../../shared/contract/index.ts'
import type { ProcedureMeta } from '../../shared/contract/procedure.ts'

interface ProcedureDescription extends Pick<ProcedureMeta, 'kind' | 'roles'> {
  name: string
  /** JSON schema of the input; null where a procedure takes none. */
  input: unknown
}

/** Every procedure of the contract, in its order. Needs no data file. */
export function describeProcedures(
  node: object = contract,
  path: readonly string[] = [],
): ProcedureDescription[] {
  return Object.entries(node).flatMap(([key, value]) => {
    const here = [...path, key]
    if (!isContractProcedure(value)) return describeProcedures(value as object, here)
    const { meta, inputSchema } = value['~orpc']
    const { kind, roles } = meta as unknown as ProcedureMeta
    const input = inputSchema
      ? z.toJSONSchema(inputSchema as z.ZodType, { io: 'input', unrepresentable: 'any' })
      : null
    return [{ name: here.join('.'), kind, roles, input }]
  })
}

export const isProcedure = (name: string): boolean =>
  describeProcedures().some((procedure) => procedure.name === name)
