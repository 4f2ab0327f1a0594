import { CloseButton, Input, SegmentedControl, TextInput } from '@mantine/core'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Track, tracks } from '../../../shared/domain/studio.ts'
import type { Day } from '../../../shared/kernel/day.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import { useClient } from '../../app/api.ts'
import { useCommand } from '../../app/command.ts'
import { Condition } from '../../app/findings/condition.tsx'
import { PersonPicker, type Pick } from '../../ui/form/async-picker.tsx'
import { DayInput } from '../../ui/form/day-input.tsx'
import { FormPage } from '../../ui/form/form-page.tsx'
import { useDraft } from '../../ui/form/use-draft.ts'
import { useProblems } from '../../ui/form/use-problems.ts'
import { Lines, Section } from '../../ui/page/section.tsx'
import { showDone } from '../../ui/undo-toast.tsx'
import { PasteNames } from '../people/paste-names.tsx'
import { usePersonSearch } from '../people/use-person-search.ts'
import styles from './cohort.module.css'
import { CohortMissing } from './cohort-missing.tsx'
import { Places } from './places.tsx'
import type { Cohort } from './rows.ts'
import { useCohort } from './use-cohort.ts'

const route = getRouteApi('/cohort/$cohortId/enrol')
const fields = ['fromOn', 'documentNumber', 'refillDocumentNumber']

interface EnrolDraft {
  /** `again`: why somebody who once left is taken again, asked where the back end asks for it. */
  people: readonly { person: Pick; track: Track; again?: string }[]
  /** The track of whoever is added next. */
  track: Track
  fromOn: Day | null
  documentNumber: string
  refillDocumentNumber: string
}

const noEnrolment: EnrolDraft = {
  people: [],
  track: 'teacher',
  fromOn: null,
  documentNumber: '',
  refillDocumentNumber: '',
}

/** Fields whose problem stands beside the person. */
const besideThem = (_: unknown, i: number) => [`trainees.${i}.personId`, `trainees.${i}.readmissionReason`]

/** Enrols trainees, all or none; what the policy does not allow is listed with its clause. */
export function EnrolPage() {
  const { cohortId } = route.useParams()
  const { data, error } = useCohort(cohortId)
  return data ? <Enrol cohort={data} /> : <CohortMissing error={error} />
}

function Enrol({ cohort }: { cohort: Cohort }) {
  const { t } = useTranslation()
  const client = useClient()
  const navigate = useNavigate()
  const enrol = useCommand(client.cohort.enrol)
  const draft = useDraft(`enrol.${cohort.id}`, noEnrolment)
  const [tried, setTried] = useState(false)
  const problems = useProblems(enrol.error)
  const { people, fromOn, documentNumber, refillDocumentNumber } = draft.value
  const leave = () => void navigate({ to: '/cohort/$cohortId', params: { cohortId: cohort.id } })
  return (
    <FormPage
      crumb={
        <Link to="/cohort/$cohortId" params={{ cohortId: cohort.id }}>
          {cohort.name}
        </Link>
      }
      title={t('cohort.enrol.title')}
      sub={t('cohort.enrol.sub')}
      submit={t('cohort.enrol.save', { count: people.length })}
      draft={draft}
      pending={enrol.isPending}
      disabled={people.length === 0}
      onCancel={leave}
      onSubmit={() => {
        setTried(true)
        if (people.length === 0) return
        enrol.mutate(
          {
            cohortId: cohort.id,
            trainees: people.map(({ person, track, again }) => ({
              personId: person.id as Id<'person'>,
              track,
              readmissionReason: again?.trim() || null,
            })),
            ...(fromOn ? { fromOn } : {}),
            documentNumber: documentNumber.trim() || null,
            refillDocumentNumber: refillDocumentNumber.trim() || null,
          },
          {
            onSuccess: ({ enrolmentIds }) => {
              draft.discard()
              showDone(t('cohort.enrol.saved', { count: enrolmentIds.length }))
              leave()
            },
          },
        )
      }}
      problem={problems.whole ?? problems.elsewhere([...fields, ...people.flatMap(besideThem)])[0]}
      note={tried && people.length === 0 && <span className="note">{t('cohort.enrol.nobody')}</span>}
      aside={
        <div className={styles.refused}>
          {problems.findings.length > 0 && (
            <Section
              title={t('cohort.enrol.refused')}
              count={problems.findings.length}
              aside={t('cohort.enrol.refusedNote')}
            >
              <ul>
                {problems.findings.map((finding) => (
                  <Condition key={`${finding.question} ${finding.subject.id}`} finding={finding} />
                ))}
              </ul>
            </Section>
          )}
          <Places places={cohort.places} />
        </div>
      }
    >
      <EnrolFields cohort={cohort} draft={draft.value} onChange={draft.change} error={problems.field} />
    </FormPage>
  )
}

