import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useAsOf } from '../../app/as-of.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { ListStatus } from '../../ui/list/list-status.tsx'
import { Page } from '../../ui/page/page.tsx'
import { type HeaderFact, PageHeader } from '../../ui/page/page-header.tsx'
import { Tabs } from '../../ui/page/tabs.tsx'
import { useMayChange } from '../people/may-change.ts'
import type { School } from '../people/rows.ts'
import { AreaOf, KindOf, WeakOf } from './profile-cells.tsx'
import { SchoolMissing } from './school-missing.tsx'
import { SchoolPeople } from './school-people.tsx'
import { SchoolProfiles } from './school-profiles.tsx'
import { useSchool } from './use-school.ts'

const route = getRouteApi('/people/school/$schoolId')

/** One school: what it is on the day, who is there, what it was before. */
export function SchoolPage() {
  const { schoolId } = route.useParams()
  const { view } = useAsOf()
  const { data, error } = useSchool(schoolId, view)
  return data ? <Loaded school={data} /> : <SchoolMissing error={error} />
}

function Loaded({ school }: { school: School }) {
  const { t } = useTranslation()
  const { asOf } = useAsOf()
  const { tab = 'people' } = route.useSearch()
  const navigate = useNavigate()
  const mayChange = useMayChange()
  const known = school.profiles.some((profile) => profile.fromOn <= asOf)
  const facts: HeaderFact[] = known
    ? [
        [t('people.school.kind'), <KindOf key="kind" profile={school} />],
        [t('people.school.area'), <AreaOf key="area" profile={school} />],
        [t('people.school.weak'), <WeakOf key="weak" profile={school} />],
        ...(school.aliases.length > 0
          ? [[t('people.school.aliases'), school.aliases.join(t('findings.list'))] as HeaderFact]
          : []),
      ]
    : [[t('people.school.profiles'), t('people.school.noProfile', { day: asOf })]]
  return (
    <Page
      header={
        <>
          <PageHeader
            crumb={
              <>
                <Link to="/people">{t('people.list.title')}</Link> /{' '}
                <Link to="/people/school">{t('people.school.title')}</Link>
              </>
            }
            title={school.name}
            facts={facts}
            actions={
              mayChange && (
                <LinkButton to="/people/school/$schoolId/profile" params={{ schoolId: school.id }}>
                  {t('people.school.record')}
                </LinkButton>
              )
            }
          />
          <Tabs
            label={t('people.school.tabs')}
            tabs={[
              { id: 'people', label: t('people.school.peopleThere'), count: school.people },
              { id: 'profiles', label: t('people.school.profiles'), count: school.profiles.length },
            ]}
            current={tab}
            onChange={(id) =>
              void navigate({
                to: '/people/school/$schoolId',
                params: { schoolId: school.id },
                search: { tab: id === 'profiles' ? id : undefined },
                replace: true,
              })
            }
          />
        </>
      }
      footer={<ListStatus count={t('people.list.count', { count: school.people, n: school.people })} />}
    >
      {tab === 'people' ? <SchoolPeople schoolId={school.id} /> : <SchoolProfiles school={school} />}
    </Page>
  )
}
