import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from '../../../app/api.ts'
import { useCommand } from '../../../app/command.ts'
import { useDraft } from '../../../ui/form/use-draft.ts'
import { useProblems } from '../../../ui/form/use-problems.ts'
import { showDone } from '../../../ui/undo-toast.tsx'
import { ActivityMissing } from '../page/activity-missing.tsx'
import { useActivity } from '../page/use-activity.ts'
import type { Activity } from '../rows.ts'
import { activityInput, draftOf } from './activity-draft.ts'
import { ActivityForm } from './activity-form.tsx'
import { useStudioOn } from './use-studio-on.ts'

const route = getRouteApi('/activity/$activityId/amend')

/** Corrects an activity; what was known before stays on record. */
export function AmendActivityPage() {
  const { activityId } = route.useParams()
  const { data, error } = useActivity(activityId)
  return data ? <AmendActivity activity={data} /> : <ActivityMissing error={error} />
}

function AmendActivity({ activity }: { activity: Activity }) {
  const { t } = useTranslation()
  const client = useClient()
  const navigate = useNavigate()
  const amend = useCommand(client.activity.amend)
  const [initial] = useState(() => draftOf(activity))
  // a draft belongs to the version it corrects
  const draft = useDraft(`activity.amend.${activity.id}.${activity.recordedAt}`, initial)
  const [tried, setTried] = useState(false)
  const problems = useProblems(amend.error)
  const { people, schools, duties, life } = useStudioOn(activity.studio.id, draft.value.fromOn)
  const input = activityInput(draft.value, people)
  const leave = () => void navigate({ to: '/activity/$activityId', params: { activityId: activity.id } })
  return (
    <ActivityForm
      crumb={
        <Link to="/activity/$activityId" params={{ activityId: activity.id }}>
          {activity.topic}
        </Link>
      }
      title={t('activity.form.amendTitle')}
      submit={t('activity.form.amend')}
      pending={amend.isPending}
      tried={tried}
      problems={problems}
      life={life}
      onCancel={leave}
      onSubmit={() => {
        setTried(true)
        if (!input) return
        amend.mutate(
          { activityId: activity.id, seen: activity.recordedAt, ...input },
          {
            onSuccess: () => {
              draft.discard()
              showDone(t('activity.form.amended', { topic: input.topic }))
              leave()
            },
          },
        )
      }}
      draft={draft}
      people={people}
      schools={schools}
      duties={duties}
    />
  )
}
