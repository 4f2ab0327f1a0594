import * as z from 'zod'

/**
 * Everything the back end may answer instead of a result: a code and its data, no words. The renderer's locales
 * (`errors.ts`) hold one sentence per code; a new code without a sentence fails the build there.
 */
export const errorData = {
  // the data file and the machine
  DATA_FILE_HELD: z.object({
    file: z.string(),
    holder: z.string().nullable(),
    pid: z.number().nullable(),
    since: z.string().nullable(),
  }),
  DATA_FILE_FOREIGN: z.object({ file: z.string() }),
  DATA_FILE_NEWER: z.object({ file: z.string(), found: z.number(), known: z.number() }),
  DATA_FILE_DAMAGED: z.object({ file: z.string(), detail: z.string() }),
  DATA_FILE_NOT_EMPTY: z.object({ file: z.string() }),
  FILE_MISSING: z.object({ file: z.string() }),
  FILE_EXISTS: z.object({ file: z.string() }),
  FILE_TOO_LARGE: z.object({ bytes: z.number(), most: z.number() }),
  TARGET_BUSY: z.object({ target: z.string(), kept: z.string() }),
  TARGET_UNREACHABLE: z.object({ target: z.string() }),
  /** `released`: the reserve beside the data file has just been given up, so that a little more can be written. */
  DISK_FULL: z.object({ released: z.boolean().optional() }),
  /** The backup is sealed as a whole and no password was given. */
  BACKUP_SEALED: z.object({ file: z.string() }),
  BACKUP_PASSWORD_WRONG: z.object({ file: z.string() }),
  BACKUP_UNSOUND: z.object({ file: z.string(), detail: z.string() }),
  INTERNAL: z.object({ reference: z.string() }),
  CANCELLED: z.object({}),
  // who may
  SIGN_IN_REQUIRED: z.object({}),
  SIGN_IN_FAILED: z.object({ attemptsLeft: z.number().nullable() }),
  ACCOUNT_LOCKED: z.object({ until: z.string() }),
  FORBIDDEN: z.object({ procedure: z.string(), role: z.string() }),
  OUT_OF_SCOPE: z.object({ kind: z.string(), id: z.string() }),
  KEY_REUSED: z.object({ procedure: z.string() }),
  // what was asked
  INVALID_INPUT: z.object({
    issues: z.array(
      z.object({ path: z.array(z.union([z.string(), z.number()])), code: z.string(), message: z.string() }),
    ),
  }),
  FIELD_INVALID: z.object({
    field: z.string(),
    problem: z.string(),
    value: z.union([z.string(), z.number(), z.null()]),
    allowed: z.union([z.string(), z.number(), z.null()]),
  }),
  NOT_FOUND: z.object({ kind: z.string(), id: z.string() }),
  CHANGED_MEANWHILE: z.object({ kind: z.string(), id: z.string() }),
  // what the policy forbids: the findings say why, clause by clause
  POLICY_REFUSED: z.object({ findings: z.array(z.unknown()) }),
  // evidence: `reason` is one of the refusals in shared/domain/evidence.ts
  EVIDENCE_REFUSED: z.object({ name: z.string(), reason: z.string(), bytes: z.number(), most: z.number() }),
  EVIDENCE_UNREADABLE: z.object({ name: z.string(), reason: z.enum(['missing', 'damaged']) }),
  // spreadsheets: `reason` is one of the refusals in shared/domain/intake.ts, whose words take `data`
  SPREADSHEET_REFUSED: z.object({
    reason: z.string(),
    data: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
  IMPORT_IN_USE: z.object({
    importId: z.string(),
    total: z.number(),
    dependents: z.array(z.object({ kind: z.string(), id: z.string(), label: z.string(), by: z.string() })),
  }),
  // rosters under a number
  FROZEN_BROKEN: z.object({ number: z.string() }),
  RETURNED_OTHER: z.object({ expected: z.string(), found: z.string() }),
  // handing back: `reason` is one of the refusals in shared/domain/handback.ts, whose words take `data`
  HANDBACK_REFUSED: z.object({
    reason: z.string(),
    data: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
  /** One thing that came can't be taken in: `code` and `data` are what recording it by hand would answer. */
  HANDBACK_ITEM_REFUSED: z.object({
    item: z.string(),
    code: z.string(),
    data: z.record(z.string(), z.unknown()),
  }),
  // decisions
  WAIVER_BARRED: z.object({ proposalId: z.string(), clauses: z.array(z.string()) }),
  PROPOSAL_CLOSED: z.object({ proposalId: z.string(), status: z.string() }),
  DECISION_REVERSED: z.object({ decisionId: z.string(), byId: z.string() }),
  // selections: what is settled is not touched again, and what is missing holds the next step up
  STEP_CLOSED: z.object({ selectionId: z.string(), step: z.string(), wanted: z.array(z.string()) }),
  STEP_BLOCKED: z.object({
    selectionId: z.string(),
    step: z.string(),
    obstacles: z.array(
      z.object({ condition: z.string(), count: z.number(), applicationIds: z.array(z.string()) }),
    ),
  }),
} as const

export type ErrorCode = keyof typeof errorData
export type ErrorData<C extends ErrorCode> = z.infer<(typeof errorData)[C]>

/** A refusal on its way from where it is known to whoever asked. */
export class Refusal<C extends ErrorCode = ErrorCode> extends Error {
  readonly code: C
  readonly data: ErrorData<C>
  constructor(code: C, data: ErrorData<C>) {
    super(code)
    this.code = code
    this.data = data
  }
}

export function refuse<C extends ErrorCode>(code: C, data: ErrorData<C>): never {
  throw new Refusal(code, data)
}

/** A value in a named field that can't be taken: the field, what is wrong with it, and what would be allowed. */
export function refuseField(
  field: string,
  problem: string,
  value: string | number | null = null,
  allowed: string | number | null = null,
): never {
  return refuse('FIELD_INVALID', { field, problem, value, allowed })
}
