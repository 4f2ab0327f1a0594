import type { Seal } from '../../../db/seal.ts'
import type { PreparedIntake } from '../../../shared/contract/intake.ts'
import type { Layout, ReadRow, RowStatus } from '../../../shared/domain/intake.ts'
import type { IntakeKind } from '../../../shared/domain/intake-kinds.ts'
import type { Day } from '../../../shared/kernel/day.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import { type Amendment, draftOf } from './drafts.ts'
import { flagDuplicates } from './flag-duplicates.ts'
import type { Draft, Judge, Judgement, Verdict } from './kinds/kind.ts'

/** What was read from a file, and what it is read as. */
export interface IntakeFile {
  by: Id<'account'>
  fileId: Id<'file'>
  kind: IntakeKind
  name: string
  digest: string
  sheetName: string
  /** Null where no table was found. */
  layout: Layout | null
  rows: readonly ReadRow[]
  listedOn: Day
  today: Day
  about: Pick<PreparedIntake, 'format' | 'encoding' | 'notices' | 'sheets' | 'sheet' | 'layout' | 'skipped'>
}

interface RowView {
  read: ReadRow
  draft: Draft
  verdict: Verdict
  status: RowStatus
}

/** One import on its way in: what was read, what a person changed, and what would become of it. */
export class PreparedImport {
  readonly id: Id<'intake'>
  readonly file: IntakeFile
  /** Set once accepted. */
  importId: Id<'import'> | null = null
  /** The store as it was when the rows were last judged. */
  #revision: number
  readonly #amendments = new Map<number, Amendment>()
  #judge: Judge
  #judgement: Judgement
  #drafts: readonly Draft[] = []
  #verdicts = new Map<number, Verdict>()

  /** Works out indexes of ID numbers, each once. */
  readonly seal: Seal

  constructor(id: Id<'intake'>, file: IntakeFile, seal: Seal, judge: Judge, revision: number) {
    this.id = id
    this.file = file
    this.seal = seal
    this.#judge = judge
    this.#revision = revision
    this.#drafts = this.#amended()
    this.#judgement = this.#judgeAgain()
  }

  get judgement(): Judgement {
    return this.#judgement
  }

  /** The rows as they stand, with what was typed over them. */
  get drafts(): readonly Draft[] {
    return this.#drafts
  }

  amendmentOf(row: number): Amendment | undefined {
    return this.#amendments.get(row)
  }

  /** Corrects rows; whatever an amendment leaves out stays as it was. */
  amend(rows: readonly number[], change: Amendment): void {
    for (const row of rows) {
      const before = this.#amendments.get(row) ?? {}
      this.#amendments.set(row, { ...before, ...change, values: { ...before.values, ...change.values } })
    }
    this.#drafts = this.#amended()
  }

  /** Whether the rows were judged by the store as it is at this revision. */
  isJudgedAt(revision: number): boolean {
    return this.#revision === revision
  }

  /** Judges by a newer look at the record; whether any row would now come to something else. */
  rejudge(judge: Judge, revision: number): boolean {
    const before = this.#verdicts
    this.#judge = judge
    this.#revision = revision
    this.#judgement = this.#judgeAgain()
    return [...this.#verdicts].some(([row, { status, target }]) => {
      const was = before.get(row)
      return was?.status !== status || was.target?.id !== target?.id
    })
  }

  view(read: ReadRow): RowView {
    const verdict = this.#verdicts.get(read.row)
    const draft = draftOf(read, this.#amendments.get(read.row), this.file)
    if (!verdict) return { read, draft, verdict: leftOut, status: 'left_out' }
    return { read, draft, verdict, status: verdict.status }
  }

  statusOf(row: number): RowStatus {
    return this.#verdicts.get(row)?.status ?? 'left_out'
  }

  #amended(): readonly Draft[] {
    const { file } = this
    const kept = file.rows.filter((r) => !this.#amendments.get(r.row)?.leftOut)
    const drafts = kept.map((r) => draftOf(r, this.#amendments.get(r.row), file))
    const flagged = file.layout ? flagDuplicates(drafts, file.layout) : []
    return flagged.map((row, i): Draft => {
      const draft = drafts[i]
      return answered(draft === row ? row : { ...draft, ...row })
    })
  }

  #judgeAgain(): Judgement {
    const { file } = this
    const letters = new Map(file.layout?.columns.map((c) => [c.field, c.letter]))
    const judgement = this.#judge(this.#drafts, {
      listedOn: file.listedOn,
      today: file.today,
      letterOf: (field) => letters.get(field) ?? null,
    })
    this.#verdicts = new Map(judgement.verdicts.map((v, i) => [this.#drafts[i]?.row ?? 0, v]))
    return judgement
  }
}

const leftOut: Verdict = { status: 'unchanged', problems: [], differences: [], target: null, choices: [] }

/** Somebody who was said to be nobody else's double asks no more. */
const answered = (draft: Draft): Draft =>
  draft.record === 'new'
    ? { ...draft, problems: draft.problems.filter((p) => p.code !== 'DUPLICATE_IN_FILE_POSSIBLE') }
    : draft

// a window prepares one import at a time; more are forgotten rather than fill the memory
const most = 4

/** Imports between looking and accepting; they are gone when the host ends. */
export class PreparedImports {
  readonly #held = new Map<string, PreparedImport>()

  hold(prepared: PreparedImport): void {
    this.#held.delete(prepared.id)
    this.#held.set(prepared.id, prepared)
    const [oldest] = this.#held.keys()
    if (this.#held.size > most && oldest !== undefined) this.#held.delete(oldest)
  }

  get(id: string): PreparedImport | undefined {
    return this.#held.get(id)
  }

  drop(id: string): void {
    this.#held.delete(id)
  }
}
