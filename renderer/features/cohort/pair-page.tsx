import { Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '../../../shared/kernel/day.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import { useApi, useClient } from '../../app/api.ts'
import { useAsOf } from '../../app/as-of.ts'
import { useCommand } from '../../app/command.ts'
import { type Pick, SchoolPicker } from '../../ui/form/async-picker.tsx'
import { DayInput } from '../../ui/form/day-input.tsx'
import { FormPage } from '../../ui/form/form-page.tsx'
import { type SaidProblems, useProblems } from '../../ui/form/use-problems.ts'
import { showDone } from '../../ui/undo-toast.tsx'
import { useSchoolSearch } from '../people/use-school-search.ts'
import styles from './cohort.module.css'
import { CohortMissing } from './cohort-missing.tsx'
import type { Trainee } from './rows.ts'
import { useTrainee } from './use-cohort.ts'

const mentorRoute = getRouteApi('/cohort/$cohortId/trainee/$enrolmentId/mentor')
const schoolRoute = getRouteApi('/cohort/$cohortId/trainee/$enrolmentId/school')

/** The 腾飞 trainee a 雏鹰 trainee takes as mentor; the pair until then ends the day before. */
export function MentorPage() {
  const { enrolmentId } = mentorRoute.useParams()
  const { data, error } = useTrainee(enrolmentId)
  return data ? <PairMentor trainee={data} /> : <CohortMissing error={error} />
}

/** The rural or weak school a trainee helps; the pairing until then ends the day before. */
export function PairedSchoolPage() {
  const { enrolmentId } = schoolRoute.useParams()
  const { data, error } = useTrainee(enrolmentId)
  return data ? <PairSchool trainee={data} /> : <CohortMissing error={error} />
}

function PairMentor({ trainee }: { trainee: Trainee }) {
  const { t } = useTranslation()
  const api = useApi()
  const { view } = useAsOf()
  const pair = useCommand(useClient().cohort.pair)
  const problems = useProblems(pair.error)
  const [mentor, setMentor] = useState<string | null>(null)
  const cohorts = useQuery(api.cohort.list.queryOptions({ input: { programme: 'tengfei', ...view } })).data
    ?.rows
  const same = cohorts?.find((one) => one.fromOn <= trainee.cohort.toOn && one.toOn >= trainee.cohort.fromOn)
  const mentors = useQuery({
    ...api.cohort.progress.queryOptions({ input: { cohortId: same?.id as Id<'cohort'>, ...view } }),
    enabled: same !== undefined,
  }).data?.rows
  return (
    <PairForm
      trainee={trainee}
      title={t('cohort.pair.mentorTitle')}
      sub={t('cohort.pair.mentorSub')}
      shown={['mentorEnrolmentId', 'enrolmentId']}
      problems={problems}
      pending={pair.isPending}
      ready={mentor !== null}
      onPair={(fromOn, reason, done) =>
        mentor !== null &&
        pair.mutate(
          {
            enrolmentId: trainee.enrolmentId,
            mentorEnrolmentId: mentor as Id<'enrolment'>,
            fromOn,
            reason,
          },
          { onSuccess: done },
        )
      }
    >
      <Select
        label={t('cohort.pair.mentor')}
        required
        searchable
        value={mentor}
        error={problems.field('mentorEnrolmentId') ?? problems.field('enrolmentId')}
        data={(mentors ?? [])
          .filter((one) => one.leftOn === null)
          .map((one) => ({
            value: one.enrolmentId as string,
            label: `${one.person.name} ${one.school?.name ?? ''} ${one.subject ?? ''}`,
          }))}
        onChange={setMentor}
      />
    </PairForm>
  )
}

function PairSchool({ trainee }: { trainee: Trainee }) {
  const { t } = useTranslation()
  const pair = useCommand(useClient().cohort.pairSchool)
  const problems = useProblems(pair.error)
  const search = useSchoolSearch()
  const [school, setSchool] = useState<Pick | null>(null)
  return (
    <PairForm
      trainee={trainee}
      title={t('cohort.school.formTitle')}
      sub={t('cohort.school.sub')}
      shown={['schoolId']}
      problems={problems}
      pending={pair.isPending}
      ready={school !== null}
      onPair={(fromOn, reason, done) =>
        school !== null &&
        pair.mutate(
          { enrolmentId: trainee.enrolmentId, schoolId: school.id as Id<'school'>, fromOn, reason },
          { onSuccess: done },
        )
      }
    >
      <SchoolPicker
        label={t('cohort.school.title')}
        required
        value={school}
        search={search}
        error={problems.field('schoolId')}
        onChange={setSchool}
      />
    </PairForm>
  )
}

function PairForm({
  trainee,
  title,
  sub,
  shown,
  problems,
  pending,
  ready,
  onPair,
  children,
}: {
  trainee: Trainee
  title: string
  sub: string
  /** Fields of its own, beside day and reason. */
  shown: readonly string[]
  problems: SaidProblems
  pending: boolean
  ready: boolean
  onPair: (fromOn: Day, reason: string | null, done: () => void) => void
  children: ReactNode
}) {
  const { t } = useTranslation()
  const { today } = useAsOf()
  const navigate = useNavigate()
  const [fromOn, setDay] = useState<Day | null>(today)
  const [reason, setReason] = useState('')
  const params = { cohortId: trainee.cohort.id, enrolmentId: trainee.enrolmentId }
  const leave = () => void navigate({ to: '/cohort/$cohortId/trainee/$enrolmentId', params })
  return (
    <FormPage
      crumb={
        <Link to="/cohort/$cohortId/trainee/$enrolmentId" params={params}>
          {trainee.person.name}
        </Link>
      }
      title={title}
      sub={sub}
      submit={t('cohort.pair.save')}
      pending={pending}
      disabled={!ready || fromOn === null}
      onCancel={leave}
      onSubmit={() => {
        if (!ready || fromOn === null) return
        onPair(fromOn, reason.trim() || null, () => {
          showDone(t('cohort.pair.saved', { name: trainee.person.name }))
          leave()
        })
      }}
      problem={problems.whole ?? problems.elsewhere([...shown, 'fromOn', 'reason'])[0]}
    >
      <div className={styles.fields}>
        {children}
        <DayInput
          label={t('cohort.pair.fromOn')}
          required
          value={fromOn}
          error={problems.field('fromOn')}
          onChange={setDay}
        />
        <TextInput
          label={t('cohort.pair.reason')}
          value={reason}
          error={problems.field('reason')}
          maxLength={200}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </div>
    </FormPage>
  )
}
