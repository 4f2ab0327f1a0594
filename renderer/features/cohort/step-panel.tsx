import { IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useYearName } from '../../app/findings/use-year-name.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { Lines, Section } from '../../ui/page/section.tsx'
import { GradeCell } from '../../ui/progress/grade.tsx'
import { useMayChange } from '../people/may-change.ts'
import { CertificatePanel } from './certificate-panel.tsx'
import styles from './cohort.module.css'
import { EventPanel } from './event-panel.tsx'
import { GraduationPanel } from './graduation-panel.tsx'
import { OnwardPanel } from './onward-panel.tsx'
import { Places } from './places.tsx'
import type { Cohort, ProgressRow, ProgressStep } from './rows.ts'
import { sayStanding } from './standing.tsx'

/** What a step is about, beside the matrix: what is lacking, and the act that goes with it. */
export function StepPanel({
  cohort,
  rows,
  step,
}: {
  cohort: Cohort
  rows: readonly ProgressRow[]
  step: ProgressStep
}) {
  switch (step.step) {
    case 'enrolment':
      return <Places places={cohort.places} />
    case 'pairing':
      return (
        <>
          <Lacking rows={rows} cohortId={cohort.id} />
          <EventPanel cohortId={cohort.id} />
        </>
      )
    case 'year':
      return <YearPanel cohort={cohort} rows={rows} year={step.year ?? 1} />
    case 'graduation':
      return <GraduationPanel cohort={cohort} rows={rows} />
    case 'certificates':
      return <CertificatePanel cohortId={cohort.id} />
    case 'onward':
      return <OnwardPanel cohortId={cohort.id} />
  }
}

/** Who lacks what of mentor, school, problem and visit. */
function Lacking({ rows, cohortId }: { rows: readonly ProgressRow[]; cohortId: string }) {
  const { t } = useTranslation()
  const [first] = rows
  return (
    <>
      {(first?.measures ?? []).map(({ question }) => {
        const without = rows.filter(
          (row) =>
            row.leftOn === null &&
            row.measures.some((one) => one.question === question && one.outcome !== 'compliant'),
        )
        return (
          <Section
            key={question}
            title={sayStanding(t, question)}
            count={
              without.length === 0
                ? t('cohort.panel.all')
                : t('cohort.panel.without', { count: without.length })
            }
          >
            <div className={styles.names}>
              {without.map((row) => (
                <Link
                  key={row.enrolmentId}
                  className={styles.name}
                  to="/cohort/$cohortId/trainee/$enrolmentId"
                  params={{ cohortId, enrolmentId: row.enrolmentId }}
                >
                  {row.person.name}
                </Link>
              ))}
            </div>
          </Section>
        )
      })}
    </>
  )
}

/** The annual assessment of one programme year: how the grades spread, who has none, the round. */
function YearPanel({ cohort, rows, year }: { cohort: Cohort; rows: readonly ProgressRow[]; year: number }) {
  const { t } = useTranslation()
  const mayChange = useMayChange()
  const yearName = useYearName()
  const own = cohort.programmeYears.find((one) => one.number === year)
  const gradeOf = (row: ProgressRow) => row.grades.find((one) => one.year === year)?.grade
  const there = rows.filter((row) => row.leftOn === null || (own && row.leftOn >= own.from))
  const without = there.filter((row) => gradeOf(row) === undefined)
  return (
    <>
      <Section
        title={t('cohort.panel.annual', { year: yearName(year) })}
        count={t('cohort.of', { found: there.length - without.length, places: there.length })}
      >
        <Lines>
          {(['excellent', 'pass', 'basic', 'fail'] as const).map((grade) => (
            <li key={grade} className="row">
              <GradeCell grade={grade} />
              <span className="grow">{t(`ui.grade.${grade}`)}</span>
              <span>{there.filter((row) => gradeOf(row) === grade).length}</span>
            </li>
          ))}
        </Lines>
        {mayChange && without.length > 0 && (
          <LinkButton
            className={styles.act as string}
            to="/assessment/round"
            search={{ of: 'trainee', cohort: cohort.id, year: year as 1 | 2 | 3 }}
            leftSection={<IconPlus size={15} />}
          >
            {t('cohort.panel.fillRound', { count: without.length })}
          </LinkButton>
        )}
      </Section>
      <EventPanel cohortId={cohort.id} {...(own ? { within: own } : {})} />
    </>
  )
}
