import { IconPlus } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useApi } from '../../app/api.ts'
import { useAsOf } from '../../app/as-of.ts'
import { useKeys } from '../../ui/input/use-keys.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import type { Column } from '../../ui/list/column.ts'
import { DataList } from '../../ui/list/data-list.tsx'
import { ListBar } from '../../ui/list/list-bar.tsx'
import { ListStatus } from '../../ui/list/list-status.tsx'
import { useAskedText } from '../../ui/list/use-asked-text.ts'
import { EmptyPage } from '../../ui/page/empty-page.tsx'
import { Page } from '../../ui/page/page.tsx'
import { PageHeader } from '../../ui/page/page-header.tsx'
import type { SchoolRow } from '../people/rows.ts'
import { AreaOf, KindOf, WeakOf } from './profile-cells.tsx'

const route = getRouteApi('/people/school')

/** A county has a few dozen schools; all of them come at once. */
const most = 500

/** The schools as of the day: kind, area, whether weak, how many people. */
export function SchoolListPage() {
  const { t, i18n } = useTranslation()
  const { q = '' } = route.useSearch()
  const { view } = useAsOf()
  const navigate = useNavigate()
  const api = useApi()
  const { data } = useQuery({
    ...api.people.schools.queryOptions({ input: { q, ...view, limit: most } }),
    placeholderData: keepPreviousData,
  })
  const [text, setText] = useAskedText(q, (asked) =>
    navigate({ to: '/people/school', search: { q: asked || undefined }, replace: true }),
  )
  useKeys({ n: () => void navigate({ to: '/people/school/add' }) })
  const count = data?.total ?? 0
  const none = data?.total === 0 && q === ''
  const add = (
    <LinkButton to="/people/school/add" leftSection={<IconPlus size={15} />}>
      {t('people.school.add')}
    </LinkButton>
  )
  const columns: Column<SchoolRow>[] = [
    {
      id: 'name',
      title: t('people.school.name'),
      cell: (school) => (
        <>
          <span className="strong">{school.name}</span>{' '}
          <span className="note">{school.aliases.join(t('findings.list'))}</span>
        </>
      ),
    },
    { id: 'kind', title: t('people.school.kind'), width: 180, cell: (school) => <KindOf profile={school} /> },
    { id: 'area', title: t('people.school.area'), width: 120, cell: (school) => <AreaOf profile={school} /> },
    { id: 'weak', title: t('people.school.weak'), width: 140, cell: (school) => <WeakOf profile={school} /> },
    {
      id: 'people',
      title: t('people.school.people'),
      width: 120,
      align: 'end',
      cell: (school) => school.people.toLocaleString(i18n.language),
    },
  ]
  return (
    <Page
      header={
        <>
          <PageHeader
            crumb={<Link to="/people">{t('people.list.title')}</Link>}
            title={t('people.school.title')}
            sub={t('people.school.sub')}
            actions={none ? undefined : add}
          />
          {!none && <ListBar text={text} placeholder={t('people.school.search')} onText={setText} />}
        </>
      }
      footer={
        <ListStatus
          count={t('people.school.count', { count })}
          find
          keys={[{ keys: 'N', does: t('people.school.add') }]}
        />
      }
    >
      {none ? (
        <EmptyPage title={t('people.school.none')} foot={add}>
          {t('people.school.noneBody')}
        </EmptyPage>
      ) : (
        <DataList
          label={t('people.school.title')}
          columns={columns}
          rows={data?.rows ?? []}
          rowKey={(school) => school.id}
          onOpen={(school) =>
            void navigate({ to: '/people/school/$schoolId', params: { schoolId: school.id } })
          }
          empty={data && t('ui.list.noMatch')}
        />
      )}
    </Page>
  )
}
