import { Button, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Aim, aims } from '../../../shared/domain/cohort.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import { useApi, useClient } from '../../app/api.ts'
import { useAsOf } from '../../app/as-of.ts'
import { useCommand } from '../../app/command.ts'
import { FormProblem } from '../../ui/form/form-problem.tsx'
import { useProblems } from '../../ui/form/use-problems.ts'
import { Lines, Section } from '../../ui/page/section.tsx'
import { showDone } from '../../ui/undo-toast.tsx'
import { useMayChange } from '../people/may-change.ts'
import styles from './cohort.module.css'
import type { Onward } from './rows.ts'

/** Who may be put forward to what, who was, and what became of it. */
export function OnwardPanel({ cohortId }: { cohortId: string }) {
  const { t } = useTranslation()
  const { view } = useAsOf()
  const { data } = useQuery(
    useApi().cohort.onward.queryOptions({ input: { cohortId: cohortId as Id<'cohort'>, ...view } }),
  )
  if (!data) return null
  const waiting = (aim: Aim) =>
    data.candidates.filter(
      (one) =>
        one.aim === aim && !data.rows.some((row) => row.aim === aim && row.person.id === one.person.id),
    )
  const open = aims.filter((aim) => waiting(aim).length > 0)
  return (
    <>
      {open.map((aim) => (
        <PutForward key={aim} aim={aim} candidates={waiting(aim)} />
      ))}
      {open.length === 0 && data.rows.length === 0 && (
        <Section title={t('cohort.onward.title')}>
          <p className="note">{t('cohort.onward.none')}</p>
        </Section>
      )}
      {data.rows.length > 0 && (
        <Section title={t('cohort.onward.title')} count={data.rows.length}>
          <Lines>
            {data.rows.map((row) => (
              <Recommended key={row.id} row={row} />
            ))}
          </Lines>
        </Section>
      )}
    </>
  )
}

function PutForward({ aim, candidates }: { aim: Aim; candidates: Onward['candidates'] }) {
  const { t } = useTranslation()
  const { today } = useAsOf()
  const mayChange = useMayChange()
  const recommend = useCommand(useClient().cohort.recommend)
  const problems = useProblems(recommend.error)
  const [documentNumber, setDocument] = useState('')
  return (
    <Section title={t(`cohort.aim.${aim}`)} count={t('cohort.onward.may', { count: candidates.length })}>
      <p className={styles.names}>
        {candidates.map((one) => (
          <span key={one.enrolmentId}>
            {one.person.name} <span className="note">{t(`cohort.graduation.${one.grade}`)}</span>
          </span>
        ))}
      </p>
      {candidates.some((one) => one.finding.outcome === 'pending_decision') && (
        <p className="note">{t('cohort.onward.waits')}</p>
      )}
      {mayChange && (
        <>
          <TextInput
            label={t('cohort.enrol.document')}
            value={documentNumber}
            error={problems.field('documentNumber')}
            onChange={(event) => setDocument(event.currentTarget.value)}
          />
          <FormProblem>{problems.whole ?? problems.elsewhere(['documentNumber'])[0]}</FormProblem>
          <Button
            className={styles.act as string}
            variant="default"
            loading={recommend.isPending}
            onClick={() =>
              recommend.mutate(
                {
                  aim,
                  enrolmentIds: candidates.map((one) => one.enrolmentId),
                  recommendedOn: today,
                  documentNumber: documentNumber.trim() || null,
                },
                {
                  onSuccess: ({ recommendationIds }) =>
                    showDone(t('cohort.onward.done', { count: recommendationIds.length })),
                },
              )
            }
          >
            {t('cohort.onward.put', { count: candidates.length })}
          </Button>
        </>
      )}
    </Section>
  )
}

function Recommended({ row }: { row: Onward['rows'][number] }) {
  const { t } = useTranslation()
  const { today } = useAsOf()
  const mayChange = useMayChange()
  const outcome = useCommand(useClient().cohort.recordOutcome)
  const say = (what: 'accepted' | 'declined') =>
    outcome.mutate({ recommendationId: row.id, outcome: what, on: today })
  return (
    <li>
      <div className="row">
        <span className="grow">
          <span className="strong">{row.person.name}</span> {t(`cohort.aim.${row.aim}`)}
        </span>
        {row.outcome ? (
          <span className="note">{t(`cohort.onward.${row.outcome}`, { day: row.outcomeOn ?? '' })}</span>
        ) : (
          mayChange && (
            <>
              <Button size="compact-sm" variant="default" onClick={() => say('accepted')}>
                {t('cohort.onward.accept')}
              </Button>
              <Button size="compact-sm" variant="default" onClick={() => say('declined')}>
                {t('cohort.onward.decline')}
              </Button>
            </>
          )
        )}
      </div>
      <p className="note">
        {row.recommendedOn} {row.documentNumber}
      </p>
    </li>
  )
}
