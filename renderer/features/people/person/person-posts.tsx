import { useTranslation } from 'react-i18next'
import type { Column } from '../../../ui/list/column.ts'
import { DataList } from '../../../ui/list/data-list.tsx'
import { Unknown } from '../../../ui/page/facts.tsx'
import type { Person, Post } from '../rows.ts'
import { RetractPost } from './retract-post.tsx'

/** Every post as known on the day of the desk, newest first. */
export function PersonPosts({ person, mayChange }: { person: Person; mayChange: boolean }) {
  const { t } = useTranslation()
  const head = (
    id: 'from' | 'to' | 'school' | 'kind' | 'duty' | 'frontLine' | 'reason' | 'document' | 'recorded',
  ) => t(`people.posts.${id}`)
  const frontLine = (value: boolean | null) =>
    value === null ? (
      <Unknown label={t('people.details.missing', { field: head('frontLine') })} />
    ) : (
      t(value ? 'terms.yes' : 'terms.no')
    )
  const postKind = (kind: Post['kind']) =>
    kind === null ? (
      <Unknown label={t('people.details.missing', { field: head('kind') })} />
    ) : (
      t(`terms.postKind.${kind}`)
    )
  const columns: Column<Post>[] = [
    { id: 'from', title: head('from'), width: 108, cell: (post) => post.fromOn },
    {
      id: 'to',
      title: head('to'),
      width: 108,
      cell: (post) => post.toOn ?? <span className="ink-3">{t('people.life.untilNow')}</span>,
    },
    { id: 'school', title: head('school'), cell: (post) => post.school?.name ?? post.unit },
    { id: 'kind', title: head('kind'), width: 128, cell: (post) => postKind(post.kind) },
    { id: 'duty', title: head('duty'), width: 128, cell: (post) => post.duty },
    { id: 'frontLine', title: head('frontLine'), width: 72, cell: (post) => frontLine(post.frontLine) },
    { id: 'reason', title: head('reason'), minor: true, cell: (post) => post.reason },
    { id: 'document', title: head('document'), minor: true, cell: (post) => post.documentNumber },
    {
      id: 'recorded',
      title: head('recorded'),
      width: 108,
      cell: (post) => <span className="ink-3">{post.recordedAt.slice(0, 10)}</span>,
    },
    {
      id: 'act',
      title: '',
      width: 88,
      align: 'end',
      cell: (post) => mayChange && <RetractPost person={person} post={post} />,
    },
  ]
  return (
    <DataList
      label={t('people.page.tab.posts')}
      columns={columns}
      rows={person.posts.toReversed()}
      rowKey={(post) => post.id}
      keys={false}
      empty={t('people.posts.none')}
    />
  )
}
