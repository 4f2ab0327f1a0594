import { useQueries } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useApi } from '../../../app/api.ts'
import { useAsOf } from '../../../app/as-of.ts'
import type { ListState } from '../../../ui/list/list-state.ts'
import { type GivenView, ViewTabs } from '../../../ui/list/view-tabs.tsx'
import { listStateOf, type PeopleSearch } from './list-search.ts'

/** The lists an office asks for most, each with how many are in it on the day. */
const given = [
  { id: 'all', search: {} },
  { id: 'head', search: { post: 'head' } },
  { id: 'vice_head', search: { post: 'vice_head' } },
  { id: 'famous_teacher', search: { title: 'famous_teacher' } },
  { id: 'backbone_teacher', search: { title: 'backbone_teacher' } },
] as const satisfies readonly { id: string; search: PeopleSearch }[]

export function PeopleViews({ state, onChange }: { state: ListState; onChange: (state: ListState) => void }) {
  const { t, i18n } = useTranslation()
  const api = useApi()
  const { view } = useAsOf()
  const counts = useQueries({
    queries: given.map(({ search }: { search: PeopleSearch }) =>
      api.people.list.queryOptions({
        input: { postKind: search.post, titleKind: search.title, ...view, limit: 1 },
      }),
    ),
  })
  const views: GivenView[] = given.map(({ id, search }, i) => ({
    id,
    label: t(`people.list.view.${id}`),
    count: counts[i]?.data?.total.toLocaleString(i18n.language),
    state: listStateOf(search),
  }))
  return <ViewTabs list="people" given={views} state={state} onChange={onChange} />
}
