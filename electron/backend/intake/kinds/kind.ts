import type { Reader, Writer } from '../../../../db/open.ts'
import type { Seal } from '../../../../db/seal.ts'
import type { Stamp } from '../../../../db/versioned.ts'
import type { AskedOf, Problem, ReadRow, RowStatus } from '../../../../shared/domain/intake.ts'
import type { Day } from '../../../../shared/kernel/day.ts'
import type { Id, NewId } from '../../../../shared/kernel/id.ts'
import type { Call } from '../../desk.ts'

/** A row on its way in: what was read, with what a person typed over it and answered. */
export interface Draft extends ReadRow {
  /** The record it means, `new` for none of those on record. */
  record?: string | undefined
  school?: string | undefined
  studio?: string | undefined
  cohort?: string | undefined
}

export interface Candidate {
  id: string
  label: string
  hint: string | null
}

export interface Difference {
  field: string
  from: string | null
  to: string
}

/** What becomes of one row, and why. */
export interface Verdict {
  status: Exclude<RowStatus, 'left_out'>
  problems: readonly Problem[]
  differences: readonly Difference[]
  target: Candidate | null
  choices: readonly { of: AskedOf; candidates: readonly Candidate[] }[]
}

/** A verdict while rows are still compared with each other. */
export interface Judged {
  verdict: Verdict
  /** The record it is about; null for none of those on record. */
  about: string | null
}

export interface JudgeContext {
  /** The day the list describes. */
  listedOn: Day
  today: Day
  /** The column letters of a field, for the address of a problem. */
  letterOf(field: string): string | null
}

/** What an import would do to the record as it was when the judge looked. */
export interface Judgement {
  /** One for each draft, in order. */
  verdicts: readonly Verdict[]
  /** Schools that writing creates. */
  newSchools: readonly string[]
  /** Studios that writing creates, by their leads. */
  newStudios?: readonly string[]
  /** Posts that come in without a date of their own. */
  undatedPosts: number
  /** Writes every row judged `new` or `update`. */
  write(target: WriteTarget): Promise<void>
}

export interface WriteTarget {
  trx: Writer
  call: Call
  stamp: Stamp & { importId: Id<'import'> }
  newId: NewId
  /** How many rows are written so far. @throws whatever cancels the import */
  tell(done: number, total: number): Promise<void>
}

/** Holds drafts against what the judge has loaded; asked again after every amendment. */
export type Judge = (drafts: readonly Draft[], context: JudgeContext) => Judgement

/** How one kind of list meets the store; its columns stand in shared/domain/intake-kinds.ts. */
export interface ImportKind {
  /** Loads what these rows may mean. */
  open(read: Reader | Writer, seal: Seal, rows: readonly Draft[], listedOn: Day): Promise<Judge>
}
