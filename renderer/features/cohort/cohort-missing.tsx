import { useTranslation } from 'react-i18next'
import { useProblems } from '../../ui/form/use-problems.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { EmptyPage } from '../../ui/page/empty-page.tsx'

/** Instead of the page of a cohort that can't be shown: nothing while it is being read, or why not. */
export function CohortMissing({ error }: { error: Error | null }) {
  const { t } = useTranslation()
  const { whole, field } = useProblems(error)
  if (!error) return null
  return (
    <EmptyPage
      title={t('cohort.page.missing')}
      foot={<LinkButton to="/cohort">{t('cohort.page.toList')}</LinkButton>}
    >
      {whole ?? field('cohortId') ?? t('cohort.page.missingBody')}
    </EmptyPage>
  )
}
