import { Input, SegmentedControl, TextInput } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Programme, programmes } from '../../../shared/domain/cohort.ts'
import type { Day } from '../../../shared/kernel/day.ts'
import { useClient } from '../../app/api.ts'
import { useCommand } from '../../app/command.ts'
import { DayInput } from '../../ui/form/day-input.tsx'
import { FormPage } from '../../ui/form/form-page.tsx'
import { useDraft } from '../../ui/form/use-draft.ts'
import { useProblems } from '../../ui/form/use-problems.ts'
import { showDone } from '../../ui/undo-toast.tsx'
import styles from './cohort.module.css'

const fields = ['programme', 'name', 'fromOn', 'toOn', 'referenceOn']

interface OpenDraft {
  programme: Programme
  name: string
  fromOn: Day | null
  toOn: Day | null
  referenceOn: Day | null
}

const noCohort: OpenDraft = {
  programme: 'tengfei',
  name: '',
  fromOn: null,
  toOn: null,
  referenceOn: null,
}

/** Opens a cycle of 腾飞 or 雏鹰. */
export function OpenCohortPage() {
  const { t } = useTranslation()
  const client = useClient()
  const navigate = useNavigate()
  const open = useCommand(client.cohort.openCohort)
  const draft = useDraft('cohort.open', noCohort)
  const [tried, setTried] = useState(false)
  const problems = useProblems(open.error)
  const { programme, name, fromOn, toOn, referenceOn } = draft.value
  const missing = (field: string): boolean =>
    tried && ((field === 'name' && name.trim() === '') || (field === 'fromOn' && fromOn === null))
  const error = (field: string) => (missing(field) ? t('errors.field.required') : problems.field(field))
  const day = (field: 'fromOn' | 'toOn' | 'referenceOn', label: string, required = false) => (
    <DayInput
      label={label}
      required={required}
      value={draft.value[field]}
      error={error(field)}
      onChange={(value) => draft.change({ [field]: value })}
    />
  )
  return (
    <FormPage
      crumb={<Link to="/cohort">{t('cohort.list.title')}</Link>}
      title={t('cohort.open.title')}
      sub={t('cohort.open.sub')}
      submit={t('cohort.open.save')}
      draft={draft}
      pending={open.isPending}
      onCancel={() => void navigate({ to: '/cohort' })}
      onSubmit={() => {
        setTried(true)
        if (fromOn === null || name.trim() === '') return
        open.mutate(
          { programme, name: name.trim(), fromOn, ...(toOn ? { toOn } : {}), referenceOn },
          {
            onSuccess: ({ cohortId, toOn: last }) => {
              draft.discard()
              showDone(t('cohort.open.saved', { name: name.trim(), day: last }))
              void navigate({ to: '/cohort/$cohortId', params: { cohortId } })
            },
          },
        )
      }}
      problem={problems.whole ?? problems.elsewhere(fields)[0]}
    >
      <div className={styles.fields}>
        <Input.Wrapper label={t('cohort.open.programme')} labelElement="div" error={error('programme')}>
          <SegmentedControl
            fullWidth
            aria-label={t('cohort.open.programme')}
            value={programme}
            data={programmes.map((value) => ({ value, label: t(`terms.programme.${value}`) }))}
            onChange={(value) => draft.change({ programme: value as Programme })}
          />
        </Input.Wrapper>
        <TextInput
          label={t('cohort.open.name')}
          required
          placeholder={t('cohort.open.nameHint')}
          value={name}
          error={error('name')}
          maxLength={60}
          onChange={(event) => draft.change({ name: event.currentTarget.value })}
        />
        {day('fromOn', t('cohort.open.fromOn'), true)}
        {day('toOn', t('cohort.open.toOn'))}
        {day('referenceOn', t('cohort.open.reference'))}
      </div>
    </FormPage>
  )
}
