import { useTranslation } from 'react-i18next'
import { useProblems } from '../../../ui/form/use-problems.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { EmptyPage } from '../../../ui/page/empty-page.tsx'

/** Instead of the page of somebody who can't be shown: still being read, or why not. */
export function PersonMissing({ error }: { error: Error | null }) {
  const { t } = useTranslation()
  const { whole, field } = useProblems(error)
  if (!error) return null
  return (
    <EmptyPage
      title={t('people.page.missing')}
      foot={<LinkButton to="/people">{t('people.page.toList')}</LinkButton>}
    >
      {whole ?? field('personId') ?? t('people.page.missingBody')}
    </EmptyPage>
  )
}
