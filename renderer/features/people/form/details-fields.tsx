import { Checkbox, Select, Textarea, TextInput } from '@mantine/core'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { sexes } from '../../../../shared/domain/people.ts'
import { LooseDayInput } from '../../../ui/form/loose-day-input.tsx'
import { type DetailField, detailGroups } from './detail-groups.ts'
import type { DetailsDraft, SealedDraft } from './details-draft.ts'
import styles from './fields.module.css'

interface Props {
  details: DetailsDraft
  onChange: (part: Partial<DetailsDraft>) => void
  sealed: SealedDraft
  onSealed: (part: Partial<SealedDraft>) => void
  /** What is on record, masked; null where nothing is. */
  masked?: SealedDraft
  error: (field: string) => string | undefined
}

/** Every detail of a person, in the groups of the page. */
export function DetailsFields(props: Props) {
  const { t } = useTranslation()
  return (
    <div className={styles.fields}>
      {detailGroups.map((group) => (
        <Fragment key={group.id}>
          <h2 className={styles.group}>{t(`people.details.${group.id}`)}</h2>
          {group.fields.map((field) => (
            <Field key={field} field={field} {...props} />
          ))}
        </Fragment>
      ))}
    </div>
  )
}

function Field({
  field,
  details,
  onChange,
  sealed,
  onSealed,
  masked,
  error,
}: Props & { field: DetailField }) {
  const { t } = useTranslation()
  const label = t(`people.details.${field}`)
  switch (field) {
    case 'sex':
      return (
        <Select
          label={label}
          clearable
          value={details.sex || null}
          error={error(field)}
          data={sexes.map((value) => ({ value, label: t(`terms.sex.${value}`) }))}
          onChange={(value) => onChange({ sex: value ?? '' })}
        />
      )
    case 'birth':
    case 'inServiceSince':
    case 'professionalTitleFrom':
      return (
        <LooseDayInput
          label={label}
          value={details[field]}
          error={error(field)}
          onChange={(value) => onChange({ [field]: value })}
        />
      )
    case 'idNumber':
    case 'phone':
    case 'bankAccount':
      return (
        <Sealed
          label={label}
          value={sealed[field]}
          masked={masked?.[field] ?? null}
          error={error(field)}
          onChange={(value) => onSealed({ [field]: value })}
        />
      )
    case 'note':
      return (
        <Textarea
          className={styles.wide}
          label={label}
          autosize
          minRows={2}
          value={details.note}
          error={error(field)}
          onChange={(event) => onChange({ note: event.currentTarget.value })}
        />
      )
    default:
      return (
        <TextInput
          label={label}
          required={field === 'name'}
          value={details[field]}
          error={error(field)}
          autoComplete="off"
          onChange={(event) => onChange({ [field]: event.currentTarget.value })}
        />
      )
  }
}

/** A number that is never shown in full here: typing replaces it, the tick takes it away. */
function Sealed({
  label,
  value,
  masked,
  error,
  onChange,
}: {
  label: string
  value: string | null
  masked: string | null
  error: string | undefined
  onChange: (value: string | null) => void
}) {
  const { t } = useTranslation()
  return (
    <div className={styles.sealed}>
      <TextInput
        label={label}
        value={value ?? ''}
        disabled={value === null}
        placeholder={masked ? t('people.form.kept', { masked }) : ''}
        error={error}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {masked && (
        <Checkbox
          label={t('people.form.clear')}
          checked={value === null}
          onChange={(event) => onChange(event.currentTarget.checked ? null : '')}
        />
      )}
    </div>
  )
}
