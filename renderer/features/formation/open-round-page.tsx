import { Input, NumberInput, SegmentedControl, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Track, tracks } from '../../../shared/domain/studio.ts'
import type { Day } from '../../../shared/kernel/day.ts'
import { useApi, useClient } from '../../app/api.ts'
import { useCommand } from '../../app/command.ts'
import { DayInput } from '../../ui/form/day-input.tsx'
import { FormPage } from '../../ui/form/form-page.tsx'
import { useDraft } from '../../ui/form/use-draft.ts'
import { useProblems } from '../../ui/form/use-problems.ts'
import { showDone } from '../../ui/undo-toast.tsx'
import styles from './formation.module.css'
import { QuotaSection } from './quota-section.tsx'

const fields = ['name', 'startOn', 'openedOn', 'closesOn', 'places', 'documentNumber']

interface OpenDraft {
  track: Track
  name: string
  startOn: Day | null
  closesOn: Day | null
  places: number | null
  documentNumber: string
}

const none: OpenDraft = {
  track: 'teacher',
  name: '',
  startOn: null,
  closesOn: null,
  places: null,
  documentNumber: '',
}

/** Opens a round; beside it what the year has room for. */
export function OpenRoundPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const open = useCommand(useClient().formation.open)
  const draft = useDraft('formation.open', none)
  const [tried, setTried] = useState(false)
  const problems = useProblems(open.error)
  const { track, name, startOn, closesOn, places, documentNumber } = draft.value
  const quota = useQuery({
    ...useApi().formation.quota.queryOptions({ input: { track, startOn: startOn as Day } }),
    enabled: startOn !== null,
  }).data
  const missing = (field: string) =>
    (field === 'name' && name.trim() === '') || (field === 'startOn' && startOn === null)
  const error = (field: string) =>
    tried && missing(field) ? t('errors.field.required') : problems.field(field)
  return (
    <FormPage
      crumb={<Link to="/studio/rounds">{t('formation.list.title')}</Link>}
      title={t('formation.open.title')}
      sub={t('formation.open.sub')}
      submit={t('formation.open.save')}
      pending={open.isPending}
      onCancel={() => void navigate({ to: '/studio/rounds' })}
      onSubmit={() => {
        setTried(true)
        if (startOn === null || missing('name')) return
        open.mutate(
          {
            track,
            name: name.trim(),
            startOn,
            closesOn,
            places,
            documentNumber: documentNumber.trim() || null,
          },
          {
            onSuccess: ({ formationId }) => {
              draft.discard()
              showDone(t('formation.open.saved', { name: name.trim() }))
              void navigate({ to: '/studio/rounds/$formationId', params: { formationId } })
            },
          },
        )
      }}
      problem={problems.whole ?? problems.elsewhere(fields)[0]}
      aside={quota && <QuotaSection quota={quota} />}
    >
      <div className={styles.fields}>
        <Input.Wrapper label={t('formation.column.track')} labelElement="div">
          <SegmentedControl
            fullWidth
            aria-label={t('formation.column.track')}
            value={track}
            data={tracks.toReversed().map((value) => ({ value, label: t(`studio.track.${value}`) }))}
            onChange={(value) => draft.change({ track: value as Track })}
          />
        </Input.Wrapper>
        <TextInput
          label={t('formation.column.name')}
          placeholder={t('formation.open.nameHint')}
          required
          value={name}
          error={error('name')}
          onChange={(event) => draft.change({ name: event.currentTarget.value })}
        />
        <DayInput
          label={t('formation.column.start')}
          required
          value={startOn}
          error={error('startOn')}
          onChange={(value) => draft.change({ startOn: value })}
        />
        <DayInput
          label={t('formation.open.closesOn')}
          value={closesOn}
          error={error('closesOn')}
          onChange={(value) => draft.change({ closesOn: value })}
        />
        <NumberInput
          label={t('formation.open.places')}
          description={t('formation.open.placesHint')}
          min={0}
          max={200}
          allowDecimal={false}
          value={places ?? ''}
          error={error('places')}
          onChange={(value) => draft.change({ places: typeof value === 'number' ? value : null })}
        />
        <TextInput
          label={t('ui.decision.document')}
          placeholder={t('ui.decision.documentHint')}
          value={documentNumber}
          error={error('documentNumber')}
          onChange={(event) => draft.change({ documentNumber: event.currentTarget.value })}
        />
      </div>
    </FormPage>
  )
}
