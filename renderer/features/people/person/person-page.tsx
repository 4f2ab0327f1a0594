import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useKeys } from '../../../ui/input/use-keys.ts'
import { Page, StatusBar } from '../../../ui/page/page.tsx'
import { Tabs } from '../../../ui/page/tabs.tsx'
import { useMayChange } from '../may-change.ts'
import type { Person } from '../rows.ts'
import { PersonBenefits } from './person-benefits.tsx'
import { PersonDetails } from './person-details.tsx'
import { PersonHeader } from './person-header.tsx'
import { PersonLife } from './person-life.tsx'
import { PersonMissing } from './person-missing.tsx'
import { PersonPosts } from './person-posts.tsx'
import { type PersonSearch, type PersonTab, personTabs } from './person-search.ts'
import { PersonTitles } from './person-titles.tsx'
import { usePerson } from './use-person.ts'

const route = getRouteApi('/people/$personId')

/** One person: who they are on the day, the life line, details, posts and titles. */
export function PersonPage() {
  const { personId } = route.useParams()
  const { data, error } = usePerson(personId)
  return data ? <Loaded person={data} /> : <PersonMissing error={error} />
}

function Loaded({ person }: { person: Person }) {
  const { t } = useTranslation()
  const search = route.useSearch()
  const { tab = 'life', years } = search
  const navigate = useNavigate()
  const mayChange = useMayChange()
  const show = (part: PersonSearch) =>
    void navigate({
      to: '/people/$personId',
      params: { personId: person.id },
      search: { ...search, ...part },
      replace: true,
    })
  const go = (to: '/people/$personId/post' | '/people/$personId/details') =>
    void navigate({ to, params: { personId: person.id } })
  useKeys({ p: () => go('/people/$personId/post'), e: () => go('/people/$personId/details') }, mayChange)
  const counts: Partial<Record<PersonTab, number>> = {
    posts: person.posts.length,
    titles: person.titles.length,
  }
  return (
    <Page
      header={
        <>
          <PersonHeader person={person} mayChange={mayChange} />
          <Tabs
            label={t('people.page.tabs')}
            tabs={personTabs
              .filter((id) => id !== 'benefits' || mayChange)
              .map((id) => ({ id, label: t(`people.page.tab.${id}`), count: counts[id] }))}
            current={tab}
            onChange={(id) => show({ tab: id as PersonTab })}
          />
        </>
      }
      footer={
        <StatusBar
          keys={
            mayChange
              ? [
                  { keys: 'P', does: t('people.page.recordPost') },
                  { keys: 'E', does: t('people.page.amend') },
                ]
              : []
          }
        />
      }
    >
      {tab === 'life' && (
        <PersonLife
          person={person}
          years={years ?? 'ten'}
          onYears={(next) => show({ years: next === 'all' ? 'all' : undefined })}
        />
      )}
      {tab === 'details' && <PersonDetails person={person} mayChange={mayChange} />}
      {tab === 'posts' && <PersonPosts person={person} mayChange={mayChange} />}
      {tab === 'titles' && <PersonTitles person={person} />}
      {tab === 'benefits' && <PersonBenefits person={person} />}
    </Page>
  )
}
