import { useTranslation } from 'react-i18next'
import { LinkButton } from '../../../ui/link-button.tsx'
import { EmptyPage } from '../../../ui/page/empty-page.tsx'

/** No studio yet: people and titles first, then the studio. */
export function StudiosEmpty() {
  const { t } = useTranslation()
  return (
    <EmptyPage
      title={t('studio.empty.title')}
      acts={[
        {
          title: t('studio.empty.people'),
          detail: t('studio.empty.peopleDetail'),
          action: (
            <LinkButton to="/people" variant="default">
              {t('studio.empty.toPeople')}
            </LinkButton>
          ),
        },
        {
          title: t('studio.empty.form'),
          detail: t('studio.empty.formDetail'),
          action: <LinkButton to="/studio/form">{t('studio.empty.form')}</LinkButton>,
        },
      ]}
    >
      {t('studio.empty.body')}
    </EmptyPage>
  )
}
