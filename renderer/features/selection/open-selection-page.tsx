import { SegmentedControl, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Track } from '../../../shared/domain/studio.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import { useApi, useClient } from '../../app/api.ts'
import { useCommand } from '../../app/command.ts'
import { FormPage } from '../../ui/form/form-page.tsx'
import { useDraft } from '../../ui/form/use-draft.ts'
import { useProblems } from '../../ui/form/use-problems.ts'
import { showDone } from '../../ui/undo-toast.tsx'
import styles from './selection.module.css'
import { type CallDraft, callOf, SelectionFields } from './selection-fields.tsx'

const route = getRouteApi('/recognition/selection/open')
const fields = ['name', 'referenceOn', 'openedOn', 'closesOn', 'documentNumber', 'noticeText', 'cohortId']

interface OpenDraft extends CallDraft {
  of: Track | 'cohort'
  cohortId: string | null
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
  const { of, cohortId, name, referenceOn } = draft.value
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
        ...callOf(draft.value),
        referenceOn,
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
      draft={draft}
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
        <SelectionFields
          ofCohort={of === 'cohort'}
          draft={draft.value}
          onChange={draft.change}
          error={error}
        />
      </div>
    </FormPage>
  )
}
