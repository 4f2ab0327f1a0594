import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../../shared/kernel/id.ts'
import { useApi, useClient } from '../../app/api.ts'
import { useAsOf } from '../../app/as-of.ts'
import { useCommand } from '../../app/command.ts'
import { findingRowWords, useLanguage } from '../../app/findings/finding-words.ts'
import { useSession } from '../../app/session.ts'
import { OutcomeBadge, PlainBadge } from '../../ui/finding/outcome-badge.tsx'
import { Form } from '../../ui/form/form.tsx'
import { FormProblem } from '../../ui/form/form-problem.tsx'
import { useProblems } from '../../ui/form/use-problems.ts'
import type { Column } from '../../ui/list/column.ts'
import { DataList } from '../../ui/list/data-list.tsx'
import { FilterChip, ListBar } from '../../ui/list/list-bar.tsx'
import { localRows } from '../../ui/list/local-rows.ts'
import { Page, StatusBar } from '../../ui/page/page.tsx'
import { PageHeader } from '../../ui/page/page-header.tsx'
import { Lines, Section } from '../../ui/page/section.tsx'
import { SidePanel, Split, SplitMain } from '../../ui/page/split.tsx'
import { showDone } from '../../ui/undo-toast.tsx'
import { useMayChange } from '../people/may-change.ts'
import { sayTitle } from '../people/said.ts'
import { CommandProblem } from '../selection/command-problem.tsx'
import { type Deed, DeedFields, deedFields, isWhole } from './deed-fields.tsx'
import styles from './recognition.module.css'
import { RecognitionTabs } from './recognition-tabs.tsx'
import type { PoolRow } from './rows.ts'
import { type PoolSearch, poolKinds, poolLevels } from './titles-search.ts'

const route = getRouteApi('/recognition/recommendations')

/** 推荐: who may be put forward for a title of city or province, the act for those chosen, and who was. */
export function RecommendationsPage() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { level = 'city', kind = 'excellent_principal' } = route.useSearch()
  const { view } = useAsOf()
  const navigate = useNavigate()
  const mayChange = useMayChange()
  const { data, error } = useQuery(
    useApi().recognition.pool.queryOptions({ input: { level, kind, ...view } }),
  )
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const columns = useMemo((): readonly Column<PoolRow>[] => {
    const words = findingRowWords(language)
    return [
      {
        id: 'person',
        title: t('recognition.column.person'),
        width: 120,
        value: (row) => row.person.name,
        cell: (row) => <span className="strong">{row.person.name}</span>,
      },
      {
        id: 'school',
        title: t('recognition.column.school'),
        value: (row) => row.school,
        cell: (row) => row.school,
      },
      {
        id: 'titles',
        title: t('recognition.grant.held'),
        width: 168,
        cell: (row) => row.titles.map((one) => t(`terms.titleKind.${one}`)).join(t('findings.list')),
      },
      {
        id: 'finding',
        title: t('selection.column.check'),
        width: 132,
        cell: (row) => (
          <span title={words.note?.(row.finding)}>
            <OutcomeBadge outcome={row.finding.outcome} />
          </span>
        ),
      },
    ]
  }, [t, language])
  const ask = (next: PoolSearch) => {
    setChosen(new Set())
    void navigate({ to: '/recognition/recommendations', search: { level, kind, ...next } })
  }
  const rows = localRows(data?.rows ?? [], columns, { text, sort: null })
  const picked = (data?.rows ?? []).filter((row) => chosen.has(row.person.id))
  return (
    <Page
      header={
        <>
          <PageHeader
            crumb={<Link to="/recognition">{t('recognition.list.title')}</Link>}
            title={t('recognition.tab.recommendations')}
            sub={t('recognition.recommend.sub')}
          />
          <RecognitionTabs current="recommendations" />
        </>
      }
      footer={
        <StatusBar
          count={t('recognition.recommend.count', { count: rows.length })}
          keys={mayChange ? [{ keys: 'Space', does: t('ui.list.select') }] : []}
        />
      }
    >
      <Split>
        <SplitMain>
          <ListBar text={text} onText={setText} placeholder={t('recognition.list.find')}>
            <FilterChip
              label={t('recognition.list.level')}
              value={level}
              options={poolLevels.map((value) => ({ value, label: t(`terms.level.${value}`) }))}
              onChange={(value) => ask({ level: (value ?? undefined) as PoolSearch['level'] })}
            />
            <FilterChip
              label={t('recognition.list.kind')}
              value={kind}
              options={poolKinds.map((value) => ({ value, label: t(`terms.titleKind.${value}`) }))}
              onChange={(value) => ask({ kind: (value ?? undefined) as PoolSearch['kind'] })}
            />
          </ListBar>
          <DataList
            label={t('recognition.tab.recommendations')}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.person.id}
            {...(mayChange ? { selected: chosen, onSelect: setChosen } : {})}
            onOpen={(row) => void navigate({ to: '/people/$personId', params: { personId: row.person.id } })}
            empty={
              error
                ? t('recognition.failed')
                : text
                  ? t('ui.list.noMatch')
                  : data && t('recognition.recommend.nobody')
            }
          />
        </SplitMain>
        <SidePanel>
          {mayChange && (
            <PutForward picked={picked} title={{ level, kind }} onDone={() => setChosen(new Set())} />
          )}
          <Recommended />
        </SidePanel>
      </Split>
    </Page>
  )
}

