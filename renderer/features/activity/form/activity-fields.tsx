import { Input, NumberInput, SegmentedControl, Select, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { activityKinds } from '../../../../shared/domain/activity.ts'
import { type Day, minDay } from '../../../../shared/kernel/day.ts'
import type { Id } from '../../../../shared/kernel/id.ts'
import { useSession } from '../../../app/session.ts'
import { SchoolPicker } from '../../../ui/form/async-picker.tsx'
import { DayInput } from '../../../ui/form/day-input.tsx'
import { useSchoolSearch } from '../../people/use-school-search.ts'
import { type ActivityDraft, fieldsOf, type Length } from './activity-draft.ts'
import styles from './activity-form.module.css'
import type { Attendee } from './attendance.tsx'

interface FieldsProps {
  draft: ActivityDraft
  onChange: (part: Partial<ActivityDraft>) => void
  error: (field: string) => string | undefined
  people: readonly Attendee[]
  /** The schools of the members, offered with one click. */
  schools: readonly { id: Id<'school'>; name: string }[]
  life: Life | undefined
}

/** First and last day. */
export interface Life {
  from: Day
  to: Day
}

/** The kinds as one group of radio buttons: arrows move, every kind in view. */
function KindPicker({ draft, onChange }: Pick<FieldsProps, 'draft' | 'onChange'>) {
  const { t } = useTranslation()
  return (
    <Input.Wrapper label={t('activity.form.kind')} labelElement="div" className={styles.wide}>
      <div className={styles.kinds} role="radiogroup" aria-label={t('activity.form.kind')}>
        {activityKinds.map((kind) => (
          <label key={kind} className={styles.kind}>
            <input
              type="radio"
              name="kind"
              value={kind}
              checked={draft.kind === kind}
              onChange={() => onChange({ kind })}
            />
            <span>{t(`activity.kind.${kind}`)}</span>
          </label>
        ))}
      </div>
    </Input.Wrapper>
  )
}

function When({ draft, onChange, error, life }: FieldsProps) {
  const { t } = useTranslation()
  const { today } = useSession()
  const min = life?.from
  const max = life ? minDay(life.to, today) : today
  return (
    <>
      <DayInput
        label={t('activity.form.fromOn')}
        required
        value={draft.fromOn}
        error={error('fromOn')}
        max={max}
        {...(min ? { min } : {})}
        onChange={(fromOn) => onChange({ fromOn })}
      />
      <Input.Wrapper
        label={t('activity.form.length')}
        labelElement="div"
        error={draft.length === 'more' ? undefined : error('halfDays')}
      >
        <SegmentedControl
          fullWidth
          aria-label={t('activity.form.length')}
          value={draft.length}
          data={(['half', 'one', 'more'] as const).map((value) => ({
            value,
            label: t(`activity.form.${value}`),
          }))}
          onChange={(length) => onChange({ length: length as Length })}
        />
      </Input.Wrapper>
      {draft.length === 'more' && (
        <>
          <DayInput
            label={t('activity.form.toOn')}
            value={draft.toOn}
            error={error('toOn')}
            max={max}
            {...(draft.fromOn ? { min: draft.fromOn } : {})}
            onChange={(toOn) => onChange({ toOn })}
          />
          <NumberInput
            label={t('activity.form.days')}
            value={draft.days ?? ''}
            error={error('halfDays')}
            min={0.5}
            max={200}
            step={0.5}
            decimalScale={1}
            onChange={(days) => onChange({ days: typeof days === 'number' ? days : null })}
          />
        </>
      )}
    </>
  )
}

function Where({ draft, onChange, error, people, schools }: FieldsProps) {
  const { t } = useTranslation()
  const search = useSchoolSearch()
  const { school, place, host } = fieldsOf[draft.kind]
  // a visit is mostly called by its school
  const go = (to: ActivityDraft['school']) =>
    onChange({
      school: to,
      ...(draft.kind === 'visit' && to && draft.topic.trim() === ''
        ? { topic: t('activity.form.visitTopic', { school: to.label }) }
        : {}),
    })
  return (
    <>
      {school && (
        <div>
          <SchoolPicker
            label={t(draft.kind === 'visit' ? 'activity.form.visitedSchool' : 'activity.form.taughtSchool')}
            required={school === 'needed'}
            value={draft.school}
            search={search}
            error={error('visitedSchoolId')}
            onChange={go}
          />
          {draft.school === null && schools.length > 0 && (
            <p className={styles.offered}>
              <span className="note">{t('activity.form.memberSchools')}</span>
              {schools.map(({ id, name }) => (
                <button
                  key={id}
                  type="button"
                  className={styles.offer}
                  onClick={() => go({ id, label: name })}
                >
                  {name}
                </button>
              ))}
            </p>
          )}
        </div>
      )}
      {place && (
        <TextInput
          label={t('activity.form.place')}
          value={draft.place}
          error={error('place')}
          maxLength={80}
          onChange={(event) => onChange({ place: event.currentTarget.value })}
        />
      )}
      {host && (
        <Select
          label={t('activity.form.host')}
          clearable
          searchable
          value={draft.hostId}
          error={error('hostId')}
          data={people.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(hostId) => onChange({ hostId: hostId as Id<'person'> | null })}
        />
      )}
    </>
  )
}

function Texts({ draft, onChange, error }: FieldsProps) {
  const { t } = useTranslation()
  const text = (field: 'problem' | 'solution' | 'note') => (
    <Textarea
      label={t(`activity.form.${field}`)}
      value={draft[field]}
      error={error(field)}
      maxLength={1000}
      autosize
      minRows={field === 'note' ? 1 : 2}
      onChange={(event) => onChange({ [field]: event.currentTarget.value })}
    />
  )
  return (
    <>
      {fieldsOf[draft.kind].report && (
        <>
          {text('problem')}
          {text('solution')}
        </>
      )}
      <div className={styles.wide}>{text('note')}</div>
    </>
  )
}

/** The fields of an activity: the kind first, then only what it needs. */
export function ActivityFields(props: FieldsProps) {
  const { t } = useTranslation()
  const { draft, onChange, error } = props
  return (
    <div className={styles.fields}>
      <KindPicker draft={draft} onChange={onChange} />
      <When {...props} />
      <TextInput
        className={styles.wide}
        label={t('activity.form.topic')}
        required
        value={draft.topic}
        error={error('topic')}
        maxLength={120}
        onChange={(event) => onChange({ topic: event.currentTarget.value })}
      />
      <Where {...props} />
      <Texts {...props} />
    </div>
  )
}
