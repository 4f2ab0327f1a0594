import { TextInput } from '@mantine/core'
import { IconCheck, IconX } from '@tabler/icons-react'
import { clsx } from 'clsx'
import { useTranslation } from 'react-i18next'
import type { StudioRole } from '../../../../shared/domain/studio.ts'
import type { Id } from '../../../../shared/kernel/id.ts'
import { Section } from '../../../ui/page/section.tsx'
import type { Mark } from './activity-draft.ts'
import styles from './activity-form.module.css'

/** Somebody who was in the studio on the day. */
export interface Attendee {
  id: Id<'person'>
  name: string
  role: StudioRole | null
  school: string | null
}

const unmarked: Mark = { present: null, reason: '' }

/** Who came: one click each, absent with a reason; nobody counts as present before somebody says so. */
export function Attendance({
  people,
  marks,
  onChange,
  nobody,
}: {
  people: readonly Attendee[]
  marks: Readonly<Record<string, Mark>>
  onChange: (marks: Readonly<Record<string, Mark>>) => void
  /** Said in place of the list. */
  nobody: string
}) {
  const { t } = useTranslation()
  const members = people.filter((one) => one.role === 'member')
  const present = members.filter((one) => marks[one.id]?.present === true).length
  const every = (mark: boolean | null) =>
    onChange(Object.fromEntries(people.map(({ id }) => [id, { present: mark, reason: '' }])))
  const all = people.length > 0 && people.every(({ id }) => marks[id]?.present === true)
  return (
    <Section
      title={t('activity.attendance.title')}
      count={people.length > 0 && t('activity.attendance.count', { present, all: members.length })}
      aside={
        people.length > 0 && (
          <button type="button" className={styles.offer} onClick={() => every(all ? null : true)}>
            {t(all ? 'activity.attendance.none' : 'activity.attendance.all')}
          </button>
        )
      }
    >
      {people.length === 0 ? (
        <p className="ink-2">{nobody}</p>
      ) : (
        <ul className={styles.people}>
          {people.map((one, i) => (
            <Row
              key={one.id}
              attendee={one}
              isFirst={people[i - 1]?.role !== one.role}
              mark={marks[one.id] ?? unmarked}
              onChange={(mark) => onChange({ ...marks, [one.id]: mark })}
            />
          ))}
        </ul>
      )}
    </Section>
  )
}

function Row({
  attendee,
  isFirst,
  mark,
  onChange,
}: {
  attendee: Attendee
  isFirst: boolean
  mark: Mark
  onChange: (mark: Mark) => void
}) {
  const { t } = useTranslation()
  const { name, role, school } = attendee
  // a second click takes the mark away again
  const set = (present: boolean) => onChange({ ...mark, present: mark.present === present ? null : present })
  return (
    <li className={clsx(mark.present === false && styles.away)}>
      <span className="note">{isFirst && role ? t(`terms.studioRole.${role}`) : ''}</span>
      <span className="strong ellipsis">{name}</span>
      <span className="ink-2 ellipsis hide-s">{school}</span>
      <fieldset className={styles.marks} aria-label={t('activity.attendance.stateOf', { name })}>
        <button
          type="button"
          aria-pressed={mark.present === true}
          className={clsx(styles.mark, mark.present === true && styles.present)}
          onClick={() => set(true)}
        >
          {mark.present === true && <IconCheck size={13} stroke={2} aria-hidden />}
          {t('activity.attendance.present')}
        </button>
        <button
          type="button"
          aria-pressed={mark.present === false}
          className={clsx(styles.mark, mark.present === false && styles.absent)}
          onClick={() => set(false)}
        >
          {mark.present === false && <IconX size={13} stroke={2} aria-hidden />}
          {t('activity.attendance.absent')}
        </button>
      </fieldset>
      {mark.present === false ? (
        <TextInput
          aria-label={t('activity.attendance.reasonOf', { name })}
          placeholder={t('activity.attendance.reason')}
          className={styles.reason}
          value={mark.reason}
          maxLength={100}
          onChange={(event) => onChange({ ...mark, reason: event.currentTarget.value })}
        />
      ) : (
        <span className="note">{mark.present === null && t('activity.attendance.unmarked')}</span>
      )}
    </li>
  )
}
