import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useApi } from '../../../app/api.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { EmptyPage } from '../../../ui/page/empty-page.tsx'

/** No studio yet: people and titles first, then the studio. */
export function StudiosEmpty() {
  const { t } = useTranslation()
  const people = useQuery(useApi().people.list.queryOptions({ input: { limit: 1 } })).data?.total ?? 0
  const some = people > 0
  return (
    <EmptyPage
      title={t('studio.empty.title')}
      acts={[
        {
          title: t('studio.empty.people'),
          detail: t('studio.empty.peopleDetail'),
          action: (
            <LinkButton to="/people" variant={some ? 'default' : 'filled'}>
              {t('studio.empty.toPeople')}
            </LinkButton>
          ),
        },
        {
          title: t('studio.empty.titles'),
          detail: t('studio.empty.titlesDetail'),
          action: (
            <LinkButton to="/recognition" variant="default">
              {t('studio.empty.toTitles')}
            </LinkButton>
          ),
        },
        {
          title: t('studio.empty.form'),
          detail: t('studio.empty.formDetail'),
          action: (
            <LinkButton to="/studio/form" variant={some ? 'filled' : 'default'}>
              {t('studio.empty.form')}
            </LinkButton>
          ),
        },
      ]}
    >
      {t('studio.empty.body')}
    </EmptyPage>
  )
}
