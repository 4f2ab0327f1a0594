import { SegmentedControl, Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { RosterRequest } from '../../../shared/contract/roster.ts'
import {
  formTraits,
  idNumberChoices,
  type RosterParameter,
  rewardLists,
  rosterOrders,
  summarySubjects,
} from '../../../shared/domain/roster.ts'
import { yearOf } from '../../../shared/kernel/day.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import { useApi } from '../../app/api.ts'
import { useAsOf } from '../../app/as-of.ts'
import { useYearName } from '../../app/findings/use-year-name.ts'
import { LookBadge } from '../../ui/finding/outcome-badge.tsx'
import { PersonPicker } from '../../ui/form/async-picker.tsx'
import { DayInput } from '../../ui/form/day-input.tsx'
import { Section } from '../../ui/page/section.tsx'
import { usePersonSearch } from '../people/use-person-search.ts'
import { OwnLayoutEditor } from './own/own-layout-editor.tsx'
import styles from './roster-page.module.css'
import type { RosterSearch } from './roster-search.ts'
import { useFiledBy } from './use-roster.ts'

interface Control {
  request: RosterRequest
  onChange: (part: Partial<RosterSearch>) => void
}

/** What the roster is made of: the two days, of whom, in which order, how much of ID numbers; and what is missing in it. */
export function RosterOptions({
  request,
  onChange,
  reason,
  onReason,
  reasonError,
  holes,
}: Control & {
  reason: string
  onReason: (reason: string) => void
  reasonError: string | undefined
  holes: number
}) {
  const { t } = useTranslation()
  const { today, asOf, knownOn, view, change } = useAsOf()
  const { takes } = formTraits[request.form]
  return (
    <>
      {takes.map((parameter) => {
        const Shown = controls[parameter]
        return <Shown key={parameter} request={request} onChange={onChange} />
      })}
      {request.idNumbers === 'full' && (
        <TextInput
          label={t('roster.reason')}
          description={t('roster.reasonWhy')}
          required
          value={reason}
          error={reasonError}
          onChange={(event) => onReason(event.currentTarget.value)}
        />
      )}
      <DayInput
        label={t('shell.asOf.trueOn')}
        value={asOf}
        max={today}
        onChange={(day) => change({ ...view, asOf: day ?? undefined })}
      />
      <DayInput
        label={t('shell.asOf.knownOn')}
        value={knownOn}
        max={today}
        onChange={(day) => change({ ...view, knownOn: day ?? undefined })}
      />
      <FiledByFields />
      {holes > 0 && (
        <Section title={t('roster.check')}>
          <LookBadge look="undet">{t('roster.holes', { count: holes })}</LookBadge>
          <p className={styles.holes}>{t('roster.holesWhy')}</p>
        </Section>
      )}
    </>
  )
}

function FiledByFields() {
  const { t } = useTranslation()
  const [filed, setFiled] = useFiledBy()
  return (
    <div className={styles.pair}>
      <TextInput
        label={t('roster.filledBy')}
        value={filed.person}
        maxLength={30}
        onChange={(event) => setFiled({ ...filed, person: event.currentTarget.value })}
      />
      <TextInput
        label={t('roster.filledPhone')}
        value={filed.phone}
        maxLength={30}
        onChange={(event) => setFiled({ ...filed, phone: event.currentTarget.value })}
      />
    </div>
  )
}

function OrderChoice({ request, onChange }: Control) {
  const { t } = useTranslation()
  return (
    <div>
      <div className={styles.label}>{t('roster.order')}</div>
      <SegmentedControl
        fullWidth
        aria-label={t('roster.order')}
        value={request.order}
        data={rosterOrders.map((value) => ({ value, label: t(`roster.orderBy.${value}`) }))}
        onChange={(order) => onChange({ order })}
      />
    </div>
  )
}

function IdNumberChoice({ request, onChange }: Control) {
  const { t } = useTranslation()
  return (
    <div>
      <div className={styles.label}>{t('roster.idNumbers')}</div>
      <SegmentedControl
        fullWidth
        aria-label={t('roster.idNumbers')}
        value={request.idNumbers}
        data={idNumberChoices.map((value) => ({ value, label: t(`roster.ids.${value}`) }))}
        onChange={(idNumbers) => onChange({ idNumbers })}
      />
      {request.idNumbers === 'full' && <p className="note">{t('roster.idsMasked')}</p>}
    </div>
  )
}

function StudioChoice({ request, onChange }: Control) {
  const { t } = useTranslation()
  const { view } = useAsOf()
  const studios = useQuery(useApi().studio.list.queryOptions({ input: { ...view, limit: 200 } }))
  const needed = formTraits[request.form].needs.includes('studioId')
  return (
    <Select
      label={t('roster.studio')}
      placeholder={needed ? t('roster.choose') : t('roster.all')}
      clearable={!needed}
      searchable
      value={request.studioId ?? null}
      data={(studios.data?.rows ?? []).map(({ id, name }) => ({ value: id as string, label: name }))}
      onChange={(studio) => onChange({ studioId: (studio ?? undefined) as Id<'studio'> | undefined })}
    />
  )
}

function CohortChoice({ request, onChange }: Control) {
  const { t } = useTranslation()
  const { view } = useAsOf()
  const cohorts = useQuery(useApi().cohort.list.queryOptions({ input: view }))
  const needed = formTraits[request.form].needs.includes('cohortId')
  return (
    <Select
      label={t('roster.cohort')}
      placeholder={needed ? t('roster.choose') : t('roster.all')}
      clearable={!needed}
      value={request.cohortId ?? null}
      data={(cohorts.data?.rows ?? []).map(({ id, name }) => ({ value: id as string, label: name }))}
      onChange={(cohort) => onChange({ cohortId: (cohort ?? undefined) as Id<'cohort'> | undefined })}
    />
  )
}

function PersonChoice({ request, onChange }: Control) {
  const { t } = useTranslation()
  const { view } = useAsOf()
  const search = usePersonSearch()
  const { data } = useQuery({
    ...useApi().people.person.queryOptions({
      input: { personId: request.personId as Id<'person'>, ...view },
    }),
    enabled: request.personId !== undefined,
  })
  return (
    <PersonPicker
      label={t('roster.person')}
      value={request.personId ? { id: request.personId, label: data?.name ?? '' } : null}
      search={search}
      onChange={(pick) => onChange({ personId: pick?.id as Id<'person'> | undefined })}
    />
  )
}

/** The latest activities, of one studio where one is chosen. */
function ActivityChoice({ request, onChange }: Control) {
  const { t } = useTranslation()
  const { view } = useAsOf()
  const { activityId, studioId } = request
  const { data } = useQuery(useApi().activity.list.queryOptions({ input: { ...view, studioId, limit: 200 } }))
  const named = useQuery({
    ...useApi().activity.activity.queryOptions({
      input: { activityId: activityId as Id<'activity'>, ...view },
    }),
    enabled: activityId !== undefined,
  }).data
  const offered = new Map((data?.rows ?? []).map((row) => [row.id, row]))
  if (named) offered.set(named.id, named)
  const needed = formTraits[request.form].needs.includes('activityId')
  return (
    <Select
      label={t('roster.activity')}
      placeholder={needed ? t('roster.choose') : t('roster.blank')}
      clearable={!needed}
      searchable
      value={activityId ?? null}
      data={[...offered.values()].map((row) => ({
        value: row.id as string,
        label: `${row.fromOn} ${row.topic}`,
      }))}
      onChange={(id) => onChange({ activityId: (id ?? undefined) as Id<'activity'> | undefined })}
    />
  )
}

/** The batch or call that a list or its certificates come from. */
function SelectionChoice({ request, onChange }: Control) {
  const { t } = useTranslation()
  const { view } = useAsOf()
  const selections = useQuery(useApi().selection.list.queryOptions({ input: view }))
  return (
    <Select
      label={t('roster.selection')}
      placeholder={t('roster.choose')}
      allowDeselect={false}
      searchable
      value={request.selectionId ?? null}
      data={(selections.data?.rows ?? []).map(({ id, name }) => ({ value: id as string, label: name }))}
      onChange={(id) => onChange({ selectionId: (id ?? undefined) as Id<'selection'> | undefined })}
    />
  )
}

/** The years an assessment can be of: those of a cycle; for talent and for rewards the last calendar years. */
function YearChoice({ request, onChange }: Control) {
  const { t } = useTranslation()
  const { asOf } = useAsOf()
  const sayYear = useYearName()
  const calendar =
    request.form === 'reward-payment' ||
    (formTraits[request.form].takes.includes('subject') &&
      (request.subject === 'talent' || request.subject === undefined))
  const latest = yearOf(asOf)
  const years = calendar ? [0, 1, 2, 3].map((before) => latest - before) : [1, 2, 3]
  return (
    <Select
      label={t('roster.year')}
      placeholder={t('roster.choose')}
      allowDeselect={false}
      value={request.year === undefined ? null : String(request.year)}
      data={years.map((year) => ({ value: String(year), label: calendar ? String(year) : sayYear(year) }))}
      onChange={(year) => onChange({ year: year === null ? undefined : Number(year) })}
    />
  )
}

function RewardsChoice({ request, onChange }: Control) {
  const { t } = useTranslation()
  return (
    <div>
      <div className={styles.label}>{t('roster.rewards')}</div>
      <SegmentedControl
        fullWidth
        aria-label={t('roster.rewards')}
        value={request.rewards ?? 'due'}
        data={rewardLists.map((value) => ({ value, label: t(`roster.rewardsBy.${value}`) }))}
        onChange={(rewards) => onChange({ rewards })}
      />
    </div>
  )
}

function SubjectChoice({ request, onChange }: Control) {
  const { t } = useTranslation()
  return (
    <Select
      label={t('roster.subject')}
      placeholder={t('roster.choose')}
      allowDeselect={false}
      value={request.subject ?? null}
      data={summarySubjects.map((value) => ({ value, label: t(`roster.subjects.${value}`) }))}
      // years of talent and of a cycle are counted differently
      onChange={(subject) => onChange({ subject: subject ?? undefined, year: undefined })}
    />
  )
}

function Period({ request, onChange }: Control) {
  const { t } = useTranslation()
  const { today } = useAsOf()
  return (
    <div className={styles.period}>
      <div className={styles.pair}>
        <DayInput
          label={t('roster.from')}
          value={request.fromOn ?? null}
          max={request.toOn ?? today}
          onChange={(from) => onChange({ fromOn: from ?? undefined })}
        />
        <DayInput
          label={t('roster.to')}
          value={request.toOn ?? null}
          max={today}
          {...(request.fromOn ? { min: request.fromOn } : {})}
          onChange={(to) => onChange({ toOn: to ?? undefined })}
        />
      </div>
      <p className="note">{t(request.form === 'exit-roster' ? 'roster.periodWhy' : 'roster.periodYear')}</p>
    </div>
  )
}

/** Which decision is explained; a finding comes by its own link and is named beside. */
function ExplainedChoice({ request, onChange }: Control) {
  const { t } = useTranslation()
  const { view } = useAsOf()
  const decisions = useQuery(useApi().decision.list.queryOptions({ input: view }))
  return (
    <Select
      label={t('roster.decision')}
      placeholder={t(request.question ? 'roster.byFinding' : 'roster.choose')}
      searchable
      value={request.decisionId ?? null}
      data={(decisions.data?.rows ?? []).map((d) => ({
        value: d.id as string,
        label: [d.effectiveOn, d.person?.name ?? d.studio?.lead ?? d.cohort?.name, d.documentNumber].join(
          ' · ',
        ),
      }))}
      onChange={(id) =>
        onChange({
          decisionId: (id ?? undefined) as Id<'decision'> | undefined,
          aboutKind: undefined,
          aboutId: undefined,
          question: undefined,
        })
      }
    />
  )
}

const controls: Readonly<Record<RosterParameter, (control: Control) => React.ReactNode>> = {
  order: OrderChoice,
  idNumbers: IdNumberChoice,
  period: Period,
  studioId: StudioChoice,
  cohortId: CohortChoice,
  personId: PersonChoice,
  activityId: ActivityChoice,
  explained: ExplainedChoice,
  subject: SubjectChoice,
  year: YearChoice,
  rewards: RewardsChoice,
  selectionId: SelectionChoice,
  // a single certificate is asked for from its holder's page
  titleId: () => null,
  layout: OwnLayoutEditor,
}
