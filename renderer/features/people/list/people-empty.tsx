import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useApi } from '../../../app/api.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { EmptyPage } from '../../../ui/page/empty-page.tsx'

/** Nobody yet: schools first, then people. */
export function PeopleEmpty() {
  const { t } = useTranslation()
  const api = useApi()
  const schools = useQuery(api.people.schools.queryOptions({ input: { limit: 1 } })).data?.total ?? 0
  const some = schools > 0
  return (
    <EmptyPage
      title={t('people.empty.title')}
      acts={[
        {
          title: t('people.empty.school'),
          detail: t('people.empty.schoolDetail'),
          state: some ? t('people.empty.schoolCount', { count: schools }) : t('people.empty.noSchools'),
          action: (
            <LinkButton to="/people/school/add" variant={some ? 'default' : 'filled'}>
              {t('people.empty.addSchool')}
            </LinkButton>
          ),
        },
        {
          title: t('people.empty.person'),
          detail: t('people.empty.personDetail'),
          action: (
            <LinkButton to="/people/add" variant={some ? 'filled' : 'default'}>
              {t('people.empty.addPerson')}
            </LinkButton>
          ),
        },
      ]}
      foot={schools === 0 && <Link to="/start">{t('people.empty.demonstration')}</Link>}
    >
      {t('people.empty.body')}
    </EmptyPage>
  )
}
