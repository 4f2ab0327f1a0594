import { NumberInput, Switch, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Day } from '../../../shared/kernel/day.ts'
import { DayInput } from '../../ui/form/day-input.tsx'
import styles from './selection.module.css'

/** What a call says, as it is typed. */
export interface CallDraft {
  name: string
  referenceOn: Day | null
  closesOn: Day | null
  documentNumber: string
  noticeText: string
  overflow: boolean
  ruralPoints: number
  refillDocumentNumber: string
}

/** What the call says once it is sent; the name and the reference day are asked for before. */
export const callOf = (draft: CallDraft) => ({
  name: draft.name.trim(),
  closesOn: draft.closesOn,
  documentNumber: draft.documentNumber.trim() || null,
  noticeText: draft.noticeText.trim() || null,
  overflow: draft.overflow,
  ruralPoints: draft.ruralPoints,
  refillDocumentNumber: draft.refillDocumentNumber.trim() || null,
})

/** The fields of a call, the same where it is opened and where it is corrected. */
export function SelectionFields({
  ofCohort,
  draft,
  onChange,
  error,
}: {
  ofCohort: boolean
  draft: CallDraft
  onChange: (part: Partial<CallDraft>) => void
  error: (field: string) => string | undefined
}) {
  const { t } = useTranslation()
  return (
    <>
      <TextInput
        label={t('selection.column.name')}
        required
        placeholder={t('selection.open.nameHint')}
        value={draft.name}
        error={error('name')}
        maxLength={80}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <DayInput
        label={t('selection.open.referenceOn')}
        required
        value={draft.referenceOn}
        error={error('referenceOn')}
        onChange={(value) => onChange({ referenceOn: value })}
      />
      <DayInput
        label={t('selection.open.closesOn')}
        value={draft.closesOn}
        error={error('closesOn')}
        onChange={(value) => onChange({ closesOn: value })}
      />
      <TextInput
        label={t('selection.column.document')}
        placeholder={t('ui.decision.documentHint')}
        value={draft.documentNumber}
        error={error('documentNumber')}
        onChange={(event) => onChange({ documentNumber: event.currentTarget.value })}
      />
      <NumberInput
        label={t('selection.open.ruralPoints')}
        description={t('selection.open.ruralHint')}
        min={0}
        max={20}
        value={draft.ruralPoints}
        onChange={(value) => onChange({ ruralPoints: Number(value) || 0 })}
      />
      {ofCohort ? (
        <TextInput
          label={t('cohort.enrol.refill')}
          description={t('cohort.enrol.refillHint')}
          value={draft.refillDocumentNumber}
          onChange={(event) => onChange({ refillDocumentNumber: event.currentTarget.value })}
        />
      ) : (
        <Switch
          label={t('selection.open.overflow')}
          checked={draft.overflow}
          onChange={(event) => onChange({ overflow: event.currentTarget.checked })}
        />
      )}
      <Textarea
        className={styles.wide ?? ''}
        label={t('selection.open.noticeText')}
        autosize
        minRows={4}
        maxRows={14}
        value={draft.noticeText}
        error={error('noticeText')}
        onChange={(event) => onChange({ noticeText: event.currentTarget.value })}
      />
    </>
  )
}
