import { useTranslation } from 'react-i18next'
import { useProblems } from '../../ui/form/use-problems.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { EmptyPage } from '../../ui/page/empty-page.tsx'

/** Instead of a round that can't be shown: nothing while it is being read, or why not. */
export function RoundMissing({ error }: { error: Error | null }) {
  const { t } = useTranslation()
  const { whole } = useProblems(error)
  if (!error) return null
  return (
    <EmptyPage
      title={t('formation.page.missing')}
      foot={<LinkButton to="/studio/rounds">{t('formation.list.title')}</LinkButton>}
    >
      {whole}
    </EmptyPage>
  )
}
