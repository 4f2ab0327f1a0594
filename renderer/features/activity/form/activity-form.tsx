import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { FormPage } from '../../../ui/form/form-page.tsx'
import type { DraftState } from '../../../ui/form/use-draft.ts'
import type { SaidProblems } from '../../../ui/form/use-problems.ts'
import type { Duties } from '../../studio/rows.ts'
import type { ActivityDraft } from './activity-draft.ts'
import { ActivityFields, type Life } from './activity-fields.tsx'
import styles from './activity-form.module.css'
import { Attendance, type Attendee } from './attendance.tsx'
import { effectOf } from './effect.ts'
import { EffectPanel } from './effect-panel.tsx'

const fields = [
  'fromOn',
  'toOn',
  'halfDays',
  'topic',
  'place',
  'hostId',
  'visitedSchoolId',
  'problem',
  'solution',
  'note',
]

/** The form of one activity, for recording and for correcting: fields, attendance, and what saving would do. */
export function ActivityForm({
  crumb,
  title,
  submit,
  pending,
  onSubmit,
  onCancel,
  tried,
  problems,
  life,
  note,
  before,
  draft: { value: draft, change: onChange, ...kept },
  people,
  schools,
  duties,
  evidence,
}: {
  crumb: ReactNode
  title: string
  submit: string
  pending: boolean
  onSubmit: () => void
  onCancel: () => void
  /** Somebody has tried to save: what is required and missing is said. */
  tried: boolean
  problems: SaidProblems
  /** From when to when the studio is there; no activity lies outside. */
  life: Life | undefined
  note?: ReactNode
  /** Above the fields: which studio. */
  before?: ReactNode
  draft: DraftState & { value: ActivityDraft; change: (part: Partial<ActivityDraft>) => void }
  people: readonly Attendee[]
  schools: Parameters<typeof ActivityFields>[0]['schools']
  duties: Duties | undefined
  /** Files to go with it, below the attendance. */
  evidence?: ReactNode
}) {
  const { t } = useTranslation()
  const marked = people.map((_, at) => `attendance.${at}.personId`)
  const missing = (field: string): boolean =>
    tried &&
    ((field === 'fromOn' && draft.fromOn === null) || (field === 'topic' && draft.topic.trim() === ''))
  return (
    <FormPage
      crumb={crumb}
      title={title}
      sub={t('activity.form.sub')}
      submit={submit}
      pending={pending}
      onSubmit={onSubmit}
      onCancel={onCancel}
      problem={problems.whole ?? problems.elsewhere([...fields, ...marked])[0]}
      note={note}
      draft={kept}
      aside={<EffectPanel effect={effectOf(draft, people)} duties={duties} />}
    >
      {before}
      <ActivityFields
        draft={draft}
        onChange={onChange}
        error={(field) => (missing(field) ? t('errors.field.required') : problems.field(field))}
        people={people}
        schools={schools}
        life={life}
      />
      <div className={styles.attendance}>
        <Attendance
          people={people}
          marks={draft.marks}
          onChange={(marks) => onChange({ marks })}
          error={(at) => problems.field(`attendance.${at}.personId`)}
          nobody={t(draft.fromOn === null ? 'activity.attendance.needDay' : 'activity.attendance.nobody')}
        />
      </div>
      {evidence && <div className={styles.attendance}>{evidence}</div>}
    </FormPage>
  )
}
