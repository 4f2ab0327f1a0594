import { TextInput } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from '../../app/api.ts'
import { useCommand } from '../../app/command.ts'
import { FormPage } from '../../ui/form/form-page.tsx'
import { useDraft } from '../../ui/form/use-draft.ts'
import { useProblems } from '../../ui/form/use-problems.ts'
import { showDone } from '../../ui/undo-toast.tsx'
import { noProfile, ProfileFields } from './profile-fields.tsx'
import styles from './school-form.module.css'

const empty = { ...noProfile, name: '', aliases: '' }
const shown = ['name', 'aliases', 'kind', 'area', 'weak', 'fromOn']

/** A new school with what it is from its first day on. */
export function AddSchoolPage() {
  const { t } = useTranslation()
  const client = useClient()
  const navigate = useNavigate()
  const add = useCommand(client.people.addSchool)
  const draft = useDraft('school', empty)
  const [tried, setTried] = useState(false)
  const problems = useProblems(add.error)
  const { aliases, fromOn, ...school } = draft.value
  const name = school.name.trim()
  const error = (field: string) => {
    const missing = tried && ((field === 'name' && name === '') || (field === 'fromOn' && !fromOn))
    return missing ? t('errors.field.required') : problems.field(field)
  }
  return (
    <FormPage
      crumb={<Link to="/people/school">{t('people.school.title')}</Link>}
      title={t('people.school.add')}
      sub={t('people.school.addSub')}
      submit={t('people.school.add')}
      pending={add.isPending}
      onCancel={() => {
        draft.discard()
        void navigate({ to: '/people/school' })
      }}
      onSubmit={() => {
        setTried(true)
        if (name === '' || !fromOn) return
        add.mutate(
          { ...school, name, fromOn, aliases: aliases.split(/[、，,;；\s]+/).filter(Boolean) },
          {
            onSuccess: ({ schoolId }) => {
              draft.discard()
              showDone(t('people.school.added', { name }))
              void navigate({ to: '/people/school/$schoolId', params: { schoolId } })
            },
          },
        )
      }}
      problem={problems.whole ?? problems.elsewhere(shown)[0]}
      draft={draft}
    >
      <div className={styles.fields}>
        <TextInput
          label={t('people.school.name')}
          required
          autoComplete="off"
          value={draft.value.name}
          error={error('name')}
          onChange={(event) => draft.change({ name: event.currentTarget.value })}
        />
        <TextInput
          label={t('people.school.aliases')}
          placeholder={t('people.school.aliasesHint')}
          autoComplete="off"
          value={aliases}
          error={error('aliases')}
          onChange={(event) => draft.change({ aliases: event.currentTarget.value })}
        />
        <ProfileFields profile={draft.value} onChange={draft.change} error={error} />
      </div>
    </FormPage>
  )
}
