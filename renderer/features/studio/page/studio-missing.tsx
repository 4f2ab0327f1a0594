import { useTranslation } from 'react-i18next'
import { useProblems } from '../../../ui/form/use-problems.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { EmptyPage } from '../../../ui/page/empty-page.tsx'

/** Instead of the page of a studio that can't be shown: nothing while it is being read, or why not. */
export function StudioMissing({ error }: { error: Error | null }) {
  const { t } = useTranslation()
  const { whole, field } = useProblems(error)
  if (!error) return null
  return (
    <EmptyPage
      title={t('studio.page.missing')}
      foot={<LinkButton to="/studio">{t('studio.page.toList')}</LinkButton>}
    >
      {whole ?? field('studioId') ?? t('studio.page.missingBody')}
    </EmptyPage>
  )
}
