import { listImports } from '../../../db/intake/imports.ts'
import type { IntakeReport } from '../../../shared/contract/intake.ts'
import { queries } from '../procedure.ts'

export const list = queries.intake.list.handler(async ({ context, input }) => {
  const { total, rows } = await listImports(context.read, input)
  return {
    total,
    rows: rows.map((row) => ({
      ...(JSON.parse(row.report) as IntakeReport),
      importId: row.id,
      recordedAt: row.recorded_at,
      recordedBy: row.display_name ?? '',
      undoneAt: row.undone_at,
    })),
  }
})
