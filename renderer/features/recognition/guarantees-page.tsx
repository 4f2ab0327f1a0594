import { Button, Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type GuaranteeKind, guaranteeKinds } from '../../../shared/domain/reward.ts'
import { type Day, yearOf } from '../../../shared/kernel/day.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import { useApi, useClient } from '../../app/api.ts'
import { useAsOf } from '../../app/as-of.ts'
import { useCommand } from '../../app/command.ts'
import { LookBadge } from '../../ui/finding/outcome-badge.tsx'
import { AskReason } from '../../ui/form/ask-reason.tsx'
import { DayInput } from '../../ui/form/day-input.tsx'
import { FormProblem } from '../../ui/form/form-problem.tsx'
import { useProblems } from '../../ui/form/use-problems.ts'
import type { Column } from '../../ui/list/column.ts'
import { DataList } from '../../ui/list/data-list.tsx'
import { Page, StatusBar } from '../../ui/page/page.tsx'
import { PageHeader } from '../../ui/page/page-header.tsx'
import { Lines, Section } from '../../ui/page/section.tsx'
import { showDone } from '../../ui/undo-toast.tsx'
import styles from './guarantees.module.css'
import type { GuaranteesSearch } from './guarantees-search.ts'
import { RecognitionTabs } from './recognition-tabs.tsx'
import type { UnitRow } from './rows.ts'

const route = getRouteApi('/recognition/guarantees')

const has = (row: UnitRow, kind: GuaranteeKind) => row.marks.findLast((mark) => mark.kind === kind)

/** 单位保障: one sheet of units for a year, ticked many at once; a unit opens its marks. */
export function GuaranteesPage() {
  const { t } = useTranslation()
  const { year: asked, unit } = route.useSearch()
  const { view, asOf } = useAsOf()
  const navigate = useNavigate()
  const year = asked ?? yearOf(asOf)
  const { data, error } = useQuery(useApi().recognition.guarantees.queryOptions({ input: { year, ...view } }))
  const [kind, setKind] = useState<GuaranteeKind>('medical_exam')
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const ask = (next: GuaranteesSearch) => void navigate({ to: '/recognition/guarantees', search: next })
  const units = data?.units ?? []
  const open = units.find((row) => row.school.id === unit)
  const columns: readonly Column<UnitRow>[] = [
    {
      id: 'unit',
      title: t('recognition.guarantee.unit'),
      cell: (row) => <span className="strong">{row.school.name}</span>,
    },
    {
      id: 'talent',
      title: t('recognition.guarantee.talent'),
      width: 64,
      align: 'end',
      cell: (row) => row.talent,
    },
    ...guaranteeKinds.map(
      (one): Column<UnitRow> => ({
        id: one,
        title: t(`recognition.guarantee.kind.${one}`),
        width: 148,
        cell: (row) => <Mark row={row} kind={one} />,
      }),
    ),
  ]
  return (
    <Page
      header={
        <>
          <PageHeader
            title={t('recognition.list.title')}
            sub={t('recognition.guarantee.sub')}
            {...(data
              ? {
                  facts: guaranteeKinds.map((one) => [
                    t(`recognition.guarantee.kind.${one}`),
                    t('recognition.guarantee.done', { done: data.counts[one], of: data.counts.units }),
                  ]),
                }
              : {})}
            actions={
              <>
                <Select
                  aria-label={t('recognition.guarantee.year')}
                  w={112}
                  allowDeselect={false}
                  value={String(year)}
                  data={Array.from({ length: 6 }, (_, i) => String(yearOf(asOf) - i))}
                  onChange={(value) => {
                    setSelected(new Set())
                    ask({ year: Number(value) })
                  }}
                />
                <Button variant="default" onClick={() => window.print()}>
                  {t('recognition.guarantee.print')}
                </Button>
              </>
            }
          />
          <RecognitionTabs current="guarantees" />
        </>
      }
      footer={
        <StatusBar count={t('recognition.guarantee.count', { count: units.length, n: units.length })} />
      }
    >
      <div className={styles.body}>
        <div className={styles.sheet}>
          <h2 className={styles.printed}>{t('recognition.guarantee.sheet', { year })}</h2>
          <DataList
            label={t('recognition.tab.guarantees')}
            columns={columns}
            rows={units}
            rowKey={(row) => row.school.id}
            selected={selected}
            onSelect={setSelected}
            {...(unit ? { openKey: unit } : {})}
            onOpen={(row) => ask({ ...(asked ? { year } : {}), unit: row.school.id })}
            empty={error ? t('recognition.failed') : data && t('recognition.guarantee.none', { year })}
          />
        </div>
        <aside className={`${styles.side} no-print`}>
          <Record
            year={year}
            kind={kind}
            onKind={setKind}
            without={units.filter((row) => !has(row, kind)).map((row) => row.school.id)}
            selected={selected}
            onSelect={setSelected}
          />
          {open && <Marks row={open} />}
        </aside>
      </div>
    </Page>
  )
}