function EnrolFields({
  cohort,
  draft,
  onChange,
  error,
}: {
  cohort: Cohort
  draft: EnrolDraft
  onChange: (part: Partial<EnrolDraft>) => void
  error: (field: string) => string | undefined
}) {
  const { t } = useTranslation()
  const search = usePersonSearch()
  const { people, track } = draft
  const taken = new Set([
    ...people.map(({ person }) => person.id),
    ...cohort.trainees.filter((one) => one.toOn === null).map((one) => one.person.id),
  ])
  const add = (picks: readonly Pick[]) =>
    onChange({ people: [...people, ...picks.map((person) => ({ person, track }))] })
  return (
    <div className={styles.fields}>
      <Input.Wrapper label={t('cohort.enrol.track')} labelElement="div">
        <SegmentedControl
          fullWidth
          aria-label={t('cohort.enrol.track')}
          value={track}
          data={tracks.toReversed().map((value) => ({ value, label: t(`cohort.track.${value}`) }))}
          onChange={(value) => onChange({ track: value as Track })}
        />
      </Input.Wrapper>
      <PersonPicker
        label={t('cohort.enrol.add')}
        value={null}
        search={search}
        without={taken}
        onChange={(person) => person && add([person])}
      />
      <div className={styles.wide}>
        <PasteNames without={taken} onFound={add} />
      </div>
      <div className={styles.wide}>
        <Section title={t('cohort.enrol.people')} count={t('cohort.enrol.chosen', { count: people.length })}>
          <Lines>
            {people.map(({ person, track: of, again }, i) => (
              <li key={person.id} className={styles.chosen}>
                <span className="strong">{person.label}</span>
                <span className="ink-2 grow ellipsis">{person.hint}</span>
                {(again !== undefined || error(`trainees.${i}.readmissionReason`)) && (
                  <TextInput
                    aria-label={t('cohort.enrol.readmission', { name: person.label })}
                    placeholder={t('cohort.enrol.readmissionHint')}
                    value={again ?? ''}
                    error={again ? undefined : error(`trainees.${i}.readmissionReason`)}
                    onChange={(event) => {
                      const said = event.currentTarget.value
                      onChange({
                        people: people.map((one, at) => (at === i ? { ...one, again: said } : one)),
                      })
                    }}
                  />
                )}
                <span className="note">{error(`trainees.${i}.personId`) ?? t(`cohort.track.${of}`)}</span>
                <CloseButton
                  size="sm"
                  aria-label={t('cohort.enrol.remove', { name: person.label })}
                  onClick={() => onChange({ people: people.filter((one) => one.person.id !== person.id) })}
                />
              </li>
            ))}
          </Lines>
        </Section>
      </div>
      <DayInput
        label={t('cohort.enrol.fromOn')}
        value={draft.fromOn}
        error={error('fromOn')}
        onChange={(fromOn) => onChange({ fromOn })}
      />
      <TextInput
        label={t('cohort.enrol.document')}
        placeholder={t('ui.decision.documentHint')}
        value={draft.documentNumber}
        error={error('documentNumber')}
        onChange={(event) => onChange({ documentNumber: event.currentTarget.value })}
      />
      <TextInput
        className={styles.wide}
        label={t('cohort.enrol.refill')}
        description={t('cohort.enrol.refillHint')}
        value={draft.refillDocumentNumber}
        error={error('refillDocumentNumber')}
        onChange={(event) => onChange({ refillDocumentNumber: event.currentTarget.value })}
      />
    </div>
  )
}
