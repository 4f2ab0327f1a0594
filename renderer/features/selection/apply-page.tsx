import { CloseButton, Input, MultiSelect, SegmentedControl, Switch, TextInput } from '@mantine/core'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import {
  type Award,
  awardsOf,
  type Channel,
  channels,
  type SchoolRole,
  schoolRoles,
} from '../../../shared/domain/selection.ts'
import type { Day } from '../../../shared/kernel/day.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import { useClient } from '../../app/api.ts'
import { useCommand } from '../../app/command.ts'
import { PersonPicker, type Pick } from '../../ui/form/async-picker.tsx'
import { DayInput } from '../../ui/form/day-input.tsx'
import { FormPage } from '../../ui/form/form-page.tsx'
import { useDraft } from '../../ui/form/use-draft.ts'
import { useProblems } from '../../ui/form/use-problems.ts'
import { Lines, Section } from '../../ui/page/section.tsx'
import { showDone } from '../../ui/undo-toast.tsx'
import { PasteNames } from '../people/paste-names.tsx'
import { usePersonSearch } from '../people/use-person-search.ts'
import type { Selection } from './rows.ts'
import { sayAward } from './said.ts'
import styles from './selection.module.css'
import { SelectionMissing } from './selection-missing.tsx'
import { useSelection } from './use-selection.ts'

const route = getRouteApi('/recognition/selection/$selectionId/apply')

interface ApplyDraft {
  /** `again`: why somebody who once left applies again, asked where the back end asks for it. */
  people: readonly { person: Pick; award: Award; again?: string }[]
  /** What whoever is added next is put forward for. */
  award: Award
  channels: readonly Channel[]
  schoolRoles: readonly SchoolRole[]
  researchPlan: boolean
  appliedOn: Day | null
}

/** Takes applications in: one after the other by name, or a column pasted from a spreadsheet; all or none. */
export function ApplyPage() {
  const { selectionId } = route.useParams()
  const { data, error } = useSelection(selectionId)
  return data ? <Apply selection={data} /> : <SelectionMissing error={error} />
}

