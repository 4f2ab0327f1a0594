import { Button, Select, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ProgrammeEventKind, programmeEventKinds } from '../../../shared/domain/cohort.ts'
import type { Day } from '../../../shared/kernel/day.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import { useApi, useClient } from '../../app/api.ts'
import { useCommand } from '../../app/command.ts'
import { type Pick, SchoolPicker } from '../../ui/form/async-picker.tsx'
import { DayInput } from '../../ui/form/day-input.tsx'
import { FormPage } from '../../ui/form/form-page.tsx'
import { useDraft } from '../../ui/form/use-draft.ts'
import { useProblems } from '../../ui/form/use-problems.ts'
import { YesNo } from '../../ui/form/yes-no.tsx'
import { DataList } from '../../ui/list/data-list.tsx'
import { Section } from '../../ui/page/section.tsx'
import { showDone } from '../../ui/undo-toast.tsx'
import { useSchoolSearch } from '../people/use-school-search.ts'
import styles from './cohort.module.css'
import { CohortMissing } from './cohort-missing.tsx'
import type { Cohort, Trainee } from './rows.ts'
import { useCohort } from './use-cohort.ts'

const recordRoute = getRouteApi('/cohort/$cohortId/event')
const amendRoute = getRouteApi('/cohort/$cohortId/event/$eventId')
const fields = ['kind', 'topic', 'fromOn', 'toOn', 'place', 'schoolId', 'inCounty', 'organiser', 'note']

type Event = Trainee['events'][number]

/** Records what a programme held, and who took part. */
export function RecordEventPage() {
  const { cohortId } = recordRoute.useParams()
  const { data, error } = useCohort(cohortId)
  return data ? <EventForm cohort={data} known={undefined} /> : <CohortMissing error={error} />
}

/** Corrects what a programme held. */
export function AmendEventPage() {
  const { cohortId, eventId } = amendRoute.useParams()
  const { data, error } = useCohort(cohortId)
  const events = useQuery(
    useApi().cohort.events.queryOptions({ input: { cohortId: cohortId as Id<'cohort'> } }),
  ).data?.rows
  if (!data || !events) return <CohortMissing error={error} />
  return <EventForm cohort={data} known={events.find((one) => one.id === eventId)} />
}

