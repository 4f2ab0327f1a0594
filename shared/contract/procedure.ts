import { oc } from '@orpc/contract'
import type { Caller } from '../domain/role.ts'
import { type ErrorCode, errorData } from './errors.ts'

/** What a procedure declares of itself. Nothing reaches a handler without it. */
export interface ProcedureMeta {
  /**
   * A query reads through a handle that can't write; a command is one transaction and one audit entry;
   * a job is a command that reports progress and opens its transaction itself; a note is the caller's own scrap paper:
   * one transaction without an audit entry, because nobody else sees it and nothing follows from it.
   */
  kind: 'query' | 'command' | 'job' | 'note'
  roles: readonly Caller[]
  /** Other features whose answers change with it, beside its own. */
  changes: readonly string[]
}

type ErrorMap = { [C in ErrorCode]: { data: (typeof errorData)[C] } }
const errors = Object.fromEntries(
  Object.entries(errorData).map(([code, data]) => [code, { data }]),
) as unknown as ErrorMap

const declare = (kind: ProcedureMeta['kind'], allowed: readonly Caller[], changes: readonly string[] = []) =>
  oc.$meta<ProcedureMeta>({ kind, roles: allowed, changes }).errors(errors)

/** The only ways to declare a procedure: who may call it comes first. */
export const query = (allowed: readonly Caller[]) => declare('query', allowed)
export const command = (allowed: readonly Caller[], changes?: readonly string[]) =>
  declare('command', allowed, changes)
export const job = (allowed: readonly Caller[], changes?: readonly string[]) =>
  declare('job', allowed, changes)
export const note = (allowed: readonly Caller[]) => declare('note', allowed)
