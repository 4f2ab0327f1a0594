import { refuse } from '../../shared/contract/errors.ts'
import type { Client } from '../../shared/contract/index.ts'
import type { IntakeReport, PreparedIntake } from '../../shared/contract/intake.ts'
import type { Mapping } from '../../shared/domain/intake.ts'
import { type IntakeKind, intakeKinds, isIntakeKind } from '../../shared/domain/intake-kinds.ts'
import type { Day } from '../../shared/kernel/day.ts'
import { UsageError } from './arguments.ts'
import { parseInput, resultOf } from './call.ts'
import { readText, sendFile } from './files.ts'

export interface ImportOptions {
  kind: string
  file: string
  /** Only says what would happen. */
  dryRun: boolean
  /** A JSON file: column label (or `=C`) → field, null to leave a column out. */
  mapping: string | undefined
  /** The day the list describes; default: today. */
  listedOn: Day | undefined
  key: string | undefined
  signal: AbortSignal
}

/** What an import did, or with `dryRun` would do. Rows that only a person could answer are among the refused. */
export interface ImportOutcome extends Omit<IntakeReport, 'leftOut'> {
  dryRun: boolean
  mapping: Record<string, string | null>
  skipped: PreparedIntake['skipped']
  notices: PreparedIntake['notices']
}

const pageSize = 500

/** Brings a list in with nobody to ask: the proposed mapping or the given one decides. @throws Refusal, UsageError */
export async function importFile(client: Client, options: ImportOptions): Promise<ImportOutcome> {
  const { kind, signal, key } = options
  if (!isIntakeKind(kind))
    throw new UsageError(`unknown kind: ${kind} (${Object.keys(intakeKinds).join(', ')})`)
  const prepared = await prepare(client, kind, options)
  const { intakeId, layout, skipped, notices } = prepared
  if (!layout) return refuse('SPREADSHEET_REFUSED', { reason: 'SHEET_NO_HEADER', data: {} })
  const { leftOut: _, ...report } = options.dryRun
    ? await wouldDo(client, prepared)
    : ((await resultOf(
        await client.intake.accept({ intakeId }, { context: key === undefined ? {} : { key }, signal }),
      )) as IntakeReport)
  const mapping = Object.fromEntries(layout.columns.map((c) => [c.label, c.field]))
  return { ...report, dryRun: options.dryRun, mapping, skipped, notices }
}

async function prepare(client: Client, kind: IntakeKind, options: ImportOptions): Promise<PreparedIntake> {
  const fileId = await sendFile(client, options.file)
  const mapping =
    options.mapping === undefined ? undefined : (parseInput(readText(options.mapping)) as Mapping)
  const events = await client.intake.inspect(
    { fileId, kind, ...(mapping && { mapping }), ...(options.listedOn && { listedOn: options.listedOn }) },
    { signal: options.signal },
  )
  return (await resultOf(events)) as PreparedIntake
}

/** The report of an import that is not made. */
async function wouldDo(client: Client, prepared: PreparedIntake): Promise<IntakeReport> {
  const { intakeId, kind, fileName, counts, newSchools, newStudios, undatedPosts, sheets, sheet } = prepared
  const refused: IntakeReport['refused'] = []
  for (const status of ['refused', 'ask'] as const)
    for (let offset = 0; offset < counts[status]; offset += pageSize) {
      const { rows } = await client.intake.preview({ intakeId, status, offset, limit: pageSize })
      for (const { row, problems } of rows) {
        const grave = problems.filter((p) => p.severity !== 'warn')
        const reasons = grave.map(({ code, field, column, data }) => ({ code, field, column, data }))
        refused.push({ row, reasons })
      }
    }
  return {
    importId: null,
    kind,
    fileName,
    sheet: sheet === null ? '' : (sheets[sheet]?.name ?? ''),
    new: counts.new,
    updated: counts.update,
    unchanged: counts.unchanged,
    refused: refused.sort((a, b) => a.row - b.row),
    leftOut: [],
    newSchools,
    newStudios,
    undatedPosts,
  }
}
