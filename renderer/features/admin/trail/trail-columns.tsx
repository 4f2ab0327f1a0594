import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { LookBadge } from '../../../ui/finding/outcome-badge.tsx'
import type { Column } from '../../../ui/list/column.ts'
import { sayMoment } from '../../../ui/moment.ts'
import type { TrailEntry } from '../rows.ts'
import { sayAct } from '../said.ts'

/** The columns of the audit trail. */
export function useTrailColumns(): readonly Column<TrailEntry>[] {
  const { t, i18n } = useTranslation()
  return useMemo(
    () => [
      { id: 'seq', title: t('admin.trail.seq'), width: 72, align: 'end', cell: (row) => row.seq },
      { id: 'at', title: t('admin.trail.at'), width: 160, cell: (row) => sayMoment(row.at) },
      { id: 'who', title: t('admin.trail.who'), width: 140, cell: (row) => row.accountName },
      {
        id: 'what',
        title: t('admin.trail.what'),
        cell: (row) => <span className="strong">{sayAct(t, i18n, row.procedure)}</span>,
      },
      { id: 'about', title: t('admin.trail.about'), minor: true, cell: (row) => row.subject?.name },
      {
        id: 'outcome',
        title: t('admin.trail.outcome'),
        width: 110,
        cell: (row) =>
          row.outcome === 'refused' && <LookBadge look="breach">{t('admin.trail.refused')}</LookBadge>,
      },
    ],
    [t, i18n],
  )
}
