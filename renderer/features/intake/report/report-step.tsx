import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IntakeReport, PreparedIntake } from '../../../../shared/contract/intake.ts'
import type { IntakeKind } from '../../../../shared/domain/intake-kinds.ts'
import { useClient } from '../../../app/api.ts'
import { fetchFile, saveBlob } from '../../../app/download.ts'
import { useJob } from '../../../app/job.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { ActBar, Page } from '../../../ui/page/page.tsx'
import { Lines, Section } from '../../../ui/page/section.tsx'
import { type Step, Stepper } from '../../../ui/progress/stepper.tsx'
import { UndoImport } from '../file/undo-import.tsx'
import { InspectBar } from '../inspect-bar.tsx'
import styles from '../intake.module.css'
import { sayProblem } from '../said.ts'

const shown = 50

/** Where what a list brought can be seen. */
const shownAt = {
  schools: '/people/school',
  people: '/people',
  titles: '/recognition',
  cards: '/people',
  applicants: '/recognition/selection',
  appraisals: '/people',
  cohorts: '/cohort',
  studios: '/studio',
  activities: '/activity',
  outputs: '/people',
  assessments: '/assessment',
  rewards: '/funding',
  spendings: '/studio',
} as const satisfies Record<IntakeKind, string>

/** What the import did, what it left, and the ways on from here. */
export function ReportStep({
  header,
  prepared,
  report,
  onAgain,
}: {
  header: ReactNode
  prepared: PreparedIntake
  report: IntakeReport
  onAgain: () => void
}) {
  const { t, i18n } = useTranslation()
  const client = useClient()
  const refused = useJob(client.intake.refused)
  const [undone, setUndone] = useState(false)
  const save = async () => {
    const file = await refused.start({ intakeId: prepared.intakeId })
    if (!file) return
    const { name, blob } = await fetchFile(client, file.fileId)
    saveBlob(name, blob)
  }
  const figures: readonly (readonly [
    id: 'new' | 'update' | 'unchanged' | 'refused' | 'left_out',
    n: number,
  ])[] = [
    ['new', report.new],
    ['update', report.updated],
    ['unchanged', report.unchanged],
    ['refused', report.refused.length],
    ['left_out', report.leftOut.length],
  ]
  const steps = figures.map(
    ([id, n]): Step => ({
      id,
      title: t(`intake.page.status.${id}`),
      state: 'next',
      count: n.toLocaleString(i18n.language),
    }),
  )
  return (
    <Page
      header={header}
      footer={
        <ActBar>
          <LinkButton to={shownAt[report.kind]}>{t(`intake.page.toList.${report.kind}`)}</LinkButton>
          {report.kind === 'people' && (
            <LinkButton to="/people/same" variant="default">
              {t('people.same.title')}
            </LinkButton>
          )}
          <Button variant="default" onClick={onAgain}>
            {t('intake.page.again')}
          </Button>
          {report.importId && !undone && (
            <UndoImport importId={report.importId} onUndone={() => setUndone(true)} />
          )}
        </ActBar>
      }
    >
      <Stepper steps={steps} />
      <div className={styles.step}>
        <p className={styles.said}>
          {undone
            ? t('intake.page.undone')
            : t(report.importId ? 'intake.page.done' : 'intake.page.nothingToDo')}
        </p>
        {report.newSchools.length > 0 && !undone && (
          <Section title={t('intake.page.created')} count={report.newSchools.length}>
            <p>{report.newSchools.join(t('findings.list'))}</p>
          </Section>
        )}
        {report.refused.length > 0 && (
          <Section
            title={t('intake.page.notImported')}
            count={report.refused.length}
            aside={
              <Button
                variant="default"
                size="compact-sm"
                loading={refused.running}
                onClick={() => void save()}
              >
                {t('intake.page.download')}
              </Button>
            }
          >
            <InspectBar job={refused} />
            <Lines>
              {report.refused.slice(0, shown).map(({ row, reasons }) => (
                <li key={row} className={styles.aside}>
                  <span className="ink-3">{t('intake.page.rowAt', { row })}</span>
                  <span className={styles.reasons}>
                    {reasons
                      .map((r) => `${r.column ? `${r.column}${row} ` : ''}${sayProblem(t, r)}`)
                      .join(' ')}
                  </span>
                </li>
              ))}
            </Lines>
          </Section>
        )}
      </div>
    </Page>
  )
}
