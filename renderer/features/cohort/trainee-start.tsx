import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../../shared/kernel/id.ts'
import { useClient } from '../../app/api.ts'
import { useAsOf } from '../../app/as-of.ts'
import { useCommand } from '../../app/command.ts'
import { LookBadge } from '../../ui/finding/outcome-badge.tsx'
import { AskReason } from '../../ui/form/ask-reason.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Lines, Section } from '../../ui/page/section.tsx'
import { showDone } from '../../ui/undo-toast.tsx'
import { useMayChange } from '../people/may-change.ts'
import type { Trainee } from './rows.ts'
import styles from './trainee.module.css'

/** What a trainee set out with: the problem and its plan, the mentor or the trainees they guide, the paired school. */
export function TraineeStart({ trainee }: { trainee: Trainee }) {
  const { t } = useTranslation()
  const mayChange = useMayChange() && trainee.leftOn === null
  const { cohort, enrolmentId, problems, pairs, schools } = trainee
  const params = { cohortId: cohort.id, enrolmentId }
  const guided = cohort.programme === 'tengfei'
  return (
    <div className={styles.sections}>
      <Section
        title={t('cohort.problem.title')}
        count={problems.length}
        aside={
          mayChange && (
            <Link to="/cohort/$cohortId/trainee/$enrolmentId/problem" params={params}>
              {t('cohort.problem.add')}
            </Link>
          )
        }
      >
        <Lines>
          {problems.map((one) => (
            <li key={one.id}>
              <div className="row">
                <span className="strong grow">{one.problem}</span>
                {mayChange && (
                  <Link
                    to="/cohort/$cohortId/trainee/$enrolmentId/problem"
                    params={params}
                    search={{ problem: one.id }}
                  >
                    {t('cohort.problem.carryOn')}
                  </Link>
                )}
              </div>
              {one.plan === null ? (
                <LookBadge look="due">{t('cohort.problem.noPlan')}</LookBadge>
              ) : (
                <p className="ink-2">{one.plan}</p>
              )}
              {one.result && (
                <p>{t('cohort.problem.result', { result: one.result, day: one.resultOn ?? '' })}</p>
              )}
              <p className="note">
                {t('cohort.recorded', { day: one.recordedAt.slice(0, 10), by: one.recordedBy })}
                {one.dueOn ? ` · ${t('cohort.problem.due', { day: one.dueOn })}` : ''}
              </p>
            </li>
          ))}
        </Lines>
      </Section>
      <Section
        title={guided ? t('cohort.pair.guided') : t('cohort.pair.mentor')}
        count={pairs.length}
        aside={
          mayChange &&
          !guided && (
            <Link to="/cohort/$cohortId/trainee/$enrolmentId/mentor" params={params}>
              {pairs.length === 0 ? t('cohort.pair.add') : t('cohort.pair.change')}
            </Link>
          )
        }
      >
        <Lines>
          {pairs.map((pair) => (
            <li key={pair.id} className="row">
              <span className={pair.toOn ? 'ink-3 grow' : 'strong grow'}>{pair.person.name}</span>
              {pair.mentorLeftOn && pair.toOn === null && (
                <LookBadge look="breach">{t('cohort.pair.left', { day: pair.mentorLeftOn })}</LookBadge>
              )}
              <span className="note">
                {t('cohort.span', { from: pair.fromOn, to: pair.toOn ?? t('cohort.pair.now') })}
              </span>
            </li>
          ))}
        </Lines>
      </Section>
      <Section
        title={t('cohort.school.title')}
        count={schools.length}
        aside={
          mayChange && (
            <Link to="/cohort/$cohortId/trainee/$enrolmentId/school" params={params}>
              {schools.length === 0 ? t('cohort.pair.add') : t('cohort.pair.change')}
            </Link>
          )
        }
      >
        <Lines>
          {schools.map((one) => (
            <li key={one.id} className="row">
              <span className={one.toOn ? 'ink-3 grow ellipsis' : 'strong grow ellipsis'}>
                {one.school.name}
              </span>
              <span className="note">
                {t('cohort.span', { from: one.fromOn, to: one.toOn ?? t('cohort.pair.now') })}
              </span>
              {mayChange && one.toOn === null && <EndPairing pairingId={one.id} school={one.school.name} />}
            </li>
          ))}
        </Lines>
      </Section>
      {trainee.events.length > 0 && (
        <Section title={t('cohort.event.own')} count={trainee.events.length}>
          <Lines>
            {trainee.events.map((event) => (
              <li key={event.id} className="row">
                <Link
                  className={`${styles.topic} grow ellipsis`}
                  to="/cohort/$cohortId/event/$eventId"
                  params={{ cohortId: cohort.id, eventId: event.id }}
                >
                  {event.topic}
                </Link>
                <span className="note">{event.fromOn}</span>
                {mayChange && (event.kind === 'study_visit' || event.kind === 'shadowing') && (
                  <LinkButton
                    size="compact-xs"
                    variant="default"
                    to="/activity/output/record"
                    search={{
                      person: trainee.person.id,
                      event: event.id,
                      cohort: cohort.id,
                      trainee: enrolmentId,
                    }}
                  >
                    {t('cohort.event.report')}
                  </LinkButton>
                )}
              </li>
            ))}
          </Lines>
        </Section>
      )}
    </div>
  )
}

/** Ends a pairing with a school without another in its place. */
function EndPairing({ pairingId, school }: { pairingId: Id<'school_pairing'>; school: string }) {
  const { t } = useTranslation()
  const { today } = useAsOf()
  const end = useCommand(useClient().cohort.endSchoolPairing)
  return (
    <AskReason
      act={t('cohort.school.end')}
      title={t('cohort.school.endTitle', { school })}
      what={t('cohort.school.endWhat')}
      day={{ label: t('cohort.school.toOn'), today }}
      pending={end.isPending}
      error={end.error}
      onSubmit={(reason, close, { on }) =>
        end.mutate(
          { pairingId, toOn: on, reason },
          {
            onSuccess: () => {
              close()
              showDone(t('cohort.school.ended', { school }))
            },
          },
        )
      }
    />
  )
}
