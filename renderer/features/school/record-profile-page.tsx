import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addDays } from '../../../shared/kernel/day.ts'
import { useClient } from '../../app/api.ts'
import { useCommand } from '../../app/command.ts'
import { FormPage } from '../../ui/form/form-page.tsx'
import { useDraft } from '../../ui/form/use-draft.ts'
import { useProblems } from '../../ui/form/use-problems.ts'
import { Section } from '../../ui/page/section.tsx'
import { showDone } from '../../ui/undo-toast.tsx'
import type { School } from '../people/rows.ts'
import { type ProfileDraft, ProfileFields } from './profile-fields.tsx'
import styles from './school-form.module.css'
import { SchoolMissing } from './school-missing.tsx'
import { useSchool } from './use-school.ts'

const route = getRouteApi('/people/school/$schoolId/profile')

/** Records what a school is from a day on; what was before stays. */
export function RecordProfilePage() {
  const { schoolId } = route.useParams()
  const { data, error } = useSchool(schoolId)
  return data ? <RecordProfile school={data} /> : <SchoolMissing error={error} />
}

function RecordProfile({ school }: { school: School }) {
  const { t } = useTranslation()
  const client = useClient()
  const navigate = useNavigate()
  const record = useCommand(client.people.recordProfile)
  // begins with what holds today: a change usually concerns one of the three
  const initial = useMemo<ProfileDraft>(
    () => ({ kind: school.kind, area: school.area, weak: school.weak, fromOn: null }),
    [school],
  )
  const draft = useDraft(`profile.${school.id}`, initial)
  const [tried, setTried] = useState(false)
  const problems = useProblems(record.error)
  const { fromOn, ...profile } = draft.value
  const leave = () =>
    void navigate({
      to: '/people/school/$schoolId',
      params: { schoolId: school.id },
      search: { tab: 'profiles' },
    })
  return (
    <FormPage
      crumb={
        <Link to="/people/school/$schoolId" params={{ schoolId: school.id }}>
          {school.name}
        </Link>
      }
      title={t('people.school.recordTitle')}
      sub={t('people.school.recordSub')}
      submit={t('people.school.record')}
      pending={record.isPending}
      onCancel={() => {
        draft.discard()
        leave()
      }}
      onSubmit={() => {
        setTried(true)
        if (!fromOn) return
        record.mutate(
          { schoolId: school.id, ...profile, fromOn },
          {
            onSuccess: () => {
              draft.discard()
              showDone(t('people.school.recorded', { name: school.name }))
              leave()
            },
          },
        )
      }}
      problem={problems.whole ?? problems.elsewhere(['kind', 'area', 'weak', 'fromOn'])[0]}
      draft={draft}
      aside={<ProfilesAfter school={school} draft={draft.value} />}
    >
      <div className={styles.fields}>
        <ProfileFields
          profile={draft.value}
          onChange={draft.change}
          error={(field) =>
            field === 'fromOn' && tried && !fromOn ? t('errors.field.required') : problems.field(field)
          }
        />
      </div>
    </FormPage>
  )
}

/** Which profiles end, and which the new one takes the place of. */
function ProfilesAfter({ school, draft: { fromOn } }: { school: School; draft: ProfileDraft }) {
  const { t } = useTranslation()
  const say = (profile: School['profiles'][number]) => {
    if (!fromOn || (profile.toOn && profile.toOn < fromOn)) return t('people.post.same')
    if (profile.fromOn >= fromOn) return t('people.school.replaced', { from: profile.fromOn })
    return t('people.post.ends', { day: addDays(fromOn, -1) })
  }
  return (
    <Section title={t('people.school.after')} aside={t('people.post.nothing')}>
      <ul className={styles.after}>
        {school.profiles.toReversed().map((profile) => (
          <li key={profile.fromOn}>
            {profile.fromOn} — {profile.toOn ?? t('people.life.untilNow')}
            <div className="note">{say(profile)}</div>
          </li>
        ))}
      </ul>
    </Section>
  )
}
