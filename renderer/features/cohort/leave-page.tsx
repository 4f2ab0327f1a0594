import { Textarea, TextInput } from '@mantine/core'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '../../../shared/kernel/day.ts'
import { useClient } from '../../app/api.ts'
import { useAsOf } from '../../app/as-of.ts'
import { useCommand } from '../../app/command.ts'
import { DayInput } from '../../ui/form/day-input.tsx'
import { FormPage } from '../../ui/form/form-page.tsx'
import { useProblems } from '../../ui/form/use-problems.ts'
import { showDone } from '../../ui/undo-toast.tsx'
import styles from './cohort.module.css'
import { CohortMissing } from './cohort-missing.tsx'
import type { Trainee } from './rows.ts'
import { useTrainee } from './use-cohort.ts'

const route = getRouteApi('/cohort/$cohortId/trainee/$enrolmentId/leave')
const fields = ['effectiveOn', 'documentNumber', 'approver', 'reason']

/** Lets a trainee go at their own wish: a decision with its document. */
export function LeavePage() {
  const { enrolmentId } = route.useParams()
  const { data, error } = useTrainee(enrolmentId)
  return data ? <Leave trainee={data} /> : <CohortMissing error={error} />
}

function Leave({ trainee }: { trainee: Trainee }) {
  const { t } = useTranslation()
  const { today } = useAsOf()
  const navigate = useNavigate()
  const withdraw = useCommand(useClient().cohort.withdraw)
  const problems = useProblems(withdraw.error)
  const [effectiveOn, setDay] = useState<Day | null>(today)
  const [documentNumber, setDocument] = useState('')
  const [approver, setApprover] = useState('')
  const [reason, setReason] = useState('')
  const params = { cohortId: trainee.cohort.id, enrolmentId: trainee.enrolmentId }
  const leave = () => void navigate({ to: '/cohort/$cohortId/trainee/$enrolmentId', params })
  const filled = [documentNumber, approver, reason].every((text) => text.trim() !== '')
  return (
    <FormPage
      crumb={
        <Link to="/cohort/$cohortId/trainee/$enrolmentId" params={params}>
          {trainee.person.name}
        </Link>
      }
      title={t('cohort.leave.title')}
      sub={t('cohort.leave.sub')}
      submit={t('cohort.leave.save', { name: trainee.person.name })}
      pending={withdraw.isPending}
      disabled={!filled || effectiveOn === null}
      onCancel={leave}
      onSubmit={() => {
        if (!filled || effectiveOn === null) return
        withdraw.mutate(
          {
            enrolmentId: trainee.enrolmentId,
            effectiveOn,
            documentNumber: documentNumber.trim(),
            approver: approver.trim(),
            reason: reason.trim(),
          },
          {
            onSuccess: () => {
              showDone(t('cohort.leave.saved', { name: trainee.person.name }))
              leave()
            },
          },
        )
      }}
      problem={problems.whole ?? problems.elsewhere(fields)[0]}
    >
      <div className={styles.fields}>
        <DayInput
          label={t('cohort.leave.on')}
          required
          value={effectiveOn}
          error={problems.field('effectiveOn')}
          onChange={setDay}
        />
        <TextInput
          label={t('ui.decision.document')}
          placeholder={t('ui.decision.documentHint')}
          required
          value={documentNumber}
          error={problems.field('documentNumber')}
          onChange={(event) => setDocument(event.currentTarget.value)}
        />
        <TextInput
          label={t('ui.decision.approver')}
          required
          value={approver}
          error={problems.field('approver')}
          onChange={(event) => setApprover(event.currentTarget.value)}
        />
        <div className={styles.wide}>
          <Textarea
            label={t('ui.decision.reason')}
            required
            rows={2}
            value={reason}
            error={problems.field('reason')}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </div>
      </div>
    </FormPage>
  )
}
