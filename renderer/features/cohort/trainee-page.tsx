import { IconPlus } from '@tabler/icons-react'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Finding } from '../../../shared/policy/finding.ts'
import { useAsOf } from '../../app/as-of.ts'
import { findingRowWords, useLanguage } from '../../app/findings/finding-words.ts'
import { useYearName } from '../../app/findings/use-year-name.ts'
import { FindingRow } from '../../ui/finding/finding-row.tsx'
import { LookBadge } from '../../ui/finding/outcome-badge.tsx'
import { byAttention, type Look, outcomeLook } from '../../ui/finding/outcome-look.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { Page, StatusBar } from '../../ui/page/page.tsx'
import { type HeaderFact, PageHeader } from '../../ui/page/page-header.tsx'
import { Lines, Section } from '../../ui/page/section.tsx'
import { GradeCell } from '../../ui/progress/grade.tsx'
import { useMayChange } from '../people/may-change.ts'
import { CohortMissing } from './cohort-missing.tsx'
import type { Trainee } from './rows.ts'
import styles from './trainee.module.css'
import { TraineeEnd } from './trainee-end.tsx'
import { TraineeOutputs } from './trainee-outputs.tsx'
import { TraineeStart } from './trainee-start.tsx'
import { useTrainee } from './use-cohort.ts'

const route = getRouteApi('/cohort/$cohortId/trainee/$enrolmentId')

/** One trainee on the day of the desk: what is still due by when, what they set out with, how it ends. */
export function TraineePage() {
  const { enrolmentId } = route.useParams()
  const { data, error } = useTrainee(enrolmentId)
  return data ? <TraineeAnswers trainee={data} /> : <CohortMissing error={error} />
}

function Header({ trainee }: { trainee: Trainee }) {
  const { t } = useTranslation()
  const mayChange = useMayChange()
  const { cohort, person, enrolmentId, leftOn, graduation } = trainee
  const params = { cohortId: cohort.id, enrolmentId }
  const facts: HeaderFact[] = [
    [t('cohort.column.track'), t(`cohort.track.${trainee.track}`)],
    [t('cohort.page.cycle'), t('cohort.span', { from: cohort.fromOn, to: cohort.toOn })],
    ...(trainee.documentNumber ? [[t('cohort.enrol.document'), trainee.documentNumber] as const] : []),
    ...(trainee.readmissionReason
      ? [[t('cohort.trainee.readmitted'), trainee.readmissionReason] as const]
      : []),
  ]
  return (
    <PageHeader
      crumb={
        <>
          <Link to="/cohort">{t('cohort.list.title')}</Link>
          {' / '}
          <Link to="/cohort/$cohortId" params={{ cohortId: cohort.id }}>
            {cohort.name}
          </Link>
        </>
      }
      title={person.name}
      {...(leftOn
        ? { badge: <LookBadge look="waived">{t('cohort.page.leftOn', { day: leftOn })}</LookBadge> }
        : graduation
          ? {
              badge: (
                <LookBadge look={graduation.grade === 'fail' ? 'breach' : 'met'}>
                  {t('cohort.page.graduated', { grade: t(`cohort.graduation.${graduation.grade}`) })}
                </LookBadge>
              ),
            }
          : {})}
      facts={facts}
      actions={
        <>
          <LinkButton variant="default" to="/people/$personId" params={{ personId: person.id }}>
            {t('cohort.trainee.person')}
          </LinkButton>
          {mayChange && !leftOn && !graduation && (
            <LinkButton variant="default" to="/cohort/$cohortId/trainee/$enrolmentId/leave" params={params}>
              {t('cohort.leave.title')}
            </LinkButton>
          )}
          {mayChange && !leftOn && (
            <LinkButton
              to="/activity/output/record"
              search={{ person: person.id, cohort: cohort.id, trainee: enrolmentId }}
              leftSection={<IconPlus size={15} />}
            >
              {t('cohort.trainee.addOutput')}
            </LinkButton>
          )}
        </>
      }
    />
  )
}

/** Nobody has spoken yet of what is only spoken of at the end: that is due, not unknown. */
function lookOf(finding: Finding, trainee: Trainee): Look {
  const waits = finding.question === 'cohort.task.work' && trainee.graduation === null
  return waits ? 'due' : outcomeLook(finding.outcome)
}

function TraineeAnswers({ trainee }: { trainee: Trainee }) {
  const { t } = useTranslation()
  const { asOf } = useAsOf()
  const words = findingRowWords(useLanguage())
  const rows = [...trainee.tasks, ...trainee.measures].map((finding) => ({
    finding,
    look: lookOf(finding, trainee),
  }))
  const open = rows.filter((row) => row.look !== 'met').toSorted((a, b) => byAttention(a.look, b.look))
  const met = rows.filter((row) => row.look === 'met')
  const line = ({ finding, look }: (typeof rows)[number]) => {
    const { found, required, dueOn } = finding.figures
    const waits = finding.question === 'cohort.task.work' && look === 'due'
    const note = waits
      ? t('cohort.task.waits')
      : typeof found === 'number' && typeof required === 'number'
        ? `${found}/${required}`
        : words.note?.(finding)
    return (
      <FindingRow
        key={finding.question}
        finding={finding}
        look={look}
        words={{ ...words, note: () => note }}
        left={look === 'due' && typeof dueOn === 'string' ? dueOn.slice(2) : null}
      />
    )
  }
  const left = trainee.leftOn !== null
  return (
    <Page
      header={<Header trainee={trainee} />}
      footer={<StatusBar count={t('cohort.trainee.done', { done: met.length, of: rows.length })} />}
    >
      <div className={styles.answers}>
        <div>
          {!left && (
            <Section title={t('cohort.trainee.open')} count={open.length}>
              <div className={styles.rows}>
                {open.length === 0 ? (
                  <p className="note">{t('cohort.trainee.nothingOpen')}</p>
                ) : (
                  open.map(line)
                )}
              </div>
            </Section>
          )}
          <div className={styles.next}>
            <Section title={t('cohort.trainee.met')} count={met.length}>
              <div className={styles.rows}>{met.map(line)}</div>
            </Section>
          </div>
        </div>
        <div>
          <TraineeStart trainee={trainee} />
        </div>
        <div>
          <Years trainee={trainee} asOf={asOf} />
          <TraineeEnd trainee={trainee} />
        </div>
      </div>
      <div className={styles.below}>
        <TraineeOutputs trainee={trainee} />
      </div>
    </Page>
  )
}

/** The annual grades, year by year; a year that has ended without one is a hole. */
function Years({ trainee, asOf }: { trainee: Trainee; asOf: string }) {
  const { t } = useTranslation()
  const yearName = useYearName()
  return (
    <Section title={t('cohort.trainee.years')}>
      <Lines>
        {trainee.years.map((year) => (
          <li key={year.number} className="row">
            {year.assessment || year.to < asOf ? (
              <GradeCell grade={year.assessment?.grade ?? null} />
            ) : (
              <span className={styles.blank} />
            )}
            <span className="grow">{yearName(year.number)}</span>
            <span className="note">
              {year.assessment?.assessedOn ?? t('cohort.step.until', { day: year.to })}
            </span>
          </li>
        ))}
      </Lines>
    </Section>
  )
}
