import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useApi } from '../../../app/api.ts'
import type { Column } from '../../../ui/list/column.ts'
import { DataList } from '../../../ui/list/data-list.tsx'
import { sayMoment } from '../../../ui/moment.ts'
import { Page } from '../../../ui/page/page.tsx'
import { PageHeader } from '../../../ui/page/page-header.tsx'
import type { ReleasedHead } from '../rows.ts'

const columnsFor = (t: TFunction): readonly Column<ReleasedHead>[] => [
  { id: 'number', title: t('roster.frozen.number'), width: 112, cell: (row) => row.number },
  { id: 'title', title: t('roster.frozen.name'), cell: (row) => <span className="strong">{row.title}</span> },
  { id: 'asOf', title: t('roster.asOf'), width: 104, cell: (row) => row.asOf },
  { id: 'note', title: t('roster.review.note'), cell: (row) => <span className="ink-2">{row.note}</span> },
  { id: 'by', title: t('roster.review.by'), width: 128, minor: true, cell: (row) => row.releasedBy },
  {
    id: 'at',
    title: t('roster.review.at'),
    width: 136,
    minor: true,
    cell: (row) => sayMoment(row.releasedAt),
  },
  {
    id: 'remarks',
    title: t('roster.review.remarks'),
    width: 112,
    align: 'end',
    cell: (row) => t('roster.review.answered', { remarks: row.remarks, answered: row.answered }),
  },
  {
    id: 'state',
    title: t('roster.review.state'),
    width: 88,
    cell: (row) => t(row.finishedAt ? 'roster.review.finished' : 'roster.review.open'),
  },
]

/** What was released to the reviewer who sits here. */
export function ReleasedList() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { data } = useQuery(useApi().roster.released.queryOptions({ input: {} }))
  const columns = useMemo(() => columnsFor(t), [t])
  return (
    <Page header={<PageHeader title={t('roster.review.mine')} sub={t('roster.review.mineSub')} />}>
      <DataList
        label={t('roster.review.mine')}
        columns={columns}
        rows={data?.rows ?? []}
        rowKey={(row) => row.id}
        height="list"
        onOpen={({ id }) => void navigate({ to: '/roster/review/$releaseId', params: { releaseId: id } })}
        empty={data ? t('roster.review.nothing') : t('shell.loading')}
      />
    </Page>
  )
}
