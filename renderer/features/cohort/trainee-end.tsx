import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useClient } from '../../app/api.ts'
import { useCommand } from '../../app/command.ts'
import { PlainBadge } from '../../ui/finding/outcome-badge.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Lines, Section } from '../../ui/page/section.tsx'
import { useMayChange } from '../people/may-change.ts'
import { VoidCertificate } from '../recognition/void-certificate.tsx'
import { ReissueCertificate } from './reissue-certificate.tsx'
import type { Trainee } from './rows.ts'
import styles from './trainee.module.css'

/** How it ended: the expert team's word, certificates, where the graduate was put forward, or the exit. */
export function TraineeEnd({ trainee }: { trainee: Trainee }) {
  const { t } = useTranslation()
  const mayChange = useMayChange()
  const { graduation, certificates, recommendations, exitDecisionId } = trainee
  const last = certificates.at(-1)
  const annul = useCommand(useClient().cohort.voidCertificate)
  return (
    <div className={styles.sections}>
      {exitDecisionId && (
        <Section title={t('cohort.trainee.exit')}>
          <Link to="/decision/taken/$decisionId" params={{ decisionId: exitDecisionId }}>
            {t('cohort.trainee.decision')}
          </Link>
        </Section>
      )}
      {graduation && (
        <Section
          title={t('cohort.graduation.title')}
          aside={
            graduation.decisionId && (
              <Link to="/decision/taken/$decisionId" params={{ decisionId: graduation.decisionId }}>
                {t('cohort.trainee.decision')}
              </Link>
            )
          }
        >
          <dl className={styles.words}>
            <dt>{t('cohort.graduation.grade')}</dt>
            <dd className="strong">{t(`cohort.graduation.${graduation.grade}`)}</dd>
            <dt>{t('cohort.asked.work')}</dt>
            <dd>{t(`cohort.work.${graduation.ownWork}`)}</dd>
            <dt>{t('cohort.column.tasks')}</dt>
            <dd>{t(`cohort.tasksWord.${graduation.tasks}`)}</dd>
            <dt>{t('cohort.defence.heldOn')}</dt>
            <dd>
              {graduation.heldOn} {graduation.defence?.place}
            </dd>
            <dt>{t('cohort.defence.experts')}</dt>
            <dd>
              {graduation.defence?.experts
                .map((one) => (one.chair ? t('cohort.defence.chair', { name: one.name }) : one.name))
                .join(t('findings.list'))}
            </dd>
          </dl>
          {graduation.comment && <p className="ink-2">{graduation.comment}</p>}
          <p className="note">
            {t('cohort.recorded', { day: graduation.recordedAt.slice(0, 10), by: graduation.recordedBy })}
          </p>
        </Section>
      )}
      {certificates.length > 0 && (
        <Section
          title={t('cohort.certificate.title')}
          aside={
            <LinkButton
              size="compact-sm"
              variant="default"
              to="/roster"
              search={{
                form: 'graduation-certificate',
                cohortId: trainee.cohort.id,
                personId: trainee.person.id,
              }}
            >
              {t('cohort.certificate.print')}
            </LinkButton>
          }
        >
          <Lines>
            {certificates.map((one) => (
              <li key={one.id}>
                <div className="row">
                  <span className={one.voidFrom ? 'ink-3 grow' : 'strong grow'}>{one.number}</span>
                  {one.issue > 1 && (
                    <PlainBadge>{t('cohort.certificate.again', { count: one.issue })}</PlainBadge>
                  )}
                  <span className="note">{one.issuedOn}</span>
                </div>
                {one.voidFrom && (
                  <p className="note">
                    {t('cohort.certificate.void', { day: one.voidFrom })} {one.voidDocumentNumber}{' '}
                    {one.voidReason}
                  </p>
                )}
                {one.reason && <p className="note">{one.reason}</p>}
              </li>
            ))}
          </Lines>
          {mayChange && last && last.voidFrom === null && (
            <div className="row">
              <ReissueCertificate certificate={last} />
              <VoidCertificate certificate={last} command={annul} />
            </div>
          )}
        </Section>
      )}
      {recommendations.length > 0 && (
        <Section title={t('cohort.onward.title')} count={recommendations.length}>
          <Lines>
            {recommendations.map((one) => (
              <li key={one.id} className="row">
                <span className="grow">{t(`cohort.aim.${one.aim}`)}</span>
                <span className="note">
                  {one.outcome
                    ? t(`cohort.onward.${one.outcome}`, { day: one.outcomeOn ?? '' })
                    : t('cohort.onward.waiting', { day: one.recommendedOn })}
                </span>
              </li>
            ))}
          </Lines>
        </Section>
      )}
    </div>
  )
}
