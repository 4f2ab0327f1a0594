import { ORPCError } from '@orpc/client'
import { useTranslation } from 'react-i18next'
import type { FileRefusal } from '../../../shared/domain/intake.ts'
import type { Job } from '../../app/job.ts'
import { FormProblem } from '../../ui/form/form-problem.tsx'
import { useProblems } from '../../ui/form/use-problems.ts'
import { JobBar } from '../../ui/progress/job-bar.tsx'

const stages = ['reading', 'checking', 'matching', 'writing'] as const

/** How far reading or writing has come, or why it could not be done. */
export function InspectBar({
  job,
}: {
  job: Pick<Job<never, unknown>, 'running' | 'progress' | 'error' | 'cancel'>
}) {
  const { t } = useTranslation()
  const problems = useProblems(job.error)
  const { progress } = job
  const stage = stages.find((one) => one === progress?.stage) ?? 'reading'
  if (job.running)
    return (
      <JobBar
        stage={t(`intake.page.stage.${stage}`)}
        done={progress?.done ?? 0}
        total={progress?.total ?? null}
        onCancel={job.cancel}
      />
    )
  const refused = refusalOf(job.error)
  const said = refused
    ? String(t(`intake.file.${refused.reason}`, refused.data as never))
    : [problems.whole, ...problems.elsewhere([])].filter(Boolean).join(' ')
  return <FormProblem>{said}</FormProblem>
}

function refusalOf(error: Error | null): { reason: FileRefusal; data: object } | null {
  if (!(error instanceof ORPCError) || error.code !== 'SPREADSHEET_REFUSED') return null
  return error.data as { reason: FileRefusal; data: object }
}
