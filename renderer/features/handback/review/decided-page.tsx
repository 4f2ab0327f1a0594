import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from '../../../app/api.ts'
import { useJob } from '../../../app/job.ts'
import { FormProblem } from '../../../ui/form/form-problem.tsx'
import { useProblems } from '../../../ui/form/use-problems.ts'
import { ActBar, Page } from '../../../ui/page/page.tsx'
import { Section } from '../../../ui/page/section.tsx'
import { DecidedGroups } from '../decided-groups.tsx'
import styles from '../handback.module.css'
import type { Review } from '../rows.ts'
import { useHandbackWords } from '../said.ts'
import { useSavedFile } from '../use-saved-file.ts'
import { RefusedRows } from './refused-rows.tsx'

/** What was decided on a returned file, and the receipt that goes back to its lead. */
export function DecidedPage({ review, header }: { review: Review; header: ReactNode }) {
  const { t } = useTranslation()
  const receipt = useJob(useClient().handback.receipt)
  const save = useSavedFile()
  const words = useHandbackWords(review.names)
  const { whole } = useProblems(receipt.error)
  const make = async () => {
    const made = await receipt.start({ returnId: review.returnId })
    if (made) await save(made)
  }
  return (
    <Page
      header={header}
      footer={
        review.status === 'merged' && (
          <ActBar>
            <Button loading={receipt.running} onClick={() => void make()}>
              {t('handback.receipt')}
            </Button>
            <span className="note">
              {t('handback.outcome', { accepted: review.accepted, declined: review.declined })}
            </span>
          </ActBar>
        )
      }
    >
      <div className={styles.page}>
        <FormProblem>{whole}</FormProblem>
        <Section title={t('handback.decided')} count={review.decided.length}>
          <DecidedGroups decided={review.decided} names={review.names} />
        </Section>
        <RefusedRows refused={review.refused} field={words.field} />
      </div>
    </Page>
  )
}
