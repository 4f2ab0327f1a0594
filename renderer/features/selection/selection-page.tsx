import { Button, SegmentedControl } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type SelectionStep, selectionSteps, stepIndex } from '../../../shared/domain/selection.ts'
import { useClient } from '../../app/api.ts'
import { useCommand } from '../../app/command.ts'
import { findingRowWords, useLanguage } from '../../app/findings/finding-words.ts'
import { PlainBadge } from '../../ui/finding/outcome-badge.tsx'
import { useKeys } from '../../ui/input/use-keys.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import type { Sort } from '../../ui/list/column.ts'
import { DataList } from '../../ui/list/data-list.tsx'
import { ListBar } from '../../ui/list/list-bar.tsx'
import { localRows } from '../../ui/list/local-rows.ts'
import { Page, StatusBar } from '../../ui/page/page.tsx'
import { PageHeader } from '../../ui/page/page-header.tsx'
import { SidePanel, Split, SplitMain } from '../../ui/page/split.tsx'
import { Stepper } from '../../ui/progress/stepper.tsx'
import { useMayChange } from '../people/may-change.ts'
import { applicationColumns } from './application-columns.tsx'
import type { Application, Selection } from './rows.ts'
import { SelectionAside } from './selection-aside.tsx'
import { SelectionMissing } from './selection-missing.tsx'
import { ScoreStep } from './step/score-step.tsx'
import { UnitStep } from './step/unit-step.tsx'
import { useSelection } from './use-selection.ts'

const route = getRouteApi('/recognition/selection/$selectionId')

/** One selection: the ledger of its steps, who stands at the one looked at, and what is missing for the next. */
export function SelectionPage() {
  const { selectionId } = route.useParams()
  const { data, error } = useSelection(selectionId)
  return data ? <SelectionBody key={data.step} selection={data} /> : <SelectionMissing error={error} />
}

function Header({ selection }: { selection: Selection }) {
  const { t } = useTranslation()
  const mayChange = useMayChange()
  const params = { selectionId: selection.id }
  const paper = { selectionId: selection.id }
  return (
    <PageHeader
      crumb={
        <>
          <Link to="/recognition/selection">{t('selection.list.title')}</Link>
          {` / ${t(`selection.kind.${selection.track ?? 'cohort'}`)}`}
        </>
      }
      title={selection.name}
      {...(selection.cancelledOn
        ? { badge: <PlainBadge>{`${t('selection.cancelled')} ${selection.cancelledOn}`}</PlainBadge> }
        : {})}
      facts={[
        ...(selection.documentNumber ? [[t('selection.page.call'), selection.documentNumber] as const] : []),
        [t('selection.open.referenceOn'), selection.referenceOn],
        ...(selection.closesOn ? [[t('selection.open.closesOn'), selection.closesOn] as const] : []),
        ...(selection.cohort ? [[t('selection.kind.cohort'), selection.cohort.name] as const] : []),
        ...(selection.cancelledReason
          ? [[t('selection.cancel.why'), selection.cancelledReason] as const]
          : []),
      ]}
      actions={
        <>
          <LinkButton
            variant="default"
            to="/roster"
            search={{
              form:
                selection.step === 'result' && selection.kind === 'recognition'
                  ? 'recognition-certificate'
                  : selection.notice
                    ? 'public-notice'
                    : 'candidate-summary',
              ...paper,
            }}
          >
            {t('selection.page.paper')}
          </LinkButton>
          {mayChange && !selection.cancelledOn && stepIndex(selection.step) < stepIndex('notice') && (
            <LinkButton variant="default" to="/recognition/selection/$selectionId/amend" params={params}>
              {t('selection.amend.open')}
            </LinkButton>
          )}
          {mayChange && selection.step === 'applications' && !selection.cancelledOn && (
            <>
              <LinkButton variant="default" to="/people/import" search={{ list: 'applicants' }}>
                {t('selection.page.import')}
              </LinkButton>
              <LinkButton
                variant="default"
                to="/recognition/selection/$selectionId/apply"
                params={params}
                leftSection={<IconPlus size={15} />}
              >
                {t('selection.apply.title')}
              </LinkButton>
            </>
          )}
          {mayChange && <MoveOn selection={selection} />}
        </>
      }
    />
  )
}

/** The one act of the first three steps; later ones ask for days and documents beside the list. */
function MoveOn({ selection }: { selection: Selection }) {
  const { t } = useTranslation()
  const moveOn = useCommand(useClient().selection.moveOn)
  const next = selectionSteps[stepIndex(selection.step) + 1]
  if (stepIndex(selection.step) > stepIndex('expert_review') || !next || selection.cancelledOn) return null
  return (
    <Button
      loading={moveOn.isPending}
      disabled={selection.obstacles.length > 0}
      onClick={() => moveOn.mutate({ selectionId: selection.id })}
    >
      {t('selection.page.moveOn', { step: t(`selection.step.${next}`) })}
    </Button>
  )
}

