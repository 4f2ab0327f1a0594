import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useApi } from '../../../app/api.ts'
import { PersonPicker, type Pick as Picked } from '../../../ui/form/async-picker.tsx'
import { Page, StatusBar } from '../../../ui/page/page.tsx'
import { PageHeader } from '../../../ui/page/page-header.tsx'
import { PersonMissing } from '../person/person-missing.tsx'
import { usePersonNow } from '../person/use-person.ts'
import type { Person } from '../rows.ts'
import { usePersonSearch } from '../use-person-search.ts'
import { SameLists } from './same-lists.tsx'
import styles from './same-page.module.css'
import type { SameSearch } from './same-search.ts'
import { SideBySide } from './side-by-side.tsx'

const route = getRouteApi('/people/same')

/** People who may be kept twice, two of them side by side, what was merged, and how it came about. */
export function SamePage() {
  const { t } = useTranslation()
  const { one, other } = route.useSearch()
  const navigate = useNavigate()
  const { data } = useQuery(useApi().people.duplicates.queryOptions({ input: {} }))
  const ask = (next: SameSearch) => void navigate({ to: '/people/same', search: next, replace: true })
  return (
    <Page
      header={
        <PageHeader
          crumb={<Link to="/people">{t('people.list.title')}</Link>}
          title={t('people.same.title')}
          sub={t('people.same.sub')}
        />
      }
      footer={<StatusBar count={data && t('people.same.records', { count: data.groups.length })} />}
    >
      <div className={styles.split}>
        <nav className={styles.list} aria-label={t('people.same.lists')}>
          {data && <SameLists found={data} shown={{ one, other }} onShow={ask} />}
        </nav>
        <div className={styles.detail}>
          <Pickers one={one} other={other} onPick={ask} />
          {one && other ? (
            <Both key={`${one} ${other}`} one={one} other={other} onDone={() => ask({})} />
          ) : (
            <p className={styles.hint}>{t('people.same.choose')}</p>
          )}
        </div>
      </div>
    </Page>
  )
}

/** Any two people, whether or not they look alike. */
function Pickers({ one, other, onPick }: SameSearch & { onPick: (next: SameSearch) => void }) {
  const { t } = useTranslation()
  const search = usePersonSearch()
  const first = usePicked(one)
  const second = usePicked(other)
  return (
    <fieldset className={styles.pickers} aria-label={t('people.same.pick')}>
      <PersonPicker
        label={t('people.same.one')}
        value={first}
        search={search}
        onChange={(picked) => onPick({ one: picked?.id, other })}
      />
      <PersonPicker
        label={t('people.same.other')}
        value={second}
        search={search}
        onChange={(picked) => onPick({ one, other: picked?.id })}
      />
    </fieldset>
  )
}

function usePicked(id: string | undefined): Picked | null {
  const { data } = useQuery({
    ...useApi().people.person.queryOptions({ input: { personId: (id ?? '') as never }, retry: false }),
    enabled: id !== undefined,
  })
  return id && data ? { id, label: data.name } : null
}

function Both({ one, other, onDone }: { one: string; other: string; onDone: () => void }) {
  const { t } = useTranslation()
  const first = usePersonNow(one)
  const second = usePersonNow(other)
  const error = first.error ?? second.error
  if (error) return <PersonMissing error={error} />
  if (!first.data || !second.data) return null
  if (first.data.id === second.data.id) return <p className={styles.hint}>{t('people.same.already')}</p>
  return <SideBySide people={[first.data, second.data] as readonly [Person, Person]} onDone={onDone} />
}
