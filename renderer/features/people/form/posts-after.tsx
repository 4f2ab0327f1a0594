import { clsx } from 'clsx'
import { useTranslation } from 'react-i18next'
import type { Day } from '../../../../shared/kernel/day.ts'
import { Section } from '../../../ui/page/section.tsx'
import type { Post } from '../rows.ts'
import { sayPost } from '../said.ts'
import styles from './fields.module.css'
import type { PostDraft } from './post-draft.ts'
import type { PostPreview } from './use-post-preview.ts'

/** The posts as they would stand after saving: the new one, those that end, those that stay. */
export function PostsAfter({
  posts,
  draft,
  preview,
}: {
  posts: readonly Post[]
  draft: PostDraft
  preview: PostPreview | null
}) {
  const { t } = useTranslation()
  return (
    <Section title={t('people.post.after')} aside={t('people.post.nothing')}>
      <ul className={styles.posts}>
        {preview && draft.fromOn && <NewPost draft={draft} fromOn={draft.fromOn} toOn={preview.toOn} />}
        {posts.toReversed().map((post) => {
          const end = preview?.ended.find((one) => one.id === post.id)?.toOn
          return (
            <li key={post.id}>
              <Period fromOn={post.fromOn} toOn={end ?? post.toOn} />
              <div className="grow">
                {post.school?.name ?? post.unit} {sayPost(t, post)}
                <div className={clsx('note', end && styles.change)}>
                  {end ? t('people.post.ends', { day: end }) : t('people.post.same')}
                </div>
              </div>
            </li>
          )
        })}
      </ul>
      {!preview && <p className={clsx('note', styles.incomplete)}>{t('people.post.incomplete')}</p>}
    </Section>
  )
}

function NewPost({ draft, fromOn, toOn }: { draft: PostDraft; fromOn: Day; toOn: Day | null }) {
  const { t } = useTranslation()
  const what = draft.kind ? sayPost(t, { kind: draft.kind, duty: draft.duty || null }) : draft.duty
  return (
    <li className={styles.new}>
      <Period fromOn={fromOn} toOn={toOn} />
      <div className="grow">
        <span className="strong">
          {draft.school?.label ?? draft.unit} {what}
        </span>
        <div className="note">{toOn ? t('people.post.until', { day: toOn }) : t('people.post.isNew')}</div>
      </div>
    </li>
  )
}

function Period({ fromOn, toOn }: { fromOn: Day; toOn: Day | null }) {
  const { t } = useTranslation()
  return (
    <span className={styles.period}>
      {fromOn}
      <br />
      {toOn ?? t('people.life.untilNow')}
    </span>
  )
}
