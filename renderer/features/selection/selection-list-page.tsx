import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useApi } from '../../app/api.ts'
import { useAsOf } from '../../app/as-of.ts'
import { PlainBadge } from '../../ui/finding/outcome-badge.tsx'
import { useKeys } from '../../ui/input/use-keys.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import type { Column } from '../../ui/list/column.ts'
import { DataList } from '../../ui/list/data-list.tsx'
import { ListStatus } from '../../ui/list/list-status.tsx'
import { EmptyPage } from '../../ui/page/empty-page.tsx'
import { Page } from '../../ui/page/page.tsx'
import { PageHeader } from '../../ui/page/page-header.tsx'
import { useMayChange } from '../people/may-change.ts'
import type { SelectionRow } from './rows.ts'

const columnsOf = (t: TFunction): readonly Column<SelectionRow>[] => [
  {
    id: 'name',
    title: t('selection.column.name'),
    cell: (row) => <span className="strong">{row.name}</span>,
  },
  {
    id: 'kind',
    title: t('selection.column.kind'),
    width: 120,
    cell: (row) => t(`selection.kind.${row.track ?? row.kind}`),
  },
  {
    id: 'step',
    title: t('selection.column.step'),
    width: 128,
    cell: (row) => (
      <PlainBadge>{row.cancelledOn ? t('selection.cancelled') : t(`selection.step.${row.step}`)}</PlainBadge>
    ),
  },
  {
    id: 'applied',
    title: t('selection.column.applied'),
    width: 88,
    align: 'end',
    cell: (row) => row.applied,
  },
  { id: 'listed', title: t('selection.column.listed'), width: 88, align: 'end', cell: (row) => row.listed },
  {
    id: 'admitted',
    title: t('selection.column.admitted'),
    width: 88,
    align: 'end',
    cell: (row) => row.admitted,
  },
  { id: 'opened', title: t('selection.column.opened'), width: 112, minor: true, cell: (row) => row.openedOn },
  {
    id: 'document',
    title: t('selection.column.document'),
    width: 176,
    minor: true,
    cell: (row) => <span className="ink-2">{row.documentNumber}</span>,
  },
]

/** Every recognition batch and every call for a cohort, with how far each has come. */
export function SelectionListPage() {
  const { t } = useTranslation()
  const { view } = useAsOf()
  const navigate = useNavigate()
  const mayChange = useMayChange()
  const { data, error } = useQuery(useApi().selection.list.queryOptions({ input: view }))
  const columns = useMemo(() => columnsOf(t), [t])
  useKeys({ n: () => void navigate({ to: '/recognition/selection/open' }) }, mayChange)
  const rows = data?.rows ?? []
  const nothing = data?.rows.length === 0
  const open = <LinkButton to="/recognition/selection/open">{t('selection.list.open')}</LinkButton>
  return (
    <Page
      header={
        <PageHeader
          crumb={<Link to="/recognition">{t('recognition.list.title')}</Link>}
          title={t('selection.list.title')}
          sub={t('selection.list.sub')}
          actions={
            mayChange &&
            !nothing && (
              <LinkButton to="/recognition/selection/open" leftSection={<IconPlus size={15} />}>
                {t('selection.list.open')}
              </LinkButton>
            )
          }
        />
      }
      footer={
        <ListStatus
          count={t('selection.list.count', { count: rows.length })}
          keys={mayChange ? [{ keys: 'N', does: t('selection.list.open') }] : []}
        />
      }
    >
      {nothing ? (
        <EmptyPage
          title={t('selection.empty.title')}
          acts={[{ title: t('selection.list.open'), detail: t('selection.empty.openDetail'), action: open }]}
        >
          {t('selection.empty.body')}
        </EmptyPage>
      ) : (
        <DataList
          label={t('selection.list.title')}
          height="list"
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
          onOpen={(row) =>
            void navigate({ to: '/recognition/selection/$selectionId', params: { selectionId: row.id } })
          }
          empty={error && t('selection.list.failed')}
        />
      )}
    </Page>
  )
}
