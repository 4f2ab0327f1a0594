import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { assessedKinds, grades } from '../../../../shared/domain/assessment.ts'
import { useApi } from '../../../app/api.ts'
import { useAsOf } from '../../../app/as-of.ts'
import { useKeys } from '../../../ui/input/use-keys.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { DataList } from '../../../ui/list/data-list.tsx'
import { FilterChip, ListBar } from '../../../ui/list/list-bar.tsx'
import { ListStatus } from '../../../ui/list/list-status.tsx'
import { localRows } from '../../../ui/list/local-rows.ts'
import { EmptyPage } from '../../../ui/page/empty-page.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { PageHeader } from '../../../ui/page/page-header.tsx'
import { Split } from '../../../ui/page/split.tsx'
import { useMayDecide } from '../../decision/may-decide.ts'
import { FormLink } from '../../roster/form-link.tsx'
import type { AssessmentRow } from '../rows.ts'
import { AssessmentPanel } from './assessment-panel.tsx'
import { useGivenColumns } from './given-columns.tsx'
import type { GivenSearch } from './given-search.ts'

const route = getRouteApi('/assessment')
const nothing: readonly AssessmentRow[] = []

/** Every grade given by the day of the desk, newest first; one opens beside the list, where its delivery is recorded. */
export function GivenPage() {
  const { t } = useTranslation()
  const search = route.useSearch()
  const { q = '', of, grade, show } = search
  const { view } = useAsOf()
  const navigate = useNavigate()
  const mayGrade = useMayDecide()
  const { data } = useQuery(
    useApi().assessment.list.queryOptions({ input: { ...view, ...(of ? { subjectKind: of } : {}) } }),
  )
  const columns = useGivenColumns()
  const all = data?.rows ?? nothing
  const rows = useMemo(
    () => localRows(grade ? all.filter((row) => row.grade === grade) : all, columns, { text: q, sort: null }),
    [all, grade, q, columns],
  )
  const open = all.find((row) => row.id === show)
  const change = (part: GivenSearch) =>
    void navigate({ to: '/assessment', search: { ...search, ...part }, replace: true })
  useKeys({ n: () => void navigate({ to: '/assessment/round' }) }, mayGrade)
  const header = (
    <PageHeader
      title={t('assessment.list.title')}
      sub={t('assessment.list.sub')}
      actions={
        mayGrade && (
          <>
            <FormLink form="assessment-summary" />
            <LinkButton to="/assessment/round" leftSection={<IconPlus size={15} />}>
              {t('assessment.list.record')}
            </LinkButton>
          </>
        )
      }
    />
  )
  if (data && all.length === 0 && !of)
    return (
      <Page header={header}>
        <EmptyPage title={t('assessment.list.none')}>{t('assessment.list.noneBody')}</EmptyPage>
      </Page>
    )
  return (
    <Page
      header={
        <>
          {header}
          <ListBar
            text={q}
            onText={(text) => change({ q: text || undefined })}
            placeholder={t('assessment.list.search')}
          >
            <FilterChip
              label={t('assessment.round.of')}
              value={of ?? null}
              options={assessedKinds.map((value) => ({ value, label: t(`terms.assessedKind.${value}`) }))}
              onChange={(value) => change({ of: (value ?? undefined) as GivenSearch['of'] })}
            />
            <FilterChip
              label={t('ui.grade.choose')}
              value={grade ?? null}
              options={grades.map((value) => ({ value, label: t(`ui.grade.${value}`) }))}
              onChange={(value) => change({ grade: (value ?? undefined) as GivenSearch['grade'] })}
            />
          </ListBar>
        </>
      }
      footer={
        <ListStatus
          count={t('assessment.list.count', { count: rows.length })}
          find
          keys={[{ keys: 'N', does: t('assessment.list.record') }]}
        />
      }
    >
      <Split>
        <DataList
          label={t('assessment.list.title')}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
          {...(open ? { openKey: open.id } : {})}
          onOpen={(row) => change({ show: row.id === show ? undefined : row.id })}
          empty={data && t('ui.list.noMatch')}
        />
        {open && <AssessmentPanel key={open.id} row={open} onClose={() => change({ show: undefined })} />}
      </Split>
    </Page>
  )
}
