import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useApi, useClient } from '../../../app/api.ts'
import { useJob } from '../../../app/job.ts'
import { FormProblem } from '../../../ui/form/form-problem.tsx'
import { useProblems } from '../../../ui/form/use-problems.ts'
import { sayMoment } from '../../../ui/moment.ts'
import { Lines, Section } from '../../../ui/page/section.tsx'
import styles from '../handback.module.css'
import { useSavedFile } from '../use-saved-file.ts'

type Issued = readonly { studio: { id: string }; revision: number; at: string }[]

/** Every studio with what went out to it last, and the two forms it can go out in. */
export function IssueList({ issued, only }: { issued: Issued; only: string | undefined }) {
  const { t } = useTranslation()
  const client = useClient()
  const { data } = useQuery(useApi().studio.list.queryOptions({ input: { limit: 200 } }))
  const issue = useJob(client.handback.issue)
  const save = useSavedFile()
  const { whole } = useProblems(issue.error)
  const last = new Map(issued.map((row) => [row.studio.id, row]))
  const out = async (studioId: string, form: 'package' | 'workbook', newSecret = false) => {
    const made = await issue.start({ studioId: studioId as never, form, newSecret })
    if (made) await save(made)
  }
  const rows = (data?.rows ?? []).filter((row) => !only || row.id === only)
  return (
    <Section title={t('handback.studios')} count={rows.length}>
      <p className={styles.hint}>{t('handback.issueHint')}</p>
      <FormProblem>{whole}</FormProblem>
      <Lines>
        {rows.map((row) => {
          const before = last.get(row.id)
          return (
            <li key={row.id} className={styles.line}>
              <span className="grow">{row.name}</span>
              <span className="note">
                {before
                  ? t('handback.issuedAt', { revision: before.revision, at: sayMoment(before.at) })
                  : t('handback.neverIssued')}
              </span>
              {before && (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  title={t('handback.renewHint')}
                  disabled={issue.running}
                  onClick={() => void out(row.id, 'package', true)}
                >
                  {t('handback.renew')}
                </Button>
              )}
              {(['package', 'workbook'] as const).map((form) => (
                <Button
                  key={form}
                  size="compact-sm"
                  variant="default"
                  disabled={issue.running}
                  aria-label={`${row.name} ${t(`handback.issue.${form}`)}`}
                  onClick={() => void out(row.id, form)}
                >
                  {t(`handback.issue.${form}`)}
                </Button>
              ))}
            </li>
          )
        })}
      </Lines>
    </Section>
  )
}
