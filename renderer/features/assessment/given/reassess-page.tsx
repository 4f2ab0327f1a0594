import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Grading } from '../../../../shared/contract/assessment.ts'
import { type Grade, gradesOf } from '../../../../shared/domain/assessment.ts'
import { addDays, type Day } from '../../../../shared/kernel/day.ts'
import { useApi, useClient } from '../../../app/api.ts'
import { useCommand } from '../../../app/command.ts'
import { useSession } from '../../../app/session.ts'
import { WhatIfRow } from '../../../ui/finding/what-if-panel.tsx'
import { DayInput } from '../../../ui/form/day-input.tsx'
import { FormPage } from '../../../ui/form/form-page.tsx'
import { GradePicker } from '../../../ui/form/grade-picker.tsx'
import { LinkButton } from '../../../ui/link-button.tsx'
import { EmptyPage } from '../../../ui/page/empty-page.tsx'
import { Section } from '../../../ui/page/section.tsx'
import { showDone } from '../../../ui/undo-toast.tsx'
import { usePreview } from '../round/use-preview.ts'
import { useRowProblems } from '../round/use-row-problems.ts'
import type { AssessmentRow } from '../rows.ts'
import { sayAssessed, sayYear } from '../said.ts'
import { usePreviewWords } from '../use-preview-words.ts'
import styles from './given.module.css'

const route = getRouteApi('/assessment/$assessmentId/again')

/** Assesses again what failed its annual assessment, after the period given to put it right. */
export function ReassessPage() {
  const { t } = useTranslation()
  const { assessmentId } = route.useParams()
  const { data } = useQuery(useApi().assessment.list.queryOptions({ input: {} }))
  const failed = data?.rows.find((row) => row.id === assessmentId)
  if (!data) return null
  if (!failed)
    return (
      <EmptyPage
        title={t('assessment.again.missing')}
        foot={<LinkButton to="/assessment">{t('assessment.list.title')}</LinkButton>}
      >
        {t('errors.code.NOT_FOUND')}
      </EmptyPage>
    )
  return <Reassess failed={failed} />
}

function Reassess({ failed }: { failed: AssessmentRow }) {
  const { t } = useTranslation()
  const { today } = useSession()
  const navigate = useNavigate()
  const record = useCommand(useClient().assessment.record)
  const [assessedOn, setAssessedOn] = useState<Day | null>(today)
  const [grade, setGrade] = useState<Grade | null>(null)
  const { subjectKind, subjectId, year } = failed
  const gradings = useMemo(
    (): Grading[] =>
      assessedOn && grade
        ? [
            {
              subjectKind,
              subjectId,
              year,
              kind: 'reassessment',
              grade,
              absence: null,
              assessedOn,
              notifiedOn: null,
              note: null,
            },
          ]
        : [],
    [assessedOn, grade, subjectKind, subjectId, year],
  )
  const { preview, error } = usePreview(gradings, true)
  const problems = useRowProblems(record.error ?? error, gradings)
  const subjects = useMemo(() => [{ subjectId, name: failed.subjectName }], [subjectId, failed.subjectName])
  const words = usePreviewWords(subjectKind, subjects)
  const name = sayAssessed(t, subjectKind, failed.subjectName)
  const back = () => void navigate({ to: '/assessment', search: { show: failed.id } })
  return (
    <FormPage
      crumb={
        <Link to="/assessment" search={{ show: failed.id }}>
          {t('assessment.list.title')}
        </Link>
      }
      title={t('assessment.again.titleOf', { name })}
      sub={t('assessment.again.sub', {
        year: sayYear(t, subjectKind, year),
        day: failed.assessedOn,
      })}
      submit={t('assessment.again.save')}
      pending={record.isPending}
      disabled={gradings.length === 0}
      onCancel={back}
      onSubmit={() => {
        if (gradings.length === 0) return
        record.mutate(
          { gradings },
          {
            onSuccess: ({ proposed }) => {
              const saved = t('assessment.round.saved', { count: 1 })
              showDone(
                proposed.length > 0
                  ? `${saved}${t('assessment.round.savedProposed', { count: proposed.length })}`
                  : saved,
              )
              void navigate({ to: proposed.length > 0 ? '/decision' : '/assessment' })
            },
          },
        )
      }}
      problem={problems.row(subjectId) ?? problems.whole}
      aside={
        <Section title={t('ui.whatIf.title')} aside={t('ui.whatIf.nothing')}>
          {preview &&
            [...preview.proposed.map((one) => one.finding), ...preview.open].map((finding) => (
              <div key={`${finding.question} ${finding.subject.id}`} className={styles.follows}>
                <WhatIfRow finding={finding} words={words} />
              </div>
            ))}
          {preview && preview.proposed.length === 0 && preview.open.length === 0 && (
            <p className="note">{t('assessment.again.nothingFollows')}</p>
          )}
          {preview && preview.withdrawn.length > 0 && (
            <p className="note">{t('assessment.knockOn.withdrawn', { count: preview.withdrawn.length })}</p>
          )}
        </Section>
      }
    >
      <div className={styles.fields}>
        <DayInput
          label={t('assessment.round.assessedOn')}
          value={assessedOn}
          onChange={setAssessedOn}
          min={addDays(failed.assessedOn, 1)}
          max={today}
          required
        />
        <div>
          <div className={styles.label}>{t('assessment.again.grade')}</div>
          <GradePicker
            label={t('assessment.again.grade')}
            scale={gradesOf(subjectKind)}
            value={grade}
            onChange={setGrade}
          />
        </div>
      </div>
    </FormPage>
  )
}
