import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../../../shared/kernel/id.ts'
import { useApi, useClient } from '../../../app/api.ts'
import { useCommand } from '../../../app/command.ts'
import { FormPage } from '../../../ui/form/form-page.tsx'
import { useDraft } from '../../../ui/form/use-draft.ts'
import { useProblems } from '../../../ui/form/use-problems.ts'
import { showDone } from '../../../ui/undo-toast.tsx'
import { ChosenFiles } from '../../evidence/chosen-files.tsx'
import type { ChosenFile } from '../../evidence/rows.ts'
import { takeInAll } from '../../evidence/take-in.ts'
import type { OutputSearch } from '../record-search.ts'
import styles from './output.module.css'
import { noOutput, type OutputDraft, outputInput } from './output-draft.ts'
import { OutputFields } from './output-fields.tsx'

const route = getRouteApi('/activity/output/record')
const fields: readonly string[] = [...Object.keys(noOutput).filter((field) => field !== 'person'), 'personId']

/** Enters an output of a person once; it counts wherever a clause accepts it. */
export function RecordOutputPage() {
  const { person, ...came } = route.useSearch()
  const named = useQuery({
    ...useApi().people.person.queryOptions({ input: { personId: person as Id<'person'> } }),
    enabled: person !== undefined,
  }).data
  if (person !== undefined && !named) return null
  const kind = came.event ? 'study_report' : noOutput.kind
  const initial = named ? { ...noOutput, kind, person: { id: named.id, label: named.name } } : noOutput
  return <RecordOutput initial={initial} came={came} />
}

function RecordOutput({ initial, came }: { initial: OutputDraft; came: Omit<OutputSearch, 'person'> }) {
  const { t } = useTranslation()
  const client = useClient()
  const navigate = useNavigate()
  const record = useCommand(client.activity.recordOutput)
  const { activity: activityId, event, cohort, trainee } = came
  const draft = useDraft(`output.${initial.person?.id ?? ''}.${activityId ?? event ?? ''}`, initial)
  const [files, setFiles] = useState<readonly ChosenFile[]>([])
  const [tried, setTried] = useState(false)
  const problems = useProblems(record.error)
  const { person, title, happenedOn } = draft.value
  const input = outputInput(draft.value, { activityId: activityId ?? null, eventId: event ?? null })
  const leave = () =>
    cohort && trainee
      ? void navigate({
          to: '/cohort/$cohortId/trainee/$enrolmentId',
          params: { cohortId: cohort, enrolmentId: trainee },
        })
      : activityId
        ? void navigate({ to: '/activity/$activityId', params: { activityId } })
        : void navigate({ to: '/activity/output' })
  const missing = (field: string): boolean =>
    tried &&
    ((field === 'personId' && person === null) ||
      (field === 'title' && title.trim() === '') ||
      (field === 'happenedOn' && happenedOn === null))
  return (
    <FormPage
      crumb={<Link to="/activity/output">{t('activity.output.title')}</Link>}
      title={t('activity.output.formTitle')}
      sub={t('activity.output.formSub')}
      submit={t('activity.output.save')}
      draft={draft}
      pending={record.isPending}
      onCancel={leave}
      onSubmit={() => {
        setTried(true)
        if (!input) return
        record.mutate(input, {
          onSuccess: async ({ outputId }) => {
            draft.discard()
            const refused = await takeInAll(client, { kind: 'output', id: outputId }, files)
            showDone(t('activity.output.saved', { title: input.title }))
            if (refused.length === 0) return leave()
            for (const said of refused) showDone(said)
            void navigate({ to: '/activity/output/$outputId', params: { outputId } })
          },
        })
      }}
      problem={problems.whole ?? problems.elsewhere(fields)[0]}
    >
      <OutputFields
        draft={draft.value}
        onChange={draft.change}
        error={(field) => (missing(field) ? t('errors.field.required') : problems.field(field))}
      />
      <div className={styles.evidence}>
        <ChosenFiles files={files} onChange={setFiles} usual="certificate" />
      </div>
    </FormPage>
  )
}
