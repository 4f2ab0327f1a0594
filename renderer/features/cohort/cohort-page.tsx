import { IconPlus } from '@tabler/icons-react'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Day, daysBetween } from '../../../shared/kernel/day.ts'
import { useAsOf } from '../../app/as-of.ts'
import { useYearName } from '../../app/findings/use-year-name.ts'
import { useKeys } from '../../ui/input/use-keys.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import type { Sort } from '../../ui/list/column.ts'
import { DataList } from '../../ui/list/data-list.tsx'
import { ListBar } from '../../ui/list/list-bar.tsx'
import { localRows } from '../../ui/list/local-rows.ts'
import { Page, StatusBar } from '../../ui/page/page.tsx'
import { type HeaderFact, PageHeader } from '../../ui/page/page-header.tsx'
import { SidePanel, Split, SplitMain } from '../../ui/page/split.tsx'
import { type Step, Stepper } from '../../ui/progress/stepper.tsx'
import { useMayChange } from '../people/may-change.ts'
import { CohortMissing } from './cohort-missing.tsx'
import { Places } from './places.tsx'
import type { Cohort, ProgressRow, ProgressStep } from './rows.ts'
import { StepPanel } from './step-panel.tsx'
import { traineeColumns } from './trainee-columns.tsx'
import { useCohort, useProgress } from './use-cohort.ts'

const route = getRouteApi('/cohort/$cohortId')

/** One cohort on the day of the desk: the steps of the programme, how far everybody has come, the step's own acts. */
export function CohortPage() {
  const { cohortId } = route.useParams()
  const { data, error } = useCohort(cohortId)
  return data ? <CohortBody cohort={data} /> : <CohortMissing error={error} />
}

function Header({ cohort }: { cohort: Cohort }) {
  const { t } = useTranslation()
  const { asOf } = useAsOf()
  const mayChange = useMayChange()
  const yearName = useYearName()
  const year = cohort.programmeYears.find(({ number }) => number === cohort.programmeYear)
  const facts: HeaderFact[] = [
    [t('cohort.page.cycle'), t('cohort.span', { from: cohort.fromOn, to: cohort.toOn })],
    ...(year
      ? [[yearName(year.number), t('cohort.page.daysLeft', { count: daysBetween(asOf, year.to) })] as const]
      : []),
    ...(cohort.referenceOn === null ? [] : [[t('cohort.page.reference'), cohort.referenceOn] as const]),
  ]
  return (
    <PageHeader
      crumb={
        <>
          <Link to="/cohort">{t('cohort.list.title')}</Link>
          {` / ${t(`terms.programme.${cohort.programme}`)}`}
        </>
      }
      title={cohort.name}
      facts={facts}
      actions={
        <>
          <LinkButton variant="default" to="/roster" search={{ form: 'trainee-roster', cohortId: cohort.id }}>
            {t('cohort.page.roster')}
          </LinkButton>
          {mayChange && (
            <LinkButton variant="default" to="/recognition/selection/open" search={{ cohort: cohort.id }}>
              {t('selection.page.callFor')}
            </LinkButton>
          )}
          {mayChange && (
            <LinkButton
              variant="default"
              to="/cohort/$cohortId/enrol"
              params={{ cohortId: cohort.id }}
              leftSection={<IconPlus size={15} />}
            >
              {t('cohort.page.enrol')}
            </LinkButton>
          )}
        </>
      }
    />
  )
}

/** The step the programme stands at: the year that runs; before it the start, after it the first that is not done. */
function standsAt(steps: readonly ProgressStep[], asOf: Day): ProgressStep | undefined {
  const running = steps.find(
    ({ year, from, to }) => year !== null && from && to && from <= asOf && asOf <= to,
  )
  const ended = steps.some(({ step, from }) => step === 'graduation' && from !== null && from <= asOf)
  const last = steps.filter(({ step }) => ['graduation', 'certificates', 'onward'].includes(step))
  return running ?? (ended ? (last.find((one) => one.done < one.of) ?? last.at(-1)) : steps[0])
}

