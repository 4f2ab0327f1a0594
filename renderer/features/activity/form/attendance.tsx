import { TextInput } from '@mantine/core'
import { IconCheck, IconX } from '@tabler/icons-react'
import { clsx } from 'clsx'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { StudioRole } from '../../../../shared/domain/studio.ts'
import type { Id } from '../../../../shared/kernel/id.ts'
import { useKeys } from '../../../ui/input/use-keys.ts'
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
  error,
  nobody,
}: {
  people: readonly Attendee[]
  marks: Readonly<Record<string, Mark>>
  onChange: (marks: Readonly<Record<string, Mark>>) => void
  /** What speaks against marking the one at this place. */
  error?: (at: number) => string | undefined
  /** Said in place of the list. */
  nobody: string
}) {
  const { t } = useTranslation()
  const members = people.filter((one) => one.role === 'member')
  // the back end counts those who are marked
  const sent = people.filter(({ id }) => (marks[id]?.present ?? null) !== null).map(({ id }) => id)
  const errorOf = (id: Id<'person'>) => error?.(sent.indexOf(id))
  const present = members.filter((one) => marks[one.id]?.present === true).length
  const every = (mark: boolean | null) =>
    onChange(Object.fromEntries(people.map(({ id }) => [id, { present: mark, reason: '' }])))
  const all = people.length > 0 && people.every(({ id }) => marks[id]?.present === true)
  useKeys({ 'Alt+a': () => every(all ? null : true) }, people.length > 0)
  const lost = useLost(people, marks)
  return (
    <Section
      title={t('activity.attendance.title')}
      count={people.length > 0 && t('activity.attendance.count', { present, all: members.length })}
      aside={
        people.length > 0 && (
          <button
            type="button"
            className={styles.offer}
            title="Alt A"
            aria-keyshortcuts="Alt+A"
            onClick={() => every(all ? null : true)}
          >
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
              error={errorOf(one.id)}
              onChange={(mark) => onChange({ ...marks, [one.id]: mark })}
            />
          ))}
        </ul>
      )}
      {lost.length > 0 && (
        <p className={styles.lost} role="alert">
          {t('activity.attendance.lost', { names: lost.join(t('findings.list')) })}
        </p>
      )}
    </Section>
  )
}

/** Those marked before the day was changed to one on which they were not in the studio: they can't have come. */
function useLost(people: readonly Attendee[], marks: Readonly<Record<string, Mark>>): readonly string[] {
  const names = useRef(new Map<string, string>())
  for (const { id, name } of people) names.current.set(id, name)
  if (people.length === 0) return []
  return Object.entries(marks).flatMap(([id, { present }]) => {
    const name = names.current.get(id)
    return present === null || name === undefined || people.some((one) => one.id === id) ? [] : [name]
  })
}

function Row({
  attendee,
  isFirst,
  mark,
  error,
  onChange,
}: {
  attendee: Attendee
  isFirst: boolean
  mark: Mark
  error: string | undefined
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
          error={error}
          maxLength={100}
          onChange={(event) => onChange({ ...mark, reason: event.currentTarget.value })}
        />
      ) : (
        <span className={error ? styles.lost : 'note'}>
          {error ?? (mark.present === null && t('activity.attendance.unmarked'))}
        </span>
      )}
    </li>
  )
}
