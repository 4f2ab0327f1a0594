import type { TFunction } from 'i18next'
import type { SelectionStep } from '../../../shared/domain/selection.ts'
import type { Finding } from '../../../shared/policy/finding.ts'
import { LookBadge, OutcomeBadge } from '../../ui/finding/outcome-badge.tsx'
import type { Column } from '../../ui/list/column.ts'
import { Unknown } from '../../ui/page/facts.tsx'
import type { Application } from './rows.ts'
import { sayAward } from './said.ts'

function Checked({ row, t, say }: { row: Application; t: TFunction; say: (finding: Finding) => string }) {
  if (row.openObjections > 0)
    return (
      <LookBadge look="pending">{t('selection.row.objections', { count: row.openObjections })}</LookBadge>
    )
  if (!row.decisive) return null
  const quiet = row.decisive.outcome === 'eligible' || row.decisive.outcome === 'compliant'
  if (quiet) return <span className="note">{t('selection.row.fine')}</span>
  return (
    <span title={say(row.decisive)}>
      <OutcomeBadge outcome={row.decisive.outcome} />
    </span>
  )
}

/** What a list of applicants shows at a step. */
export function applicationColumns(
  t: TFunction,
  step: SelectionStep,
  say: (finding: Finding) => string,
): readonly Column<Application>[] {
  const listed = step === 'list' || step === 'notice' || step === 'result'
  return [
    ...(listed
      ? [
          {
            id: 'position',
            title: t('selection.column.position'),
            width: 52,
            align: 'end' as const,
            value: (row: Application) => row.listed?.position ?? null,
            cell: (row: Application) => row.listed?.position ?? '',
          },
        ]
      : []),
    {
      id: 'name',
      title: t('selection.column.person'),
      width: 96,
      sortable: true,
      value: (row) => row.person.name,
      cell: (row) => <span className="strong">{row.person.name}</span>,
    },
    {
      id: 'school',
      title: t('selection.column.school'),
      sortable: true,
      value: (row) => row.school,
      cell: (row) => row.school ?? <Unknown label={t('selection.column.school')} />,
    },
    {
      id: 'subject',
      title: t('selection.column.subject'),
      width: 84,
      minor: true,
      cell: (row) => row.subject,
    },
    {
      id: 'rural',
      title: t('selection.column.rural'),
      width: 64,
      minor: true,
      cell: (row) =>
        row.rural === null ? (
          <Unknown label={t('selection.column.rural')} />
        ) : (
          t(row.rural ? 'selection.row.rural' : 'selection.row.urban')
        ),
    },
    {
      id: 'award',
      title: t(listed ? 'selection.column.listedFor' : 'selection.column.award'),
      width: 104,
      sortable: true,
      value: (row) => row.listed?.award ?? row.award,
      cell: (row) => sayAward(t, listed && row.listed ? row.listed.award : row.award),
    },
    ...(step === 'applications' || step === 'unit_review'
      ? [
          {
            id: 'unit',
            title: t('selection.step.unit_review'),
            width: 92,
            cell: (row: Application) =>
              row.withdrawnOn
                ? t('selection.row.withdrawn')
                : row.unitOpinion && t(`selection.opinion.${row.unitOpinion}`),
          },
        ]
      : [
          {
            id: 'score',
            title: t('selection.column.score'),
            width: 84,
            align: 'end' as const,
            sortable: true,
            value: (row: Application) => row.score,
            cell: (row: Application) =>
              row.absent ? t('selection.row.absent') : row.score === null ? '' : row.score.toFixed(2),
          },
          {
            id: 'rank',
            title: t('selection.column.rank'),
            width: 76,
            align: 'end' as const,
            sortable: true,
            value: (row: Application) => row.rank,
            cell: (row: Application) =>
              row.rank !== null &&
              (row.equals > 1 ? t('selection.row.tied', { rank: row.rank }) : String(row.rank)),
          },
        ]),
    ...(step === 'result'
      ? [
          {
            id: 'certificate',
            title: t('selection.column.certificate'),
            width: 176,
            minor: true,
            cell: (row: Application) =>
              row.admission &&
              (row.admission.certificateNumber ??
                t('selection.row.admitted', { day: row.admission.effectiveOn })),
          },
        ]
      : []),
    {
      id: 'check',
      title: t('selection.column.check'),
      width: 132,
      value: (row) => row.decisive?.outcome ?? null,
      cell: (row) => <Checked row={row} t={t} say={say} />,
    },
  ]
}