function PutForward({
  picked,
  title,
  onDone,
}: {
  picked: readonly PoolRow[]
  title: Required<{ [K in keyof PoolSearch]: NonNullable<PoolSearch[K]> }>
  onDone: () => void
}) {
  const { t } = useTranslation()
  const { today } = useSession()
  const recommend = useCommand(useClient().recognition.recommend)
  const problems = useProblems(recommend.error)
  const [deed, setDeed] = useState<Deed>({ on: today, documentNumber: '', approver: '' })
  const shown = deedFields('on')
  return (
    <Section title={t('recognition.recommend.title', { title: sayTitle(t, title) })}>
      {picked.length === 0 ? (
        <p className="note">{t('recognition.recommend.choose')}</p>
      ) : (
        <Form
          label={t('recognition.tab.recommendations')}
          className={styles.stack as string}
          onSubmit={() => {
            if (!isWhole(deed)) return
            recommend.mutate(
              {
                personIds: picked.map((row) => row.person.id as Id<'person'>),
                ...title,
                on: deed.on,
                documentNumber: deed.documentNumber.trim(),
                approver: deed.approver.trim(),
              },
              {
                onSuccess: ({ decisionIds }) => {
                  onDone()
                  showDone(t('recognition.recommend.saved', { count: decisionIds.length }))
                },
              },
            )
          }}
        >
          <p>{picked.map((row) => row.person.name).join(t('findings.list'))}</p>
          <DeedFields
            deed={deed}
            onChange={(part) => setDeed({ ...deed, ...part })}
            problems={problems}
            day="on"
            label={t('ui.decision.on')}
          />
          {problems.findings.length > 0 ? (
            <CommandProblem error={recommend.error} />
          ) : (
            <FormProblem>{problems.whole ?? problems.elsewhere(shown)[0]}</FormProblem>
          )}
          <Button type="submit" loading={recommend.isPending} disabled={!isWhole(deed)}>
            {t('recognition.recommend.save', { count: picked.length })}
          </Button>
        </Form>
      )}
    </Section>
  )
}

/** Who was put forward, for what and by which document; the decision can be looked at, and reversed there. */
function Recommended() {
  const { t } = useTranslation()
  const { view } = useAsOf()
  const { data } = useQuery(useApi().recognition.recommendations.queryOptions({ input: view }))
  if (!data) return null
  return (
    <Section title={t('recognition.recommend.made')} count={data.rows.length}>
      {data.rows.length === 0 ? (
        <p className="note">{t('recognition.recommend.noneMade')}</p>
      ) : (
        <Lines>
          {data.rows.map((row) => (
            <li key={row.id}>
              <div className="row">
                <Link
                  className="grow"
                  to="/decision/taken/$decisionId"
                  params={{ decisionId: row.decisionId }}
                >
                  {row.person.name} {sayTitle(t, row)}
                </Link>
                {row.reversed && <PlainBadge>{t('recognition.recommend.reversed')}</PlainBadge>}
              </div>
              <p className="note">
                {row.on} {row.documentNumber}
              </p>
            </li>
          ))}
        </Lines>
      )}
    </Section>
  )
}
