import { IconPlus } from '@tabler/icons-react'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { activityKinds } from '../../../../shared/domain/activity.ts'
import { studioStaff } from '../../../../shared/domain/role.ts'
import type { Id } from '../../../../shared/kernel/id.ts'
import { useApi } from '../../../app/api.ts'
import { useAsOf } from '../../../app/as-of.ts'
import { useSession } from '../../../app/session.ts'
import { useKeys } from '../../../ui/input/use-keys.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { DataList } from '../../../ui/list/data-list.tsx'
import { FilterChip, ListBar } from '../../../ui/list/list-bar.tsx'
import { ListStatus } from '../../../ui/list/list-status.tsx'
import { NoMatch } from '../../../ui/list/no-match.tsx'
import { useWindows } from '../../../ui/list/use-windows.ts'
import { EmptyPage } from '../../../ui/page/empty-page.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { PageHeader } from '../../../ui/page/page-header.tsx'
import { FormLink } from '../../roster/form-link.tsx'
import { activityColumns } from '../activity-columns.tsx'
import type { ActivityRow } from '../rows.ts'
import { useStudios } from '../use-studios.ts'
import type { ActivitiesSearch } from './activities-search.ts'

const route = getRouteApi('/activity')

function ActivitiesEmpty({ studios }: { studios: number }) {
  const { t } = useTranslation()
  return (
    <EmptyPage
      title={t('activity.empty.title')}
      acts={[
        studios === 0
          ? {
              title: t('activity.empty.studio'),
              detail: t('activity.empty.studioDetail'),
              action: <LinkButton to="/studio">{t('activity.empty.toStudio')}</LinkButton>,
            }
          : {
              title: t('activity.empty.act'),
              detail: t('activity.empty.actDetail'),
              action: <LinkButton to="/activity/record">{t('activity.list.record')}</LinkButton>,
            },
      ]}
    >
      {t('activity.empty.body')}
    </EmptyPage>
  )
}

/** The activities of every studio one may see, latest first. */
export function ActivityListPage() {
  const { t, i18n } = useTranslation()
  const { asOf: _, knownOn: __, ...search } = route.useSearch()
  const { view } = useAsOf()
  const navigate = useNavigate()
  const mayRecord = studioStaff.includes(useSession().account.role)
  const studios = useStudios()
  const api = useApi()
  const found = useWindows<ActivityRow>((window) =>
    api.activity.list.queryOptions({
      input: {
        q: search.q ?? '',
        kind: search.act,
        studioId: search.studio,
        // later activities are not yet done on the day asked
        toOn: view.asOf,
        ...view,
        ...window,
      },
    }),
  )
  const columns = useMemo(() => activityColumns(t, { withStudio: true }), [t])
  const ask = (next: ActivitiesSearch) => void navigate({ to: '/activity', search: next })
  const record = () => void navigate({ to: '/activity/record', search: { studio: search.studio } })
  useKeys({ a: record }, mayRecord)
  const nothing = found.total === 0 && Object.keys(search).length === 0
  const total = found.total ?? 0
  return (
    <Page
      header={
        <>
          <PageHeader
            title={t('activity.list.title')}
            sub={t('activity.list.sub')}
            actions={
              <>
                <FormLink
                  form="activity-statistics"
                  about={search.studio ? { studioId: search.studio } : {}}
                />
                <LinkButton to="/activity/output" variant="default">
                  {t('activity.list.outputs')}
                </LinkButton>
                {mayRecord && (
                  <LinkButton
                    to="/activity/record"
                    search={{ studio: search.studio }}
                    leftSection={<IconPlus size={15} />}
                    {...(nothing ? { variant: 'default' } : {})}
                  >
                    {t('activity.list.record')}
                  </LinkButton>
                )}
              </>
            }
          />
          {!nothing && (
            <ListBar
              text={search.q ?? ''}
              onText={(q) => ask({ ...search, q: q || undefined })}
              placeholder={t('activity.list.find')}
            >
              <FilterChip
                label={t('activity.list.kind')}
                value={search.act ?? null}
                options={activityKinds.map((value) => ({ value, label: t(`activity.kind.${value}`) }))}
                onChange={(kind) => ask({ ...search, act: (kind ?? undefined) as ActivitiesSearch['act'] })}
              />
              <FilterChip
                label={t('activity.list.studio')}
                value={search.studio ?? null}
                options={studios.map(({ id, name }) => ({ value: id, label: name }))}
                onChange={(studio) =>
                  ask({ ...search, studio: (studio ?? undefined) as Id<'studio'> | undefined })
                }
              />
            </ListBar>
          )}
        </>
      }
      footer={
        <ListStatus
          count={
            found.total === null
              ? t('shell.loading')
              : t('activity.list.count', { count: total, n: total.toLocaleString(i18n.language) })
          }
          find
          keys={mayRecord ? [{ keys: 'A', does: t('activity.list.record') }] : []}
        />
      }
    >
      {nothing ? (
        <ActivitiesEmpty studios={studios.length} />
      ) : (
        <DataList
          label={t('activity.list.title')}
          columns={columns}
          rows={found.rows}
          rowKey={(row) => row.id}
          onRange={found.onRange}
          onOpen={(row) => void navigate({ to: '/activity/$activityId', params: { activityId: row.id } })}
          empty={
            found.error ? t('activity.list.failed') : found.total === 0 && <NoMatch onClear={() => ask({})} />
          }
        />
      )}
    </Page>
  )
}
