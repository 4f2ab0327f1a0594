import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Track } from '../../../shared/domain/studio.ts'
import { useApi } from '../../app/api.ts'
import { useAsOf } from '../../app/as-of.ts'
import { useYearName } from '../../app/findings/use-year-name.ts'
import { useKeys } from '../../ui/input/use-keys.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import type { Column } from '../../ui/list/column.ts'
import { DataList } from '../../ui/list/data-list.tsx'
import { ListStatus } from '../../ui/list/list-status.tsx'
import { EmptyPage } from '../../ui/page/empty-page.tsx'
import { Page } from '../../ui/page/page.tsx'
import { PageHeader } from '../../ui/page/page-header.tsx'
import { useMayChange } from '../people/may-change.ts'
import type { CohortRow } from './rows.ts'

/** Admitted against the places of a track, as the policy counts them. */
function sayPlaces(t: TFunction, cohort: CohortRow, track: Track): string {
  const finding = cohort.places.find((f) => f.question.endsWith(`.${track}s`))
  const places = finding?.figures.places
  return typeof places === 'number'
    ? t('cohort.of', { found: cohort.admitted[track], places })
    : String(cohort.admitted[track])
}

function cohortColumns(t: TFunction, yearName: (year: number) => string): readonly Column<CohortRow>[] {
  return [
    {
      id: 'name',
      title: t('cohort.column.name'),
      cell: (cohort) => <span className="strong">{cohort.name}</span>,
    },
    {
      id: 'programme',
      title: t('cohort.column.programme'),
      width: 112,
      cell: (cohort) => t(`terms.programme.${cohort.programme}`),
    },
    {
      id: 'cycle',
      title: t('cohort.column.cycle'),
      width: 208,
      cell: (cohort) => t('cohort.span', { from: cohort.fromOn, to: cohort.toOn }),
    },
    {
      id: 'year',
      title: t('cohort.column.year'),
      width: 104,
      cell: (cohort) => cohort.programmeYear !== null && yearName(cohort.programmeYear),
    },
    ...(['teacher', 'principal'] as const).map(
      (track): Column<CohortRow> => ({
        id: track,
        title: t(`cohort.column.${track}s`),
        width: 104,
        align: 'end',
        cell: (cohort) => sayPlaces(t, cohort, track),
      }),
    ),
    {
      id: 'exited',
      title: t('cohort.column.exited'),
      width: 84,
      align: 'end',
      cell: ({ exited }) => exited.teacher + exited.principal,
    },
  ]
}

/** The cycles of 腾飞 and 雏鹰: how long they run, how full they are. */
export function CohortListPage() {
  const { t } = useTranslation()
  const { view } = useAsOf()
  const navigate = useNavigate()
  const mayChange = useMayChange()
  const yearName = useYearName()
  const found = useQuery(useApi().cohort.list.queryOptions({ input: view }))
  const columns = useMemo(() => cohortColumns(t, yearName), [t, yearName])
  useKeys({ n: () => void navigate({ to: '/cohort/open' }) }, mayChange)
  const rows = found.data?.rows ?? []
  const nothing = found.data?.rows.length === 0
  return (
    <Page
      header={
        <PageHeader
          title={t('cohort.list.title')}
          sub={t('cohort.list.sub')}
          actions={
            mayChange && (
              <LinkButton
                to="/cohort/open"
                leftSection={<IconPlus size={15} />}
                {...(nothing ? { variant: 'default' } : {})}
              >
                {t('cohort.list.open')}
              </LinkButton>
            )
          }
        />
      }
      footer={
        <ListStatus
          count={t('cohort.list.count', { count: rows.length })}
          keys={mayChange ? [{ keys: 'N', does: t('cohort.list.open') }] : []}
        />
      }
    >
      {nothing ? (
        <EmptyPage
          title={t('cohort.empty.title')}
          acts={[
            {
              title: t('cohort.empty.open'),
              detail: t('cohort.empty.openDetail'),
              action: <LinkButton to="/cohort/open">{t('cohort.list.open')}</LinkButton>,
            },
          ]}
        >
          {t('cohort.empty.body')}
        </EmptyPage>
      ) : (
        <DataList
          label={t('cohort.list.title')}
          height="list"
          columns={columns}
          rows={rows}
          rowKey={(cohort) => cohort.id}
          onOpen={(cohort) => void navigate({ to: '/cohort/$cohortId', params: { cohortId: cohort.id } })}
          empty={found.error && t('cohort.list.failed')}
        />
      )}
    </Page>
  )
}
