import { IconPlus } from '@tabler/icons-react'
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useApi } from '../../../app/api.ts'
import { useAsOf } from '../../../app/as-of.ts'
import { useYearName } from '../../../app/findings/use-year-name.ts'
import { useKeys } from '../../../ui/input/use-keys.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { DataList } from '../../../ui/list/data-list.tsx'
import { ListBar } from '../../../ui/list/list-bar.tsx'
import { emptyListState, type ListState } from '../../../ui/list/list-state.ts'
import { ListStatus } from '../../../ui/list/list-status.tsx'
import { NoMatch } from '../../../ui/list/no-match.tsx'
import { type GivenView, ViewTabs } from '../../../ui/list/view-tabs.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { PageHeader } from '../../../ui/page/page-header.tsx'
import { useMayChange } from '../../people/may-change.ts'
import { studioColumns } from './studio-columns.tsx'
import { StudiosEmpty } from './studios-empty.tsx'
import { listStateOf, type StudiosSearch, searchOf } from './studios-search.ts'

const route = getRouteApi('/studio')

/** A county has a few dozen studios; should there be more, the search finds the rest. */
const most = 500

const given = [
  { id: 'all', search: {} },
  { id: 'teacher', search: { track: 'teacher' } },
  { id: 'principal', search: { track: 'principal' } },
  { id: 'ended', search: { ended: 'yes' } },
] as const satisfies readonly { id: string; search: StudiosSearch }[]

function StudioViews({ state, onChange }: { state: ListState; onChange: (state: ListState) => void }) {
  const { t } = useTranslation()
  const api = useApi()
  const { view } = useAsOf()
  const counts = useQueries({
    queries: given.map(({ search }: { search: StudiosSearch }) =>
      api.studio.list.queryOptions({
        input: { track: search.track, all: search.ended === 'yes', ...view, limit: 1 },
      }),
    ),
  })
  const views: GivenView[] = given.map(({ id, search }, i) => ({
    id,
    label: t(`studio.list.view.${id}`),
    count: counts[i]?.data?.total,
    state: listStateOf(search),
  }))
  return <ViewTabs list="studio" given={views} state={state} onChange={onChange} />
}

/** The studios of the day: who leads them, whether they are complete, what they owe, what they can still spend. */
export function StudioListPage() {
  const { t, i18n } = useTranslation()
  const { asOf: _, knownOn: __, ...search } = route.useSearch()
  const { view } = useAsOf()
  const navigate = useNavigate()
  const mayChange = useMayChange()
  const yearName = useYearName()
  const state = listStateOf(search)
  const found = useQuery({
    ...useApi().studio.list.queryOptions({
      input: {
        q: search.q ?? '',
        track: search.track,
        all: search.ended === 'yes',
        ...view,
        limit: most,
      },
    }),
    placeholderData: keepPreviousData,
  })
  const columns = useMemo(() => studioColumns(t, yearName), [t, yearName])
  const ask = (next: StudiosSearch) => void navigate({ to: '/studio', search: next })
  useKeys({ n: () => void navigate({ to: '/studio/form' }) }, mayChange)

  const total = found.data?.total ?? 0
  const nothing = found.data?.total === 0 && state.text === '' && search.track === undefined
  const count = found.data ? (
    t('studio.list.count', { count: total, n: total.toLocaleString(i18n.language) })
  ) : (
    <span>{t('shell.loading')}</span>
  )
  return (
    <Page
      header={
        <>
          <PageHeader
            title={t('studio.list.title')}
            sub={t('studio.list.sub')}
            actions={
              mayChange && (
                <>
                  <LinkButton to="/studio/rounds" variant="default">
                    {t('formation.list.title')}
                  </LinkButton>
                  {!nothing && (
                    <LinkButton to="/studio/may-lead" variant="default">
                      {t('studio.mayLead.title')}
                    </LinkButton>
                  )}
                  <LinkButton
                    to="/studio/form"
                    leftSection={<IconPlus size={15} />}
                    {...(nothing ? { variant: 'default' } : {})}
                  >
                    {t('studio.list.form')}
                  </LinkButton>
                </>
              )
            }
          />
          <StudioViews state={state} onChange={(next) => ask(searchOf(next))} />
          {!nothing && (
            <ListBar
              text={state.text}
              onText={(q) => ask({ ...search, q: q || undefined })}
              placeholder={t('studio.list.find')}
            />
          )}
        </>
      }
      footer={
        <ListStatus count={count} find keys={mayChange ? [{ keys: 'N', does: t('studio.list.form') }] : []} />
      }
    >
      {nothing ? (
        <StudiosEmpty />
      ) : (
        <DataList
          label={t('studio.list.title')}
          height="list"
          columns={columns}
          rows={found.data?.rows ?? []}
          rowKey={(studio) => studio.id}
          onOpen={(studio) => void navigate({ to: '/studio/$studioId', params: { studioId: studio.id } })}
          empty={
            found.error
              ? t('studio.list.failed')
              : found.data && <NoMatch onClear={() => ask(searchOf(emptyListState))} />
          }
        />
      )}
    </Page>
  )
}
