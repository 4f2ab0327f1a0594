import { TextInput } from '@mantine/core'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from '../../app/api.ts'
import { useCommand } from '../../app/command.ts'
import { FormPage } from '../../ui/form/form-page.tsx'
import { useProblems } from '../../ui/form/use-problems.ts'
import { showDone } from '../../ui/undo-toast.tsx'
import type { Selection } from './rows.ts'
import styles from './selection.module.css'
import { type CallDraft, callOf, SelectionFields } from './selection-fields.tsx'
import { SelectionMissing } from './selection-missing.tsx'
import { useSelection } from './use-selection.ts'

const route = getRouteApi('/recognition/selection/$selectionId/amend')
const fields = ['name', 'referenceOn', 'closesOn', 'documentNumber', 'noticeText', 'reason']

/** Corrects what a call says, for a reason; its numbers follow at once. */
export function AmendSelectionPage() {
  const { selectionId } = route.useParams()
  const { data, error } = useSelection(selectionId)
  return data ? <Amend selection={data} /> : <SelectionMissing error={error} />
}

function Amend({ selection }: { selection: Selection }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const amend = useCommand(useClient().selection.amend)
  const problems = useProblems(amend.error)
  const [tried, setTried] = useState(false)
  const [reason, setReason] = useState('')
  const [draft, setDraft] = useState<CallDraft>({
    name: selection.name,
    referenceOn: selection.referenceOn,
    closesOn: selection.closesOn,
    documentNumber: selection.documentNumber ?? '',
    noticeText: selection.noticeText ?? '',
    overflow: selection.overflow,
    ruralPoints: selection.ruralPoints,
    refillDocumentNumber: selection.refillDocumentNumber ?? '',
  })
  const missing = (field: string) =>
    (field === 'name' && draft.name.trim() === '') ||
    (field === 'referenceOn' && draft.referenceOn === null) ||
    (field === 'reason' && reason.trim() === '')
  const error = (field: string) =>
    tried && missing(field) ? t('errors.field.required') : problems.field(field)
  const params = { selectionId: selection.id }
  const leave = () => void navigate({ to: '/recognition/selection/$selectionId', params })
  return (
    <FormPage
      crumb={
        <Link to="/recognition/selection/$selectionId" params={params}>
          {selection.name}
        </Link>
      }
      title={t('selection.amend.title')}
      sub={t('selection.amend.sub')}
      submit={t('selection.amend.save')}
      pending={amend.isPending}
      onCancel={leave}
      onSubmit={() => {
        setTried(true)
        const { referenceOn } = draft
        if (referenceOn === null || fields.some(missing)) return
        amend.mutate(
          { selectionId: selection.id, ...callOf(draft), referenceOn, reason: reason.trim() },
          {
            onSuccess: () => {
              showDone(t('selection.amend.saved'))
              leave()
            },
          },
        )
      }}
      problem={problems.whole ?? problems.elsewhere(fields)[0]}
    >
      <div className={styles.fields}>
        <SelectionFields
          ofCohort={selection.kind === 'cohort'}
          draft={draft}
          onChange={(part) => setDraft({ ...draft, ...part })}
          error={error}
        />
        <TextInput
          className={styles.wide ?? ''}
          label={t('selection.amend.reason')}
          required
          maxLength={200}
          value={reason}
          error={error('reason')}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </div>
    </FormPage>
  )
}
