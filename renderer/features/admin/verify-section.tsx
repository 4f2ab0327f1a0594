import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useClient } from '../../app/api.ts'
import { FormProblem } from '../../ui/form/form-problem.tsx'
import { useProblems } from '../../ui/form/use-problems.ts'
import { Section } from '../../ui/page/section.tsx'
import styles from './admin.module.css'
import { InspectionFacts } from './inspection-facts.tsx'

/** Reads the data file from end to end when asked to, and says whether it is whole. */
export function VerifySection() {
  const { t } = useTranslation()
  const client = useClient()
  const verify = useMutation({ mutationFn: () => client.admin.verify({}) })
  const { whole } = useProblems(verify.error)
  return (
    <Section title={t('admin.verify.title')}>
      <div className={styles.form}>
        <p className="ink-2">{t('admin.verify.why')}</p>
        <Button variant="default" loading={verify.isPending} onClick={() => verify.mutate()}>
          {t('admin.verify.act')}
        </Button>
        <FormProblem>{whole}</FormProblem>
        {verify.data && <InspectionFacts inspection={verify.data} />}
      </div>
    </Section>
  )
}
