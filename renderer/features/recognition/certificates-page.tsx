import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApi } from '../../app/api.ts'
import { useAsOf } from '../../app/as-of.ts'
import { PlainBadge } from '../../ui/finding/outcome-badge.tsx'
import type { Column, Sort } from '../../ui/list/column.ts'
import { DataList } from '../../ui/list/data-list.tsx'
import { ListBar } from '../../ui/list/list-bar.tsx'
import { ListStatus } from '../../ui/list/list-status.tsx'
import { localRows } from '../../ui/list/local-rows.ts'
import { Page } from '../../ui/page/page.tsx'
import { PageHeader } from '../../ui/page/page-header.tsx'
import { RecognitionTabs } from './recognition-tabs.tsx'
import type { CertificateRow } from './rows.ts'

const columnsOf = (t: TFunction): readonly Column<CertificateRow>[] => [
  {
    id: 'number',
    title: t('recognition.column.number'),
    width: 224,
    sortable: true,
    value: (row) => row.number,
    cell: (row) => (
      <span className={row.voidFrom ? 'ink-3' : 'strong'}>
        {row.number}
        {row.issue > 1 && (
          <span className="note"> {t('recognition.certificate.again', { n: row.issue })}</span>
        )}
      </span>
    ),
  },
  {
    id: 'person',
    title: t('recognition.column.person'),
    width: 120,
    sortable: true,
    value: (row) => row.person.name,
    cell: (row) => row.person.name,
  },
  {
    id: 'title',
    title: t('recognition.column.title'),
    width: 144,
    value: (row) => t(`terms.titleKind.${row.kind}`),
    cell: (row) => t(`terms.titleKind.${row.kind}`),
  },
  {
    id: 'issued',
    title: t('recognition.column.issued'),
    width: 112,
    sortable: true,
    value: (row) => row.issuedOn,
    cell: (row) => row.issuedOn,
  },
  {
    id: 'state',
    title: t('recognition.column.state'),
    cell: (row) =>
      row.voidFrom ? (
        <PlainBadge>{t('recognition.certificate.void', { day: row.voidFrom })}</PlainBadge>
      ) : (
        <span className="ink-2">{row.reason}</span>
      ),
  },
]

/** 认定证书: every issue, those without force too; a row opens the title, where it is issued again. */
export function CertificatesPage() {
  const { t } = useTranslation()
  const { view } = useAsOf()
  const navigate = useNavigate()
  const { data, error } = useQuery(useApi().recognition.certificates.queryOptions({ input: view }))
  const columns = useMemo(() => columnsOf(t), [t])
  const [text, setText] = useState('')
  const [sort, setSort] = useState<Sort | null>({ column: 'number', descending: true })
  const rows = localRows(data?.rows ?? [], columns, { text, sort })
  return (
    <Page
      header={
        <>
          <PageHeader
            crumb={<Link to="/recognition">{t('recognition.list.title')}</Link>}
            title={t('recognition.tab.certificates')}
            sub={t('recognition.certificate.sub')}
          />
          <RecognitionTabs current="certificates" />
          <ListBar text={text} onText={setText} placeholder={t('recognition.certificate.find')} />
        </>
      }
      footer={<ListStatus count={t('recognition.certificate.count', { count: rows.length })} />}
    >
      <DataList
        label={t('recognition.tab.certificates')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        sort={sort}
        onSort={setSort}
        onOpen={(row) =>
          void navigate({ to: '/recognition/title/$titleId', params: { titleId: row.titleId } })
        }
        empty={
          error
            ? t('recognition.failed')
            : text
              ? t('ui.list.noMatch')
              : data && t('recognition.certificate.none')
        }
      />
    </Page>
  )
}
