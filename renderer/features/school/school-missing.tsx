import { useTranslation } from 'react-i18next'
import { useProblems } from '../../ui/form/use-problems.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { EmptyPage } from '../../ui/page/empty-page.tsx'

/** Instead of the page of a school that can't be shown: still being read, or why not. */
export function SchoolMissing({ error }: { error: Error | null }) {
  const { t } = useTranslation()
  const { whole, field } = useProblems(error)
  if (!error) return null
  return (
    <EmptyPage
      title={t('people.school.missing')}
      foot={<LinkButton to="/people/school">{t('people.school.title')}</LinkButton>}
    >
      {whole ?? field('schoolId')}
    </EmptyPage>
  )
}
