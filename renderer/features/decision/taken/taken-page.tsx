import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { decisionKinds, verdicts } from '../../../../shared/domain/decision.ts'
import type { Column } from '../../../ui/list/column.ts'
import { DataList } from '../../../ui/list/data-list.tsx'
import { FilterChip, ListBar } from '../../../ui/list/list-bar.tsx'
import { ListStatus } from '../../../ui/list/list-status.tsx'
import { localRows } from '../../../ui/list/local-rows.ts'
import { Page } from '../../../ui/page/page.tsx'
import { PageHeader } from '../../../ui/page/page-header.tsx'
import { Crumb } from '../crumb.tsx'
import { VerdictBadge } from '../proposal-badge.tsx'
import type { Decision } from '../rows.ts'
import { sayContext, sayName } from '../said.ts'
import { useTaken } from '../use-decisions.ts'
import type { TakenSearch } from './taken-search.ts'

const route = getRouteApi('/decision/taken')
const nothing: readonly Decision[] = []

function useColumns(): readonly Column<Decision>[] {
  const { t } = useTranslation()
  return useMemo(
    () => [
      {
        id: 'on',
        title: t('decision.taken.on'),
        width: 108,
        cell: (row) => row.effectiveOn,
        value: (row) => row.effectiveOn,
      },
      {
        id: 'verdict',
        title: t('decision.taken.verdict'),
        width: 96,
        cell: (row) => <VerdictBadge decision={row} />,
        value: (row) => t(`decision.verdict.${row.verdict}`),
      },
      {
        id: 'name',
        title: t('decision.taken.who'),
        width: 200,
        cell: (row) => <span className="strong">{sayName(t, row)}</span>,
        value: (row) => sayName(t, row),
      },
      {
        id: 'kind',
        title: t('decision.taken.what'),
        width: 150,
        cell: (row) => t(`terms.proposalKind.${row.kind}`),
        value: (row) => t(`terms.proposalKind.${row.kind}`),
      },
      {
        id: 'context',
        title: t('decision.taken.context'),
        minor: true,
        cell: (row) => sayContext(t, row),
        value: (row) => sayContext(t, row),
      },
      {
        id: 'document',
        title: t('ui.decision.document'),
        cell: (row) => row.documentNumber,
        value: (row) => row.documentNumber,
      },
      {
        id: 'approver',
        title: t('ui.decision.approver'),
        width: 140,
        cell: (row) => row.approver,
        value: (row) => row.approver,
      },
    ],
    [t],
  )
}

/** Every decision taken by the day of the desk, newest first: confirmed, waived, reversed. */
export function TakenPage() {
  const { t } = useTranslation()
  const search = route.useSearch()
  const { q = '', kind, verdict } = search
  const navigate = useNavigate()
  const columns = useColumns()
  const { data } = useTaken()
  const rows = useMemo(() => {
    const all = (data?.rows ?? nothing).filter(
      (row) => (!kind || row.kind === kind) && (!verdict || row.verdict === verdict),
    )
    return localRows(all, columns, { text: q, sort: null })
  }, [data, kind, verdict, q, columns])
  const change = (part: TakenSearch) =>
    void navigate({ to: '/decision/taken', search: { ...search, ...part }, replace: true })
  return (
    <Page
      header={
        <>
          <PageHeader crumb={<Crumb />} title={t('decision.taken.title')} sub={t('decision.taken.sub')} />
          <ListBar
            text={q}
            onText={(text) => change({ q: text || undefined })}
            placeholder={t('decision.taken.search')}
          >
            <FilterChip
              label={t('decision.taken.what')}
              value={kind ?? null}
              options={decisionKinds.map((value) => ({ value, label: t(`terms.proposalKind.${value}`) }))}
              onChange={(value) => change({ kind: (value ?? undefined) as TakenSearch['kind'] })}
            />
            <FilterChip
              label={t('decision.taken.verdict')}
              value={verdict ?? null}
              options={verdicts.map((value) => ({ value, label: t(`decision.verdict.${value}`) }))}
              onChange={(value) => change({ verdict: (value ?? undefined) as TakenSearch['verdict'] })}
            />
          </ListBar>
        </>
      }
      footer={<ListStatus count={t('decision.taken.count', { count: rows.length })} find />}
    >
      <DataList
        label={t('decision.taken.title')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        height="list"
        onOpen={(row) => void navigate({ to: '/decision/taken/$decisionId', params: { decisionId: row.id } })}
        empty={data && t((data.rows.length ?? 0) > 0 ? 'ui.list.noMatch' : 'decision.taken.none')}
      />
    </Page>
  )
}
