import { useTranslation } from 'react-i18next'
import { useProblems } from '../../../ui/form/use-problems.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { EmptyPage } from '../../../ui/page/empty-page.tsx'

/** Instead of the page of an activity that can't be shown: nothing while it is being read, or why not. */
export function ActivityMissing({ error }: { error: Error | null }) {
  const { t } = useTranslation()
  const { whole, field } = useProblems(error)
  if (!error) return null
  return (
    <EmptyPage
      title={t('activity.page.missing')}
      foot={<LinkButton to="/activity">{t('activity.page.toList')}</LinkButton>}
    >
      {whole ?? field('activityId') ?? t('activity.page.missingBody')}
    </EmptyPage>
  )
}
