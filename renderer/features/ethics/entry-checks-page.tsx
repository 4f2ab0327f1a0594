import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Day, dayOf, yearOf } from '../../../shared/kernel/day.ts'
import { useApi, useClient } from '../../app/api.ts'
import { useAsOf } from '../../app/as-of.ts'
import { useCommand } from '../../app/command.ts'
import { LookBadge } from '../../ui/finding/outcome-badge.tsx'
import { AskReason } from '../../ui/form/ask-reason.tsx'
import { DayInput } from '../../ui/form/day-input.tsx'
import { FormProblem } from '../../ui/form/form-problem.tsx'
import { useProblems } from '../../ui/form/use-problems.ts'
import { DataList } from '../../ui/list/data-list.tsx'
import { Page, StatusBar } from '../../ui/page/page.tsx'
import { PageHeader } from '../../ui/page/page-header.tsx'
import { showDone } from '../../ui/undo-toast.tsx'
import styles from './ethics.module.css'
import { EthicsTabs } from './ethics-tabs.tsx'
import type { HiredRow } from './rows.ts'

const route = getRouteApi('/people/ethics/entry')

/** 准入查询: whoever was hired since a day, with the check made for them; those without one are recorded together. */
export function EntryChecksPage() {
  const { t } = useTranslation()
  const search = route.useSearch()
  const { view, asOf, today } = useAsOf()
  const navigate = useNavigate()
  const since = search.since ?? dayOf(yearOf(asOf) - 1, 1, 1)
  const { data, error } = useQuery(useApi().ethics.entryChecks.queryOptions({ input: { since, ...view } }))
  const record = useCommand(useClient().ethics.recordEntryChecks)
  const problems = useProblems(record.error)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [checkedOn, setCheckedOn] = useState<Day | null>(today)
  const [clear, setClear] = useState(true)
  const [document, setDocument] = useState('')
  const rows = data?.rows ?? []
  const without = rows.filter((row) => row.check === null)
  const chosen = without.filter((row) => selected.has(row.person.id))
  const save = () => {
    if (checkedOn === null || chosen.length === 0) return
    record.mutate(
      {
        personIds: chosen.map((row) => row.person.id),
        checkedOn,
        clear,
        documentNumber: document.trim() || null,
      },
      {
        onSuccess: ({ recorded }) => {
          setSelected(new Set())
          showDone(t('ethics.recorded', { count: recorded }))
        },
      },
    )
  }
  return (
    <Page
      header={
        <>
          <PageHeader
            crumb={<Link to="/people">{t('people.list.title')}</Link>}
            title={t('ethics.title')}
            sub={t('ethics.entry.sub')}
          />
          <EthicsTabs current="entry" />
        </>
      }
      footer={<StatusBar count={t('ethics.entry.count', { count: rows.length, open: without.length })} />}
    >
      <div className={styles.body}>
        <DataList
          label={t('ethics.tab.entry')}
          rows={rows}
          rowKey={(row) => row.person.id}
          selected={selected}
          onSelect={setSelected}
          empty={error ? t('ethics.failed') : data && t('ethics.entry.none', { day: since })}
          columns={[
            {
              id: 'person',
              title: t('ethics.person'),
              width: 120,
              cell: (row) => <span className="strong">{row.person.name}</span>,
            },
            { id: 'school', title: t('ethics.school'), cell: (row) => row.school },
            { id: 'hired', title: t('ethics.entry.hired'), width: 112, cell: (row) => row.hired },
            { id: 'check', title: t('ethics.entry.check'), width: 148, cell: (row) => <Check row={row} /> },
            {
              id: 'document',
              title: t('ethics.document'),
              minor: true,
              cell: (row) => row.check?.documentNumber,
            },
            {
              id: 'act',
              title: '',
              width: 104,
              align: 'end',
              cell: (row) => row.check && <TakeBack row={row} />,
            },
          ]}
        />
        <aside className={styles.side}>
          <div className={styles.form}>
            <DayInput
              label={t('ethics.entry.since')}
              value={since}
              max={today}
              onChange={(day) => day && void navigate({ to: '/people/ethics/entry', search: { since: day } })}
            />
            <DayInput
              label={t('ethics.entry.checkedOn')}
              required
              value={checkedOn}
              max={today}
              error={problems.field('checkedOn')}
              onChange={setCheckedOn}
            />
            <SegmentedControl
              aria-label={t('ethics.entry.check')}
              value={clear ? 'clear' : 'barred'}
              data={(['clear', 'barred'] as const).map((value) => ({
                value,
                label: t(`ethics.entry.${value}`),
              }))}
              onChange={(value) => setClear(value === 'clear')}
            />
            <TextInput
              label={t('ethics.document')}
              value={document}
              error={problems.field('documentNumber')}
              onChange={(event) => setDocument(event.currentTarget.value)}
            />
            <FormProblem>{problems.whole}</FormProblem>
            <Button
              variant="default"
              disabled={without.length === 0}
              onClick={() => setSelected(new Set(without.map((row) => row.person.id)))}
            >
              {t('ethics.entry.selectOpen', { count: without.length })}
            </Button>
            <Button
              loading={record.isPending}
              disabled={chosen.length === 0 || checkedOn === null}
              onClick={save}
            >
              {t('ethics.sign', { count: chosen.length })}
            </Button>
          </div>
        </aside>
      </div>
    </Page>
  )
}

function Check({ row }: { row: HiredRow }) {
  const { t } = useTranslation()
  if (row.check === null) return <LookBadge look="due">{t('ethics.entry.open')}</LookBadge>
  return (
    <LookBadge look={row.check.clear ? 'met' : 'breach'}>
      {row.check.clear ? row.check.checkedOn : t('ethics.entry.barred')}
    </LookBadge>
  )
}

function TakeBack({ row: { check } }: { row: HiredRow }) {
  const { t } = useTranslation()
  const retract = useCommand(useClient().ethics.retractEntryCheck)
  if (check === null) return null
  return (
    <AskReason
      act={t('ethics.entry.back')}
      title={t('ethics.entry.backTitle')}
      what={t('ethics.entry.backWhat')}
      error={retract.error}
      pending={retract.isPending}
      onSubmit={(reason, close) =>
        retract.mutate(
          { checkId: check.id, reason },
          {
            onSuccess: () => {
              close()
              showDone(t('ethics.backDone'))
            },
          },
        )
      }
    />
  )
}
