import { oc } from '@orpc/contract'
import { type ErrorCode, errorData } from './errors.ts'

export const roles = ['administrator', 'officer', 'lead', 'assistant', 'reviewer'] as const
export type Role = (typeof roles)[number]

export const bureau: readonly Role[] = ['administrator', 'officer']
export const studioStaff: readonly Role[] = ['administrator', 'officer', 'lead', 'assistant']
export const everyone: readonly Role[] = roles

/** What a procedure declares of itself. Nothing reaches a handler without it. */
export interface ProcedureMeta {
  /**
   * A query reads through a handle that can't write; a command is one transaction and one audit entry;
   * a job is a command that reports progress and opens its transaction itself.
   */
  kind: 'query' | 'command' | 'job'
  roles: readonly Role[]
}

type ErrorMap = { [C in ErrorCode]: { data: (typeof errorData)[C] } }
const errors = Object.fromEntries(
  Object.entries(errorData).map(([code, data]) => [code, { data }]),
) as unknown as ErrorMap

const declare = (kind: ProcedureMeta['kind'], allowed: readonly Role[]) =>
  oc.$meta<ProcedureMeta>({ kind, roles: allowed }).errors(errors)

/** The only ways to declare a procedure: who may call it comes first. */
export const query = (allowed: readonly Role[]) => declare('query', allowed)
export const command = (allowed: readonly Role[]) => declare('command', allowed)
export const job = (allowed: readonly Role[]) => declare('job', allowed)
