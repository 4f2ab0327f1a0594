import { ActionIcon, Button } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../../../shared/kernel/id.ts'
import { useApi, useClient } from '../../../app/api.ts'
import { useCommand } from '../../../app/command.ts'
import { fetchFile, saveBlob } from '../../../app/download.ts'
import { FormProblem } from '../../../ui/form/form-problem.tsx'
import { useProblems } from '../../../ui/form/use-problems.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { DataList } from '../../../ui/list/data-list.tsx'
import { Page, StatusBar } from '../../../ui/page/page.tsx'
import { PageHeader } from '../../../ui/page/page-header.tsx'
import { Split } from '../../../ui/page/split.tsx'
import { showDone } from '../../../ui/undo-toast.tsx'
import { EntryPanel } from './entry-panel.tsx'
import { useTrailColumns } from './trail-columns.tsx'
import { TrailFilters } from './trail-filters.tsx'
import type { TrailSearch } from './trail-search.ts'

const route = getRouteApi('/admin/trail')
const pageSize = 100

/** The audit trail, newest first: who did what about whom, and what was refused; an entry opens beside the list. */
export function TrailPage() {
  const { t, i18n } = useTranslation()
  const search = route.useSearch()
  const { act, account, outcome, subject, from, to, page = 1, show } = search
  const navigate = useNavigate()
  const client = useClient()
  const exported = useCommand(client.admin.exportTrail)
  const filter = {
    ...(act ? { procedure: act } : {}),
    ...(account ? { accountId: account as Id<'account'> } : {}),
    ...(outcome ? { outcome } : {}),
    ...(subject ? { subjectId: subject } : {}),
    ...(from ? { fromOn: from } : {}),
    ...(to ? { toOn: to } : {}),
  }
  const download = async () => {
    const { fileId, rows: written } = await exported.mutateAsync(filter)
    const { name, blob } = await fetchFile(client, fileId)
    saveBlob(name, blob)
    showDone(t('admin.trail.exported', { count: written, n: written.toLocaleString(i18n.language) }))
  }
  const { data, error } = useQuery(
    useApi().admin.audit.queryOptions({
      input: {
        ...filter,
        offset: (page - 1) * pageSize,
        limit: pageSize,
      },
      placeholderData: keepPreviousData,
      retry: false,
    }),
  )
  const { whole } = useProblems(error ?? exported.error)
  const columns = useTrailColumns()
  const ask = (next: TrailSearch) =>
    void navigate({ to: '/admin/trail', search: { ...search, ...next }, replace: true })
  const rows = data?.rows ?? []
  const open = rows.find((row) => row.seq === show)
  const pages = Math.max(1, Math.ceil((data?.total ?? 0) / pageSize))
  return (
    <Page
      header={
        <>
          <PageHeader
            crumb={<Link to="/admin">{t('admin.title')}</Link>}
            title={t('admin.trail.title')}
            sub={t('admin.trail.sub')}
            actions={
              <>
                <LinkButton to="/admin/trail/head" variant="default">
                  {t('admin.head.title')}
                </LinkButton>
                <Button variant="default" loading={exported.isPending} onClick={() => void download()}>
                  {t('admin.trail.export')}
                </Button>
              </>
            }
          />
          <TrailFilters
            search={search}
            accounts={data?.accounts ?? []}
            onChange={(part) => ask({ ...part, page: undefined, show: undefined })}
          />
        </>
      }
      footer={
        <StatusBar
          count={
            data && t('admin.trail.count', { count: data.total, n: data.total.toLocaleString(i18n.language) })
          }
          keys={[
            { keys: '↑ ↓', does: t('ui.list.move') },
            { keys: 'Enter', does: t('ui.list.open') },
          ]}
        >
          <ActionIcon
            aria-label={t('admin.trail.newer')}
            disabled={page === 1}
            onClick={() => ask({ page: page - 1 })}
          >
            <IconChevronLeft size={15} stroke={1.6} />
          </ActionIcon>
          <span>
            {page} / {pages}
          </span>
          <ActionIcon
            aria-label={t('admin.trail.older')}
            disabled={page >= pages}
            onClick={() => ask({ page: page + 1 })}
          >
            <IconChevronRight size={15} stroke={1.6} />
          </ActionIcon>
        </StatusBar>
      }
    >
      <FormProblem>{whole}</FormProblem>
      <Split>
        <DataList
          label={t('admin.trail.title')}
          columns={columns}
          rows={rows}
          rowKey={(row) => String(row.seq)}
          {...(open ? { openKey: String(open.seq) } : {})}
          onOpen={(row) => ask({ show: row.seq === show ? undefined : row.seq })}
          empty={data && t('ui.list.noMatch')}
        />
        {open && (
          <EntryPanel
            entry={open}
            onClose={() => ask({ show: undefined })}
            onSubject={(id) => ask({ subject: id, page: undefined })}
          />
        )}
      </Split>
    </Page>
  )
}
