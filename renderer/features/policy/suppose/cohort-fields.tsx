import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../../../shared/kernel/id.ts'
import { useApi } from '../../../app/api.ts'
import { useAsOf } from '../../../app/as-of.ts'

/** Picks one of the cohorts. */
export function CohortField({
  value,
  onChange,
}: {
  value: Id<'cohort'> | null
  onChange: (cohort: Id<'cohort'> | null) => void
}) {
  const { t } = useTranslation()
  const { view } = useAsOf()
  const { data } = useQuery(useApi().cohort.list.queryOptions({ input: view }))
  return (
    <Select
      label={t('policy.suppose.cohort')}
      required
      value={value}
      data={(data?.rows ?? []).map(({ id, name }) => ({ value: id as string, label: name }))}
      onChange={(id) => onChange(id as Id<'cohort'> | null)}
    />
  )
}

/** Picks somebody enrolled: the cohort first, then the trainee. */
export function TraineeField({
  value,
  onChange,
}: {
  value: string | null
  onChange: (enrolment: string | null) => void
}) {
  const { t } = useTranslation()
  const { view } = useAsOf()
  const [cohortId, setCohort] = useState<Id<'cohort'> | null>(null)
  const { data } = useQuery({
    ...useApi().cohort.cohort.queryOptions({ input: { cohortId: cohortId as Id<'cohort'>, ...view } }),
    enabled: cohortId !== null,
  })
  return (
    <>
      <CohortField
        value={cohortId}
        onChange={(cohort) => {
          setCohort(cohort)
          onChange(null)
        }}
      />
      {data && (
        <Select
          label={t('policy.suppose.person')}
          searchable
          required
          value={value}
          data={data.trainees.map((trainee) => ({
            value: trainee.enrolmentId as string,
            label: trainee.person.name,
          }))}
          onChange={onChange}
        />
      )}
    </>
  )
}
