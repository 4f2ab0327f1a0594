import { Button, CloseButton, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '../../../../shared/kernel/day.ts'
import { useClient } from '../../../app/api.ts'
import { useCommand } from '../../../app/command.ts'
import { useSession } from '../../../app/session.ts'
import { DayInput } from '../../../ui/form/day-input.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { FormProblem } from '../../../ui/form/form-problem.tsx'
import { useProblems } from '../../../ui/form/use-problems.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { sayMoment } from '../../../ui/moment.ts'
import { Facts } from '../../../ui/page/facts.tsx'
import { Section } from '../../../ui/page/section.tsx'
import { SidePanel } from '../../../ui/page/split.tsx'
import { showDone } from '../../../ui/undo-toast.tsx'
import { useMayDecide } from '../../decision/may-decide.ts'
import type { AssessmentRow, Preview } from '../rows.ts'
import { sayAssessed, sayYear } from '../said.ts'
import { BasisSection } from './basis-section.tsx'
import styles from './given.module.css'
import { GradeGiven } from './grade-given.tsx'

/** One grade beside the list: what is on record, when it was delivered, assessing again, taking it back. */
export function AssessmentPanel({ row, onClose }: { row: AssessmentRow; onClose: () => void }) {
  const { t } = useTranslation()
  const mayGrade = useMayDecide()
  const failed = row.grade === 'fail' && row.kind === 'annual'
  return (
    <SidePanel>
      <Section
        title={sayAssessed(t, row.subjectKind, row.subjectName)}
        aside={<CloseButton size="sm" aria-label={t('assessment.given.close')} onClick={onClose} />}
      >
        <Facts
          unknownLabel={t('ui.finding.unknown')}
          facts={[
            {
              name: t('assessment.list.kind'),
              value: `${t(`terms.assessmentKind.${row.kind}`)} · ${sayYear(t, row.subjectKind, row.year)}`,
            },
            { name: t('ui.grade.choose'), value: <GradeGiven row={row} /> },
            { name: t('assessment.round.assessedOn'), value: row.assessedOn },
            { name: t('assessment.round.notifiedOn'), value: row.notifiedOn },
            {
              name: t('assessment.given.recordedAt'),
              value: sayMoment(row.recordedAt),
            },
            ...(row.proposed
              ? [{ name: t('assessment.round.done'), value: t('assessment.basis.proposed') }]
              : []),
            ...(row.note === null ? [] : [{ name: t('assessment.given.note'), value: row.note }]),
          ]}
        />
      </Section>
      <BasisSection row={row} />
      {mayGrade && (
        <>
          <Deliver row={row} />
          {failed && (
            <Section title={t('assessment.again.title')}>
              <div className={styles.form}>
                <p className="note">{t('assessment.again.why')}</p>
                <LinkButton
                  to="/assessment/$assessmentId/again"
                  params={{ assessmentId: row.id }}
                  variant="default"
                >
                  {t('assessment.again.open')}
                </LinkButton>
              </div>
            </Section>
          )}
          <Retract row={row} onDone={onClose} />
        </>
      )}
    </SidePanel>
  )
}

/** Says what changed among the proposals, after what was done. */
function useSayDone() {
  const { t } = useTranslation()
  return (said: string, { proposed, withdrawn }: Pick<Preview, 'proposed' | 'withdrawn'>) =>
    showDone(
      [
        said,
        proposed.length > 0 ? t('assessment.given.proposed', { count: proposed.length }) : '',
        withdrawn.length > 0 ? t('assessment.given.withdrawn', { count: withdrawn.length }) : '',
      ].join(''),
    )
}

function Deliver({ row }: { row: AssessmentRow }) {
  const { t } = useTranslation()
  const { today } = useSession()
  const deliver = useCommand(useClient().assessment.deliver)
  const problems = useProblems(deliver.error)
  const sayDone = useSayDone()
  const [notifiedOn, setNotifiedOn] = useState<Day | null>(row.notifiedOn)
  const save = () => {
    if (!notifiedOn || deliver.isPending) return
    deliver.mutate(
      { assessmentId: row.id, notifiedOn },
      { onSuccess: (result) => sayDone(t('assessment.deliver.done'), result) },
    )
  }
  return (
    <Section title={t('assessment.deliver.title')}>
      <Form className={styles.form} label={t('assessment.deliver.title')} onSubmit={save}>
        {row.grade === 'fail' && <p className="note">{t('assessment.deliver.why')}</p>}
        <DayInput
          label={t('assessment.round.notifiedOn')}
          value={notifiedOn}
          onChange={setNotifiedOn}
          min={row.assessedOn}
          max={today}
          error={problems.field('notifiedOn')}
        />
        <FormProblem>{problems.whole}</FormProblem>
        <Button
          type="submit"
          variant="default"
          disabled={!notifiedOn || notifiedOn === row.notifiedOn}
          loading={deliver.isPending}
        >
          {t('assessment.deliver.act')}
        </Button>
      </Form>
    </Section>
  )
}

function Retract({ row, onDone }: { row: AssessmentRow; onDone: () => void }) {
  const { t } = useTranslation()
  const retract = useCommand(useClient().assessment.retract)
  const problems = useProblems(retract.error)
  const sayDone = useSayDone()
  const [reason, setReason] = useState('')
  const save = () => {
    if (reason.trim() === '' || retract.isPending) return
    retract.mutate(
      { assessmentId: row.id, reason: reason.trim() },
      {
        onSuccess: (result) => {
          sayDone(t('assessment.retract.done'), result)
          onDone()
        },
      },
    )
  }
  return (
    <Section title={t('assessment.retract.title')}>
      <Form className={styles.form} label={t('assessment.retract.title')} onSubmit={save}>
        <p className="note">{t('assessment.retract.why')}</p>
        <TextInput
          label={t('ui.decision.reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={problems.field('reason')}
        />
        <FormProblem>{problems.whole}</FormProblem>
        <Button type="submit" variant="default" disabled={reason.trim() === ''} loading={retract.isPending}>
          {t('assessment.retract.act')}
        </Button>
      </Form>
    </Section>
  )
}
