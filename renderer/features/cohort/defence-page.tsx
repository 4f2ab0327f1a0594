import { Button, CloseButton, Radio, TextInput } from '@mantine/core'
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
import type { Cohort } from './rows.ts'
import { useCohort } from './use-cohort.ts'

const route = getRouteApi('/cohort/$cohortId/defence')

interface Draft {
  heldOn: Day | null
  place: string
  documentNumber: string
  experts: readonly { name: string; unit: string }[]
  chair: number
}

const nobody = { name: '', unit: '' }
const noDefence: Draft = {
  heldOn: null,
  place: '',
  documentNumber: '',
  experts: [nobody, nobody, nobody],
  chair: 0,
}

/** Sets up a defence: when, where, and the expert team with its chair. */
export function DefencePage() {
  const { cohortId } = route.useParams()
  const { data, error } = useCohort(cohortId)
  return data ? <DefenceForm cohort={data} /> : <CohortMissing error={error} />
}

function DefenceForm({ cohort }: { cohort: Cohort }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const open = useCommand(useClient().cohort.openDefence)
  const draft = useDraft(`defence.${cohort.id}`, noDefence)
  const [tried, setTried] = useState(false)
  const problems = useProblems(open.error)
  const { heldOn, place, documentNumber, experts, chair } = draft.value
  const params = { cohortId: cohort.id }
  const leave = () => void navigate({ to: '/cohort/$cohortId', params, search: { step: 'graduation' } })
  const change = (at: number, part: Partial<(typeof experts)[number]>) =>
    draft.change({ experts: experts.map((one, i) => (i === at ? { ...one, ...part } : one)) })
  return (
    <FormPage
      crumb={
        <Link to="/cohort/$cohortId" params={params}>
          {cohort.name}
        </Link>
      }
      title={t('cohort.defence.open')}
      sub={t('cohort.defence.sub')}
      submit={t('cohort.defence.open')}
      draft={draft}
      pending={open.isPending}
      onCancel={leave}
      onSubmit={() => {
        setTried(true)
        if (heldOn === null) return
        open.mutate(
          {
            cohortId: cohort.id,
            heldOn,
            place: place.trim() || null,
            documentNumber: documentNumber.trim() || null,
            experts: experts
              .map((one, i) => ({ name: one.name.trim(), unit: one.unit.trim() || null, chair: i === chair }))
              .filter((one) => one.name !== ''),
          },
          {
            onSuccess: ({ defenceId }) => {
              draft.discard()
              showDone(t('cohort.defence.opened'))
              void navigate({
                to: '/cohort/$cohortId/graduate/$defenceId',
                params: { cohortId: cohort.id, defenceId },
              })
            },
          },
        )
      }}
      problem={
        problems.field('experts') ?? problems.whole ?? problems.elsewhere(['heldOn', 'place', 'experts'])[0]
      }
    >
      <div className={styles.fields}>
        <DayInput
          label={t('cohort.defence.heldOn')}
          required
          value={heldOn}
          error={tried && heldOn === null ? t('errors.field.required') : problems.field('heldOn')}
          onChange={(value) => draft.change({ heldOn: value })}
        />
        <TextInput
          label={t('cohort.defence.place')}
          value={place}
          error={problems.field('place')}
          maxLength={80}
          onChange={(event) => draft.change({ place: event.currentTarget.value })}
        />
        <TextInput
          label={t('cohort.enrol.document')}
          value={documentNumber}
          maxLength={60}
          onChange={(event) => draft.change({ documentNumber: event.currentTarget.value })}
        />
        <Radio.Group
          className={styles.wide as string}
          label={t('cohort.defence.experts')}
          description={t('cohort.defence.expertsHint')}
          value={String(chair)}
          onChange={(value) => draft.change({ chair: Number(value) })}
        >
          <ol className={styles.experts}>
            {experts.map((one, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a place in the team is its identity while it is typed
              <li key={i}>
                <TextInput
                  aria-label={t('cohort.defence.name', { number: i + 1 })}
                  placeholder={t('cohort.column.person')}
                  value={one.name}
                  error={problems.field(`experts.${i}.name`)}
                  onChange={(event) => change(i, { name: event.currentTarget.value })}
                />
                <TextInput
                  aria-label={t('cohort.defence.unit', { number: i + 1 })}
                  placeholder={t('cohort.defence.unitHint')}
                  value={one.unit}
                  onChange={(event) => change(i, { unit: event.currentTarget.value })}
                />
                <Radio value={String(i)} label={t('cohort.defence.isChair')} />
                <CloseButton
                  size="sm"
                  aria-label={t('cohort.enrol.remove', { name: one.name })}
                  onClick={() => draft.change({ experts: experts.filter((_, at) => at !== i) })}
                />
              </li>
            ))}
          </ol>
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => draft.change({ experts: [...experts, nobody] })}
          >
            {t('cohort.defence.addExpert')}
          </Button>
        </Radio.Group>
      </div>
    </FormPage>
  )
}
