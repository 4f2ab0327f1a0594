import { Button, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActivityKind } from '../../../../shared/domain/activity.ts'
import { studioLife } from '../../../../shared/domain/studio.ts'
import type { Day } from '../../../../shared/kernel/day.ts'
import type { Id } from '../../../../shared/kernel/id.ts'
import { useApi, useClient } from '../../../app/api.ts'
import { useCommand } from '../../../app/command.ts'
import { useSession } from '../../../app/session.ts'
import { useDraft } from '../../../ui/form/use-draft.ts'
import { useProblems } from '../../../ui/form/use-problems.ts'
import { showDone, showUndo } from '../../../ui/undo-toast.tsx'
import { ChosenFiles } from '../../evidence/chosen-files.tsx'
import type { ChosenFile } from '../../evidence/rows.ts'
import { takeInAll } from '../../evidence/take-in.ts'
import type { RecordSearch } from '../record-search.ts'
import type { Activity } from '../rows.ts'
import { useStudios } from '../use-studios.ts'
import { type ActivityDraft, activityDraft, activityInput, likeFormer, noActivity } from './activity-draft.ts'
import styles from './activity-form.module.css'
import { ActivityForm } from './activity-form.tsx'
import { useStudioOn } from './use-studio-on.ts'

const route = getRouteApi('/activity/record')

/** The activity to be copied: the one named, read once. */
function useFormer(activityId: Id<'activity'> | undefined): Activity | undefined {
  return useQuery({
    ...useApi().activity.activity.queryOptions({ input: { activityId: activityId as Id<'activity'> } }),
    enabled: activityId !== undefined,
  }).data
}

/** The latest activity of a studio, to copy from. */
function useLatest(studioId: Id<'studio'> | undefined): Id<'activity'> | undefined {
  return useQuery({
    ...useApi().activity.list.queryOptions({ input: { studioId, limit: 1 } }),
    enabled: studioId !== undefined,
  }).data?.rows[0]?.id
}

/** Records an activity of a studio within a minute: kind, day, topic, who came; beside it what it does to the year. */
export function RecordActivityPage() {
  const { studio, kind } = route.useSearch()
  const studios = useStudios()
  const only = studios.length === 1 ? studios[0]?.id : undefined
  const chosen = studio ?? only
  const today = useSession().today
  const initial = useUsual(chosen, today, kind)
  // another studio is another draft
  return initial && <RecordActivity key={chosen} studioId={chosen} initial={initial} />
}

/** What a new activity mostly is: today, held by the lead. Null until it is known who that is. */
function useUsual(
  studioId: Id<'studio'> | undefined,
  today: Day,
  kind: ActivityKind = noActivity.kind,
): ActivityDraft | null {
  const { data, isError } = useQuery({
    ...useApi().studio.studio.queryOptions({ input: { studioId: studioId as Id<'studio'> }, retry: false }),
    enabled: studioId !== undefined,
  })
  if (studioId !== undefined && data === undefined && !isError) return null
  const lead = data?.people.find(({ role }) => role === 'lead')
  const life = data && studioLife(data)
  const fromOn = life && today > life.to ? null : today
  return { ...noActivity, kind, fromOn, hostId: lead?.person.id ?? null }
}

function RecordActivity({
  studioId,
  initial,
}: {
  studioId: Id<'studio'> | undefined
  initial: ActivityDraft
}) {
  const { t } = useTranslation()
  const { copy } = route.useSearch()
  const client = useClient()
  const navigate = useNavigate()
  const record = useCommand(client.activity.record)
  const draft = useDraft(activityDraft(studioId ?? ''), initial)
  const [tried, setTried] = useState(false)
  const [files, setFiles] = useState<readonly ChosenFile[]>([])
  const problems = useProblems(record.error)
  const former = useFormer(copy)
  const latest = useLatest(studioId)
  const { people, schools, duties, life } = useStudioOn(studioId ?? null, draft.value.fromOn)
  const { change } = draft
  useEffect(() => {
    if (former) change(likeFormer(former))
  }, [former, change])

  const input = activityInput(draft.value, people)
  const leave = () =>
    studioId
      ? void navigate({ to: '/studio/$studioId', params: { studioId } })
      : void navigate({ to: '/activity' })
  const save = (then: () => void) => {
    setTried(true)
    if (!input || !studioId) return
    record.mutate(
      { studioId, ...input },
      {
        onSuccess: async ({ activityId }) => {
          draft.discard()
          setTried(false)
          const refused = await takeInAll(client, { kind: 'activity', id: activityId }, files)
          setFiles([])
          // what could not be kept is said where the rest of the evidence is
          if (refused.length > 0) {
            for (const said of refused) showDone(said)
            return void navigate({ to: '/activity/$activityId', params: { activityId } })
          }
          showUndo(t('activity.form.saved', { topic: input.topic }), () =>
            client.activity.retract({ activityId, reason: t('activity.form.undone') }),
          )
          then()
        },
      },
    )
  }
  return (
    <ActivityForm
      crumb={<Link to="/activity">{t('activity.list.title')}</Link>}
      title={t('activity.form.title')}
      submit={t('activity.form.save')}
      pending={record.isPending}
      tried={tried}
      problems={problems}
      life={life}
      onSubmit={() => save(leave)}
      onCancel={leave}
      note={
        <Button variant="default" onClick={() => save(() => record.reset())} disabled={record.isPending}>
          {t('activity.form.saveAnother')}
        </Button>
      }
      before={<StudioChoice studioId={studioId} latest={latest} missing={tried && studioId === undefined} />}
      // the day it was begun on stays, also when it is finished tomorrow
      draft={{ ...draft, change: (part) => change({ fromOn: draft.value.fromOn, ...part }) }}
      people={people}
      schools={schools}
      duties={duties}
      evidence={<ChosenFiles files={files} onChange={setFiles} usual="photo" />}
    />
  )
}

/** Whose activity it is; beside it the way to fill the form as last time. */
function StudioChoice({
  studioId,
  latest,
  missing,
}: {
  studioId: Id<'studio'> | undefined
  latest: Id<'activity'> | undefined
  missing: boolean
}) {
  const { t } = useTranslation()
  const studios = useStudios()
  const navigate = useNavigate()
  const go = (search: RecordSearch) => void navigate({ to: '/activity/record', search, replace: true })
  return (
    <div className={styles.studio}>
      <Select
        label={t('activity.form.studio')}
        withAsterisk
        searchable
        value={studioId ?? null}
        error={missing && t('errors.field.required')}
        data={studios.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(id) => go({ studio: (id ?? undefined) as Id<'studio'> | undefined })}
      />
      {latest && (
        <Button variant="default" onClick={() => go({ studio: studioId, copy: latest })}>
          {t('activity.form.copyLast')}
        </Button>
      )}
    </div>
  )
}