function Apply({ selection }: { selection: Selection }) {
  const { t } = useTranslation()
  const client = useClient()
  const navigate = useNavigate()
  const search = usePersonSearch()
  const apply = useCommand(client.selection.apply)
  const given = awardsOf(selection.track)
  const cohort = selection.kind === 'cohort'
  const draft = useDraft<ApplyDraft>(`selection.apply.${selection.id}`, {
    people: [],
    award: given[0] ?? 'teacher',
    channels: ['organisation'],
    schoolRoles: [],
    researchPlan: cohort,
    appliedOn: null,
  })
  const problems = useProblems(apply.error)
  const { people, award, appliedOn } = draft.value
  const taken = new Set([
    ...people.map(({ person }) => person.id),
    ...selection.applications.map((one) => one.person.id),
  ])
  const add = (picks: readonly Pick[]) =>
    draft.change({ people: [...people, ...picks.map((person) => ({ person, award }))] })
  const problemOf = (i: number) =>
    problems.field(`applicants.${i}.personId`) ??
    problems.field(`applicants.${i}.award`) ??
    problems.field(`applicants.${i}.channels`)
  const leave = () =>
    void navigate({ to: '/recognition/selection/$selectionId', params: { selectionId: selection.id } })
  return (
    <FormPage
      crumb={
        <Link to="/recognition/selection/$selectionId" params={{ selectionId: selection.id }}>
          {selection.name}
        </Link>
      }
      title={t('selection.apply.title')}
      sub={t('selection.apply.sub')}
      submit={t('selection.apply.save', { count: people.length })}
      draft={draft}
      pending={apply.isPending}
      disabled={people.length === 0}
      onCancel={leave}
      onSubmit={() => {
        if (people.length === 0) return
        apply.mutate(
          {
            selectionId: selection.id,
            applicants: people.map(({ person, award: of, again }) => ({
              personId: person.id as Id<'person'>,
              award: of,
              returnReason: again?.trim() || null,
              channels: [...draft.value.channels],
              ...(cohort
                ? {
                    researchPlan: draft.value.researchPlan,
                    schoolRoles: [...draft.value.schoolRoles],
                  }
                : {}),
            })),
            ...(appliedOn ? { appliedOn } : {}),
          },
          {
            onSuccess: ({ applicationIds }) => {
              draft.discard()
              showDone(t('selection.apply.saved', { count: applicationIds.length }))
              leave()
            },
          },
        )
      }}
      problem={problems.whole}
    >
      <div className={styles.fields}>
        <Input.Wrapper label={t('selection.column.award')} labelElement="div">
          <SegmentedControl
            fullWidth
            aria-label={t('selection.column.award')}
            value={award}
            data={given.map((value) => ({ value, label: sayAward(t, value) }))}
            onChange={(value) => draft.change({ award: value as Award })}
          />
        </Input.Wrapper>
        <PersonPicker
          label={t('selection.apply.add')}
          value={null}
          search={search}
          without={taken}
          onChange={(person) => person && add([person])}
        />
        <div className={styles.wide}>
          <PasteNames without={taken} onFound={add} />
        </div>
        <MultiSelect
          label={t('selection.apply.channels')}
          required={cohort}
          value={[...draft.value.channels]}
          data={channels.map((value) => ({ value, label: t(`selection.channel.${value}`) }))}
          onChange={(value) => draft.change({ channels: value as Channel[] })}
        />
        <DayInput
          label={t('selection.apply.appliedOn')}
          value={appliedOn}
          error={problems.field('appliedOn')}
          onChange={(value) => draft.change({ appliedOn: value })}
        />
        {cohort && (
          <>
            <MultiSelect
              label={t('selection.apply.schoolRoles')}
              value={[...draft.value.schoolRoles]}
              data={schoolRoles.map((value) => ({ value, label: t(`selection.schoolRole.${value}`) }))}
              onChange={(value) => draft.change({ schoolRoles: value as SchoolRole[] })}
            />
            <Switch
              label={t('selection.apply.researchPlan')}
              checked={draft.value.researchPlan}
              onChange={(event) => draft.change({ researchPlan: event.currentTarget.checked })}
            />
          </>
        )}
        <div className={styles.wide}>
          <Section
            title={t('selection.apply.people')}
            count={t('cohort.enrol.chosen', { count: people.length })}
          >
            <Lines>
              {people.map(({ person, award: of, again }, i) => (
                <li key={person.id} className={styles.chosen}>
                  <span className="strong">{person.label}</span>
                  <span className="ink-2 grow ellipsis">{person.hint}</span>
                  {(again !== undefined || problems.field(`applicants.${i}.returnReason`)) && (
                    <TextInput
                      aria-label={t('cohort.enrol.readmission', { name: person.label })}
                      placeholder={t('cohort.enrol.readmissionHint')}
                      value={again ?? ''}
                      error={again ? undefined : problems.field(`applicants.${i}.returnReason`)}
                      onChange={(event) => {
                        const said = event.currentTarget.value
                        draft.change({
                          people: people.map((one, at) => (at === i ? { ...one, again: said } : one)),
                        })
                      }}
                    />
                  )}
                  {problemOf(i) ? (
                    <span className="look-breach">{problemOf(i)}</span>
                  ) : (
                    <span className="note">{sayAward(t, of)}</span>
                  )}
                  <CloseButton
                    size="sm"
                    aria-label={t('cohort.enrol.remove', { name: person.label })}
                    onClick={() =>
                      draft.change({ people: people.filter((one) => one.person.id !== person.id) })
                    }
                  />
                </li>
              ))}
            </Lines>
          </Section>
        </div>
      </div>
    </FormPage>
  )
}
