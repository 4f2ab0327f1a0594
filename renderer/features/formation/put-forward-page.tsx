import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
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

const route = getRouteApi('/studio/rounds/$formationId/candidates')

/** Puts people forward to lead: one by one, or a column of names. */
export function PutForwardPage() {
  const { formationId } = route.useParams()
  const { data, error } = useRound(formationId)
  return data ? <PutForward round={data} /> : <RoundMissing error={error} />
}

interface Draft {
  people: readonly Pick[]
  on: Day | null
}

function PutForward({ round }: { round: Round }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const search = usePersonSearch()
  const put = useCommand(useClient().formation.putForward)
  const none: Draft = { people: [], on: null }
  const draft = useDraft(`formation.candidates.${round.id}`, none)
  const problems = useProblems(put.error)
  const { people, on } = draft.value
  const taken = new Set([...people.map((p) => p.id), ...round.candidates.map((c) => c.person.id as string)])
  const params = { formationId: round.id }
  const leave = () => void navigate({ to: '/studio/rounds/$formationId', params, search: { step: 'leads' } })
  const add = (picks: readonly Pick[]) => draft.change({ people: [...people, ...picks] })
  return (
    <FormPage
      crumb={
        <Link to="/studio/rounds/$formationId" params={params}>
          {round.name}
        </Link>
      }
      title={t('formation.leads.put')}
      sub={t('formation.leads.putSub')}
      submit={t('formation.leads.putSave', { count: people.length })}
      pending={put.isPending}
      disabled={people.length === 0}
      onCancel={leave}
      onSubmit={() =>
        put.mutate(
          {
            formationId: round.id,
            candidates: people.map((p) => ({ personId: p.id as Id<'person'> })),
            ...(on ? { on } : {}),
          },
          {
            onSuccess: ({ candidateIds }) => {
              draft.discard()
              showDone(t('formation.leads.putDone', { count: candidateIds.length }))
              leave()
            },
          },
        )
      }
      problem={problems.whole}
    >
      <div className={styles.fields}>
        <PersonPicker
          label={t('formation.leads.add')}
          value={null}
          search={search}
          without={taken}
          onChange={(person) => person && add([person])}
        />
        <DayInput
          label={t('formation.leads.on')}
          value={on}
          error={problems.field('on')}
          onChange={(value) => draft.change({ on: value })}
        />
        <div className={styles.wide}>
          <PasteNames without={taken} onFound={add} />
        </div>
        <div className={styles.wide}>
          <PickedPeople
            title={t('formation.column.candidates')}
            count={people.length}
            people={people}
            problem={(i) => problems.field(`candidates.${i}.personId`)}
            onRemove={(at) => draft.change({ people: people.filter((_, i) => i !== at) })}
          />
        </div>
      </div>
    </FormPage>
  )
}
