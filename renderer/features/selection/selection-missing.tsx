import { useTranslation } from 'react-i18next'
import { useProblems } from '../../ui/form/use-problems.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { EmptyPage } from '../../ui/page/empty-page.tsx'

/** Instead of a selection or application that can't be shown: nothing while it is being read, or why not. */
export function SelectionMissing({ error }: { error: Error | null }) {
  const { t } = useTranslation()
  const { whole } = useProblems(error)
  if (!error) return null
  return (
    <EmptyPage
      title={t('selection.page.missing')}
      foot={<LinkButton to="/recognition/selection">{t('selection.page.toList')}</LinkButton>}
    >
      {whole ?? t('selection.page.missingBody')}
    </EmptyPage>
  )
}
