import { ORPCError } from '@orpc/client'
import type { ErrorCode, ErrorData } from '../../../shared/contract/errors.ts'
import type { Finding } from '../../../shared/policy/finding.ts'

/** What is wrong with one field: a problem word of the back end or of its schema, the value, what is allowed. */
export interface FieldProblem {
  /** Path in the input, joined with dots: `reason`, `members.2.personId`. */
  field: string
  problem: string
  value: string
  allowed: string
}

/** Why a submission did not succeed, sorted by where it is shown. */
export interface Problems {
  fields: readonly FieldProblem[]
  /** A refusal of the whole: its code and the data that go into its sentence. Null when fields say it all. */
  whole: { code: ErrorCode | 'UNANSWERED'; data: Readonly<Record<string, string | number>> } | null
  /** The findings of a refusal by the policy, to be shown in full. */
  findings: readonly Finding[]
}

const text = (value: unknown): string => (value === null || value === undefined ? '' : String(value))

/** Only plain values go into a sentence. */
const plain = (data: object): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(data).filter(([, value]) => typeof value === 'string' || typeof value === 'number'),
  )

const issueFields = (data: ErrorData<'INVALID_INPUT'>): FieldProblem[] =>
  data.issues.map((issue) => ({ field: issue.path.join('.'), problem: issue.code, value: '', allowed: '' }))

const codesWithData = (code: string, data: unknown): data is object =>
  /^[A-Z_]+$/.test(code) && typeof data === 'object' && data !== null

/** Reads any error of a call. No ORPC error means that no answer came. */
export function readProblems(error: unknown): Problems {
  if (!(error instanceof ORPCError))
    return { fields: [], whole: { code: 'UNANSWERED', data: {} }, findings: [] }
  const code = error.code as ErrorCode
  const data: unknown = error.data
  if (!codesWithData(code, data)) return { fields: [], whole: { code, data: {} }, findings: [] }
  if (code === 'INVALID_INPUT') {
    return { fields: issueFields(data as ErrorData<'INVALID_INPUT'>), whole: null, findings: [] }
  }
  if (code === 'FIELD_INVALID') {
    const { field, problem, value, allowed } = data as ErrorData<'FIELD_INVALID'>
    return {
      fields: [{ field, problem, value: text(value), allowed: text(allowed) }],
      whole: null,
      findings: [],
    }
  }
  const findings = code === 'POLICY_REFUSED' ? (data as { findings: readonly Finding[] }).findings : []
  return { fields: [], whole: { code, data: plain(data) }, findings }
}
