import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useApi } from '../../app/api.ts'
import { useAsOf } from '../../app/as-of.ts'
import { useKeys } from '../../ui/input/use-keys.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import type { Column } from '../../ui/list/column.ts'
import { DataList } from '../../ui/list/data-list.tsx'
import { EmptyPage } from '../../ui/page/empty-page.tsx'
import { Page, StatusBar } from '../../ui/page/page.tsx'
import { PageHeader } from '../../ui/page/page-header.tsx'
import { useMayChange } from '../people/may-change.ts'
import type { RoundRow } from './rows.ts'

const columnsOf = (t: TFunction): readonly Column<RoundRow>[] => [
  {
    id: 'name',
    title: t('formation.column.name'),
    cell: (row) => <span className="strong">{row.name}</span>,
  },
  {
    id: 'track',
    title: t('formation.column.track'),
    width: 112,
    cell: (row) => t(`studio.track.${row.track}`),
  },
  {
    id: 'places',
    title: t('formation.column.places'),
    width: 88,
    align: 'end',
    minor: true,
    cell: (row) => row.places,
  },
  {
    id: 'candidates',
    title: t('formation.column.candidates'),
    width: 96,
    align: 'end',
    cell: (row) => row.candidates,
  },
  { id: 'chosen', title: t('formation.column.leads'), width: 96, align: 'end', cell: (row) => row.chosen },
  { id: 'formed', title: t('formation.column.formed'), width: 96, align: 'end', cell: (row) => row.formed },
  {
    id: 'applied',
    title: t('formation.column.applied'),
    width: 96,
    align: 'end',
    cell: (row) => row.applied,
  },
  {
    id: 'assigned',
    title: t('formation.column.assigned'),
    width: 96,
    align: 'end',
    cell: (row) => row.assigned,
  },
  { id: 'start', title: t('formation.column.start'), width: 112, cell: (row) => row.startOn },
  {
    id: 'document',
    title: t('ui.decision.document'),
    width: 168,
    minor: true,
    cell: (row) => <span className="ink-2">{row.documentNumber}</span>,
  },
]

/** Every round of studios: its leads, its studios, its members. */
export function RoundListPage() {
  const { t } = useTranslation()
  const { view } = useAsOf()
  const navigate = useNavigate()
  const mayChange = useMayChange()
  const { data, error } = useQuery(useApi().formation.list.queryOptions({ input: view }))
  const columns = useMemo(() => columnsOf(t), [t])
  useKeys({ n: () => void navigate({ to: '/studio/rounds/open' }) }, mayChange)
  const rows = data?.rows ?? []
  const open = <LinkButton to="/studio/rounds/open">{t('formation.open.title')}</LinkButton>
  const nothing = data?.rows.length === 0
  return (
    <Page
      header={
        <PageHeader
          crumb={<Link to="/studio">{t('studio.list.title')}</Link>}
          title={t('formation.list.title')}
          sub={t('formation.list.sub')}
          actions={
            mayChange &&
            !nothing && (
              <LinkButton to="/studio/rounds/open" leftSection={<IconPlus size={15} />}>
                {t('formation.open.title')}
              </LinkButton>
            )
          }
        />
      }
      footer={
        <StatusBar
          count={t('formation.list.count', { count: rows.length })}
          keys={[
            { keys: '↑ ↓', does: t('ui.list.move') },
            { keys: 'Enter', does: t('ui.list.open') },
            ...(mayChange ? [{ keys: 'N', does: t('formation.open.title') }] : []),
          ]}
        />
      }
    >
      {nothing ? (
        <EmptyPage
          title={t('formation.empty.title')}
          acts={[{ title: t('formation.open.title'), detail: t('formation.empty.detail'), action: open }]}
        >
          {t('formation.empty.body')}
        </EmptyPage>
      ) : (
        <DataList
          label={t('formation.list.title')}
          height="list"
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
          onOpen={(row) =>
            void navigate({ to: '/studio/rounds/$formationId', params: { formationId: row.id } })
          }
          empty={error && t('formation.list.failed')}
        />
      )}
    </Page>
  )
}
