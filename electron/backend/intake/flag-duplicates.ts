import type { FieldValue, Layout, Problem, ReadRow, Severity } from '../../../shared/domain/intake.ts'
import { type IntakeKind, kindOf } from '../../../shared/domain/intake-kinds.ts'
import { looseDayText } from '../../../shared/kernel/loose-day.ts'
import { bareText } from '../../../shared/kernel/text.ts'

// a row names only so many of its doubles
const namedRows = 20

/** Names the other rows on each row that repeats one: by what the kind's definition says makes two rows the same. */
export function flagDuplicates(rows: readonly ReadRow[], layout: Layout): ReadRow[] {
  const added = new Map<ReadRow, Problem[]>()
  const stronger: string[] = []
  for (const { fields, severity } of kindOf(layout.kind as IntakeKind).duplicates) {
    for (const group of groupsOf(rows, fields)) {
      // where both rows have a stronger mark, it has already told whether they are the same
      const open = group.filter((row) => stronger.every((f) => row.values[f] === undefined))
      for (const row of group) {
        const candidates = stronger.some((f) => row.values[f] !== undefined) ? open : group
        const others = candidates.slice(0, namedRows + 1).filter((other) => other !== row)
        if (others.length > 0)
          added.set(row, [
            ...(added.get(row) ?? []),
            duplicate(row, others, fields[0] ?? '', severity, layout),
          ])
      }
    }
    stronger.push(...fields)
  }
  return rows.map((row) => {
    const problems = added.get(row)
    return problems ? { ...row, problems: [...row.problems, ...problems] } : row
  })
}

function groupsOf(rows: readonly ReadRow[], fields: readonly string[]): ReadRow[][] {
  const groups = new Map<string, ReadRow[]>()
  for (const row of rows) {
    const values = fields.map((f) => row.values[f])
    if (values.some((v) => v === undefined)) continue
    const key = JSON.stringify(values.map((v) => textOf(v as FieldValue)))
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return [...groups.values()].filter((group) => group.length > 1)
}

function textOf(value: FieldValue): string {
  if (typeof value === 'object') return 'year' in value ? looseDayText(value) : value.join()
  return bareText(String(value))
}

function duplicate(
  row: ReadRow,
  others: readonly ReadRow[],
  field: string,
  severity: Severity,
  layout: Layout,
): Problem {
  return {
    code: severity === 'refuse' ? 'DUPLICATE_IN_FILE' : 'DUPLICATE_IN_FILE_POSSIBLE',
    severity,
    row: row.row,
    column: layout.columns.find((c) => c.field === field)?.letter ?? null,
    field,
    data: { rows: others.slice(0, namedRows).map((o) => String(o.row)) },
  }
}
