import { IconPlus } from '@tabler/icons-react'
import { useQueries } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { levels, titleKinds } from '../../../shared/domain/title.ts'
import { useApi } from '../../app/api.ts'
import { useAsOf } from '../../app/as-of.ts'
import { useKeys } from '../../ui/input/use-keys.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import type { Column } from '../../ui/list/column.ts'
import { DataList } from '../../ui/list/data-list.tsx'
import { FilterChip, ListBar } from '../../ui/list/list-bar.tsx'
import { emptyListState, type ListState } from '../../ui/list/list-state.ts'
import { ListStatus } from '../../ui/list/list-status.tsx'
import { NoMatch } from '../../ui/list/no-match.tsx'
import { useWindows } from '../../ui/list/use-windows.ts'
import { type GivenView, ViewTabs } from '../../ui/list/view-tabs.tsx'
import { EmptyPage } from '../../ui/page/empty-page.tsx'
import { Unknown } from '../../ui/page/facts.tsx'
import { Page } from '../../ui/page/page.tsx'
import { PageHeader } from '../../ui/page/page-header.tsx'
import { useMayChange } from '../people/may-change.ts'
import { sayTitle } from '../people/said.ts'
import { FormLink } from '../roster/form-link.tsx'
import { RecognitionTabs } from './recognition-tabs.tsx'
import type { TitleRow } from './rows.ts'
import { sayBasis } from './said.ts'
import { listStateOf, searchOf, type TitlesSearch } from './titles-search.ts'

const route = getRouteApi('/recognition')

const given = [
  { id: 'all', search: {} },
  { id: 'famous_principal', search: { level: 'county', title: 'famous_principal' } },
  { id: 'backbone_principal', search: { level: 'county', title: 'backbone_principal' } },
  { id: 'famous_teacher', search: { level: 'county', title: 'famous_teacher' } },
  { id: 'backbone_teacher', search: { level: 'county', title: 'backbone_teacher' } },
  { id: 'ended', search: { ended: 'yes' } },
] as const satisfies readonly { id: string; search: TitlesSearch }[]

const asked = ({ q = '', level, title, ended }: TitlesSearch) => ({
  q,
  level,
  kind: title,
  ended: ended === 'yes',
})

function TitleViews({ state, onChange }: { state: ListState; onChange: (state: ListState) => void }) {
  const { t, i18n } = useTranslation()
  const api = useApi()
  const { view } = useAsOf()
  const counts = useQueries({
    queries: given.map(({ search }: { search: TitlesSearch }) =>
      api.recognition.titles.queryOptions({ input: { ...asked(search), ...view, limit: 1 } }),
    ),
  })
  const views: GivenView[] = given.map(({ id, search }, i) => ({
    id,
    label: t(`recognition.list.view.${id}`),
    count: counts[i]?.data?.total.toLocaleString(i18n.language),
    state: listStateOf(search),
  }))
  return <ViewTabs list="recognition" given={views} state={state} onChange={onChange} />
}

function titleColumns(t: TFunction): readonly Column<TitleRow>[] {
  return [
    {
      id: 'person',
      title: t('recognition.column.person'),
      width: 120,
      cell: (row) => <span className="strong">{row.person.name}</span>,
    },
    {
      id: 'school',
      title: t('recognition.column.school'),
      cell: (row) => row.school?.name ?? <Unknown label={t('recognition.column.school')} />,
    },
    { id: 'title', title: t('recognition.column.title'), width: 168, cell: (row) => sayTitle(t, row) },
    { id: 'from', title: t('recognition.column.from'), width: 108, cell: (row) => row.fromOn },
    {
      id: 'to',
      title: t('recognition.column.to'),
      width: 108,
      cell: (row) => row.toOn && <span title={row.endReason ?? undefined}>{row.toOn}</span>,
    },
    {
      id: 'basis',
      title: t('recognition.column.basis'),
      minor: true,
      cell: (row) => <span className="ink-2">{sayBasis(t, row.basis)}</span>,
    },
    {
      id: 'document',
      title: t('recognition.column.document'),
      width: 168,
      cell: (row) => <span className="ink-2">{row.documentNumber}</span>,
    },
  ]
}

