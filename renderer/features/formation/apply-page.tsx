import { SegmentedControl, Select } from '@mantine/core'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type ApplicationChannel, applicationChannels } from '../../../shared/domain/formation.ts'
import type { Day } from '../../../shared/kernel/day.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import { useClient } from '../../app/api.ts'
import { useCommand } from '../../app/command.ts'
import { PersonPicker, type Pick } from '../../ui/form/async-picker.tsx'
import { DayInput } from '../../ui/form/day-input.tsx'
import { FormPage } from '../../ui/form/form-page.tsx'
import { useDraft } from '../../ui/form/use-draft.ts'
import { useProblems } from '../../ui/form/use-problems.ts'
import { showDone } from '../../ui/undo-toast.tsx'
import { PasteNames } from '../people/paste-names.tsx'
import { usePersonSearch } from '../people/use-person-search.ts'
import styles from './formation.module.css'
import { PickedPeople } from './picked-people.tsx'
import { RoundMissing } from './round-missing.tsx'
import type { Round } from './rows.ts'
import { useRound } from './use-round.ts'

const route = getRouteApi('/studio/rounds/$formationId/apply')

interface ApplyDraft {
  people: readonly { person: Pick; wishes: readonly string[] }[]
  /** What whoever is added next wishes for. */
  first: string | null
  second: string | null
  channel: ApplicationChannel
  appliedOn: Day | null
}

/** Takes applications to be a member in: by name or a pasted column, each with up to two wishes; all or none. */
export function ApplyForStudioPage() {
  const { formationId } = route.useParams()
  const { data, error } = useRound(formationId)
  return data ? <Apply round={data} /> : <RoundMissing error={error} />
}

function Apply({ round }: { round: Round }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const search = usePersonSearch()
  const apply = useCommand(useClient().formation.apply)
  const draft = useDraft<ApplyDraft>(`formation.apply.${round.id}`, {
    people: [],
    first: round.targets[0]?.studio.id ?? null,
    second: null,
    channel: 'organisation',
    appliedOn: null,
  })
  const problems = useProblems(apply.error)
  const { people, first, second, channel, appliedOn } = draft.value
  const taken = new Set([
    ...people.map(({ person }) => person.id),
    ...round.applications.map((a) => a.person.id as string),
  ])
  const wishes = [first, second].filter((id, i, all) => id !== null && all.indexOf(id) === i) as string[]
  const add = (picks: readonly Pick[]) =>
    draft.change({ people: [...people, ...picks.map((person) => ({ person, wishes }))] })
  const studios = round.targets.map(({ studio }) => ({ value: studio.id as string, label: studio.name }))
  const nameOf = (id: string) => studios.find((s) => s.value === id)?.label ?? ''
  const params = { formationId: round.id }
  const leave = () =>
    void navigate({ to: '/studio/rounds/$formationId', params, search: { step: 'applications' } })
  const problemOf = (i: number) =>
    problems.field(`applicants.${i}.personId`) ??
    problems.field(`applicants.${i}.wishes.0`) ??
    problems.field(`applicants.${i}.wishes.1`)
  return (
    <FormPage
      crumb={
        <Link to="/studio/rounds/$formationId" params={params}>
          {round.name}
        </Link>
      }
      title={t('formation.apply.title')}
      sub={t('formation.apply.sub')}
      submit={t('formation.apply.save', { count: people.length })}
      pending={apply.isPending}
      disabled={people.length === 0}
      onCancel={leave}
      onSubmit={() =>
        apply.mutate(
          {
            formationId: round.id,
            applicants: people.map(({ person, wishes: of }) => ({
              personId: person.id as Id<'person'>,
              wishes: of as Id<'studio'>[],
              channel,
            })),
            ...(appliedOn ? { appliedOn } : {}),
          },
          {
            onSuccess: ({ applicationIds }) => {
              draft.discard()
              showDone(t('formation.apply.saved', { count: applicationIds.length }))
              leave()
            },
          },
        )
      }
      problem={problems.whole}
    >
      <div className={styles.fields}>
        <Select
          label={t('formation.apply.first')}
          description={t('formation.apply.wishHint')}
          clearable
          value={first}
          data={studios}
          onChange={(value) => draft.change({ first: value })}
        />
        <Select
          label={t('formation.apply.second')}
          description={t('formation.apply.secondHint')}
          clearable
          value={second}
          data={studios}
          onChange={(value) => draft.change({ second: value })}
        />
        <PersonPicker
          label={t('formation.apply.add')}
          value={null}
          search={search}
          without={taken}
          onChange={(person) => person && add([person])}
        />
        <DayInput
          label={t('formation.apply.on')}
          value={appliedOn}
          error={problems.field('appliedOn')}
          onChange={(value) => draft.change({ appliedOn: value })}
        />
        <div className={styles.wide}>
          <PasteNames without={taken} onFound={add} />
        </div>
        <SegmentedControl
          className={styles.wide ?? ''}
          aria-label={t('formation.apply.channel')}
          value={channel}
          data={applicationChannels.map((value) => ({ value, label: t(`formation.channel.${value}`) }))}
          onChange={(value) => draft.change({ channel: value as ApplicationChannel })}
        />
        <div className={styles.wide}>
          <PickedPeople
            title={t('formation.apply.people')}
            count={t('formation.apply.count', { count: people.length })}
            people={people.map(({ person }) => person)}
            problem={problemOf}
            note={(i) => people[i]?.wishes.map(nameOf).join(' · ') || t('formation.apply.anywhere')}
            onRemove={(at) => draft.change({ people: people.filter((_, i) => i !== at) })}
          />
        </div>
      </div>
    </FormPage>
  )
}
