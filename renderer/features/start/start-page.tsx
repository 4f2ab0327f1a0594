import { useTranslation } from 'react-i18next'
import { useSession } from '../../app/session.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { EmptyPage } from '../../ui/page/empty-page.tsx'

/** The first page of a new data file: where the data will live, and how to begin. */
export function StartPage() {
  const { t } = useTranslation()
  const { file } = useSession()
  return (
    <EmptyPage
      title={t('start.title')}
      acts={[
        {
          title: t('start.school'),
          detail: t('start.schoolDetail'),
          action: <LinkButton to="/people/school/add">{t('start.addSchool')}</LinkButton>,
        },
        {
          title: t('start.person'),
          detail: t('start.personDetail'),
          action: (
            <LinkButton to="/people/add" variant="default">
              {t('start.addPerson')}
            </LinkButton>
          ),
        },
      ]}
      foot={t('start.file', { file })}
    >
      {t('start.body')}
    </EmptyPage>
  )
}
