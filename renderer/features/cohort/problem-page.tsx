import { Textarea, TextInput } from '@mantine/core'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '../../../shared/kernel/day.ts'
import { useClient } from '../../app/api.ts'
import { useCommand } from '../../app/command.ts'
import { DayInput } from '../../ui/form/day-input.tsx'
import { FormPage } from '../../ui/form/form-page.tsx'
import { useDraft } from '../../ui/form/use-draft.ts'
import { useProblems } from '../../ui/form/use-problems.ts'
import { showDone } from '../../ui/undo-toast.tsx'
import styles from './cohort.module.css'
import { CohortMissing } from './cohort-missing.tsx'
import type { Trainee } from './rows.ts'
import { useTrainee } from './use-cohort.ts'

const route = getRouteApi('/cohort/$cohortId/trainee/$enrolmentId/problem')
const fields = ['problem', 'raisedOn', 'plan', 'plannedOn', 'dueOn', 'result', 'resultOn']

/** The problem a trainee sets out to solve, its plan, and later what came of it. */
export function ProblemPage() {
  const { enrolmentId } = route.useParams()
  const { problem } = route.useSearch()
  const { data, error } = useTrainee(enrolmentId)
  if (!data) return <CohortMissing error={error} />
  return <ProblemForm trainee={data} known={data.problems.find((one) => one.id === problem)} />
}

function ProblemForm({
  trainee,
  known,
}: {
  trainee: Trainee
  known: Trainee['problems'][number] | undefined
}) {
  const { t } = useTranslation()
  const client = useClient()
  const navigate = useNavigate()
  const record = useCommand(client.cohort.recordProblem)
  const amend = useCommand(client.cohort.amendProblem)
  const [initial] = useState({
    problem: known?.problem ?? '',
    raisedOn: (known?.raisedOn ?? null) as Day | null,
    plan: known?.plan ?? '',
    plannedOn: (known?.plannedOn ?? null) as Day | null,
    dueOn: (known?.dueOn ?? null) as Day | null,
    result: known?.result ?? '',
    resultOn: (known?.resultOn ?? null) as Day | null,
  })
  const draft = useDraft(`problem.${trainee.enrolmentId}.${known?.id ?? ''}`, initial)
  const [tried, setTried] = useState(false)
  const problems = useProblems(record.error ?? amend.error)
  const { problem, raisedOn, plan, plannedOn, dueOn, result, resultOn } = draft.value
  const params = { cohortId: trainee.cohort.id, enrolmentId: trainee.enrolmentId }
  const leave = () => void navigate({ to: '/cohort/$cohortId/trainee/$enrolmentId', params })
  const error = (field: string) =>
    tried && ((field === 'problem' && problem.trim() === '') || (field === 'raisedOn' && raisedOn === null))
      ? t('errors.field.required')
      : problems.field(field)
  const day = (field: 'raisedOn' | 'plannedOn' | 'dueOn' | 'resultOn', required = false) => (
    <DayInput
      label={t(`cohort.problem.field.${field}`)}
      required={required}
      value={draft.value[field]}
      error={error(field)}
      onChange={(value) => draft.change({ [field]: value })}
    />
  )
  const done = () => {
    draft.discard()
    showDone(t('cohort.problem.saved'))
    leave()
  }
  return (
    <FormPage
      crumb={
        <Link to="/cohort/$cohortId/trainee/$enrolmentId" params={params}>
          {trainee.person.name}
        </Link>
      }
      title={t('cohort.problem.formTitle')}
      sub={t(`cohort.problem.sub.${trainee.cohort.programme}`)}
      submit={t('cohort.problem.save')}
      draft={draft}
      pending={record.isPending || amend.isPending}
      onCancel={leave}
      onSubmit={() => {
        setTried(true)
        if (problem.trim() === '' || raisedOn === null) return
        const facts = {
          problem: problem.trim(),
          raisedOn,
          plan: plan.trim() || null,
          plannedOn,
          dueOn,
          result: result.trim() || null,
          resultOn,
        }
        if (known) amend.mutate({ problemId: known.id, ...facts }, { onSuccess: done })
        else record.mutate({ enrolmentId: trainee.enrolmentId, ...facts }, { onSuccess: done })
      }}
      problem={problems.whole ?? problems.elsewhere(fields)[0]}
    >
      <div className={styles.fields}>
        <div className={styles.wide}>
          <TextInput
            label={t('cohort.problem.field.problem')}
            required
            value={problem}
            error={error('problem')}
            maxLength={200}
            onChange={(event) => draft.change({ problem: event.currentTarget.value })}
          />
        </div>
        {day('raisedOn', true)}
        {day('dueOn')}
        <div className={styles.wide}>
          <Textarea
            label={t('cohort.problem.field.plan')}
            rows={4}
            value={plan}
            error={error('plan')}
            onChange={(event) => draft.change({ plan: event.currentTarget.value })}
          />
        </div>
        {day('plannedOn')}
        <span />
        <div className={styles.wide}>
          <Textarea
            label={t('cohort.problem.field.result')}
            rows={2}
            value={result}
            error={error('result')}
            onChange={(event) => draft.change({ result: event.currentTarget.value })}
          />
        </div>
        {day('resultOn')}
      </div>
    </FormPage>
  )
}