const idOf = ({ step, year }: ProgressStep): string => (year === null ? step : `${step}-${year}`)

function useSteps(steps: readonly ProgressStep[], shown: string | undefined): readonly Step[] {
  const { t } = useTranslation()
  const { asOf } = useAsOf()
  const yearName = useYearName()
  return steps.map((step) => {
    const id = idOf(step)
    const begun = step.of > 0 && (step.from === null || step.from <= asOf)
    const whole = step.done === step.of
    return {
      id,
      title: step.year === null ? t(`cohort.step.${step.step}`) : yearName(step.year),
      state: id === shown ? 'now' : !begun ? 'next' : whole ? 'done' : 'part',
      count: step.done,
      loss: step.left > 0 ? `/ ${step.of} −${step.left}` : `/ ${step.of}`,
      detail: step.to
        ? t('cohort.step.until', { day: step.to })
        : step.from
          ? t('cohort.step.from', { day: step.from })
          : t('cohort.step.any'),
    }
  })
}

function CohortBody({ cohort }: { cohort: Cohort }) {
  const { t } = useTranslation()
  const { asOf } = useAsOf()
  const search = route.useSearch()
  const navigate = useNavigate()
  const [text, setText] = useState('')
  const [sort, setSort] = useState<Sort | null>(null)
  const progress = useProgress(cohort.id).data
  const all = progress?.rows ?? noRows
  const columns = useMemo(() => traineeColumns(t, all), [t, all])
  const rows = localRows(all, columns, { text, sort }).toSorted(
    (a, b) => Number(a.leftOn !== null) - Number(b.leftOn !== null),
  )
  const left = all.filter((one) => one.leftOn !== null).length
  const steps = progress?.steps ?? noSteps
  const current = steps.find((step) => idOf(step) === search.step) ?? standsAt(steps, asOf)
  const shown = current && idOf(current)
  const params = { cohortId: cohort.id }
  const pick = (step: string) =>
    void navigate({ to: '/cohort/$cohortId', params, search: { step }, replace: true })
  const shownSteps = useSteps(steps, shown)
  const turn = (by: number) => {
    const at = steps.findIndex((step) => idOf(step) === shown)
    const next = steps[at + by]
    if (next) pick(idOf(next))
  }
  useKeys({ '[': () => turn(-1), ']': () => turn(1) })
  return (
    <Page
      header={
        <>
          <Header cohort={cohort} />
          {steps.length > 0 && <Stepper steps={shownSteps} onPick={pick} />}
        </>
      }
      footer={
        <StatusBar
          count={t('cohort.page.trainees', { count: all.length - left })}
          keys={[
            { keys: '↑ ↓', does: t('ui.list.move') },
            { keys: 'Enter', does: t('ui.list.open') },
            { keys: '[ ]', does: t('cohort.page.turn') },
            { keys: '/', does: t('ui.list.find') },
          ]}
        >
          {left > 0 && <span>{t('cohort.page.left', { count: left })}</span>}
        </StatusBar>
      }
    >
      <Split>
        <SplitMain>
          <ListBar text={text} onText={setText} placeholder={t('cohort.page.find')} />
          <DataList
            label={t('cohort.list.title')}
            columns={columns}
            rows={rows}
            rowKey={(one) => one.enrolmentId}
            sort={sort}
            onSort={setSort}
            onOpen={(one) =>
              void navigate({
                to: '/cohort/$cohortId/trainee/$enrolmentId',
                params: { ...params, enrolmentId: one.enrolmentId },
              })
            }
            empty={text === '' ? t('cohort.page.none') : t('ui.list.noMatch')}
          />
        </SplitMain>
        <SidePanel>
          {current ? (
            <StepPanel cohort={cohort} rows={all} step={current} />
          ) : (
            <Places places={cohort.places} />
          )}
        </SidePanel>
      </Split>
    </Page>
  )
}

const noRows: readonly ProgressRow[] = []
const noSteps: readonly ProgressStep[] = []
