import { NumberInput, Select, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import {
  type LessonRole,
  lessonRoles,
  type OutputKind,
  outputKinds,
  type PaperStatus,
  paperStatuses,
} from '../../../../shared/domain/activity.ts'
import { type Level, levels } from '../../../../shared/domain/title.ts'
import { PersonPicker } from '../../../ui/form/async-picker.tsx'
import { DayInput } from '../../../ui/form/day-input.tsx'
import { usePersonSearch } from '../../people/use-person-search.ts'
import styles from '../form/activity-form.module.css'
import type { OutputDraft } from './output-draft.ts'

interface FieldsProps {
  draft: OutputDraft
  onChange: (part: Partial<OutputDraft>) => void
  error: (field: string) => string | undefined
}

function PaperFields({ draft, onChange, error }: FieldsProps) {
  const { t } = useTranslation()
  return (
    <>
      <TextInput
        label={t('activity.output.publication')}
        value={draft.publication}
        error={error('publication')}
        maxLength={120}
        onChange={(event) => onChange({ publication: event.currentTarget.value })}
      />
      <Select
        label={t('activity.output.status')}
        clearable
        value={draft.status}
        error={error('status')}
        data={paperStatuses.map((value) => ({ value, label: t(`activity.output.statusOf.${value}`) }))}
        onChange={(status) => onChange({ status: status as PaperStatus | null })}
      />
      <NumberInput
        label={t('activity.output.position')}
        description={t('activity.output.positionHint')}
        value={draft.authorPosition ?? ''}
        error={error('authorPosition')}
        min={1}
        max={50}
        allowDecimal={false}
        onChange={(n) => onChange({ authorPosition: typeof n === 'number' ? n : null })}
      />
    </>
  )
}

/** The fields of an output: whose it is and its kind, then only what the kind needs. */
export function OutputFields(props: FieldsProps) {
  const { t } = useTranslation()
  const search = usePersonSearch()
  const { draft, onChange, error } = props
  return (
    <div className={styles.fields}>
      <PersonPicker
        label={t('activity.output.person')}
        required
        description={draft.person?.hint}
        value={draft.person}
        search={search}
        error={error('personId')}
        onChange={(person) => onChange({ person })}
      />
      <Select
        label={t('activity.output.kind')}
        withAsterisk
        allowDeselect={false}
        value={draft.kind}
        error={error('kind')}
        data={outputKinds.map((value) => ({ value, label: t(`terms.outputKind.${value}`) }))}
        onChange={(kind) => onChange({ kind: kind as OutputKind })}
      />
      <TextInput
        className={styles.wide}
        label={t('activity.output.name')}
        required
        value={draft.title}
        error={error('title')}
        maxLength={160}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
      />
      <DayInput
        label={t(`activity.output.dayOf.${draft.kind}`)}
        required
        value={draft.happenedOn}
        error={error('happenedOn')}
        onChange={(happenedOn) => onChange({ happenedOn })}
      />
      <Select
        label={t('activity.output.level')}
        clearable
        value={draft.level}
        error={error('level')}
        data={levels.map((value) => ({ value, label: t(`terms.level.${value}`) }))}
        onChange={(level) => onChange({ level: level as Level | null })}
      />
      {draft.kind === 'paper' && <PaperFields {...props} />}
      {draft.kind === 'open_lesson' && (
        <Select
          label={t('activity.output.as')}
          clearable
          value={draft.tookPartAs}
          error={error('tookPartAs')}
          data={lessonRoles.map((value) => ({ value, label: t(`activity.output.asOf.${value}`) }))}
          onChange={(role) => onChange({ tookPartAs: role as LessonRole | null })}
        />
      )}
      <Textarea
        className={styles.wide}
        label={t('activity.output.note')}
        value={draft.note}
        error={error('note')}
        maxLength={400}
        autosize
        onChange={(event) => onChange({ note: event.currentTarget.value })}
      />
    </div>
  )
}