function EventForm({ cohort, known }: { cohort: Cohort; known: Event | undefined }) {
  const { t } = useTranslation()
  const client = useClient()
  const navigate = useNavigate()
  const search = useSchoolSearch()
  const record = useCommand(client.cohort.recordEvent)
  const amend = useCommand(client.cohort.amendEvent)
  const retract = useCommand(client.cohort.retractEvent)
  const here = cohort.trainees.filter((one) => one.toOn === null)
  const [initial] = useState({
    kind: (known?.kind ?? 'study_visit') as ProgrammeEventKind,
    topic: known?.topic ?? '',
    fromOn: (known?.fromOn ?? null) as Day | null,
    toOn: (known?.toOn ?? null) as Day | null,
    place: known?.place ?? '',
    school: (known?.school ? { id: known.school.id, label: known.school.name } : null) as Pick | null,
    inCounty: (known?.inCounty ?? null) as boolean | null,
    organiser: known?.organiser ?? '',
    note: known?.note ?? '',
    who:
      known?.trainees.map((one) => one.enrolmentId as string) ?? here.map((one) => one.enrolmentId as string),
  })
  const draft = useDraft(`event.${cohort.id}.${known?.id ?? ''}`, initial)
  const [tried, setTried] = useState(false)
  const problems = useProblems(record.error ?? amend.error ?? retract.error)
  const { kind, topic, fromOn, toOn, place, school, inCounty, organiser, note, who } = draft.value
  const params = { cohortId: cohort.id }
  const leave = () => void navigate({ to: '/cohort/$cohortId', params })
  const done = (said: string) => () => {
    draft.discard()
    showDone(said)
    leave()
  }
  const error = (field: string) =>
    tried && ((field === 'topic' && topic.trim() === '') || (field === 'fromOn' && fromOn === null))
      ? t('errors.field.required')
      : problems.field(field)
  const chosen = useMemo(() => new Set(who), [who])
  return (
    <FormPage
      crumb={
        <Link to="/cohort/$cohortId" params={params}>
          {cohort.name}
        </Link>
      }
      title={known ? known.topic : t('cohort.event.record')}
      sub={t(`cohort.event.sub.${cohort.programme}`)}
      submit={t('cohort.event.save', { count: who.length })}
      draft={draft}
      pending={record.isPending || amend.isPending}
      disabled={who.length === 0}
      onCancel={leave}
      onSubmit={() => {
        setTried(true)
        if (topic.trim() === '' || fromOn === null || who.length === 0) return
        const facts = {
          kind,
          topic: topic.trim(),
          fromOn,
          toOn: toOn ?? fromOn,
          place: place.trim() || null,
          schoolId: (school?.id ?? null) as Id<'school'> | null,
          inCounty,
          organiser: organiser.trim() || null,
          note: note.trim() || null,
          enrolmentIds: who as Id<'enrolment'>[],
        }
        const saved = done(t('cohort.event.saved', { topic: facts.topic }))
        if (known) amend.mutate({ eventId: known.id, ...facts }, { onSuccess: saved })
        else record.mutate({ cohortId: cohort.id, ...facts }, { onSuccess: saved })
      }}
      problem={problems.whole ?? problems.elsewhere(fields)[0]}
      note={
        known && (
          <Button
            variant="default"
            loading={retract.isPending}
            onClick={() =>
              retract.mutate(
                { eventId: known.id, reason: t('cohort.event.retractReason') },
                { onSuccess: done(t('cohort.event.retracted', { topic: known.topic })) },
              )
            }
          >
            {t('cohort.event.retract')}
          </Button>
        )
      }
      aside={
        <Section
          title={t('cohort.event.who')}
          count={t('cohort.of', { found: who.length, places: cohort.trainees.length })}
        >
          <DataList
            label={t('cohort.event.who')}
            keys={false}
            rows={cohort.trainees}
            rowKey={(one) => one.enrolmentId}
            selected={chosen}
            onSelect={(next) => draft.change({ who: [...next] })}
            columns={[
              { id: 'name', title: t('cohort.column.person'), width: 84, cell: (one) => one.person.name },
              { id: 'school', title: t('cohort.column.school'), cell: (one) => one.school?.name },
            ]}
          />
        </Section>
      }
    >
      <div className={styles.fields}>
        <Select
          label={t('cohort.event.kind')}
          required
          allowDeselect={false}
          value={kind}
          error={error('kind')}
          data={programmeEventKinds.map((value) => ({ value, label: t(`cohort.eventKind.${value}`) }))}
          onChange={(value) => value && draft.change({ kind: value as ProgrammeEventKind })}
        />
        <TextInput
          label={t('cohort.event.topic')}
          required
          value={topic}
          error={error('topic')}
          maxLength={120}
          onChange={(event) => draft.change({ topic: event.currentTarget.value })}
        />
        <DayInput
          label={t('cohort.event.fromOn')}
          required
          value={fromOn}
          error={error('fromOn')}
          onChange={(value) => draft.change({ fromOn: value })}
        />
        <DayInput
          label={t('cohort.event.toOn')}
          value={toOn}
          error={error('toOn')}
          onChange={(value) => draft.change({ toOn: value })}
        />
        <SchoolPicker
          label={t('cohort.event.school')}
          description={t('cohort.event.schoolHint')}
          value={school}
          search={search}
          error={error('schoolId')}
          onChange={(value) => draft.change({ school: value })}
        />
        <TextInput
          label={t('cohort.event.place')}
          description={t('cohort.event.placeHint')}
          value={place}
          error={error('place')}
          maxLength={80}
          onChange={(event) => draft.change({ place: event.currentTarget.value })}
        />
        <YesNo
          label={t('cohort.event.inCounty')}
          yes={t('cohort.event.inside')}
          no={t('cohort.event.outside')}
          value={school ? true : inCounty}
          error={error('inCounty')}
          onChange={(value) => draft.change({ inCounty: value })}
        />
        <TextInput
          label={t('cohort.event.organiser')}
          value={organiser}
          error={error('organiser')}
          maxLength={60}
          onChange={(event) => draft.change({ organiser: event.currentTarget.value })}
        />
        <div className={styles.wide}>
          <Textarea
            label={t('cohort.event.note')}
            rows={2}
            value={note}
            error={error('note')}
            onChange={(event) => draft.change({ note: event.currentTarget.value })}
          />
        </div>
      </div>
    </FormPage>
  )
}
