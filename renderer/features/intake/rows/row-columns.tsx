import type { TFunction } from 'i18next'
import type { IntakePreviewRow } from '../../../../shared/contract/intake.ts'
import type { Field, RowStatus } from '../../../../shared/domain/intake.ts'
import { fieldOf, type IntakeKind, kindOf } from '../../../../shared/domain/intake-kinds.ts'
import { LookBadge, PlainBadge } from '../../../ui/finding/outcome-badge.tsx'
import type { Column } from '../../../ui/list/column.ts'
import { sayField, sayProblem, sayValue } from '../said.ts'

const looks = { new: 'met', update: 'due', ask: 'undet', refused: 'breach' } as const

/** What becomes of a row: the colours mean what they mean everywhere. */
export function StatusBadge({ status, t }: { status: RowStatus; t: TFunction }) {
  const said = t(`intake.page.status.${status}`)
  return status === 'unchanged' || status === 'left_out' ? (
    <PlainBadge>{said}</PlainBadge>
  ) : (
    <LookBadge look={looks[status]}>{said}</LookBadge>
  )
}

/** Why a row is refused or asks, else what it changes. */
function sayRow(t: TFunction, kind: IntakeKind, row: IntakePreviewRow): string {
  const grave = row.problems.filter((p) => p.severity !== 'warn')
  const told = grave.length > 0 ? grave : row.problems
  if (told.length > 0 && row.status !== 'left_out')
    return told.map((p) => `${p.column ? `${p.column}${p.row} ` : ''}${sayProblem(t, p)}`).join(' ')
  return row.differences
    .map(({ field, from, to }) =>
      t('intake.page.difference', {
        field: sayField(t, kind, field),
        from: from === null ? t('terms.unknown') : sayValue(t, kind, field, from),
        to: sayValue(t, kind, field, to),
      }),
    )
    .join(' · ')
}

const widths: Partial<Record<Field['type'], number>> = {
  name: 96,
  school: 180,
  studio: 160,
  date: 96,
  choice: 116,
}

export const rowColumns = (t: TFunction, kind: IntakeKind): readonly Column<IntakePreviewRow>[] => [
  { id: 'row', title: t('intake.page.row'), width: 72, align: 'end', cell: (row) => row.row },
  {
    id: 'status',
    title: t('intake.page.becomes'),
    width: 116,
    cell: (row) => <StatusBadge status={row.status} t={t} />,
  },
  ...kindOf(kind).lead.map(
    (field, at): Column<IntakePreviewRow> => ({
      id: field,
      title: sayField(t, kind, field),
      width: widths[fieldOf(kind, field).type] ?? 140,
      ...(at === 2 && { minor: true }),
      cell: (row) => row.shown[field] ?? '',
    }),
  ),
  {
    id: 'said',
    title: t('intake.page.what'),
    cell: (row) => <span title={sayRow(t, kind, row)}>{sayRow(t, kind, row)}</span>,
  },
]
