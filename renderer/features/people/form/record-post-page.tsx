import { Checkbox } from '@mantine/core'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from '../../../app/api.ts'
import { useCommand } from '../../../app/command.ts'
import { FormPage } from '../../../ui/form/form-page.tsx'
import { useDraft } from '../../../ui/form/use-draft.ts'
import { useProblems } from '../../../ui/form/use-problems.ts'
import { showDone } from '../../../ui/undo-toast.tsx'
import { PersonMissing } from '../person/person-missing.tsx'
import { usePersonNow } from '../person/use-person.ts'
import type { Person } from '../rows.ts'
import styles from './fields.module.css'
import { noPost, postInput } from './post-draft.ts'
import { PostFields } from './post-fields.tsx'
import { PostsAfter } from './posts-after.tsx'
import { ProposedAfter } from './proposed-after.tsx'
import { usePostPreview } from './use-post-preview.ts'

const route = getRouteApi('/people/$personId/post')
const empty = { ...noPost, alongside: false }
const fields = ['fromOn', 'kind', 'schoolId', 'unit', 'duty', 'frontLine', 'reason', 'documentNumber']

/** Records a post from the day it really began; beside the form stands which post ends with it. */
export function RecordPostPage() {
  const { personId } = route.useParams()
  const { data, error } = usePersonNow(personId)
  return data ? <RecordPost person={data} /> : <PersonMissing error={error} />
}

function RecordPost({ person }: { person: Person }) {
  const { t } = useTranslation()
  const client = useClient()
  const navigate = useNavigate()
  const record = useCommand(client.people.recordPost)
  const draft = useDraft(`post.${person.id}`, empty)
  const [tried, setTried] = useState(false)
  const { alongside, ...post } = draft.value
  const input = postInput(post)
  const { preview, error } = usePostPreview(person.id, post, alongside)
  const problems = useProblems(record.error ?? error)
  const leave = () => void navigate({ to: '/people/$personId', params: { personId: person.id } })
  const missing = (field: string) =>
    tried && ((field === 'fromOn' && !post.fromOn) || (field === 'kind' && !post.kind))

  return (
    <FormPage
      crumb={
        <Link to="/people/$personId" params={{ personId: person.id }}>
          {person.name}
        </Link>
      }
      title={t('people.post.title')}
      sub={t('people.post.sub')}
      submit={t(preview && preview.ended.length > 0 ? 'people.post.saveEnding' : 'people.post.save')}
      pending={record.isPending}
      onCancel={leave}
      onSubmit={() => {
        setTried(true)
        if (!input) return
        record.mutate(
          { personId: person.id, ...input, alongside },
          {
            onSuccess: ({ proposed }) => {
              draft.discard()
              const said = t('people.post.saved', { name: person.name })
              const count = proposed.length
              showDone(count > 0 ? said + t('terms.comma') + t('people.post.savedProposed', { count }) : said)
              leave()
            },
          },
        )
      }}
      problem={problems.whole ?? problems.elsewhere(fields)[0]}
      draft={draft}
      aside={
        <div className={styles.after}>
          <PostsAfter posts={person.posts} draft={post} preview={preview} />
          <ProposedAfter preview={preview} />
        </div>
      }
    >
      <PostFields
        required
        post={post}
        onChange={draft.change}
        error={(field) => (missing(field) ? t('errors.field.required') : problems.field(field))}
      />
      <Checkbox
        className={styles.alongside}
        label={t('people.post.alongside')}
        checked={alongside}
        onChange={(event) => draft.change({ alongside: event.currentTarget.checked })}
      />
    </FormPage>
  )
}
