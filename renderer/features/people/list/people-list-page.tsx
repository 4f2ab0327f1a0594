import { IconFileImport, IconPlus, IconSchool } from '@tabler/icons-react'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { postKinds } from '../../../../shared/domain/people.ts'
import { titleKinds } from '../../../../shared/domain/title.ts'
import { useAsOf } from '../../../app/as-of.ts'
import { useKeys } from '../../../ui/input/use-keys.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { ChoiceChip } from '../../../ui/list/choice-chip.tsx'
import { DataList } from '../../../ui/list/data-list.tsx'
import { FilterChip, ListBar } from '../../../ui/list/list-bar.tsx'
import { emptyListState } from '../../../ui/list/list-state.ts'
import { ListStatus } from '../../../ui/list/list-status.tsx'
import { NoMatch } from '../../../ui/list/no-match.tsx'
import { useAskedText } from '../../../ui/list/use-asked-text.ts'
import { Page, StatusBar } from '../../../ui/page/page.tsx'
import { PageHeader } from '../../../ui/page/page-header.tsx'
import { useMayChange } from '../may-change.ts'
import { listStateOf, orders, type PeopleSearch, searchOf } from './list-search.ts'
import { PeopleEmpty } from './people-empty.tsx'
import { PeopleViews } from './people-views.tsx'
import { personColumns } from './person-columns.tsx'
import { SchoolFilter } from './school-filter.tsx'
import { usePeople } from './use-people.ts'

const route = getRouteApi('/people')

/** The people of the county as of the day: found by a few letters, filtered, ordered; a row opens its page. */
export function PeopleListPage() {
  const { t, i18n } = useTranslation()
  const { asOf: _, knownOn: __, ...search } = route.useSearch()
  const { view } = useAsOf()
  const navigate = useNavigate()
  const state = listStateOf(search)
  const plain = state.text === '' && Object.keys(state.filters).length === 0
  const people = usePeople({
    q: search.q ?? '',
    schoolId: search.school,
    postKind: search.post,
    titleKind: search.title,
    order: search.order ?? 'pinyin',
    ...view,
  })
  const columns = useMemo(() => personColumns(t), [t])
  const ask = (next: PeopleSearch) => void navigate({ to: '/people', search: next })
  const change = (part: PeopleSearch) => ask({ ...search, ...part })
  const [text, setText] = useAskedText(state.text, (q) =>
    navigate({ to: '/people', search: { ...search, q: q || undefined }, replace: true }),
  )
  useKeys({ n: () => void navigate({ to: '/people/add' }) })

  const mayChange = useMayChange()
  const header = (
    <PageHeader
      title={t('people.list.title')}
      sub={t('people.list.sub')}
      actions={
        <>
          <LinkButton
            to="/people/school"
            variant="default"
            leftSection={<IconSchool size={15} stroke={1.6} />}
          >
            {t('people.list.schools')}
          </LinkButton>
          {mayChange && (
            <>
              <LinkButton to="/people/ethics" variant="default">
                {t('ethics.title')}
              </LinkButton>
              <LinkButton to="/people/same" variant="default">
                {t('people.same.enter')}
              </LinkButton>
            </>
          )}
          <LinkButton
            to="/people/import"
            variant="default"
            leftSection={<IconFileImport size={15} stroke={1.6} />}
          >
            {t('intake.page.enter')}
          </LinkButton>
          <LinkButton
            to="/people/add"
            {...(people.total === 0 && plain ? { variant: 'default' } : {})}
            leftSection={<IconPlus size={15} />}
          >
            {t('people.list.add')}
          </LinkButton>
        </>
      }
    />
  )
  const count = people.total ?? 0
  const said = t('people.list.count', { count, n: count.toLocaleString(i18n.language) })
  const addKey = { keys: 'N', does: t('people.list.add') }

  if (people.total === 0 && plain)
    return (
      <Page header={header} footer={<StatusBar count={said} keys={[addKey]} />}>
        <PeopleEmpty />
      </Page>
    )
  return (
    <Page
      header={
        <>
          {header}
          <PeopleViews state={state} onChange={(next) => ask(searchOf(next))} />
          <ListBar
            text={text}
            onText={setText}
            placeholder={t('people.list.search')}
            aside={
              <ChoiceChip
                label={t('people.list.order')}
                value={search.order ?? 'pinyin'}
                options={orders.map((value) => ({ value, label: t(`people.list.orderBy.${value}`) }))}
                onChange={(order) => change({ order: order === 'pinyin' ? undefined : order })}
              />
            }
          >
            <SchoolFilter schoolId={search.school} onChange={(school) => change({ school })} />
            <FilterChip
              label={t('people.list.post')}
              value={search.post ?? null}
              options={postKinds.map((value) => ({ value, label: t(`terms.postKind.${value}`) }))}
              onChange={(post) => change({ post: (post ?? undefined) as PeopleSearch['post'] })}
            />
            <FilterChip
              label={t('people.list.titleFilter')}
              value={search.title ?? null}
              options={titleKinds.map((value) => ({ value, label: t(`terms.titleKind.${value}`) }))}
              onChange={(title) => change({ title: (title ?? undefined) as PeopleSearch['title'] })}
            />
          </ListBar>
        </>
      }
      footer={<ListStatus count={people.total === null ? t('shell.loading') : said} find keys={[addKey]} />}
    >
      <DataList
        // another question begins at its first row
        key={JSON.stringify([search, view])}
        label={t('people.list.title')}
        columns={columns}
        rows={people.rows}
        rowKey={(row) => row.id}
        onRange={people.onRange}
        onOpen={(row) => void navigate({ to: '/people/$personId', params: { personId: row.id } })}
        empty={
          people.error ? t('people.list.failed') : <NoMatch onClear={() => ask(searchOf(emptyListState))} />
        }
      />
    </Page>
  )
}
