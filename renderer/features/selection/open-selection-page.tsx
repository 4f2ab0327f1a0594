import { NumberInput, SegmentedControl, Select, Switch, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Track } from '../../../shared/domain/studio.ts'
import type { Day } from '../../../shared/kernel/day.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import { useApi, useClient } from '../../app/api.ts'
import { useCommand } from '../../app/command.ts'
import { DayInput } from '../../ui/form/day-input.tsx'
import { FormPage } from '../../ui/form/form-page.tsx'
import { useDraft } from '../../ui/form/use-draft.ts'
import { useProblems } from '../../ui/form/use-problems.ts'
import { showDone } from '../../ui/undo-toast.tsx'
import styles from './selection.module.css'

const route = getRouteApi('/recognition/selection/open')
const fields = ['name', 'referenceOn', 'openedOn', 'closesOn', 'documentNumber', 'noticeText', 'cohortId']

interface OpenDraft {
  of: Track | 'cohort'
  cohortId: string | null
  name: string
  referenceOn: Day | null
  closesOn: Day | null
  documentNumber: string
  noticeText: string
  overflow: boolean
  ruralPoints: number
  refillDocumentNumber: string
}

/** Opens a recognition batch, or the call for a cohort. */
export function OpenSelectionPage() {
  const { t } = useTranslation()
  const { cohort } = route.useSearch()
  const navigate = useNavigate()
  const client = useClient()
  const cohorts = useQuery(useApi().cohort.list.queryOptions({ input: {} }))
  const open = useCommand(client.selection.open)
  const draft = useDraft<OpenDraft>(`selection.open.${cohort ?? ''}`, {
    of: cohort ? 'cohort' : 'teacher',
    cohortId: cohort ?? null,
    name: '',
    referenceOn: null,
    closesOn: null,
    documentNumber: '',
    noticeText: '',
    overflow: true,
    ruralPoints: 0,
    refillDocumentNumber: '',
  })
  const [tried, setTried] = useState(false)
  const problems = useProblems(open.error)
  const { of, cohortId, name, referenceOn, closesOn } = draft.value
  const missing = (field: string) =>
    (field === 'name' && name.trim() === '') ||
    (field === 'referenceOn' && referenceOn === null) ||
    (field === 'cohortId' && of === 'cohort' && cohortId === null)
  const error = (field: string) =>
    tried && missing(field) ? t('errors.field.required') : problems.field(field)
  const submit = () => {
    setTried(true)
    if (referenceOn === null || ['name', 'referenceOn', 'cohortId'].some(missing)) return
    open.mutate(
      {
        ...(of === 'cohort'
          ? { kind: 'cohort' as const, cohortId: cohortId as Id<'cohort'> }
          : { kind: 'recognition' as const, track: of }),
        name: name.trim(),
        referenceOn,
        closesOn,
        documentNumber: draft.value.documentNumber.trim() || null,
        noticeText: draft.value.noticeText.trim() || null,
        overflow: draft.value.overflow,
        ruralPoints: draft.value.ruralPoints,
        refillDocumentNumber: draft.value.refillDocumentNumber.trim() || null,
      },
      {
        onSuccess: ({ selectionId }) => {
          draft.discard()
          showDone(t('selection.open.saved', { name: name.trim() }))
          void navigate({ to: '/recognition/selection/$selectionId', params: { selectionId } })
        },
      },
    )
  }
  return (
    <FormPage
      crumb={<Link to="/recognition/selection">{t('selection.list.title')}</Link>}
      title={t('selection.list.open')}
      sub={t('selection.open.sub')}
      submit={t('selection.open.save')}
      pending={open.isPending}
      onCancel={() => void navigate({ to: '/recognition/selection' })}
      onSubmit={submit}
      problem={problems.whole ?? problems.elsewhere(fields)[0]}
    >
      <div className={styles.fields}>
        <SegmentedControl
          className={styles.wide ?? ''}
          aria-label={t('selection.column.kind')}
          value={of}
          data={(['teacher', 'principal', 'cohort'] as const).map((value) => ({
            value,
            label: t(`selection.kind.${value}`),
          }))}
          onChange={(value) => draft.change({ of: value as OpenDraft['of'] })}
        />
        {of === 'cohort' && (
          <Select
            label={t('selection.kind.cohort')}
            withAsterisk
            value={cohortId}
            error={error('cohortId')}
            data={(cohorts.data?.rows ?? []).map((one) => ({ value: one.id as string, label: one.name }))}
            onChange={(value) => draft.change({ cohortId: value })}
          />
        )}
        <TextInput
          label={t('selection.column.name')}
          required
          placeholder={t('selection.open.nameHint')}
          value={name}
          error={error('name')}
          maxLength={80}
          onChange={(event) => draft.change({ name: event.currentTarget.value })}
        />
        <DayInput
          label={t('selection.open.referenceOn')}
          required
          value={referenceOn}
          error={error('referenceOn')}
          onChange={(value) => draft.change({ referenceOn: value })}
        />
        <DayInput
          label={t('selection.open.closesOn')}
          value={closesOn}
          error={error('closesOn')}
          onChange={(value) => draft.change({ closesOn: value })}
        />
        <TextInput
          label={t('selection.column.document')}
          placeholder={t('ui.decision.documentHint')}
          value={draft.value.documentNumber}
          error={error('documentNumber')}
          onChange={(event) => draft.change({ documentNumber: event.currentTarget.value })}
        />
        <NumberInput
          label={t('selection.open.ruralPoints')}
          description={t('selection.open.ruralHint')}
          min={0}
          max={20}
          value={draft.value.ruralPoints}
          onChange={(value) => draft.change({ ruralPoints: Number(value) || 0 })}
        />
        {of === 'cohort' ? (
          <TextInput
            label={t('cohort.enrol.refill')}
            description={t('cohort.enrol.refillHint')}
            value={draft.value.refillDocumentNumber}
            onChange={(event) => draft.change({ refillDocumentNumber: event.currentTarget.value })}
          />
        ) : (
          <Switch
            label={t('selection.open.overflow')}
            checked={draft.value.overflow}
            onChange={(event) => draft.change({ overflow: event.currentTarget.checked })}
          />
        )}
        <Textarea
          className={styles.wide ?? ''}
          label={t('selection.open.noticeText')}
          autosize
          minRows={4}
          maxRows={14}
          value={draft.value.noticeText}
          error={error('noticeText')}
          onChange={(event) => draft.change({ noticeText: event.currentTarget.value })}
        />
      </div>
    </FormPage>
  )
}