function TitlesEmpty() {
  const { t } = useTranslation()
  return (
    <EmptyPage
      title={t('recognition.empty.title')}
      acts={[
        {
          title: t('recognition.empty.grant'),
          detail: t('recognition.empty.grantDetail'),
          action: <LinkButton to="/recognition/grant">{t('recognition.list.grant')}</LinkButton>,
        },
      ]}
    >
      {t('recognition.empty.body')}
    </EmptyPage>
  )
}

/** Title holders 名师名校长 of the day; a row opens the person. */
export function TitleListPage() {
  const { t, i18n } = useTranslation()
  const { asOf: _, knownOn: __, ...search } = route.useSearch()
  const { view } = useAsOf()
  const api = useApi()
  const navigate = useNavigate()
  const mayChange = useMayChange()
  const state = listStateOf(search)
  const found = useWindows<TitleRow>((window) =>
    api.recognition.titles.queryOptions({ input: { ...asked(search), ...view, ...window } }),
  )
  const columns = useMemo(() => titleColumns(t), [t])
  const ask = (next: TitlesSearch) => void navigate({ to: '/recognition', search: next })
  useKeys({ n: () => void navigate({ to: '/recognition/grant' }) }, mayChange)
  const nothing = found.total === 0 && Object.keys(search).length === 0
  const total = found.total ?? 0
  return (
    <Page
      header={
        <>
          <PageHeader
            title={t('recognition.list.title')}
            sub={t('recognition.list.sub')}
            actions={
              mayChange && (
                <>
                  <FormLink form="title-roster" />
                  <LinkButton to="/recognition/selection" variant="default">
                    {t('selection.list.title')}
                  </LinkButton>
                  <LinkButton
                    to="/recognition/grant"
                    leftSection={<IconPlus size={15} />}
                    {...(nothing ? { variant: 'default' } : {})}
                  >
                    {t('recognition.list.grant')}
                  </LinkButton>
                </>
              )
            }
          />
          {mayChange && <RecognitionTabs current="titles" />}
          {!nothing && (
            <>
              <TitleViews state={state} onChange={(next) => ask(searchOf(next))} />
              <ListBar
                text={search.q ?? ''}
                onText={(q) => ask({ ...search, q: q || undefined })}
                placeholder={t('recognition.list.find')}
              >
                <FilterChip
                  label={t('recognition.list.level')}
                  value={search.level ?? null}
                  options={levels.map((value) => ({ value, label: t(`terms.level.${value}`) }))}
                  onChange={(level) =>
                    ask({ ...search, level: (level ?? undefined) as TitlesSearch['level'] })
                  }
                />
                <FilterChip
                  label={t('recognition.list.kind')}
                  value={search.title ?? null}
                  options={titleKinds.map((value) => ({ value, label: t(`terms.titleKind.${value}`) }))}
                  onChange={(title) =>
                    ask({ ...search, title: (title ?? undefined) as TitlesSearch['title'] })
                  }
                />
              </ListBar>
            </>
          )}
        </>
      }
      footer={
        <ListStatus
          count={
            found.total === null
              ? t('shell.loading')
              : t('recognition.list.count', { count: total, n: total.toLocaleString(i18n.language) })
          }
          find
          keys={mayChange ? [{ keys: 'N', does: t('recognition.list.grant') }] : []}
        />
      }
    >
      {nothing ? (
        <TitlesEmpty />
      ) : (
        <DataList
          label={t('recognition.list.title')}
          columns={columns}
          rows={found.rows}
          rowKey={(row) => row.id}
          onRange={found.onRange}
          onOpen={(row) => void navigate({ to: '/people/$personId', params: { personId: row.person.id } })}
          empty={
            found.error
              ? t('recognition.list.failed')
              : found.total === 0 && <NoMatch onClear={() => ask(searchOf(emptyListState))} />
          }
        />
      )}
    </Page>
  )
}
