import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from '../../../app/api.ts'
import { useCommand } from '../../../app/command.ts'
import { FormPage } from '../../../ui/form/form-page.tsx'
import { useDraft } from '../../../ui/form/use-draft.ts'
import { useProblems } from '../../../ui/form/use-problems.ts'
import { Section } from '../../../ui/page/section.tsx'
import { showDone } from '../../../ui/undo-toast.tsx'
import { detailGroups } from './detail-groups.ts'
import { changedDetails, changedSealed, noDetails, noSealed } from './details-draft.ts'
import { DetailsFields } from './details-fields.tsx'
import { noPost, postInput } from './post-draft.ts'
import { PostFields } from './post-fields.tsx'

const postFields = ['fromOn', 'kind', 'schoolId', 'unit', 'duty', 'frontLine', 'reason', 'documentNumber']
const shown = [
  ...detailGroups.flatMap((group) => [...group.fields]),
  ...postFields.flatMap((field) => [field, `post.${field}`]),
]

/** A new person; only the name is asked for, and what is left empty stays unknown. */
export function AddPersonPage() {
  const { t } = useTranslation()
  const client = useClient()
  const navigate = useNavigate()
  const add = useCommand(client.people.addPerson)
  const details = useDraft('person', noDetails)
  const post = useDraft('person.post', noPost)
  const [sealed, setSealed] = useState(noSealed)
  const [tried, setTried] = useState(false)
  const problems = useProblems(add.error)
  const name = details.value.name.trim()
  const input = postInput(post.value)
  const begun = JSON.stringify(post.value) !== JSON.stringify(noPost)
  const discard = () => {
    details.discard()
    post.discard()
  }
  const postError = (field: string) => {
    const missing =
      begun && tried && ((field === 'fromOn' && !post.value.fromOn) || (field === 'kind' && !post.value.kind))
    if (missing) return t('errors.field.required')
    return problems.field(field) ?? problems.field(`post.${field}`)
  }
  return (
    <FormPage
      crumb={<Link to="/people">{t('people.list.title')}</Link>}
      title={t('people.form.addTitle')}
      sub={t('people.form.addSub')}
      submit={t('people.form.add')}
      pending={add.isPending}
      onCancel={() => {
        discard()
        void navigate({ to: '/people' })
      }}
      onSubmit={() => {
        setTried(true)
        if (name === '' || (begun && !input)) return
        add.mutate(
          {
            ...changedDetails(details.value, noDetails),
            name,
            ...changedSealed(sealed),
            ...(input ? { post: input } : {}),
          },
          {
            onSuccess: ({ personId }) => {
              discard()
              showDone(t('people.form.added', { name }))
              void navigate({ to: '/people/$personId', params: { personId } })
            },
          },
        )
      }}
      problem={problems.whole ?? problems.elsewhere(shown)[0]}
      aside={
        <Section title={t('people.form.withPost')} aside={t('people.form.postLater')}>
          <PostFields post={post.value} onChange={post.change} error={postError} />
        </Section>
      }
      draft={{ ...(details.restored || details.elsewhere ? details : post), discard }}
    >
      <DetailsFields
        details={details.value}
        onChange={details.change}
        sealed={sealed}
        onSealed={(part) => setSealed((old) => ({ ...old, ...part }))}
        error={(field) =>
          field === 'name' && tried && name === '' ? t('errors.field.required') : problems.field(field)
        }
      />
    </FormPage>
  )
}