function Mark({ row, kind }: { row: UnitRow; kind: GuaranteeKind }) {
  const { t } = useTranslation()
  const finding = row.findings[kind]
  const mark = has(row, kind)
  if (mark) return <LookBadge look="met">{mark.on}</LookBadge>
  if (finding?.outcome === 'violation') return <LookBadge look="breach" />
  // only encouraged, or not owed by this unit: nothing is open
  if (kind === 'discount' || finding === null) return null
  return <LookBadge look="due">{t('recognition.guarantee.open')}</LookBadge>
}

/** Ticks one guarantee for everybody chosen, on one day. */
function Record({
  year,
  kind,
  onKind,
  without,
  selected,
  onSelect,
}: {
  year: number
  kind: GuaranteeKind
  onKind: (kind: GuaranteeKind) => void
  without: readonly Id<'school'>[]
  selected: ReadonlySet<string>
  onSelect: (units: ReadonlySet<string>) => void
}) {
  const { t } = useTranslation()
  const { today } = useAsOf()
  const record = useCommand(useClient().recognition.recordGuarantees)
  const problems = useProblems(record.error)
  const [on, setOn] = useState<Day | null>(yearOf(today) === year ? today : null)
  const [document, setDocument] = useState('')
  const [note, setNote] = useState('')
  const schoolIds = without.filter((id) => selected.has(id))
  return (
    <div className={styles.form}>
      <Select
        label={t('recognition.guarantee.kindLabel')}
        allowDeselect={false}
        value={kind}
        data={guaranteeKinds.map((value) => ({ value, label: t(`recognition.guarantee.kind.${value}`) }))}
        onChange={(value) => onKind(value as GuaranteeKind)}
      />
      <DayInput
        label={t(`recognition.guarantee.on.${kind}`)}
        required
        value={on}
        max={today}
        error={problems.field('happenedOn')}
        onChange={setOn}
      />
      <TextInput
        label={t('recognition.guarantee.document')}
        value={document}
        error={problems.field('documentNumber')}
        onChange={(event) => setDocument(event.currentTarget.value)}
      />
      <TextInput
        label={t('recognition.guarantee.note')}
        value={note}
        error={problems.field('note')}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <FormProblem>{problems.whole}</FormProblem>
      <Button variant="default" disabled={without.length === 0} onClick={() => onSelect(new Set(without))}>
        {t('recognition.guarantee.selectOpen', { count: without.length })}
      </Button>
      <Button
        loading={record.isPending}
        disabled={schoolIds.length === 0 || on === null}
        onClick={() =>
          on &&
          record.mutate(
            {
              year,
              kind,
              happenedOn: on,
              schoolIds,
              documentNumber: document.trim() || null,
              note: note.trim() || null,
            },
            {
              onSuccess: ({ recorded }) => {
                onSelect(new Set())
                showDone(t('recognition.guarantee.recorded', { count: recorded }))
              },
            },
          )
        }
      >
        {t('recognition.guarantee.record', { count: schoolIds.length })}
      </Button>
    </div>
  )
}

/** What is on record of one unit: the day it happened, who recorded it and when. */
function Marks({ row }: { row: UnitRow }) {
  const { t } = useTranslation()
  const retract = useCommand(useClient().recognition.retractGuarantee)
  return (
    <Section title={row.school.name} count={t('recognition.guarantee.marks')}>
      {row.marks.length === 0 && <p className="note">{t('recognition.guarantee.nothing')}</p>}
      <Lines>
        {row.marks.map((mark) => (
          <li key={mark.id} className={styles.mark}>
            <span>
              <span className="strong">{t(`recognition.guarantee.kind.${mark.kind}`)}</span> {mark.on}{' '}
              {[mark.documentNumber, mark.note].filter(Boolean).join(' · ')}
              <span className="note">
                {' '}
                {t('recognition.guarantee.by', {
                  who: mark.recordedBy ?? '',
                  day: mark.recordedAt.slice(0, 10),
                })}
              </span>
            </span>
            <AskReason
              act={t('recognition.guarantee.retract')}
              title={t('recognition.guarantee.retractTitle')}
              what={t('recognition.guarantee.retractWhat')}
              pending={retract.isPending}
              error={retract.error}
              onSubmit={(reason, close) =>
                retract.mutate(
                  { guaranteeId: mark.id, reason },
                  {
                    onSuccess: () => {
                      close()
                      showDone(t('recognition.guarantee.retracted'))
                    },
                  },
                )
              }
            />
          </li>
        ))}
      </Lines>
    </Section>
  )
}