const filters = {
  running: (row: Application) => row.outAt === null,
  listed: (row: Application) => row.listed !== null,
  problem: (row: Application) =>
    row.closed || row.openObjections > 0 || row.decisive?.outcome === 'undetermined',
  out: (row: Application) => row.outAt !== null || row.listed === null,
} as const

function SelectionBody({ selection }: { selection: Selection }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const mayChange = useMayChange()
  const [step, setStep] = useState<SelectionStep>(selection.step)
  const { counts } = selection
  const detail: Partial<Record<SelectionStep, string>> = {
    applications: selection.closesOn
      ? t('selection.page.until', { day: selection.closesOn })
      : selection.openedOn,
    ...(selection.notice
      ? { notice: t('selection.page.span', { from: selection.notice.fromOn, to: selection.notice.toOn }) }
      : {}),
  }
  const keys = Object.fromEntries(
    selectionSteps.map((one, i) => [`Alt+${i + 1}`, () => setStep(one)] as const),
  )
  useKeys(keys)
  const current = step === selection.step && mayChange && !selection.cancelledOn
  return (
    <Page
      header={
        <>
          <Header selection={selection} />
          <Stepper
            onPick={(id) => setStep(id as SelectionStep)}
            steps={selectionSteps.map((one) => ({
              id: one,
              title: t(`selection.step.${one}`),
              state:
                stepIndex(one) < stepIndex(selection.step) ? 'done' : one === selection.step ? 'now' : 'next',
              count: counts[one]?.left ?? 0,
              loss: (counts[one]?.lost ?? 0) > 0 ? `−${counts[one]?.lost}` : t('selection.page.people'),
              ...(detail[one] ? { detail: detail[one] } : {}),
            }))}
          />
        </>
      }
      footer={
        <StatusBar
          count={t('selection.page.count', { count: selection.applications.length })}
          keys={[
            { keys: 'Enter', does: t('selection.page.openOne') },
            { keys: 'Alt 1–6', does: t('selection.page.steps') },
          ]}
        >
          {selection.ruralListed.of > 0 && (
            <span>
              {t('selection.page.rural', {
                count: selection.ruralListed.rural,
                percent: Math.round((selection.ruralListed.rural / selection.ruralListed.of) * 100),
              })}
            </span>
          )}
        </StatusBar>
      }
    >
      <Split>
        <SplitMain>
          {current && step === 'unit_review' ? (
            <UnitStep selection={selection} />
          ) : current && step === 'expert_review' ? (
            <ScoreStep selection={selection} />
          ) : (
            <Applicants
              selection={selection}
              step={step}
              onOpen={(row) =>
                void navigate({
                  to: '/recognition/application/$applicationId',
                  params: { applicationId: row.id },
                })
              }
            />
          )}
        </SplitMain>
        <SidePanel>
          <SelectionAside selection={selection} />
        </SidePanel>
      </Split>
    </Page>
  )
}

function Applicants({
  selection,
  step,
  onOpen,
}: {
  selection: Selection
  step: SelectionStep
  onOpen: (row: Application) => void
}) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [text, setText] = useState('')
  const later = stepIndex(step) >= stepIndex('list')
  const [filter, setFilter] = useState<'all' | keyof typeof filters | null>(null)
  const [sort, setSort] = useState<Sort | null>(
    later
      ? { column: 'position', descending: false }
      : step === 'expert_review'
        ? { column: 'score', descending: true }
        : null,
  )
  const columns = useMemo(
    () => applicationColumns(t, step, (finding) => findingRowWords(language).sentence(finding)),
    [t, step, language],
  )
  const first = later && selection.applications.some(filters.listed) ? 'listed' : 'all'
  const shown = filter ?? first
  const rows = localRows(
    shown === 'all' ? selection.applications : selection.applications.filter(filters[shown]),
    columns,
    {
      text,
      sort,
    },
  )
  return (
    <>
      <ListBar text={text} onText={setText} placeholder={t('selection.page.find')}>
        <SegmentedControl
          size="xs"
          aria-label={t('selection.filter.label')}
          value={shown ?? 'all'}
          data={(['all', ...Object.keys(filters)] as ('all' | keyof typeof filters)[]).map((one) => ({
            value: one,
            label: t(`selection.filter.${one}`, {
              count:
                one === 'all'
                  ? selection.applications.length
                  : selection.applications.filter(filters[one]).length,
            }),
          }))}
          onChange={(one) => setFilter(one as 'all' | keyof typeof filters)}
        />
      </ListBar>
      <DataList
        label={selection.name}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        sort={sort}
        onSort={setSort}
        onOpen={onOpen}
        empty={text === '' ? t('selection.page.nobody') : t('ui.list.noMatch')}
      />
    </>
  )
}
